package org.oligomet.stats.ledger;

import org.jspecify.annotations.Nullable;

/** Adds two ledgers, time by time. */
final class LedgerMerge {

    private LedgerMerge() {}

    static EventLedger merge(EventLedger a, EventLedger b) {
        if (!a.causes.equals(b.causes)) {
            throw new IllegalArgumentException(
                    "ledgers with causes " + a.causes + " and " + b.causes + " do not add up");
        }
        LedgerCell cell = new LedgerCell(
                Math.addExact(a.size(), b.size()),
                a.causes.size(),
                a.entered != null || b.entered != null,
                a.silent != null || b.silent != null,
                a.isWeighted() || b.isWeighted());
        cell.rows = a.rows + b.rows;
        cell.fromStart = a.fromStart + b.fromStart;
        cell.fromStartWeight = a.fromStart() + b.fromStart();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            double ta = i < a.size() ? a.times[i] : Double.POSITIVE_INFINITY;
            double tb = j < b.size() ? b.times[j] : Double.POSITIVE_INFINITY;
            int k = cell.size++;
            cell.times[k] = Math.min(ta, tb);
            if (ta <= tb) {
                add(cell, k, a, i++);
            }
            if (tb <= ta) {
                add(cell, k, b, j++);
            }
        }
        return new EventLedger(cell, a.causes);
    }

    private static void add(LedgerCell to, int k, EventLedger from, int i) {
        addTo(to.entered, k, from.entered, i);
        addTo(to.censored, k, from.censored, i);
        addTo(to.silent, k, from.silent, i);
        for (int c = 0; c < to.events.length; c++) {
            addTo(to.events[c], k, from.events[c], i);
        }
        if (to.censoredWeight != null && to.eventWeight != null) {
            to.censoredWeight[k] += from.censored(i);
            for (int c = 0; c < to.events.length; c++) {
                to.eventWeight[c][k] += from.events(c, i);
            }
        }
        if (to.enteredWeight != null) {
            to.enteredWeight[k] += from.entered(i);
        }
    }

    private static void addTo(int @Nullable [] to, int k, int @Nullable [] from, int i) {
        if (to != null && from != null) {
            to[k] = Math.addExact(to[k], from[i]);
        }
    }
}
