package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.Ties;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * Residuals of a fitted Cox model, as R's {@code residuals.coxph}. Computed when asked for; each call costs one pass.
 *
 * <p>With {@code M_i} the martingale residual, {@code x̄(t)} the mean covariate of the risk set weighted by
 * {@code w exp(η)} and {@code dH} the step of the baseline hazard (both in the way of the tie rule):
 *
 * <ul>
 *   <li>martingale {@code δ_i − ∫ exp(η_i) dH}, the events beyond those expected; they add up to 0, times weights;
 *   <li>deviance {@code sign(M) sqrt(−2 [M + δ log(δ − M)])};
 *   <li>Schoenfeld {@code x_i − x̄(t_i)} for each event (Schoenfeld 1982, doi:10.1093/biomet/69.1.239);
 *   <li>score {@code ∫ (x_i − x̄) dM_i}; they add up to the score, 0 at the estimate;
 *   <li>dfbeta: score times the inverse information, about the change of the coefficients if the row were left out.
 * </ul>
 *
 * <p>Therneau, Grambsch and Fleming (1990), doi:10.1093/biomet/77.1.147. Vectors have one element for each estimable term, in
 * the order of the model. Rows are those of the data.
 */
public final class CoxResiduals {

    private final PartialLikelihood likelihood;
    private final SortedSample sample;
    private final SurvivalData data;
    private final int[] terms;
    private final List<String> names;
    private final CovarianceMatrix covariance;
    private final double[] coefficients;

    CoxResiduals(PartialLikelihood likelihood, Terms all, CovarianceMatrix covariance, double[] coefficients) {
        this.likelihood = likelihood;
        this.sample = likelihood.sample();
        this.data = sample.data();
        this.covariance = covariance;
        this.names = covariance.terms();
        this.terms = new int[names.size()];
        this.coefficients = new double[terms.length];
        for (int k = 0, j = 0; j < all.size(); j++) {
            if (k < terms.length && all.get(j).name().equals(names.get(k))) {
                this.coefficients[k] = coefficients[j];
                terms[k++] = j;
            }
        }
    }

    /**
     * The terms of vectors.
     *
     * @return the estimable terms
     */
    public List<String> terms() {
        return names;
    }

    /** R refuses them as well: a set of tied events has one probability, which is no sum over rows. */
    private void needsContinuousTime(String type) {
        if (likelihood.ties() == Ties.EXACT_DISCRETE) {
            throw new UnsupportedOperationException(
                    type
                            + " residuals are not defined for exact discrete ties; fit with Efron's or Breslow's ties for them");
        }
    }

    /**
     * Martingale residuals.
     *
     * @return one for each row, at most 1
     */
    public double[] martingale() {
        double[] residuals = new double[data.size()];
        for (int i = 0; i < sample.size(); i++) {
            residuals[sample.row(i)] = martingale(i);
        }
        return residuals;
    }

    /**
     * Deviance residuals: martingale residuals made more symmetric about 0.
     *
     * @return one for each row
     */
    public double[] deviance() {
        double[] residuals = martingale();
        for (int row = 0; row < residuals.length; row++) {
            double m = residuals[row];
            double log = data.causeIndex(row) == 0 ? 0 : Math.log(1 - m);
            residuals[row] = Math.copySign(Math.sqrt(Math.max(0, -2 * (m + log))), m);
        }
        return residuals;
    }

    /**
     * Score residuals, without the row's own weight.
     *
     * @return for each row one number for each term
     * @throws UnsupportedOperationException for exact discrete ties, as all types but martingale and deviance
     */
    public double[][] score() {
        needsContinuousTime("score");
        double[][] residuals = new double[data.size()][terms.length];
        ScoreResiduals score = new ScoreResiduals(likelihood);
        double[] scaled = new double[likelihood.design().p()];
        for (int i = 0; i < sample.size(); i++) {
            score.at(i, scaled);
            double[] own = residuals[sample.row(i)];
            for (int k = 0; k < terms.length; k++) {
                own[k] = scaled[terms[k]] * likelihood.design().scale(terms[k]);
            }
        }
        return residuals;
    }

