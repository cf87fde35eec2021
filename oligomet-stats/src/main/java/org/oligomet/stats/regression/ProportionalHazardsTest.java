package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.Ties;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.math.LdlFactor;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * Tests whether hazards are proportional: whether a coefficient of a Cox model changes along a function g of time, as
 * {@code β + θ g(t)}. One row for each term, a last one for all terms at once.
 *
 * <p><b>Statistic.</b> The score test of θ = 0 in the model with the added covariates {@code x g(t)}:
 * {@code Uᵀ (Σ g²V − Σ gV (ΣV)⁻¹ Σ gV)⁻¹ U}, {@code U = Σ g(t) (x − x̄(t))} over the events, V the information at an event
 * time in the way of the fit's tie rule, chi-squared with as many degrees of freedom as the term has columns. Grambsch and
 * Therneau (1994), doi:10.1093/biomet/81.3.515. R's {@code cox.zph} computes this score test since {@code survival} 3.0;
 * earlier versions, and texts that quote them, took V to be the same at all times and print other numbers, as do programs
 * that correlate scaled Schoenfeld residuals with time. Adding a constant to g, or a factor, changes nothing. The
 * coefficients of a fit with Firth's penalty are not where the score of β is zero; U is then what is left of it after
 * regression on that score: the efficient score of θ.
 *
 * <p><b>Conventions</b>, R's: {@link TimeTransform#KM} by default; a factor is one term with a degree of freedom for each
 * level but the first; case weights count in U and V, not in g; clusters do not count; strata share θ; terms that the fit
 * left out are left out. SAS {@code PROC PHREG} (ASSESS PH) simulates the supremum of a score process, another test.
 *
 * <p>Not estimable, with the reason in the result: fits without a finite maximum; too few event times; {@link
 * TimeTransform#LOG} with an event at or before 0. A small p says that a constant hazard ratio does not describe the data; a
 * large one in a small sample says little.
 *
 * <p>Cost: one more pass over the fit's risk sets, {@code O(n p²)}.
 *
 * <pre>{@code
 * CoxFit fit = CoxModel.withDefaults().fit(data);
 * ProportionalHazardsResult zph = ProportionalHazardsTest.withDefaults().test(fit);
 * double p = zph.global().pValue().orElseThrow();
 * }</pre>
 */
public final class ProportionalHazardsTest {

    private final Optional<TimeTransform> transform;
    private final String name;
    private final DoubleUnaryOperator function;
    private final boolean byTerm;
    private final boolean singleDf;

    private ProportionalHazardsTest(
            Optional<TimeTransform> transform,
            String name,
            DoubleUnaryOperator function,
            boolean byTerm,
            boolean singleDf) {
        this.transform = transform;
        this.name = name;
        this.function = function;
        this.byTerm = byTerm;
        this.singleDf = singleDf;
    }

    /**
     * Along one minus the Kaplan-Meier estimate, factors as one term: R's defaults.
     *
     * @return the test
     */
    public static ProportionalHazardsTest withDefaults() {
        return new ProportionalHazardsTest(
                Optional.of(TimeTransform.KM), TimeTransform.KM.toString(), t -> t, true, false);
    }

    /**
     * Along another function of time.
     *
     * @param choice one that R has a name for
     * @return a new test
     */
    public ProportionalHazardsTest withTransform(TimeTransform choice) {
        return new ProportionalHazardsTest(Optional.of(choice), choice.toString(), t -> t, byTerm, singleDf);
    }

    /**
     * Along a function of the caller's.
     *
     * @param title how it is called in tables, such as {@code sqrt(t)}
     * @param g finite at every event time
     * @return a new test
     */
    public ProportionalHazardsTest withTransform(String title, DoubleUnaryOperator g) {
        return new ProportionalHazardsTest(Optional.empty(), title, g, byTerm, singleDf);
    }

    /**
     * With a row for each column of the model in place of one for each covariate. R: {@code terms = FALSE}.
     *
     * @param on true for columns; default false
     * @return a new test
     */
    public ProportionalHazardsTest withColumns(boolean on) {
        return new ProportionalHazardsTest(transform, name, function, !on, singleDf);
    }

    /**
     * With one degree of freedom for a factor: its columns change along its own coefficients, {@code βᵀx (1 + θ g(t))}.
     * {@code (βᵀU)² / βᵀSβ}, S the variance of the scores U. R (3.5 to 3.8) prints {@code (βᵀU)² (βᵀS⁻¹β)} for {@code singledf =
     * TRUE}, which changes with the unit of the covariate and is no chi-squared; this does not follow it.
     *
     * @param on default false
     * @return a new test
     */
    public ProportionalHazardsTest withSingleDf(boolean on) {
        return new ProportionalHazardsTest(transform, name, function, byTerm, on);
    }

    /**
     * Tests the terms of a fit.
     *
     * @param fit of Efron's or Breslow's ties; with exact ones nothing is estimable (R computes Breslow's scores at their
     *     coefficients, which are not at Breslow's maximum)
     * @return one row for each term and the global one
     * @throws IllegalArgumentException if the caller's function is not finite at an event time
     */
    public ProportionalHazardsResult test(CoxFit fit) {
        Optional<String> obstacle = obstacle(fit);
        Map<String, List<Integer>> groups = groups(fit);
        SortedSample sample = fit.solution().last().likelihood.sample();
        double[] g = obstacle.isPresent() ? new double[sample.events()] : clock(sample);
        if (obstacle.isEmpty() && transform.isPresent() && !Arrays.stream(g).allMatch(Double::isFinite)) {
            obstacle = Optional.of("an event at or before time 0 has no logarithm");
        }
        List<ProportionalHazardsResult.Row> rows = new ArrayList<>();
        List<double[]> all = new ArrayList<>();
        Optional<Sums> sums = obstacle.isEmpty() ? Optional.of(new Sums(fit, g)) : Optional.empty();
        for (Map.Entry<String, List<Integer>> group : groups.entrySet()) {
            List<double[]> columns = units(group.getValue(), fit.terms().size());
            all.addAll(columns);
            List<double[]> tested = singleDf && columns.size() > 1
                    ? List.of(combined(group.getValue(), fit.solution().last().beta))
                    : columns;
            rows.add(row(group.getKey(), tested, sums, obstacle));
        }
        rows.add(row(ProportionalHazardsResult.GLOBAL, all, sums, obstacle));
        return new ProportionalHazardsResult(fit, name, g, groups, rows);
    }

    private static Optional<String> obstacle(CoxFit fit) {
        if (fit.ties() == Ties.EXACT_DISCRETE) {
            return Optional.of("it is not defined for exact discrete ties; fit with Efron's or Breslow's ties for it");
        }
        if (!fit.finite() || fit.modelCovariance().terms().isEmpty()) {
            return Optional.of("the fit has no estimable coefficient or no finite maximum");
        }
        if (!fit.convergence().converged()) {
            return Optional.of("the fit is not at the maximum of its likelihood");
        }
        return Optional.empty();
    }

    private double[] clock(SortedSample sample) {
        if (transform.isPresent()) {
            return EventClock.of(sample, transform.get());
        }
        double[] g = EventClock.of(sample, function);
        for (int e = 0; e < g.length; e++) {
            if (!Double.isFinite(g[e])) {
                throw new IllegalArgumentException(
                        name + " of the event time " + sample.eventTime(e) + " is " + g[e] + ": must be finite");
            }
        }
        return g;
    }

    /** The estimable columns by what a row is about. */
    private Map<String, List<Integer>> groups(CoxFit fit) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int j = 0; j < fit.terms().size(); j++) {
            Terms.Term term = fit.terms().get(j);
            if (fit.modelCovariance().terms().contains(term.name())) {
                groups.computeIfAbsent(byTerm ? term.covariate() : term.name(), k -> new ArrayList<>())
                        .add(j);
            }
        }
        return groups;
    }

    private static List<double[]> units(List<Integer> columns, int p) {
        List<double[]> units = new ArrayList<>();
        for (int j : columns) {
            double[] unit = new double[p];
            unit[j] = 1;
            units.add(unit);
        }
        return units;
    }

    private static double[] combined(List<Integer> columns, double[] beta) {
        double[] direction = new double[beta.length];
        for (int j : columns) {
            direction[j] = beta[j];
        }
        return direction;
    }

    private static ProportionalHazardsResult.Row row(
            String term, List<double[]> directions, Optional<Sums> sums, Optional<String> obstacle) {
        String method = "proportional hazards, " + term;
        return new ProportionalHazardsResult.Row(
                term,
                sums.map(s -> s.test(method, directions))
                        .orElseGet(
                                () -> TestResult.notEstimable(method, directions.size(), obstacle.orElse("no term"))));
    }

    /** Score and information of the extended model. */
    private static final class Sums {

        private final int p;
        private final double[] information;
        private final LdlFactor main;
        private final double[] slope;
        private final double slopeExplained;
        private final TimeInteraction interaction;

        Sums(CoxFit fit, double[] g) {
            Newton last = fit.solution().last();
            this.p = fit.terms().size();
            this.information = last.at.information();
            this.main = last.startFactor;
            // At the maximum the score of β is zero, but for rounding. With a penalty it is not: what it explains of U
            // is
            // taken off, else the origin of g would count.
            this.slope = fit.penalised() ? last.at.unpenalisedScore() : new double[p];
            this.slopeExplained = fit.penalised()
                    ? dot(slope, LdlFactor.of(information, p, threshold(0)).solve(slope))
                    : 0;
            this.interaction = new TimeInteraction(last.likelihood, centred(g));
        }

        /** Neither the statistic nor its distribution depends on the origin or unit of g; its digits do. */
        private static double[] centred(double[] g) {
            double mean = 0;
            for (double v : g) {
                mean += (v - g[0]) / g.length;
            }
            double largest = 0;
            for (double v : g) {
                largest = Math.max(largest, Math.abs(v - g[0]));
            }
            double[] centred = new double[g.length];
            for (int e = 0; e < g.length && largest > 0; e++) {
                centred[e] = (g[e] - g[0] - mean) / largest;
            }
            return centred;
        }

        private double[] threshold(int more) {
            double[] threshold = new double[p + more];
            for (int j = 0; j < p; j++) {
                threshold[j] = main.kept(j) ? 0 : Double.POSITIVE_INFINITY;
            }
            return threshold;
        }

        TestResult test(String method, List<double[]> directions) {
            int k = directions.size();
            double[] extended = new double[Gram.size(p + k)];
            double[] u = Arrays.copyOf(slope, p + k);
            double[] threshold = threshold(k);
            System.arraycopy(information, 0, extended, 0, information.length);
            for (int a = 0; a < k; a++) {
                double[] crossed = times(interaction.cross, directions.get(a));
                double[] squared = times(interaction.square, directions.get(a));
                for (int j = 0; j < p; j++) {
                    extended[Gram.index(p + a, j)] = crossed[j];
                    u[p + a] += directions.get(a)[j] * interaction.score[j];
                }
                for (int b = 0; b <= a; b++) {
                    extended[Gram.index(p + a, p + b)] = dot(squared, directions.get(b));
                }
                threshold[p + a] = Newton.DEPENDENT * extended[Gram.index(p + a, p + a)];
            }
            LdlFactor factor = LdlFactor.of(extended, p + k, threshold);
            if (factor.rank() < main.rank() + k) {
                return TestResult.notEstimable(
                        method, k, "there are too few event times at which the covariates differ");
            }
            return TestResult.chiSquared(method, Math.max(0, dot(u, factor.solve(u)) - slopeExplained), k);
        }

        private double[] times(double[] packed, double[] vector) {
            double[] product = new double[p];
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    product[i] += packed[Gram.index(i, j)] * vector[j];
                }
            }
            return product;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int j = 0; j < a.length; j++) {
                sum += a[j] * b[j];
            }
            return sum;
        }
    }

    @Override
    public String toString() {
        return "Test of proportional hazards along " + name + (byTerm ? "" : ", by column")
                + (singleDf ? ", one degree of freedom each" : "");
    }
}
