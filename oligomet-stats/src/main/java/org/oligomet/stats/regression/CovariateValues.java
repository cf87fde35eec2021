package org.oligomet.stats.regression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.oligomet.stats.Factor;
import org.oligomet.stats.SurvivalData;

/**
 * The covariates of one person, by name: what a prediction is made for.
 *
 * <pre>{@code
 * CovariateValues person = CovariateValues.of("age", 62).with("stage", "IV");
 * }</pre>
 */
public final class CovariateValues {

    private final Map<String, Object> values;

    private CovariateValues(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * Begins with a numeric covariate.
     *
     * @param covariate its name
     * @param value finite
     * @return the values
     */
    public static CovariateValues of(String covariate, double value) {
        return new CovariateValues(Map.of()).with(covariate, value);
    }

    /**
     * Begins with a factor.
     *
     * @param factor its name
     * @param level one of its levels
     * @return the values
     */
    public static CovariateValues of(String factor, String level) {
        return new CovariateValues(Map.of()).with(factor, level);
    }

    /**
     * Adds a numeric covariate.
     *
     * @param covariate its name
     * @param value finite
     * @return new values
     */
    public CovariateValues with(String covariate, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("covariate " + covariate + " is " + value + ": must be finite");
        }
        return added(covariate, value);
    }

    /**
     * Adds a factor.
     *
     * @param factor its name
     * @param level one of its levels
     * @return new values
     */
    public CovariateValues with(String factor, String level) {
        return added(factor, Objects.requireNonNull(level, "level"));
    }

    private CovariateValues added(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(name, value);
        return new CovariateValues(all);
    }

    /** The columns of a model for these values. */
    double[] columns(Terms terms, SurvivalData data) {
        double[] x = new double[terms.size()];
        for (int j = 0; j < x.length; j++) {
            Terms.Term term = terms.get(j);
            Object value = values.get(term.covariate());
            if (term.level() == 0) {
                if (!(value instanceof Double number)) {
                    throw new IllegalArgumentException("covariate \"" + term.covariate() + "\" needs a number, not "
                            + (value == null ? "nothing" : "\"" + value + "\""));
                }
                x[j] = number;
            } else {
                List<String> levels =
                        data.factor(term.covariate()).map(Factor::levels).orElseThrow();
                if (!(value instanceof String label) || !levels.contains(label)) {
                    throw new IllegalArgumentException("factor \"" + term.covariate() + "\" needs one of the levels "
                            + levels + ", not " + (value == null ? "nothing" : "\"" + value + "\""));
                }
                x[j] = label.equals(term.label()) ? 1 : 0;
            }
        }
        return x;
    }
}
