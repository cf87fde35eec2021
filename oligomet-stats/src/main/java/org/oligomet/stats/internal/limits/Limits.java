package org.oligomet.stats.internal.limits;

import org.oligomet.stats.ConfidenceType;

/** Pointwise limits of a probability: the formulas of {@link ConfidenceType}, cut at 0 and 1. */
public final class Limits {

    private Limits() {}

    /**
     * The lower limit.
     *
     * @param type the scale
     * @param s the estimate, between 0 and 1
     * @param se the standard error of log S, infinite where Greenwood's is
     * @param z the normal quantile
     * @return NaN if not estimable
     */
    public static double lower(ConfidenceType type, double s, double se, double z) {
        return edge(s, se) ? atEdge(type, s, se) : limit(type, s, se, -z);
    }

    /**
     * The upper limit.
     *
     * @param type the scale
     * @param s the estimate, between 0 and 1
     * @param se the standard error of log S, infinite where Greenwood's is
     * @param z the normal quantile
     * @return NaN if not estimable
     */
    public static double upper(ConfidenceType type, double s, double se, double z) {
        return edge(s, se) ? atEdge(type, s, se) : limit(type, s, se, z);
    }

    private static boolean edge(double s, double se) {
        return s == 0 || s == 1 || !(se <= Double.MAX_VALUE);
    }

    private static double atEdge(ConfidenceType type, double s, double se) {
        boolean none = type == ConfidenceType.NONE || type == ConfidenceType.ARCSIN || !(se <= Double.MAX_VALUE);
        return none ? Double.NaN : s;
    }

    private static double limit(ConfidenceType type, double s, double se, double z) {
        double value = switch (type) {
            case LOG -> s * Math.exp(z * se);
            case LOG_LOG -> Math.exp(-Math.exp(Math.log(-Math.log(s)) + z * se / Math.log(s)));
            case PLAIN -> s + z * s * se;
            case LOGIT -> 1 - 1 / (1 + Math.exp(Math.log(s / (1 - s)) + z * se / (1 - s)));
            case ARCSIN -> {
                double angle = Math.asin(Math.sqrt(s)) + z * se * Math.sqrt(s / (1 - s)) / 2;
                yield Math.pow(Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))), 2);
            }
            case NONE -> Double.NaN;
        };
        return Math.min(1, Math.max(0, value));
    }
}
