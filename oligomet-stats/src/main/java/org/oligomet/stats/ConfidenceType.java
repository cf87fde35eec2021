package org.oligomet.stats;

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
public enum ConfidenceType implements ConventionChoice {
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

    @Override
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
}
