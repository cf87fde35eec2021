package org.oligomet.stats.nonparametric;

import java.util.Arrays;

/**
 * The scale on which pointwise intervals of a survival curve are symmetric. With S the estimate, s the standard error of
 * log S and z the normal quantile:
 *
 * <table>
 * <caption>Limits</caption>
 * <tr><th>type</th><th>limits</th><th>default of</th></tr>
 * <tr><td>log</td><td>S exp(± z s)</td><td>R {@code survfit}</td></tr>
 * <tr><td>log-log</td><td>exp(-exp(log(-log S) ± z s / log S))</td><td>SAS {@code LIFETEST}, Stata</td></tr>
 * <tr><td>plain</td><td>S ± z S s</td><td></td></tr>
 * <tr><td>logit</td><td>expit(logit S ± z s / (1 - S))</td><td></td></tr>
 * <tr><td>arcsin</td><td>sin²(arcsin √S ± z s √(S / (1 - S)) / 2)</td><td></td></tr>
 * </table>
 *
 * <p>Limits are cut at 0 and 1. At S = 1 the interval is [1, 1], for arcsin not estimable; at S = 0 it is not estimable
 * under Greenwood's formula, whose error is infinite there, and [0, 0] under the jackknife: all as R survival 3.8-11.
 * Source: Klein and Moeschberger, Survival Analysis, 2nd ed., 2003, section 4.3, doi:10.1007/b97377.
 */
public enum ConfidenceType {
    /** Symmetric for log S; R's default. */
    LOG("log"),
    /** Symmetric for log(-log S); the default of SAS and Stata. */
    LOG_LOG("log-log"),
    /** Symmetric for S. */
    PLAIN("plain"),
    /** Symmetric for log(S / (1 - S)). */
    LOGIT("logit"),
    /** Symmetric for arcsin √S. */
    ARCSIN("arcsin"),
    /** No intervals. */
    NONE("none");

    private final String label;

    ConfidenceType(String label) {
        this.label = label;
    }

    /**
     * R's name.
     *
     * @return such as {@code log-log}
     */
    public String label() {
        return label;
    }

    /**
     * The type of that name.
     *
     * @param label R's name
     * @return the type
     * @throws IllegalArgumentException if there is none, naming those there are
     */
    public static ConfidenceType of(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("confidence type '" + label + "' is none of "
                        + Arrays.stream(values()).map(ConfidenceType::label).toList()));
    }

    /** Lower limit, NaN if not estimable. {@code se} is that of log S, infinite where Greenwood's is. */
    double lower(double s, double se, double z) {
        return edge(s, se) ? atEdge(s, se) : limit(s, se, -z);
    }

    /** Upper limit, NaN if not estimable. */
    double upper(double s, double se, double z) {
        return edge(s, se) ? atEdge(s, se) : limit(s, se, z);
    }

    private static boolean edge(double s, double se) {
        return s == 0 || s == 1 || !(se <= Double.MAX_VALUE);
    }

    private double atEdge(double s, double se) {
        boolean none = this == NONE || this == ARCSIN || !(se <= Double.MAX_VALUE);
        return none ? Double.NaN : s;
    }

    private double limit(double s, double se, double z) {
        double value = switch (this) {
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
