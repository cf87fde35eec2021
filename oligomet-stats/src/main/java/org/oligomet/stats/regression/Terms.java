package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.oligomet.stats.Factor;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.math.Blocks;

/** The columns of a model: one for a numeric covariate, one for each level but the first of a factor. */
final class Terms {

    private final List<Term> terms;

    private Terms(List<Term> terms) {
        this.terms = terms;
    }

    /**
     * One column.
     *
     * @param name the covariate, followed by the level where it is a factor
     * @param covariate the covariate
     * @param level the level's index; 0 for a numeric covariate, since the first level has no column
     * @param label the level, or empty
     */
    record Term(String name, String covariate, int level, String label) {}

    static Terms of(SurvivalData data, List<String> covariates) {
        List<Term> terms = new ArrayList<>();
        for (String covariate : covariates) {
            Factor factor = data.factor(covariate).orElse(null);
            if (factor == null) {
                if (!data.covariates().contains(covariate)) {
                    throw new IllegalArgumentException(
                            "covariate \"" + covariate + "\" is not in the data, which has " + data.covariates());
                }
                terms.add(new Term(covariate, covariate, 0, ""));
            } else {
                for (int level = 1; level < factor.levels().size(); level++) {
                    String label = factor.levels().get(level);
                    terms.add(new Term(covariate + label, covariate, level, label));
                }
            }
        }
        return new Terms(List.copyOf(terms));
    }

    int size() {
        return terms.size();
    }

    Term get(int j) {
        return terms.get(j);
    }

    List<String> names() {
        return terms.stream().map(Term::name).toList();
    }

    /** Column j from a row of the data to its value, without a copy. */
    IntToDoubleFunction values(SurvivalData data, int j) {
        Term term = terms.get(j);
        if (term.level() == 0) {
            return data.numericByRow(term.covariate()).orElseThrow();
        }
        Factor factor = data.factor(term.covariate()).orElseThrow();
        return row -> factor.code(row) == term.level() ? 1 : 0;
    }

    /** The values of column j by row of the data. */
    double[] column(SurvivalData data, int j) {
        Term term = terms.get(j);
        if (term.level() == 0) {
            return data.numeric(term.covariate()).orElseThrow();
        }
        Factor factor = data.factor(term.covariate()).orElseThrow();
        double[] indicator = new double[data.size()];
        for (int row = 0; row < indicator.length; row++) {
            indicator[row] = factor.code(row) == term.level() ? 1 : 0;
        }
        return indicator;
    }

    /** {@code Σ_j coefficient_j x_j} + offset for each row of the data. */
    double[] linearPredictor(SurvivalData data, double[] coefficients) {
        double[] lp = new double[data.size()];
        if (data.hasOffsets()) {
            Arrays.setAll(lp, data::offset);
        }
        IntToDoubleFunction[] x = new IntToDoubleFunction[size()];
        Arrays.setAll(x, j -> values(data, j));
        Blocks.ranges(lp.length, (from, to) -> {
            for (int j = 0; j < x.length; j++) {
                double coefficient = coefficients[j];
                IntToDoubleFunction values = x[j];
                for (int row = from; row < to && coefficient != 0; row++) {
                    lp[row] += coefficient * values.applyAsDouble(row);
                }
            }
        });
        return lp;
    }

    /**
     * R's {@code fit$means}: weighted means, but 0 for a column that holds only −1, 0 and 1 (R's {@code nocenter}), so that
     * a curve "at the means" is one at the reference level of every factor.
     */
    double[] means(SurvivalData data) {
        double[] means = new double[size()];
        for (int j = 0; j < means.length; j++) {
            double[] x = column(data, j);
            double first = x.length == 0 ? 0 : x[0];
            double sum = 0;
            double weights = 0;
            boolean indicator = true;
            for (int row = 0; row < x.length; row++) {
                // Differences from the first value: no digits lost where values are large and near one another.
                sum += data.weight(row) * (x[row] - first);
                weights += data.weight(row);
                indicator &= x[row] == 0 || Math.abs(x[row]) == 1;
            }
            means[j] = indicator ? 0 : first + sum / weights;
        }
        return means;
    }
}
