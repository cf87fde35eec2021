package org.oligomet.stats.difference;

import org.oligomet.stats.SurvivalData;

/**
 * Hard case H31, and its averaged partial likelihood by brute force: at each time the mean, over the orders in which tied events may
 * have happened, of the product of hazards over sums of the risk set that shrinks by one event after another. That is SAS's
 * {@code TIES=EXACT} and Stata's {@code exactm} (Kalbfleisch and Prentice 1973, doi:10.1093/biomet/60.2.267).
 */
final class TiedOrders {

    private static final double[] TIME = {1, 1, 1, 2, 2, 3, 3, 3};
    private static final boolean[] EVENT = {true, true, false, true, true, true, false, false};
    private static final double[] X = {1, 0, 1, 0, 1, 1, 0, 1};

    private TiedOrders() {}

    static SurvivalData data() {
        return SurvivalData.builder().exit(TIME).event(EVENT).covariate("x", X).build();
    }

    /** Ties are at most pairs: two orders. */
    static double logLikelihood(double beta) {
        double sum = 0;
        for (double t = 1; t <= 3; t++) {
            double risk = 0;
            double product = 1;
            double[] tied = new double[2];
            int d = 0;
            for (int i = 0; i < TIME.length; i++) {
                double r = Math.exp(beta * X[i]);
                risk += TIME[i] >= t ? r : 0;
                if (TIME[i] == t && EVENT[i]) {
                    product *= r;
                    tied[d++] = r;
                }
            }
            sum += Math.log(
                    d == 1 ? product / risk : product / risk * (1 / (risk - tied[0]) + 1 / (risk - tied[1])) / 2);
        }
        return sum;
    }

    static double averagedMaximum() {
        double low = -2;
        double high = 2;
        while (high - low > 1e-7) {
            double a = low + (high - low) / 3;
            double b = high - (high - low) / 3;
            if (logLikelihood(a) < logLikelihood(b)) {
                low = a;
            } else {
                high = b;
            }
        }
        return (low + high) / 2;
    }
}
