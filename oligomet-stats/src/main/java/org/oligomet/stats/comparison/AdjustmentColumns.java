package org.oligomet.stats.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oligomet.stats.Factor;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.math.Cholesky;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.math.LdlFactor;

/**
 * The columns of a regression on covariates and groups: 1, the covariates centred and in units of their standard deviation, and an
 * indicator of each group but the reference. Those that depend linearly on earlier ones are left out of {@link #kept()}; which
 * coefficients the data then still determine, {@link #estimable} tells.
 */
final class AdjustmentColumns {

    /** Part of a dropped column, in standard deviations, below which another one is not concerned. */
    private static final double NO_PART = 1e-7;

    /** A column: its name, and the standard deviation by which it was divided. */
    static final class Column {
        private final String name;
        private final double unit;
        private final double[] values;

        Column(String name, double unit, double[] values) {
            this.name = name;
            this.unit = unit;
            this.values = values;
        }

        String name() {
            return name;
        }

        double unit() {
            return unit;
        }

        double at(int row) {
            return values[row];
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final int covariates;
    private final LdlFactor rank;
    private final List<Column> kept = new ArrayList<>();

    AdjustmentColumns(SurvivalData data, List<String> names, Factor groups, int reference, double[] weights) {
        int n = data.size();
        columns.add(new Column("(intercept)", 1, filled(n)));
        for (String name : names) {
            add(data, name, weights);
        }
        covariates = columns.size() - 1;
        for (int g = 0; g < groups.levels().size(); g++) {
            if (g != reference) {
                columns.add(new Column(groups.levels().get(g), 1, indicator(groups, g)));
            }
        }
        int p = columns.size();
        double[] gram = new double[Gram.size(p)];
        double[] tolerance = new double[p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int row = 0; row < n; row++) {
                    sum += weights[row] * columns.get(i).values[row] * columns.get(j).values[row];
                }
                gram[i * (i + 1) / 2 + j] = sum;
            }
            tolerance[i] = Cholesky.R_TOLERANCE * gram[i * (i + 1) / 2 + i];
        }
        rank = LdlFactor.of(gram, p, tolerance);
        for (int j = 0; j < p; j++) {
            if (rank.kept(j)) {
                kept.add(columns.get(j));
            }
        }
    }

    private void add(SurvivalData data, String name, double[] weights) {
        Factor factor = data.factor(name).orElse(null);
        if (factor != null) {
            for (int level = 1; level < factor.levels().size(); level++) {
                columns.add(scaled(name + factor.levels().get(level), indicator(factor, level), weights));
            }
        } else {
            double[] values = data.numeric(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "covariate \"" + name + "\" is not in the data, which has " + data.covariates()));
            columns.add(scaled(name, values, weights));
        }
    }

    /** Centred and scaled by differences from the first value: no digits lost where values are large and near one another. */
    private static Column scaled(String name, double[] values, double[] weights) {
        double first = values[0];
        double total = 0;
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            total += weights[row];
            sum += weights[row] * (values[row] - first);
        }
        double mean = sum / total;
        double squares = 0;
        for (int row = 0; row < values.length; row++) {
            values[row] = values[row] - first - mean;
            squares += weights[row] * values[row] * values[row];
        }
        double unit = squares > 0 ? Math.sqrt(squares / total) : 1;
        for (int row = 0; row < values.length; row++) {
            values[row] /= unit;
        }
        return new Column(name, unit, values);
    }

    private static double[] filled(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] indicator(Factor factor, int level) {
        double[] values = new double[factor.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = factor.code(row) == level ? 1 : 0;
        }
        return values;
    }

    /** The columns that are fitted. */
    List<Column> kept() {
        return kept;
    }

    /** How many columns there are besides 1 and the groups; they come after the 1. */
    int covariates() {
        return covariates;
    }

    /** All columns, the groups last. */
    Column column(int j) {
        return columns.get(j);
    }

    int size() {
        return columns.size();
    }

    /** The place of a column among those kept. */
    int keptIndex(int j) {
        return kept.indexOf(columns.get(j));
    }

    /** Whether its coefficient is the same whichever of dependent columns are left out. */
    boolean estimable(int j) {
        if (!rank.kept(j)) {
            return false;
        }
        for (int other = j + 1; other < columns.size(); other++) {
            if (!rank.kept(other) && Math.abs(rank.dependence(other)[j]) > NO_PART) {
                return false;
            }
        }
        return true;
    }
}
