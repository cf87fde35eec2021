package org.oligomet.stats.nonparametric;

import java.util.function.IntPredicate;

/**
 * How lower limits of a survival curve see those who were censored since the last event: Greenwood's error does not change between
 * events, though ever fewer are left to speak. Two rules of R's {@code survfit(conf.lower)} widen it to the number still at risk; upper
 * limits stay as they are. {@link BetaProduct} does so by an exact law.
 */
public enum LowerLimit {
    /** The error of the upper limit; R's default. */
    USUAL("the error of the upper limit"),
    /** {@code √((1 - S) / n)} for the error of log S, n at risk: R {@code "peto"}, Peto and others 1977, Br. J. Cancer 35:1-39. */
    PETO("Peto's error √((1 - S) / n) of log S"),
    /**
     * The error of log S times {@code √(n₀ / n)}, n at risk, n₀ at the last event: R {@code "modified"}; Dorey and Korn 1987, Statist.
     * Med. 6:679-687.
     */
    MODIFIED(
            "errors scaled to the numbers at risk since the last event (Dorey and Korn 1987, Statist. Med. 6:679-687)");

    private final String label;

    LowerLimit(String label) {
        this.label = label;
    }

    /** What it is called in a sentence. */
    String label() {
        return label;
    }

    /** The error of log S at each time, from that of the upper limit. */
    double[] errors(double[] survival, double[] logVariance, double[] risk, IntPredicate listed, IntPredicate event) {
        double[] errors = new double[survival.length];
        double atLastEvent = Double.NaN;
        for (int k = 0; k < errors.length; k++) {
            if (listed.test(k) && (Double.isNaN(atLastEvent) || event.test(k))) {
                atLastEvent = risk[k];
            }
            errors[k] = switch (this) {
                case USUAL -> Math.sqrt(logVariance[k]);
                // log 0 has no error, as Greenwood's sum
                case PETO -> survival[k] > 0 ? Math.sqrt((1 - survival[k]) / risk[k]) : Double.POSITIVE_INFINITY;
                case MODIFIED -> Math.sqrt(logVariance[k] * (atLastEvent / risk[k]));
            };
        }
        return errors;
    }
}
