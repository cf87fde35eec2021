package org.oligomet.stats.regression;

import java.util.function.DoubleUnaryOperator;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TimeAxis;
import org.oligomet.stats.internal.risk.RiskSweep;
import org.oligomet.stats.internal.risk.SortedSample;

/** What a {@link TimeTransform} makes of each distinct event time of a sorted sample. */
final class EventClock {

    private EventClock() {}

    static double[] of(SortedSample sample, TimeTransform transform) {
        return switch (transform) {
            case IDENTITY -> of(sample, t -> t);
            case LOG -> of(sample, Math::log);
            case KM -> byRank(sample, new Counts(sample.data()).incidenceBefore());
            case RANK -> byRank(sample, new Counts(sample.data()).meanRank());
        };
    }

    static double[] of(SortedSample sample, DoubleUnaryOperator transform) {
        double[] g = new double[sample.events()];
        for (int e = 0; e < g.length; e++) {
            g[e] = transform.applyAsDouble(sample.eventTime(e));
        }
        return g;
    }

    private static double[] byRank(SortedSample sample, double[] value) {
        double[] g = new double[sample.events()];
        for (int e = 0; e < g.length; e++) {
            g[e] = value[sample.eventRank(e)];
        }
        return g;
    }

    /** Rows, not weights, by rank of time: R's transforms take no notice of weights. */
    private static final class Counts implements RiskSweep.RowSink {

        private final SurvivalData data;
        private final int[] exits;
        private final int[] events;
        private final int[] entries;

        Counts(SurvivalData data) {
            this.data = data;
            TimeAxis axis = data.times();
            this.exits = new int[axis.size()];
            this.events = new int[axis.size()];
            this.entries = new int[axis.size()];
            RiskSweep.forward(data, this);
        }

        @Override
        public void exit(int rank, int row) {
            exits[rank]++;
            events[rank] += data.causeIndex(row) == 0 ? 0 : 1;
        }

        @Override
        public void enter(int rank, int row) {
            entries[rank]++;
        }

        /** {@code 1 − S(t−)} at each time. */
        double[] incidenceBefore() {
            double[] before = new double[exits.length];
            long atRisk = 0;
            for (int k = exits.length - 1; k >= 0; k--) {
                atRisk += exits[k] - entries[k];
            }
            double survival = 1;
            for (int k = 0; k < before.length; k++) {
                before[k] = 1 - survival;
                if (events[k] > 0) {
                    survival *= (double) (atRisk - events[k]) / atRisk;
                }
                atRisk += entries[k] - exits[k];
            }
            return before;
        }

        double[] meanRank() {
            double[] rank = new double[exits.length];
            long before = 0;
            for (int k = 0; k < rank.length; k++) {
                rank[k] = before + (exits[k] + 1) / 2.0;
                before += exits[k];
            }
            return rank;
        }
    }
}