    /**
     * The approximate change of each coefficient by each row, with its weight: {@code w_i} times the score residual times the
     * covariance. R: {@code residuals(fit, "dfbeta")}, whose default is {@code weighted = TRUE} for this type and not for
     * score residuals.
     *
     * @return for each row one number for each term
     */
    public double[][] dfbeta() {
        double[][] residuals = score();
        for (int row = 0; row < residuals.length; row++) {
            residuals[row] = times(residuals[row]);
            for (int k = 0; k < residuals[row].length; k++) {
                residuals[row][k] *= data.weight(row);
            }
        }
        return residuals;
    }

    /**
     * {@link #dfbeta()} in standard errors, model-based ones.
     *
     * @return for each row one number for each term
     */
    public double[][] dfbetas() {
        double[][] residuals = dfbeta();
        for (double[] own : residuals) {
            for (int k = 0; k < own.length; k++) {
                own[k] /= Math.sqrt(covariance.get(k, k));
            }
        }
        return residuals;
    }

    /**
     * Schoenfeld residuals, by stratum and time; events at one time in the order of the rows.
     *
     * @return one for each event
     * @throws UnsupportedOperationException for exact discrete ties
     */
    public List<Schoenfeld> schoenfeld() {
        needsContinuousTime("Schoenfeld");
        List<Schoenfeld> residuals = new ArrayList<>();
        EventMoments moments = EventMoments.of(likelihood);
        Design design = likelihood.design();
        int p = design.p();
        for (int e = 0; e < sample.events(); e++) {
            for (int i = sample.eventFrom(e); i < sample.eventTo(e); i++) {
                double[] own = new double[terms.length];
                for (int k = 0; k < terms.length; k++) {
                    int j = terms[k];
                    own[k] = (design.x()[i * p + j] - moments.mean[e * p + j]) * design.scale(j);
                }
                residuals.add(new Schoenfeld(sample.row(i), sample.eventTime(e), own));
            }
        }
        return residuals;
    }

    /**
     * Schoenfeld residuals scaled by the number of events times the covariance, plus the coefficients: about the coefficient
     * at the time of each event (Grambsch and Therneau 1994, doi:10.1093/biomet/81.3.515).
     *
     * @return one for each event, as {@link #schoenfeld()}
     */
    public List<Schoenfeld> scaledSchoenfeld() {
        List<Schoenfeld> plain = schoenfeld();
        List<Schoenfeld> scaled = new ArrayList<>();
        for (Schoenfeld s : plain) {
            double[] own = times(s.values);
            for (int k = 0; k < own.length; k++) {
                own[k] = own[k] * plain.size() + coefficients[k];
            }
            scaled.add(new Schoenfeld(s.row, s.time, own));
        }
        return scaled;
    }

    private double[] times(double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < product.length; j++) {
                product[i] += vector[j] * covariance.get(j, i);
            }
        }
        return product;
    }

    private double martingale(int i) {
        double[] w = likelihood.design().weight();
        return (sample.isEvent(i) ? 1 : 0) - likelihood.c[i] / (w.length == 0 ? 1 : w[i]);
    }

    /** The residual of one event. */
    public static final class Schoenfeld {

        private final int row;
        private final double time;
        private final double[] values;

        private Schoenfeld(int row, double time, double[] values) {
            this.row = row;
            this.time = time;
            this.values = values;
        }

        /**
         * Whose event it is.
         *
         * @return the row of the data
         */
        public int row() {
            return row;
        }

        /**
         * When it was.
         *
         * @return its time
         */
        public double time() {
            return time;
        }

        /**
         * The residual.
         *
         * @return a copy, one number for each term
         */
        public double[] values() {
            return Arrays.copyOf(values, values.length);
        }
    }
}
