package org.oligomet.stats.regression;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Practice;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.text.Show;

/** The answer of a {@link ProportionalHazardsTest}. */
public final class ProportionalHazardsResult implements Explained {

    /** The name of the last row. */
    public static final String GLOBAL = "GLOBAL";

    private final CoxFit fit;
    private final String transform;
    private final double[] g;
    private final Map<String, List<Integer>> groups;
    private final List<Row> rows;

    ProportionalHazardsResult(
            CoxFit fit, String transform, double[] g, Map<String, List<Integer>> groups, List<Row> rows) {
        this.fit = fit;
        this.transform = transform;
        this.g = g;
        this.groups = groups;
        this.rows = List.copyOf(rows);
    }

    /**
     * The test of one term.
     *
     * @param term a covariate, a column of the model, or {@link #GLOBAL}
     * @param test chi-squared, or why there is none
     */
    public record Row(String term, TestResult test) {

        /**
         * The statistic.
         *
         * @return empty if not estimable
         */
        public OptionalDouble statistic() {
            return test.statistic();
        }

        /**
         * Degrees of freedom.
         *
         * @return the number of columns tested; 0 if none is estimable
         */
        public int df() {
            return test.df().orElse(0);
        }

        /**
         * The p-value.
         *
         * @return empty if not estimable
         */
        public OptionalDouble pValue() {
            return test.pValue();
        }
    }

    /**
     * The tests.
     *
     * @return one for each term in the order of the model, the last {@link #GLOBAL}
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The test of a term.
     *
     * @param term its name
     * @return its row
     * @throws IllegalArgumentException if there is no such row
     */
    public Row row(String term) {
        return rows.stream()
                .filter(r -> r.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row \"" + term + "\"; there are "
                        + rows.stream().map(Row::term).toList()));
    }

    /**
     * The test of all terms at once.
     *
     * @return the last row
     */
    public Row global() {
        return rows.get(rows.size() - 1);
    }

    /**
     * The function of time.
     *
     * @return R's name, or the caller's
     */
    public String transform() {
        return transform;
    }

    /**
     * What a plot shows: each term's scaled Schoenfeld residuals along g(t), whose trend is that of the coefficient. A factor
     * stands for its columns combined with their coefficients, so that no change is a horizontal line at 1. R: {@code y} and
     * {@code plot} of {@code cox.zph}. Computed when asked for, in one pass.
     *
     * @return one for each row but the global one; empty if the tests are not estimable
     */
    public List<CoefficientOverTime> coefficientsOverTime() {
        return global().statistic().isPresent() ? CoefficientOverTime.of(fit, transform, g, groups) : List.of();
    }

    /**
     * Whose figures these are.
     *
     * @return that of R
     */
    @Override
    public Practice convention() {
        return Practice.of("R survival::cox.zph from 3.0 on");
    }

    /**
     * How it was obtained.
     *
     * @return method, convention, source
     */
    @Override
    public String explain() {
        return "Score test of proportional hazards (Grambsch and Therneau 1994, doi:10.1093/biomet/81.3.515): whether the"
                + " coefficients change along g(t), " + transform + ", with the information at each event time, "
                + fit.ties()
                + " ties; as R survival from version 3.0 on (cox.zph), not the approximation of earlier versions, which takes"
                + " the information to be the same at all times. Case weights count in the score, not in g; clusters do not"
                + " count. A large p-value in a small sample is no proof of proportional hazards. "
                + convention().sentence();
    }

    /** The table of {@code cox.zph}. */
    @Override
    public String toString() {
        int width = rows.stream().mapToInt(r -> r.term().length()).max().orElse(0);
        StringBuilder out = new StringBuilder("Proportional hazards along " + transform + "\n");
        out.append(String.format(Locale.ROOT, "%-" + width + "s %10s %4s %10s\n", "", "chisq", "df", "p"));
        for (Row row : rows) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-" + width + "s %10s %4d %10s\n",
                    row.term(),
                    shown(row.statistic(), 5),
                    row.df(),
                    shown(row.pValue(), 3)));
        }
        global().test()
                .notEstimableBecause()
                .ifPresent(why -> out.append("NE: ").append(why).append('\n'));
        return out.toString();
    }

    private static String shown(OptionalDouble value, int digits) {
        return value.isPresent() ? Show.number(value.getAsDouble(), digits) : Show.NOT_ESTIMABLE;
    }
}
