package org.oligomet.stats.ledger;

import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TimeAxis;
import org.oligomet.stats.internal.risk.Continuation;
import org.oligomet.stats.internal.risk.RiskSweep;

/**
 * Fills one ledger for each segment.
 *
 * <p>Counting needs no order: with room for every segment at every time (whole days, few groups) rows are counted as they
 * come, each at the rank of its time, which reads memory in sequence; otherwise in one forward sweep, each segment's times
 * as they occur. Counts and whole weights are the same either way. Rows that are only to be counted go to {@link PlainCounts}.
 */
final class LedgerFiller implements RiskSweep.RowSink {

    private final SurvivalData data;
    private final TimeAxis axis;
    private final int[] segment;
    private final Continuation continuation;
    private final LedgerCell[] cells;
    private final boolean byRank;

    private LedgerFiller(SurvivalData data, int[] segment, int segments) {
        this.data = data;
        this.axis = data.times();
        this.segment = segment;
        this.continuation = new Continuation(data, segment);
        int[] capacity = new int[segments];
        for (int row = 0; row < data.size(); row++) {
            capacity[segmentOf(row)] += axis.entryRank(row) >= 0 ? 2 : 1;
        }
        boolean silences = data.hasSubjects() || data.hasWeights();
        byRank = (long) segments * axis.size() <= 4L * data.size();
        cells = new LedgerCell[segments];
        for (int s = 0; s < segments; s++) {
            cells[s] = new LedgerCell(
                    byRank ? axis.size() : Math.min(capacity[s], axis.size()),
                    data.causes().size(),
                    axis.entries() > 0,
                    silences,
                    data.hasWeights());
        }
    }

    static EventLedger[] fill(SurvivalData data, int[] segment, int segments) {
        if (PlainCounts.areEnough(data, segments)) {
            return new PlainCounts(data, segment, segments).ledgers();
        }
        LedgerFiller filler = new LedgerFiller(data, segment, segments);
        if (filler.byRank) {
            filler.countAsTheyCome();
        } else {
            RiskSweep.forward(data, filler);
        }
        EventLedger[] ledgers = new EventLedger[segments];
        for (int s = 0; s < segments; s++) {
            ledgers[s] = new EventLedger(filler.cells[s], data.causes());
        }
        return ledgers;
    }

    private void countAsTheyCome() {
        for (LedgerCell cell : cells) {
            cell.addressByRank(axis);
        }
        boolean entries = axis.entries() > 0;
        for (int row = 0; row < data.size(); row++) {
            exit(axis.exitRank(row), row);
            if (entries && axis.entryRank(row) >= 0) {
                enter(axis.entryRank(row), row);
            }
        }
        for (LedgerCell cell : cells) {
            cell.compact();
        }
    }

    private int index(LedgerCell cell, int rank) {
        return byRank ? rank : cell.at(rank, axis.time(rank));
    }

    @Override
    public void exit(int rank, int row) {
        LedgerCell cell = cells[segmentOf(row)];
        int k = index(cell, rank);
        cell.rows++;
        double weight = data.weight(row);
        boolean present = weight > 0;
        if (present && axis.entryRank(row) < 0) {
            cell.fromStart++;
            cell.fromStartWeight += weight;
        }
        int cause = data.causeIndex(row);
        if (!present || continuation.goesOnAfter(row)) {
            if (cell.silent != null) {
                cell.silent[k]++;
            }
        } else if (cause == 0) {
            cell.censored[k]++;
            if (cell.censoredWeight != null) {
                cell.censoredWeight[k] += weight;
            }
        } else {
            cell.events[cause - 1][k]++;
            if (cell.eventWeight != null) {
                cell.eventWeight[cause - 1][k] += weight;
            }
        }
    }

    @Override
    public void enter(int rank, int row) {
        LedgerCell cell = cells[segmentOf(row)];
        double weight = data.weight(row);
        // A row that goes on begins where another ends, so its time is there already.
        if (weight > 0 && !continuation.wentOnBefore(row) && cell.entered != null) {
            int k = index(cell, rank);
            cell.entered[k]++;
            if (cell.enteredWeight != null) {
                cell.enteredWeight[k] += weight;
            }
        }
    }

    private int segmentOf(int row) {
        return segment.length == 0 ? 0 : segment[row];
    }
}
