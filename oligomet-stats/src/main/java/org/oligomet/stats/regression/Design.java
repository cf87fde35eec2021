package org.oligomet.stats.regression;

import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * The model matrix by position of the sorted sample: each column centred within segments and scaled to unit standard
 * deviation, so that covariates around 10^6, dates in seconds and {@code exp(age)} lose no digits.
 *
 * <p>The partial likelihood does not change when a covariate is shifted within a stratum; the centres are kept for the
 * baseline hazard. Rows that are at risk at no event time have no part in it.
 */
final class Design {

    private static final double[] NONE = new double[0];

    private final SortedSample sample;
    private final int p;
    private final double[] x;
    private final double[] weight;
    private final double[] offset;
    private final double[] scale;
    private final double[] centre;
    private final double[] offsetCentre;

    Design(SortedSample sample, Terms terms) {
        SurvivalData data = sample.data();
        this.sample = sample;
        this.p = terms.size();
        int n = sample.size();
        int segments = sample.segments();
        if ((long) n * p > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    n + " rows at risk and " + p + " terms: their product must be below 2^31");
        }
        ModelMatrix matrix = new ModelMatrix(sample, terms);
        x = matrix.x;
        scale = matrix.scale;
        centre = matrix.centre;
        weight = data.hasWeights() ? new double[n] : NONE;
        offset = data.hasOffsets() ? new double[n] : NONE;
        offsetCentre = new double[segments];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = data.weight(sample.row(i));
        }
        for (int s = 0; s < segments && offset.length > 0; s++) {
            int from = sample.segmentStart(s);
            int to = sample.segmentStart(s + 1);
            double first = from < to ? data.offset(sample.row(from)) : 0;
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += data.offset(sample.row(i)) - first;
            }
            offsetCentre[s] = from < to ? first + sum / (to - from) : 0;
            for (int i = from; i < to; i++) {
                offset[i] = data.offset(sample.row(i)) - offsetCentre[s];
            }
        }
    }

    SortedSample sample() {
        return sample;
    }

    int p() {
        return p;
    }

    /** Row-major by position, not to be changed. */
    double[] x() {
        return x;
    }

    /** By position; empty without weights. */
    double[] weight() {
        return weight;
    }

    /** By position, centred within segments; empty without offsets. */
    double[] offset() {
        return offset;
    }

    /** The linear predictor of the row at a position, at scaled coefficients, with its offset. */
    double linearPredictor(int i, double[] beta) {
        double eta = offset.length == 0 ? 0 : offset[i];
        for (int j = 0; j < p; j++) {
            eta += x[i * p + j] * beta[j];
        }
        return eta;
    }

    /** A coefficient per unit of the covariate is the scaled one divided by this. */
    double scale(int j) {
        return scale[j];
    }

    double centre(int segment, int j) {
        return centre[segment * p + j];
    }

    double offsetCentre(int segment) {
        return offsetCentre[segment];
    }
}
