package org.oligomet.stats.nonparametric;

import org.oligomet.stats.ledger.EventLedger;

/**
 * Cumulative incidence of one cause and its variance, by one forward fold over a ledger.
 *
 * <p>With F the incidence of the cause, O that of all others and S = 1 - F - O, an error (u, v) of (F, O) before a time
 * with shares h = d_j / n and g = (d - d_j) / n is {@code ((1 - h) u - h v, (1 - g) v - g u)} after it. So the variances
 * stay not negative and the covariance not positive, and every term of
 *
 * <pre>
 * var F' = (1 - h)² var F + h² var O - 2 h (1 - h) cov + what the time adds
 * </pre>
 *
 * has one sign: nothing cancels, and where F reaches 1 the variance is exactly 0.
 */
final class IncidenceRecursion {

    final double[] incidence;
    final double[] variance;

    /**
     * Folds the ledger.
     *
     * @param ledger the counts
     * @param risk at risk at each of its times
     * @param cause the index of the cause
     * @param aalen whether a time adds Aalen's variance rather than the multinomial one
     */
    IncidenceRecursion(EventLedger ledger, double[] risk, int cause, boolean aalen) {
        int size = ledger.size();
        incidence = new double[size];
        variance = new double[size];
        double survival = 1;
        double f = 0;
        double ff = 0;
        double oo = 0;
        double fo = 0;
        for (int k = 0; k < size; k++) {
            double d = ledger.events(k);
            if (d > 0) {
                double n = risk[k];
                double own = ledger.events(cause, k);
                double other = d - own;
                double h = own / n;
                double g = other / n;
                double noH = (n - own) / n;
                double noG = (n - other) / n;
                double s2 = survival * survival / n;
                double newFf = noH * noH * ff + h * h * oo - 2 * h * noH * fo;
                double newOo = noG * noG * oo + g * g * ff - 2 * g * noG * fo;
                double newFo = (noH * noG + h * g) * fo - g * noH * ff - h * noG * oo;
                ff = newFf + s2 * h * (aalen ? spread(n, own) : noH);
                oo = newOo + s2 * g * (aalen ? spread(n, other) : noG);
                fo = newFo - (aalen ? 0 : s2 * h * g);
                // The shares of all causes sum to 1, but for rounding.
                f = Math.min(1, f + survival * h);
                survival *= (n - d) / n;
            }
            incidence[k] = f;
            variance[k] = ff;
        }
    }

    /** Tied events are drawn without replacement: (n - d) / (n - 1), 1 for a single event. */
    private static double spread(double n, double d) {
        return d <= 1 ? 1 : (n - d) / (n - 1);
    }
}
