package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oligomet.stats.internal.math.LinearProgram;
import org.oligomet.stats.internal.order.RadixSort;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * Looks for a direction in which the partial likelihood rises for ever, so that no finite maximum exists.
 *
 * <p>Such a direction v is one in which every event has, at its time, the largest {@code vᵀx} of its risk set, and in some
 * risk set the values differ; that is the whole condition, for Breslow's and Efron's likelihood alike (Bryson and
 * Johnson 1981, doi:10.1080/00401706.1981.10487681; Heinze and Schemper 2001,
 * doi:10.1111/j.0006-341X.2001.00114.x). It is a linear program: maximise {@code U(0)ᵀv}, which is a positive sum of these
 * differences, over {@code |v_j| <= 1} and the differences not negative. There is one inequality for each event and row
 * at risk, so they are added as they are found to be violated: each round solves a small program and then checks the
 * answer against <em>all</em> events. A direction is reported only if that check passes for every one of them, with a
 * tolerance of 10⁻⁹ for rounding; size of a coefficient plays no part. This is the screen for large data, which says so
 * in the result; {@link ExactRecession} answers the same without rounding up to a stated size.
 */
final class Recession {

    private static final double TOLERANCE = 1e-9;
    private static final int MOST_ROUNDS = 200;
    private static final int MOST_PER_ROUND = 50;

    private final SortedSample sample;
    private final Design design;
    private final int p;
    private final double[] value;
    private int[] largest = new int[0];
    private int[] smallest = new int[0];
    private final boolean discrete;

    /**
     * A search.
     *
     * @param discrete whether tied events are compared with rows without the event only, as in discrete time
     */
    Recession(Design design, boolean discrete) {
        this.discrete = discrete;
        this.design = design;
        this.sample = design.sample();
        this.p = design.p();
        this.value = new double[sample.size()];
    }

