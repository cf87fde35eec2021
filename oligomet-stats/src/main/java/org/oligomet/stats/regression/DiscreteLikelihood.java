package org.oligomet.stats.regression;

import java.util.Arrays;
import org.oligomet.stats.Ties;
import org.oligomet.stats.internal.math.Blocks;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.risk.RiskSweep;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * The partial likelihood of discrete time: given that d of the n rows at risk have the event, the probability that it was
 * those d, {@code exp(Σ_D η) / B(d, n)}, B the sum of {@code exp(Σ η)} over all sets of d rows (Cox 1972,
 * doi:10.1111/j.2517-6161.1972.tb00899.x).
 *
 * <p>B follows the recursion {@code B(k, j) = B(k, j − 1) + r_j B(k − 1, j − 1)} of Gail, Lubin and Rubinstein (1981),
 * doi:10.1093/biomet/68.3.703, here in ratios {@code ρ_k = B(k, j) / B(k − 1, j)}, which neither overflow nor need
 * logarithms:
 *
 * <pre>
 * ρ_k ← (ρ_k + r) / (1 + r / ρ_{k−1}),   ρ_1 ← ρ_1 + r,   log B(d, n) = Σ log ρ_k
 * </pre>
 *
 * <p>A set of k of the first j rows holds row j with probability {@code q = r / (r + ρ_k)}, so mean and covariance of
 * {@code Σ x} over such sets are those of a mixture of two, with no difference of large numbers:
 *
 * <pre>
 * m_k ← m_k + q s,   C_k ← (1 − q) C_k + q C_{k−1} + q (1 − q) s sᵀ,   s = m_{k−1} + x − m_k
 * </pre>
 *
 * <p>The score at an event time is {@code Σ_D x − m_d}, the information {@code C_d}. Cost {@code d n p²} for each event
 * time with n at risk. Hazards, for residuals and curves, are Breslow's at the same coefficients, as in R.
 */
final class DiscreteLikelihood extends PartialLikelihood {

    private static final int MOST_BLOCKS = 256;

    private final SortedSample sample;
    private final Design design;
    private final int p;

    DiscreteLikelihood(Design design) {
        super(design, Ties.EXACT_DISCRETE);
        this.sample = design.sample();
        this.design = design;
        this.p = design.p();
    }

    @Override
    Evaluation evaluateScore(double[] beta) {
        return evaluate(beta);
    }

    @Override
    Evaluation evaluate(double[] beta) {
        Evaluation breslow = super.evaluate(beta);
        if (!breslow.usable() || events() == 0) {
            return breslow;
        }
        // Cut by event times alone, so that the bits do not depend on the number of threads.
        int blocks = Math.min(MOST_BLOCKS, events());
        Sums[] sums = new Sums[blocks];
        Blocks.run(blocks, b -> {
            sums[b] = new Sums(beta);
            RiskSweep.backwardOverEvents(sample, cut(b, blocks), cut(b + 1, blocks), sums[b]);
        });
        double logLikelihood = 0;
        double[] score = new double[p];
        double[] information = new double[Gram.size(p)];
        for (Sums part : sums) {
            logLikelihood += part.logLikelihood;
            addTo(score, part.score, 1);
            addTo(information, part.information, 1);
        }
        return new Evaluation(logLikelihood, score, information, breslow.uncentred(), Double.isFinite(logLikelihood));
    }

    private int cut(int b, int blocks) {
        return (int) ((long) events() * b / blocks);
    }

    /** The recursion at each event time of a block; the risk set is read off the positions, nothing is carried along. */
    private final class Sums implements RiskSweep.Sink {

        private final double[] beta;
        private final double[] score = new double[p];
        private final double[] information = new double[Gram.size(p)];
        private final double[] step = new double[p];
        private double[] ratio = new double[0];
        private double[][] mean = new double[0][];
        private double[][] covariance = new double[0][];
        private double logLikelihood;

        Sums(double[] beta) {
            this.beta = beta;
        }

        @Override
        public void begin(int segment) {
            // Nothing is carried from one event time to the next.
        }

        @Override
        public void add(int from, int to) {
            // As begin.
        }

        @Override
        public void remove(int from, int to) {
            // As begin.
        }

        @Override
        public void event(int e, int from, int to) {
            int d = to - from;
            int end = sample.segmentStart(sample.segmentOfEvent(e) + 1);
            int atRisk = 0;
            for (int i = from; i < end; i++) {
                atRisk += sample.entryEvent(i) <= e ? 1 : 0;
            }
            clear(d);
            int seen = 0;
            for (int i = from; i < end; i++) {
                if (sample.entryEvent(i) <= e) {
                    // Sets that cannot be filled up to d by the rows still to come need no moments.
                    take(i, Math.min(++seen, d), d - (atRisk - seen));
                }
            }
            for (int k = 1; k <= d; k++) {
                logLikelihood -= Math.log(ratio[k]);
            }
            for (int i = from; i < to; i++) {
                logLikelihood += design.linearPredictor(i, beta);
                for (int j = 0; j < p; j++) {
                    score[j] += design.x()[i * p + j];
                }
            }
            addTo(score, mean[d], -1);
            addTo(information, covariance[d], 1);
        }

        private void take(int i, int most, int least) {
            for (int k = most; k >= 1; k--) {
                double q = r[i] / (r[i] + ratio[k]);
                if (k >= least) {
                    mix(k, q, i * p);
                }
                ratio[k] = k == 1 ? ratio[1] + r[i] : (ratio[k] + r[i]) / (1 + r[i] / ratio[k - 1]);
            }
        }

        private void mix(int k, double q, int at) {
            double[] m = mean[k];
            double[] c = covariance[k];
            double[] before = covariance[k - 1];
            for (int j = 0; j < p; j++) {
                step[j] = mean[k - 1][j] + design.x()[at + j] - m[j];
                m[j] += q * step[j];
            }
            double between = q * (1 - q);
            int at2 = 0;
            for (int a = 0; a < p; a++) {
                double s = between * step[a];
                for (int b = 0; b <= a; b++, at2++) {
                    c[at2] = (1 - q) * c[at2] + q * before[at2] + s * step[b];
                }
            }
        }

        private void clear(int d) {
            if (ratio.length <= d) {
                ratio = new double[d + 1];
                mean = new double[d + 1][p];
                covariance = new double[d + 1][Gram.size(p)];
                return;
            }
            for (int k = 0; k <= d; k++) {
                ratio[k] = 0;
                Arrays.fill(mean[k], 0);
                Arrays.fill(covariance[k], 0);
            }
        }

        @Override
        public void end(int segment) {
            // As begin.
        }
    }
}
