package org.oligomet.stats.regression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.Ties;
import org.oligomet.stats.internal.math.Blocks;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.risk.RiskSweep;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * Cox's partial log-likelihood, its score and its information at given coefficients, on centred and scaled covariates.
 *
 * <p>With {@code r = w exp(η)}, S0 and S1 the sums of r and r x over the risk set of an event time, D0 and D1 the same
 * over its d tied events, w̄ their mean weight and {@code a_k = 1 / (S0 − (k/d) D0)}, k = 0 … d − 1 (Breslow: k = 0 only,
 * taken d times):
 *
 * <pre>
 * log-likelihood  Σ_events w η − Σ w̄ log(S0 − (k/d) D0)
 * hazard          h = w̄ Σ_k a_k,   and what a tied event is spared: w̄ Σ_k (k/d) a_k
 * expected        c_i = r_i [H(exit_i) − H(entry_i) − δ_i Σ_k (k/d) w̄ a_k]
 * score           Σ (w_i δ_i − c_i) x_i
 * information     Σ c_i x_i x_iᵀ − Σ w̄ a_k² (S1 − (k/d) D1)(S1 − (k/d) D1)ᵀ
 * </pre>
 *
 * <p>The first term of the information is one pass over the rows; the second costs two rank-one updates for each distinct
 * event time, however many events are tied there. Long segments are cut into blocks whose risk-set sums are carried
 * from block to block; the blocks depend on the data alone, so the bits do not depend on the number of threads. Where
 * rows leave risk sets (late entries), sums are kept in twice the working precision, since what was added is subtracted.
 */
class PartialLikelihood {

    /** Elements of the model matrix in a block: passes over one find it in a near cache. */
    private static final int BLOCK_SIZE = 40_960;

    private static final int MOST_BLOCK_ROWS = 8192;
    private static final int FEWEST_BLOCK_ROWS = 1024;

    /** exp(η) beyond this is refused: a step that leads there is far too long. */
    private static final double MOST_ETA = 600;

    private final SortedSample sample;
    private final Design design;
    private final Ties ties;
    private final int n;
    private final int p;
    private final int[] blockEvent;
    final double[] r;
    final double[] c;
    final double[] hazard;
    final double[] spared;
    final double[] through;
    private final double[] throughLow;
    private RiskTotals[] carry;
    private final boolean late;
    private final @Nullable Subdistribution subdistribution;
    private final @Nullable Lingering lingering;

    PartialLikelihood(Design design, Ties ties) {
        this(design, ties, null);
    }

    /** With a subdistribution, rows with competing events linger in the risk sets and the events are those of its cause. */
    PartialLikelihood(Design design, Ties ties, @Nullable Subdistribution subdistribution) {
        this.sample = design.sample();
        this.design = design;
        this.ties = ties;
        this.n = sample.size();
        this.p = design.p();
        this.blockEvent =
                blocks(sample, Math.min(MOST_BLOCK_ROWS, Math.max(FEWEST_BLOCK_ROWS, BLOCK_SIZE / Math.max(1, p))));
        this.r = new double[n];
        this.c = new double[n];
        int events = sample.events();
        this.hazard = new double[events];
        this.spared = new double[events];
        this.through = new double[events];
        this.late = sample.entryStart(sample.segments()) > 0;
        this.throughLow = late ? new double[events] : new double[0];
        this.subdistribution = subdistribution;
        this.lingering = subdistribution == null ? null : new Lingering(sample, p, subdistribution.weights());
        this.carry = new RiskTotals[0];
    }

    static PartialLikelihood of(Design design, Ties ties) {
        return of(design, ties, null);
    }

    static PartialLikelihood of(Design design, Ties ties, @Nullable Subdistribution subdistribution) {
        return ties == Ties.EXACT_DISCRETE
                ? new DiscreteLikelihood(design)
                : new PartialLikelihood(design, ties, subdistribution);
    }

    /** The same likelihood, to be evaluated elsewhere. */
    PartialLikelihood another() {
        return of(design, ties, subdistribution);
    }

    RiskTotals riskTotals() {
        return new RiskTotals(design, r, late, lingering == null ? new double[0] : lingering.stay());
    }

    @Nullable
    Subdistribution subdistribution() {
        return subdistribution;
    }

    @Nullable
    Lingering lingering() {
        return lingering;
    }

    SortedSample sample() {
        return sample;
    }

    Design design() {
        return design;
    }

    Ties ties() {
        return ties;
    }

    boolean efron() {
        return ties == Ties.EFRON;
    }

    int events() {
        return sample.events();
    }

    /** How many blocks of event times there are; block b starts at event {@code blockStart(b)}. */
    int blocks() {
        return blockEvent.length - 1;
    }

    int blockStart(int b) {
        return blockEvent[b];
    }

    /** A copy of the risk-set sums that the last evaluation, with information, carried into block b from the block after it. */
    RiskTotals riskAfterBlock(int b) {
        return carry[b + 1].copy();
    }

    /** Evaluates at scaled coefficients; {@code r, c, hazard, spared, through} then belong to them. */
    Evaluation evaluate(double[] beta) {
        return evaluate(beta, true);
    }

