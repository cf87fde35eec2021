package org.oligomet.stats.regression;

import java.util.Arrays;
import org.oligomet.stats.Ties;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.math.LdlFactor;
import org.oligomet.stats.internal.risk.RiskSweep;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * The partial likelihood with Firth's penalty, {@code l*(β) = l(β) + ½ log |I(β)|}, and its modified score {@code U*_j = U_j +
 * ½ tr(I⁻¹ ∂I/∂β_j)} (Firth 1993, doi:10.1093/biomet/80.1.27; for Cox's model Heinze and Schemper 2001,
 * doi:10.1111/j.0006-341X.2001.00114.x).
 *
 * <p>{@code ∂I/∂β_j} is the third central moment of x over each risk set. With {@code A = I⁻¹}, {@code q = xᵀ A x}, m and C
 * mean and covariance of x and E the mean, all weighted by {@code w exp(η)},
 *
 * <pre>
 * tr(A ∂I/∂β) = Σ E[(x − m)ᵀ A (x − m) (x − m)] = Σ { E[q x] − m E[q] − 2 C A m }
 * </pre>
 *
 * <p>so the sums of 1, x, x xᵀ, q and q x over risk sets suffice: one more sweep, {@code O(n p²)}. For Efron's ties the
 * sums are those of {@code S − (k/d) D}, as in the likelihood. The log-likelihood is in the units of the covariates.
 */
final class FirthLikelihood extends PartialLikelihood {

    private final Design design;
    private final SortedSample sample;
    private final int p;
    private final int rank;
    private final double[] threshold;
    private final double logUnits;
    private final int width;
    /** By position: x, the lower triangle of x xᵀ, q, q x. */
    private final double[] features;

    /**
     * The penalised likelihood.
     *
     * @param kept the factor of the information that says which columns are estimable; the determinant is theirs
     */
    FirthLikelihood(Design design, Ties ties, LdlFactor kept) {
        super(design, ties);
        this.design = design;
        this.sample = design.sample();
        this.p = design.p();
        this.rank = kept.rank();
        this.threshold = new double[p];
        double units = 0;
        for (int j = 0; j < p; j++) {
            threshold[j] = kept.kept(j) ? 0 : Double.POSITIVE_INFINITY;
            units += kept.kept(j) ? Math.log(design.scale(j)) : 0;
        }
        this.logUnits = units;
        this.width = p + Gram.size(p) + 1 + p;
        this.features = new double[Math.multiplyExact(sample.size(), width)];
        for (int i = 0; i < sample.size(); i++) {
            int at = i * width;
            System.arraycopy(design.x(), i * p, features, at, p);
            for (int a = 0; a < p; a++) {
                for (int b = 0; b <= a; b++) {
                    features[at + p + Gram.index(a, b)] = design.x()[i * p + a] * design.x()[i * p + b];
                }
            }
        }
    }

    @Override
    Evaluation evaluateScore(double[] beta) {
        return evaluate(beta);
    }

    @Override
    Evaluation evaluate(double[] beta) {
        Evaluation plain = super.evaluate(beta);
        if (!plain.usable() || rank == 0) {
            return plain;
        }
        LdlFactor factor = LdlFactor.of(plain.information(), p, threshold);
        if (factor.rank() < rank) {
            return Evaluation.failed();
        }
        double[] inverse = factor.inverse();
        forms(inverse);
        Thirds thirds = new Thirds(inverse);
        RiskSweep.backward(sample, thirds);
        double logLikelihood = plain.logLikelihood() + factor.logDeterminant() / 2 + logUnits;
        double[] score = plain.score().clone();
        addTo(score, thirds.trace, 0.5);
        boolean usable = Double.isFinite(logLikelihood) && !thirds.inexact;
        return usable
                ? new Evaluation(logLikelihood, score, plain.information(), plain.uncentred(), plain.score())
                : Evaluation.failed();
    }

    /** q and q x of every row. */
    private void forms(double[] inverse) {
        int atQ = p + Gram.size(p);
        for (int i = 0; i < sample.size(); i++) {
            int at = i * width;
            double q = 0;
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < a; b++) {
                    q += 2 * inverse[Gram.index(a, b)] * features[at + p + Gram.index(a, b)];
                }
                q += inverse[Gram.index(a, a)] * features[at + p + Gram.index(a, a)];
            }
            features[at + atQ] = q;
            for (int a = 0; a < p; a++) {
                features[at + atQ + 1 + a] = q * features[at + a];
            }
        }
    }

    /** Adds up {@code tr(A ∂I/∂β)} over the event times. */
    private final class Thirds implements RiskSweep.Sink {

        private final double[] inverse;
        private final RiskTotals risk;
        private final double[] tied = new double[width + 1];
        private final double[] mean = new double[width];
        private final double[] am = new double[p];
        private final double[] trace = new double[p];
        private boolean inexact;

        Thirds(double[] inverse) {
            this.inverse = inverse;
            this.risk = new RiskTotals(features, width, r, sample.entryStart(sample.segments()) > 0);
        }

        @Override
        public void begin(int segment) {
            risk.clear();
        }

        @Override
        public void add(int from, int to) {
            risk.add(from, to);
        }

        @Override
        public void remove(int from, int to) {
            risk.remove(sample, from, to);
        }

        @Override
        public void event(int e, int from, int to) {
            inexact |= !risk.isExact();
            int steps = efron() ? to - from : 1;
            double[] w = design.weight();
            double weight = 0;
            Arrays.fill(tied, 0);
            for (int i = from; i < to; i++) {
                weight += w.length == 0 ? 1 : w[i];
                tied[0] += r[i];
                for (int k = 0; k < width; k++) {
                    tied[k + 1] += r[i] * features[i * width + k];
                }
            }
            for (int step = 0; step < steps; step++) {
                double f = (double) step / steps;
                double s0 = risk.value(0) - f * tied[0];
                for (int k = 0; k < width; k++) {
                    mean[k] = (risk.value(k + 1) - f * tied[k + 1]) / s0;
                }
                third(weight / steps);
            }
        }

        private void third(double weight) {
            int atQ = p + Gram.size(p);
            double mAm = 0;
            for (int a = 0; a < p; a++) {
                am[a] = 0;
                for (int b = 0; b < p; b++) {
                    am[a] += inverse[Gram.index(a, b)] * mean[b];
                }
                mAm += am[a] * mean[a];
            }
            for (int j = 0; j < p; j++) {
                double covariance = -mean[j] * mAm;
                for (int a = 0; a < p; a++) {
                    covariance += mean[p + Gram.index(j, a)] * am[a];
                }
                trace[j] += weight * (mean[atQ + 1 + j] - mean[j] * mean[atQ] - 2 * covariance);
            }
        }

        @Override
        public void end(int segment) {
            // The next segment begins afresh.
        }
    }
}
