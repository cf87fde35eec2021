package org.oligomet.stats.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.oligomet.stats.Convention;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Interval;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.nonparametric.AalenJohansen;
import org.oligomet.stats.nonparametric.CumulativeIncidence;
import org.oligomet.stats.nonparametric.CurvePoint;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.RestrictedMean;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.nonparametric.SurvivalCurves;
import org.oligomet.stats.regression.CoxCoefficient;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.regression.CoxModel;
import org.oligomet.stats.test.LogRank;
import org.oligomet.stats.test.LogRankWeights;

/** The numbers that a program would print for a sample. */
final class Numbers {

    private Numbers() {}

    static Map<Quantity, Printed> of(Convention convention, SurvivalData data) {
        Map<Quantity, Printed> numbers = new LinkedHashMap<>(
                ofCurves(KaplanMeier.withDefaults().withConvention(convention).fit(data)));
        if (data.causes().size() > 1) {
            AalenJohansen.withDefaults()
                    .withConvention(convention)
                    .fit(data)
                    .curves()
                    .forEach(c -> add(numbers, c));
        }
        boolean groups = data.group().filter(g -> g.levels().size() > 1).isPresent();
        if (groups && !data.hasWeights()) {
            SurvivalData sample = convention.applyTo(data);
            TestResult test = LogRank.withDefaults().test(sample).test();
            add(numbers, "tests", "log-rank chi-squared", statistic(test), "");
            LogRankWeights peto = LogRankWeights.petoPeto(convention);
            test = LogRank.withDefaults().withWeights(peto).test(sample).test();
            add(numbers, "Peto-Peto tests", "Peto-Peto chi-squared", statistic(test), "");
        }
        if (!data.covariates().isEmpty()) {
            numbers.putAll(
                    ofCox(CoxModel.withDefaults().withConvention(convention).fit(data)));
        }
        return numbers;
    }

    static Map<Quantity, Printed> ofCurves(SurvivalCurves curves) {
        Map<Quantity, Printed> numbers = new LinkedHashMap<>();
        for (SurvivalCurve curve : curves) {
            numbers.putAll(ofCurve(curve));
        }
        List<RestrictedMean> means = curves.restrictedMeans();
        if (means.size() == curves.curves().size()) {
            for (int g = 0; g < means.size(); g++) {
                RestrictedMean mean = means.get(g);
                String name = "restricted mean of " + name(curves.curves().get(g));
                add(numbers, "restricted means", name, mean.estimate(), "horizon " + Show.number(mean.horizon()));
            }
        }
        return numbers;
    }

    static Map<Quantity, Printed> ofCurve(SurvivalCurve curve, double... times) {
        Map<Quantity, Printed> numbers = new LinkedHashMap<>();
        for (int i = 0; i < curve.size(); i++) {
            String name = "survival of " + name(curve) + " at " + Show.number(curve.time(i));
            add(
                    numbers,
                    "survival",
                    name,
                    limits(curve.survival(i), curve.lower(i), curve.upper(i), curve.level()),
                    "");
        }
        for (CurvePoint point : curve.at(times)) {
            String name = "survival of " + name(curve) + " at the time asked for, " + Show.number(point.time());
            add(numbers, "times asked for", name, point.estimate(), "");
        }
        add(numbers, "quartiles", "median of " + name(curve) + flat(curve, 0.5), curve.median(), "");
        add(numbers, "quartiles", "first quartile of " + name(curve) + flat(curve, 0.75), curve.quantile(0.25), "");
        add(numbers, "quartiles", "third quartile of " + name(curve) + flat(curve, 0.25), curve.quantile(0.75), "");
        return numbers;
    }

    /** Where the curve is at a level exactly. */
    private static String flat(SurvivalCurve curve, double level) {
        int first = 0;
        while (first < curve.size() && curve.survival(first) > level + 1e-9) {
            first++;
        }
        if (first == curve.size() || curve.survival(first) < level - 1e-9) {
            return "";
        }
        int next = first;
        while (next < curve.size() && curve.survival(next) >= level - 1e-9) {
            next++;
        }
        return " (S is " + Show.number(level) + " from " + Show.number(curve.time(first)) + " to "
                + (next < curve.size()
                        ? "the next event at " + Show.number(curve.time(next))
                        : "the end of follow-up at " + Show.number(curve.time(next - 1)))
                + ")";
    }

    static Map<Quantity, Printed> ofCox(CoxFit fit) {
        Map<Quantity, Printed> numbers = new LinkedHashMap<>();
        for (CoxCoefficient c : fit.coefficients()) {
            OptionalDouble se = c.robustStandardError().isPresent() ? c.robustStandardError() : c.standardError();
            Estimate estimate = c.estimate().isPresent() && se.isPresent()
                    ? Estimate.of(c.estimate().getAsDouble(), se.getAsDouble())
                    : Estimate.notEstimable("no finite coefficient");
            add(numbers, "coefficients", "log hazard ratio of " + c.term(), estimate, "");
        }
        return numbers;
    }

    private static void add(Map<Quantity, Printed> numbers, CumulativeIncidence curve) {
        for (int i = 0; i < curve.size(); i++) {
            String name = "incidence of " + curve.cause().name()
                    + curve.group().map(g -> " in " + g).orElse("") + " at " + Show.number(curve.time(i));
            add(numbers, "incidence", name, withError(curve, i), "");
        }
    }

    private static Estimate withError(CumulativeIncidence curve, int i) {
        return Estimate.of(curve.incidence(i), curve.standardError(i))
                .withInterval(interval(curve.lower(i), curve.upper(i), curve.level()));
    }

    private static Estimate limits(double value, OptionalDouble lower, OptionalDouble upper, double level) {
        return Estimate.of(value).withInterval(interval(lower, upper, level));
    }

    private static Interval interval(OptionalDouble lower, OptionalDouble upper, double level) {
        return Interval.ofNullable(lower.orElse(Double.NaN), upper.orElse(Double.NaN), level);
    }

    private static Estimate statistic(TestResult test) {
        return test.statistic().isPresent()
                ? Estimate.of(test.statistic().getAsDouble())
                : Estimate.notEstimable("no test");
    }

    private static String name(SurvivalCurve curve) {
        return curve.group().orElse("all");
    }

    private static void add(Map<Quantity, Printed> numbers, String kind, String name, Estimate estimate, String note) {
        numbers.put(new Quantity(kind, name), new Printed(estimate, note));
    }
}