    /**
     * The same without the information, unless that is no dearer: only S0 is summed, and no product of two covariates. All
     * else has the bits that {@link #evaluate} gives it.
     */
    Evaluation evaluateScore(double[] beta) {
        return evaluate(beta, lingering != null);
    }

    private Evaluation evaluate(double[] beta, boolean curved) {
        int blocks = blockEvent.length - 1;
        RiskTotals[] carry = new RiskTotals[blocks + 1];
        Arrays.setAll(carry, b -> curved ? riskTotals() : new RiskTotals(design.x(), 0, r, late));
        if (blocks == 0) {
            return new Evaluation(0, new double[p], new double[Gram.size(p)], new double[p], true);
        }
        double[] eventEta = new double[blocks];
        boolean[] tooFar = new boolean[blocks];
        Blocks.run(blocks, b -> {
            eventEta[b] = risks(b, beta, tooFar);
            if (!late) {
                tail(b, carry[b]);
            }
        });
        for (boolean far : tooFar) {
            if (far) {
                return Evaluation.failed();
            }
        }
        if (lingering != null) {
            lingering.sum(r, design.x());
        }
        carryOver(carry);
        this.carry = carry;
        EventSums[] sums = new EventSums[blocks];
        Blocks.run(blocks, b -> {
            sums[b] = new EventSums(this, carry[b + 1].copy(), curved);
            RiskSweep.backwardOverEvents(sample, blockEvent[b], blockEvent[b + 1], sums[b]);
            sums[b].flush();
        });
        for (EventSums part : sums) {
            if (part.inexact) {
                return Evaluation.failed();
            }
        }
        cumulate();
        if (lingering != null) {
            lingering.cumulate(hazard);
        }
        double[][] score = new double[blocks][p];
        double[][] gram = new double[blocks][curved ? Gram.size(p) : 0];
        Blocks.run(blocks, b -> expect(b, score[b], gram[b]));
        double logLikelihood = 0;
        double[] u = new double[p];
        double[] information = new double[curved ? Gram.size(p) : 0];
        for (int b = 0; b < blocks; b++) {
            logLikelihood += eventEta[b] - sums[b].logSum;
            addTo(u, score[b], 1);
            addTo(information, gram[b], 1);
        }
        double[] uncentred = new double[curved ? p : 0];
        for (int j = 0; j < uncentred.length; j++) {
            uncentred[j] = information[Gram.index(j, j)];
        }
        for (int b = 0; b < blocks; b++) {
            addTo(information, sums[b].gram, -1);
        }
        return new Evaluation(logLikelihood, u, information, uncentred, Double.isFinite(logLikelihood));
    }

    /** r of the rows of a block; returns its Σ w η over events. */
    private double risks(int b, double[] beta, boolean[] tooFar) {
        double[] x = design.x();
        double[] w = design.weight();
        double[] offset = design.offset();
        if (offset.length == 0 && Arrays.stream(beta).allMatch(v -> v == 0)) {
            for (int i = rowsFrom(blockEvent[b]); i < sample.exitsTo(blockEvent[b + 1] - 1); i++) {
                r[i] = w.length == 0 ? 1 : w[i];
            }
            return 0;
        }
        double sum = 0;
        for (int e = blockEvent[b]; e < blockEvent[b + 1]; e++) {
            int from = sample.eventFrom(e);
            int to = sample.eventTo(e);
            int end = sample.exitsTo(e);
            for (int i = rowsFrom(e); i < end; i++) {
                double eta = offset.length == 0 ? 0 : offset[i];
                int at = i * p;
                for (int j = 0; j < p; j++) {
                    eta += x[at + j] * beta[j];
                }
                if (!(Math.abs(eta) <= MOST_ETA)) {
                    tooFar[b] = true;
                    return 0;
                }
                double weight = w.length == 0 ? 1 : w[i];
                r[i] = weight * Math.exp(eta);
                if (i < to && i >= from) {
                    sum += weight * eta;
                }
            }
        }
        return sum;
    }

    /** What the rows of block b alone add to the risk sets of block b - 1, where one segment spans both. */
    private void tail(int b, RiskTotals own) {
        if (b > 0) {
            int first = blockEvent[b];
            int s = sample.segmentOfEvent(first);
            if (sample.eventStart(s) < first) {
                own.addTail(sample, s, first, Math.min(blockEvent[b + 1], sample.eventStart(s + 1)));
            }
        }
    }

    /** The sums that block b + 1 hands down to block b. */
    private void carryOver(RiskTotals[] carry) {
        int blocks = carry.length - 1;
        if (late) {
            // Only now, since the rows that leave may be those of any block.
            Blocks.run(blocks, b -> tail(b, carry[b]));
        }
        for (int b = blocks - 1; b > 0; b--) {
            int first = blockEvent[b];
            int s = sample.segmentOfEvent(first);
            if (sample.eventStart(s) < first && blockEvent[b + 1] < sample.eventStart(s + 1)) {
                carry[b].add(carry[b + 1]);
            }
        }
    }

