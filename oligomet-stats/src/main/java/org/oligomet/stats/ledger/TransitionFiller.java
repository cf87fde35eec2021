package org.oligomet.stats.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TimeAxis;
import org.oligomet.stats.internal.risk.RiskSweep;

/** Fills one {@link TransitionLedger} for each segment in one forward sweep. */
final class TransitionFiller implements RiskSweep.RowSink {

    private final Transitions histories;
    private final SurvivalData data;
    private final int[] segment;
    private final int states;
    private final boolean[] goesOn;
    private final boolean[] wentOn;
    private final List<Cell> cells = new ArrayList<>();

    private static final class Cell {
        final long[] fromStart;
        double[] times = new double[16];
        int[][] counts;
        int size;
        int lastRank = -1;

        Cell(int states) {
            fromStart = new long[states];
            counts = new int[3 * states + states * states][16];
        }

        int at(int rank, double time) {
            if (rank != lastRank) {
                lastRank = rank;
                if (size == times.length) {
                    resize(2 * size);
                }
                times[size++] = time;
            }
            return size - 1;
        }

        void resize(int length) {
            times = Arrays.copyOf(times, length);
            for (int c = 0; c < counts.length; c++) {
                counts[c] = Arrays.copyOf(counts[c], length);
            }
        }
    }

    private TransitionFiller(Transitions histories, int[] segment, int segments) {
        this.histories = histories;
        this.data = histories.data();
        this.segment = segment;
        this.states = histories.states().size();
        this.goesOn = new boolean[data.size()];
        this.wentOn = new boolean[data.size()];
        for (int s = 0; s < segments; s++) {
            cells.add(new Cell(states));
        }
        TimeAxis axis = data.times();
        int[] previous = new int[data.subjects()];
        Arrays.fill(previous, -1);
        for (int i = 0; i < data.size(); i++) {
            int row = axis.rowByExit(i);
            int before = previous[data.subject(row)];
            previous[data.subject(row)] = row;
            if (before >= 0) {
                if (segmentOf(before) != segmentOf(row)) {
                    throw new IllegalArgumentException(
                            "row " + row + " is in another group than row " + before + " of its subject");
                }
                goesOn[before] = true;
                wentOn[row] = true;
            }
            if (before < 0 && axis.entryRank(row) < 0) {
                cells.get(segmentOf(row)).fromStart[histories.from(row)]++;
            }
        }
    }

    static List<TransitionLedger> fill(Transitions histories, int[] segment, int segments) {
        TransitionFiller filler = new TransitionFiller(histories, segment, segments);
        RiskSweep.forward(histories.data(), filler);
        List<TransitionLedger> ledgers = new ArrayList<>();
        for (Cell cell : filler.cells) {
            cell.resize(cell.size);
            ledgers.add(new TransitionLedger(histories.states(), cell.fromStart, cell.times, cell.counts));
        }
        return ledgers;
    }

    @Override
    public void exit(int rank, int row) {
        int to = histories.to(row);
        if (to < 0 && goesOn[row]) {
            return;
        }
        Cell cell = cells.get(segmentOf(row));
        int k = cell.at(rank, data.times().time(rank));
        int from = histories.from(row);
        if (to < 0) {
            cell.counts[states + from][k]++;
            return;
        }
        cell.counts[TransitionLedger.move(states, from, to)][k]++;
        if (!goesOn[row]) {
            cell.counts[2 * states + to][k]++;
        }
    }

    @Override
    public void enter(int rank, int row) {
        if (!wentOn[row]) {
            Cell cell = cells.get(segmentOf(row));
            cell.counts[histories.from(row)][cell.at(rank, data.times().time(rank))]++;
        }
    }

    private int segmentOf(int row) {
        return segment.length == 0 ? 0 : segment[row];
    }
}