    /**
     * Searches.
     *
     * @param score U(0) on the scaled covariates
     * @param free the columns that are not aliased
     * @return the direction, on scaled covariates; empty if there is none or the search gave up
     */
    double[] find(double[] score, boolean[] free) {
        double[] objective = objective(score, free);
        if (objective.length == 0) {
            return objective;
        }
        List<double[]> cuts = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            if (!free[j]) {
                // An aliased column adds nothing to the span: held at zero.
                double[] up = new double[p];
                double[] down = new double[p];
                up[j] = 1;
                down[j] = -1;
                cuts.add(up);
                cuts.add(down);
            }
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] v = LinearProgram.maximiseOverCone(objective, cuts);
            if (v.length == 0) {
                return v;
            }
            clean(v);
            spread(v);
            int before = cuts.size();
            double spread = cut(cuts);
            if (cuts.size() == before) {
                return spread > 1e-6 ? v : new double[0];
            }
        }
        return new double[0];
    }

    private double[] objective(double[] score, boolean[] free) {
        double norm = 0;
        for (int j = 0; j < p; j++) {
            norm = Math.max(norm, free[j] ? Math.abs(score[j]) : 0);
        }
        if (norm == 0) {
            return new double[0];
        }
        double[] objective = new double[p];
        for (int j = 0; j < p; j++) {
            objective[j] = free[j] ? score[j] / norm : 0;
        }
        return objective;
    }

    /** What a simplex step leaves of a zero is no direction. */
    private static void clean(double[] v) {
        for (int j = 0; j < v.length; j++) {
            if (Math.abs(v[j]) < 1e-11) {
                v[j] = 0;
            }
        }
    }

    /** {@code vᵀx} at every position, and for every event time where it is largest and smallest among those at risk. */
    private void spread(double[] v) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < value.length; i++) {
            double sum = 0;
            for (int j = 0; j < p; j++) {
                sum += v[j] * design.x()[i * p + j];
            }
            value[i] = sum;
            least = Math.min(least, sum);
        }
        double[] shifted = new double[value.length];
        int[] all = new int[value.length];
        for (int i = 0; i < value.length; i++) {
            shifted[i] = value[i] - least + 0.0;
            all[i] = i;
        }
        int[] ascending = RadixSort.order(shifted, all);
        largest = claimed(sample, ascending, true, discrete);
        smallest = claimed(sample, ascending, false, discrete);
    }

    /**
     * For each event time the position that is at risk there and comes first from one end of an order; −1 for none. Each
     * row, from that end, claims the event times at which it is at risk and which none claimed before.
     *
     * @param discrete whether a row is not compared at the time of its own event
     */
    static int[] claimed(SortedSample sample, int[] ascending, boolean fromLargest, boolean discrete) {
        int[] claimed = new int[sample.events()];
        Arrays.fill(claimed, -1);
        int[] next = new int[claimed.length + 1];
        Arrays.setAll(next, e -> e);
        for (int a = 0; a < ascending.length; a++) {
            int i = ascending[fromLargest ? ascending.length - 1 - a : a];
            int end = sample.lastEvent(i) - (discrete && sample.isEvent(i) ? 1 : 0);
            for (int e = find(next, sample.entryEvent(i)); e < end; e = find(next, e + 1)) {
                claimed[e] = i;
                next[e] = e + 1;
            }
        }
        return claimed;
    }

    private static int find(int[] next, int e) {
        int root = e;
        while (next[root] != root) {
            root = next[root];
        }
        for (int at = e; next[at] != root && at != root; ) {
            int following = next[at];
            next[at] = root;
            at = following;
        }
        return root;
    }

    /** Adds the most violated inequalities; returns the largest difference within a risk set. */
    private double cut(List<double[]> cuts) {
        double range = 0;
        for (double a : value) {
            range = Math.max(range, Math.abs(a));
        }
        double allowed = TOLERANCE * Math.max(1, range);
        List<int[]> violated = new ArrayList<>();
        for (int e = 0; e < largest.length; e++) {
            int worst = sample.eventFrom(e);
            for (int i = worst + 1; i < sample.eventTo(e); i++) {
                worst = value[i] < value[worst] ? i : worst;
            }
            if (largest[e] >= 0 && value[largest[e]] - value[worst] > allowed) {
                violated.add(new int[] {worst, largest[e]});
            }
        }
        violated.sort((a, b) -> Double.compare(value[b[1]] - value[b[0]], value[a[1]] - value[a[0]]));
        for (int[] pair : violated.subList(0, Math.min(MOST_PER_ROUND, violated.size()))) {
            double[] g = new double[p];
            for (int j = 0; j < p; j++) {
                g[j] = design.x()[pair[0] * p + j] - design.x()[pair[1] * p + j];
            }
            cuts.add(g);
        }
        double widest = 0;
        for (int e = 0; e < largest.length; e++) {
            for (int i = sample.eventFrom(e); smallest[e] >= 0 && i < sample.eventTo(e); i++) {
                widest = Math.max(widest, value[i] - value[smallest[e]]);
            }
        }
        return widest;
    }

    /**
     * Segments within which {@code vᵀx} is constant: in the limit an event is compared only with rows of its own class, so
     * the supremum of the likelihood is the maximum of the model stratified by class.
     *
     * @return the segment of each row of the data; −1 for rows that are never at risk
     */
    int[] classes(double[] v) {
        spread(v);
        int[] segment = new int[sample.data().size()];
        Arrays.fill(segment, -1);
        int next = 0;
        double range = 0;
        for (double a : value) {
            range = Math.max(range, Math.abs(a));
        }
        for (int s = 0; s < sample.segments(); s++) {
            int from = sample.segmentStart(s);
            int to = sample.segmentStart(s + 1);
            double[] shifted = new double[to - from];
            int[] all = new int[to - from];
            double least = Double.POSITIVE_INFINITY;
            for (int i = from; i < to; i++) {
                least = Math.min(least, value[i]);
            }
            for (int i = from; i < to; i++) {
                shifted[i - from] = value[i] - least + 0.0;
                all[i - from] = i - from;
            }
            double last = Double.NEGATIVE_INFINITY;
            for (int k : RadixSort.order(shifted, all)) {
                if (shifted[k] - last > TOLERANCE * Math.max(1, range)) {
                    next++;
                }
                last = shifted[k];
                segment[sample.row(from + k)] = next - 1;
            }
        }
        return segment;
    }
}