    /** H at each event time, counted from the start of its segment. */
    private void cumulate() {
        for (int s = 0; s < sample.segments(); s++) {
            double high = 0;
            double low = 0;
            for (int e = sample.eventStart(s); e < sample.eventStart(s + 1); e++) {
                double h = hazard[e];
                double sum = high + h;
                if (throughLow.length > 0) {
                    double bb = sum - high;
                    low += (high - (sum - bb)) + (h - bb);
                    throughLow[e] = low;
                }
                high = sum;
                through[e] = sum;
            }
        }
    }

    /** The expected events of the rows of a block, and their part of score and information. */
    private void expect(int b, double[] score, double[] gram) {
        double[] x = design.x();
        double[] w = design.weight();
        for (int e = blockEvent[b]; e < blockEvent[b + 1]; e++) {
            int from = sample.eventFrom(e);
            int to = sample.eventTo(e);
            int end = sample.exitsTo(e);
            for (int i = rowsFrom(e); i < end; i++) {
                double expected = i < from ? 0 : r[i] * (late ? cumulative(i) : through[e]);
                if (lingering != null) {
                    expected += r[i] * lingering.expected(i);
                }
                double residual = -expected;
                if (i < to && i >= from) {
                    expected -= r[i] * spared[e];
                    residual = (w.length == 0 ? 1 : w[i]) - expected;
                }
                c[i] = expected;
                int at = i * p;
                for (int j = 0; j < p; j++) {
                    score[j] += residual * x[at + j];
                }
            }
        }
        if (gram.length > 0) {
            Gram.add(x, p, rowsFrom(blockEvent[b]), sample.exitsTo(blockEvent[b + 1] - 1), c, gram);
        }
    }

    /** H(exit) − H(entry) of the row at a position. */
    double cumulative(int i) {
        int exit = sample.exitEvent(i) - 1;
        int entry = sample.entryEvent(i) - 1;
        if (entry < 0 || entry < sample.eventStart(sample.segmentOfEvent(exit))) {
            return throughLow.length > 0 ? through[exit] + throughLow[exit] : through[exit];
        }
        return (through[exit] - through[entry]) + (throughLow[exit] - throughLow[entry]);
    }

    /** One past the last position that exits at or after event e and before the next event. */
    int positionsEnd(int e) {
        return e + 1 < sample.events() ? sample.eventFrom(e + 1) : n;
    }

    /** The first position that belongs to event e; the first event of a segment has the rows that only linger, too. */
    private int rowsFrom(int e) {
        return lingering != null && sample.isFirst(e)
                ? sample.segmentStart(sample.segmentOfEvent(e))
                : sample.eventFrom(e);
    }

    private static int[] blocks(SortedSample sample, int blockRows) {
        int events = sample.events();
        int[] starts = new int[events + 1];
        int count = 0;
        int rows = blockRows;
        for (int e = 0; e < events; e++) {
            if (rows >= blockRows) {
                starts[count++] = e;
                rows = 0;
            }
            rows += (e + 1 < events ? sample.eventFrom(e + 1) : sample.size()) - sample.eventFrom(e);
        }
        int[] blocks = Arrays.copyOf(starts, count + 1);
        blocks[count] = events;
        return blocks;
    }

    static void addTo(double[] into, double[] from, double factor) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * from[i];
        }
    }

    /**
     * The value of the partial likelihood at a point: its logarithm, gradient, and minus its second derivative, packed;
     * {@code uncentred} is the diagonal of the information's first term, to which rounding is relative; both are empty where only
     * the score was asked for. Not usable where it
     * cannot be computed in double precision.
     */
    static final class Evaluation {

        private final double logLikelihood;
        private final double[] score;
        private final double[] information;
        private final double[] uncentred;
        private final boolean usable;
        private final double[] unpenalised;

        Evaluation(double logLikelihood, double[] score, double[] information, double[] uncentred, boolean usable) {
            this.logLikelihood = logLikelihood;
            this.score = score;
            this.information = information;
            this.uncentred = uncentred;
            this.usable = usable;
            this.unpenalised = score;
        }

        /** With a penalty: {@code score} is the modified one, {@code unpenalised} that of the likelihood alone. */
        Evaluation(
                double logLikelihood, double[] score, double[] information, double[] uncentred, double[] unpenalised) {
            this.logLikelihood = logLikelihood;
            this.score = score;
            this.information = information;
            this.uncentred = uncentred;
            this.usable = true;
            this.unpenalised = unpenalised;
        }

        static Evaluation failed() {
            return new Evaluation(0, new double[0], new double[0], new double[0], false);
        }

        double logLikelihood() {
            return logLikelihood;
        }

        double[] score() {
            return score;
        }

        double[] unpenalisedScore() {
            return unpenalised;
        }

        double[] information() {
            return information;
        }

        double[] uncentred() {
            return uncentred;
        }

        boolean usable() {
            return usable;
        }

        /** Whether the information is left out. */
        boolean scoreOnly() {
            return usable && information.length == 0 && score.length > 0;
        }
    }
}
