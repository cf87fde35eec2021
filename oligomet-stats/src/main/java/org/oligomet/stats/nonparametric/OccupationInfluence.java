package org.oligomet.stats.nonparametric;

import java.util.Arrays;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.risk.RiskSweep;
import org.oligomet.stats.ledger.Transitions;

/**
 * The infinitesimal jackknife of state occupation probabilities: each subject's influence U, carried by
 * {@code U' = U (I + dA) + p_f (1{move f → g} − d_fg / Y_f) / Y_f} in the state f that it is in, and the sum of squares at each time.
 * Influences on the time spent in each state up to a horizon are added up beside them.
 */
final class OccupationInfluence implements RiskSweep.RowSink {

    private final Transitions histories;
    private final SurvivalData data;
    private final StateFold fold;
    private final int[] segment;
    private final int only;
    private final double horizon;
    private final int n;
    private final int states;
    /** By unit and state. */
    private final double[] u;

    private final double[] area;
    private final boolean[] belongs;
    /** The state in which each subject is under observation, -1 if it is not; and where it moves at the time at hand. */
    private final int[] in;

    private final int[] going;
    final double[][] variance;
    private double[] p;
    private int rank = -1;
    private int k = -1;
    private double areaTo;
    /** Whether rows that end at the time at hand were not yet let go, and whether any moves there. */
    private boolean pending;

    private boolean moved;
    private double[] before = new double[0];

    OccupationInfluence(Transitions histories, StateFold fold, int[] segment, int only, double horizon) {
        this.histories = histories;
        this.data = histories.data();
        this.fold = fold;
        this.segment = segment;
        this.only = only;
        this.horizon = horizon;
        this.n = data.subjects();
        this.states = fold.states;
        this.u = new double[Math.multiplyExact(n, states)];
        this.area = new double[Double.isNaN(horizon) ? 0 : u.length];
        this.belongs = new boolean[n];
        this.in = new int[n];
        this.going = new int[n];
        this.variance = new double[fold.ledger.size()][states];
        this.p = fold.start;
        Arrays.fill(in, -1);
        Arrays.fill(going, -1);
        for (int row = 0; row < data.size(); row++) {
            if (mine(row)) {
                belongs[data.subject(row)] = true;
                if (data.times().entryRank(row) < 0) {
                    in[data.subject(row)] = histories.from(row);
                }
            }
        }
        if (fold.begin == 0 || fold.begin == fold.ledger.size()) {
            begin();
        }
        RiskSweep.forward(data, this);
        flush();
        advanceArea(horizon);
    }

    OccupationInfluence upTo(double time) {
        return new OccupationInfluence(histories, fold, segment, only, time);
    }

    /** The influence of those under observation before the first move on p(0). */
    private void begin() {
        long total = fold.startTotal();
        for (int i = 0; i < n; i++) {
            if (belongs[i] && in[i] >= 0 && total > 0) {
                for (int s = 0; s < states; s++) {
                    u[i * states + s] = ((in[i] == s ? 1 : 0) - fold.start[s]) / total;
                }
            }
        }
        // That distribution holds from time 0 on.
        for (int i = 0; i < area.length; i++) {
            area[i] = u[i] * areaTo;
        }
        for (int before = 0; before < Math.min(fold.begin, variance.length); before++) {
            addSquares(variance[before]);
        }
    }

    private void addSquares(double[] square) {
        Arrays.fill(square, 0);
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < states; s++) {
                square[s] += u[i * states + s] * u[i * states + s];
            }
        }
    }

    @Override
    public void exit(int atRank, int row) {
        if (!mine(row)) {
            return;
        }
        advance(atRank);
        int subject = data.subject(row);
        int to = histories.to(row);
        going[subject] = to < 0 ? -2 : to;
    }

    @Override
    public void enter(int atRank, int row) {
        if (!mine(row)) {
            return;
        }
        advance(atRank);
        flush();
        in[data.subject(row)] = histories.from(row);
    }

    private boolean mine(int row) {
        return segment.length == 0 || segment[row] == only;
    }

    private void advance(int atRank) {
        if (atRank != rank) {
            flush();
            rank = atRank;
            moved = false;
            double time = data.times().time(rank);
            while (k + 1 < fold.ledger.size() && fold.ledger.time(k + 1) <= time) {
                advanceArea(fold.ledger.time(k + 1));
                k++;
                if (k == fold.begin && k > 0) {
                    begin();
                }
                move();
            }
            pending = true;
        }
    }

    /** Carries all influences over the moves of time k, as far as they do not depend on who moves. */
    private void move() {
        moved = fold.moves(k);
        before = p;
        if (moved) {
            double[][] b = fold.step(k);
            double[] own = new double[states];
            for (int i = 0; i < n; i++) {
                if (belongs[i]) {
                    System.arraycopy(u, i * states, own, 0, states);
                    System.arraycopy(StateFold.times(own, b), 0, u, i * states, states);
                }
            }
            p = fold.probability[k];
        }
    }

    /** Adds what depends on it, once the rows that end at the time are known, and lets them go. */
    private void flush() {
        if (!pending) {
            return;
        }
        pending = false;
        double[][] b = moved ? fold.step(k) : new double[0][];
        for (int i = 0; i < n; i++) {
            int f = in[i];
            if (moved && f >= 0) {
                double gain = before[f] / fold.risk[f][k];
                for (int t = 0; t < states; t++) {
                    double share = b[f][t] - (t == f ? 1 : 0);
                    double own = going[i] >= 0 ? (t == going[i] ? 1 : 0) - (t == f ? 1 : 0) : 0;
                    u[i * states + t] += gain * (own - share);
                }
            }
            if (going[i] != -1) {
                in[i] = -1;
                going[i] = -1;
            }
        }
        if (k >= fold.begin) {
            addSquares(variance[k]);
        }
    }

    private void advanceArea(double to) {
        double end = Math.min(to, horizon);
        if (area.length > 0 && end > areaTo) {
            for (int i = 0; i < u.length; i++) {
                area[i] += u[i] * (end - areaTo);
            }
            areaTo = end;
        }
    }

    /** The variance of the time spent in a state up to the horizon. */
    double areaVariance(int state) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += area[i * states + state] * area[i * states + state];
        }
        return sum;
    }
}
