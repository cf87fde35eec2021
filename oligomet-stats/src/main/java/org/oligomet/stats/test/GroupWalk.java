package org.oligomet.stats.test;

import java.util.List;
import org.oligomet.stats.ledger.EventLedger;

/** Walks the ledgers of one stratum's groups together, forward in time, from event time to event time. */
final class GroupWalk {

    /** What is done at an event time. */
    interface Step {

        /**
         * At an event time.
         *
         * @param time the time
         * @param atRisk by group; reused from step to step
         * @param events by group; reused from step to step
         * @param n all at risk
         * @param d all events, more than 0
         */
        void at(double time, double[] atRisk, double[] events, double n, double d);
    }

    private GroupWalk() {}

    static void walk(List<EventLedger> ledgers, Step step) {
        int groups = ledgers.size();
        double[][] risk = new double[groups][];
        int[] next = new int[groups];
        double[] atRisk = new double[groups];
        double[] events = new double[groups];
        for (int g = 0; g < groups; g++) {
            risk[g] = ledgers.get(g).atRisk();
        }
        while (true) {
            double time = Double.POSITIVE_INFINITY;
            for (int g = 0; g < groups; g++) {
                EventLedger ledger = ledgers.get(g);
                if (next[g] < ledger.size()) {
                    time = Math.min(time, ledger.time(next[g]));
                }
            }
            if (time == Double.POSITIVE_INFINITY) {
                return;
            }
            double n = 0;
            double d = 0;
            for (int g = 0; g < groups; g++) {
                EventLedger ledger = ledgers.get(g);
                int k = next[g];
                boolean here = k < ledger.size() && ledger.time(k) == time;
                atRisk[g] = k < ledger.size() ? risk[g][k] : 0;
                events[g] = here ? ledger.events(k) : 0;
                n += atRisk[g];
                d += events[g];
                next[g] += here ? 1 : 0;
            }
            if (d > 0) {
                step.at(time, atRisk, events, n, d);
            }
        }
    }
}
