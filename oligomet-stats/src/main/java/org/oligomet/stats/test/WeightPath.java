package org.oligomet.stats.test;

/** The weights of a stratum's event times, one after the other. */
final class WeightPath {

    /** Its square, summed over any number of events, is still finite. */
    static final double LARGEST_WEIGHT = 1e140;

    private final LogRankWeights weights;
    private final boolean one;
    private double survival = 1;
    /** 1 - survival, as a sum of positive terms: where few have failed it keeps its digits. */
    private double failed;

    private double peto = 1;
    private double prentice = 1;

    WeightPath(LogRankWeights weights) {
        this.weights = weights;
        one = weights.isLogRank();
    }

    /** The weight of the next event time. */
    double next(double n, double d, double time) {
        if (one) {
            return 1;
        }
        double survivalBefore = survival;
        double failedBefore = failed;
        double petoBefore = peto;
        failed += survival * d / n;
        survival *= (n - d) / n;
        peto *= (n + 1 - d) / (n + 1);
        prentice *= n / (n + d);
        double weight = switch (weights.form) {
            case AT_RISK -> n;
            case ROOT_AT_RISK -> Math.sqrt(n);
            case PETO_PRENTICE -> peto;
            case MODIFIED_PETO -> peto * n / (n + 1);
            case ANDERSEN -> petoBefore * n / (n + 1);
            case PRENTICE -> prentice;
            case KAPLAN_MEIER_BEFORE -> power(survivalBefore, failedBefore);
            case KAPLAN_MEIER_AFTER -> power(survival, failed);
        };
        if (!(weight <= LARGEST_WEIGHT)) {
            throw new IllegalArgumentException("rho " + weights.rho + " gives time " + time + " the weight "
                    + survivalBefore + "^" + weights.rho
                    + ": it must not be negative where the pooled curve comes so near to 0");
        }
        return weight;
    }

    private double power(double s, double f) {
        return (weights.rho == 0 ? 1 : Math.pow(s, weights.rho))
                * (weights.gamma == 0 ? 1 : Math.pow(f, weights.gamma));
    }
}
