package org.oligomet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.endpoint.Outcome;
import org.oligomet.core.endpoint.Subject;
import org.oligomet.core.endpoint.Subjects;
import org.oligomet.report.model.Comparison;
import org.oligomet.report.model.CurveSummary;
import org.oligomet.report.model.ReasonCount;
import org.oligomet.report.model.SurvivalSection;
import org.oligomet.report.plot.TimeScale;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Interval;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataMapping;
import org.oligomet.stats.nonparametric.CurvePoint;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.nonparametric.SurvivalCurves;
import org.oligomet.stats.regression.CoxCoefficient;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.regression.CoxModel;
import org.oligomet.stats.test.LogRank;

/** Survival of a cohort in months, estimated with the defaults of the statistics module. */
final class SurvivalSections {

    private static final double DAYS_PER_MONTH = 30.4375;
    private static final double LEVEL = 0.95;
    /** The normal quantile of 0.975. */
    private static final double Z = 1.959963984540054;

    private SurvivalSections() {}

    /** The section; empty if nobody has a time. */
    static Optional<SurvivalSection> of(Cohort cohort, Endpoint endpoint, boolean grouped) {
        if (endpoint.causes().containsKey(Outcome.COMPETING.code())) {
            throw new IllegalArgumentException("endpoint: " + endpoint.id()
                    + " has a competing event; one minus Kaplan–Meier is not the probability of such an endpoint");
        }
        Subjects subjects = cohort.subjects(endpoint);
        if (subjects.rows().isEmpty()) {
            return Optional.empty();
        }
        SurvivalData data = data(subjects, grouped);
        SurvivalCurves curves = KaplanMeier.withDefaults().withLevel(LEVEL).fit(data);
        SurvivalCurves followUp =
                KaplanMeier.withDefaults().withLevel(LEVEL).reversed().fit(data);
        double shortest = curves.curves().stream()
                .mapToDouble(curve -> curve.lastTime().orElse(0))
                .min()
                .orElse(0);
        // A tenth of a month is what the report prints; the mean is taken to the horizon that it prints.
        double horizon = Math.floor(shortest * 10) / 10;
        double[] landmarks = landmarks(curves.lastTime().orElse(0));
        SurvivalSection.Builder section = SurvivalSection.builder()
                .endpoint(endpoint.title())
                .origin(cohort.indexRule().name())
                .timeScale(TimeScale.MONTHS)
                .events(endpoint.id().equals(Endpoint.OVERALL_SURVIVAL.id()) ? "deaths" : "events")
                .level(LEVEL)
                .definition(subjects.explain())
                .plot(PlotCurves.of(curves));
        for (double landmark : landmarks) {
            section.addLandmarks(landmark);
        }
        for (int i = 0; i < curves.curves().size(); i++) {
            SurvivalCurve curve = curves.curves().get(i);
            section.addCurves(summary(curve, followUp.curves().get(i), horizon, landmarks));
        }
        subjects.leftOutByReason().forEach((reason, n) -> section.addLeftOut(new ReasonCount(reason.label(), n)));
        if (grouped && curves.curves().size() > 1) {
            section.comparison(comparison(cohort, subjects, data, curves, horizon));
        }
        return Optional.of(section.build());
    }

    private static SurvivalData data(Subjects subjects, boolean grouped) {
        SurvivalDataMapping<Subject> mapping = SurvivalData.of(subjects.rows())
                .exit(s -> s.days() / DAYS_PER_MONTH)
                .event(Subject::isEvent);
        if (subjects.delayedEntries() > 0) {
            mapping = mapping.entry(
                    s -> s.entryDays().isPresent() ? s.entryDays().getAsInt() / DAYS_PER_MONTH : SurvivalData.NO_ENTRY);
        }
        return (grouped ? mapping.group(Subject::group) : mapping).build();
    }

    private static CurveSummary summary(
            SurvivalCurve curve, SurvivalCurve followUp, double horizon, double[] landmarks) {
        CurveSummary.Builder summary = CurveSummary.builder()
                .label(curve.group().orElse(""))
                .subjects((double) curve.rows())
                .events(curve.totalEvents())
                .median(curve.median())
                .horizon(horizon)
                .restrictedMean(
                        horizon > 0
                                ? withInterval(curve.restrictedMean(horizon).estimate())
                                : Estimate.notEstimable("no follow-up"))
                .medianFollowUp(followUp.median());
        for (CurvePoint point : curve.at(landmarks)) {
            boolean fallen = point.estimate().value().orElse(1) == 0;
            summary.addSurvivalAt(
                    point.beyondFollowUp() && !fallen
                            ? Estimate.notEstimable("no follow-up so far")
                            : point.estimate());
        }
        return summary.build();
    }

    private static Comparison comparison(
            Cohort cohort, Subjects subjects, SurvivalData data, SurvivalCurves curves, double horizon) {
        Comparison.Builder comparison = Comparison.builder()
                .grouping(cohort.grouping().orElseThrow().name())
                .test(LogRank.withDefaults().test(data).test());
        if (curves.curves().size() == 2) {
            hazardRatio(subjects, curves).ifPresent(comparison::hazardRatio);
            if (horizon > 0) {
                Estimate first = curves.curves().get(0).restrictedMean(horizon).estimate();
                Estimate second = curves.curves().get(1).restrictedMean(horizon).estimate();
                comparison.restrictedMeanDifference(withInterval(Estimate.of(
                        second.value().orElseThrow() - first.value().orElseThrow(),
                        Math.hypot(error(first), error(second)))));
            }
        }
        return comparison.build();
    }

    /** Hazard in the second curve relative to the first. */
    private static Optional<Estimate> hazardRatio(Subjects subjects, SurvivalCurves curves) {
        String second = curves.curves().get(1).group().orElseThrow();
        SurvivalDataMapping<Subject> mapping = SurvivalData.of(subjects.rows())
                .exit(Subject::days)
                .event(Subject::isEvent)
                .covariate("second", s -> s.group().equals(second) ? 1 : 0);
        if (subjects.delayedEntries() > 0) {
            mapping =
                    mapping.entry(s -> s.entryDays().isPresent() ? s.entryDays().getAsInt() : SurvivalData.NO_ENTRY);
        }
        CoxFit fit = CoxModel.withDefaults().withConfidenceLevel(LEVEL).fit(mapping.build());
        List<CoxCoefficient> coefficients = fit.coefficients();
        return coefficients.get(0).hazardRatio().value().isPresent()
                ? Optional.of(coefficients.get(0).hazardRatio())
                : Optional.empty();
    }

    private static Estimate withInterval(Estimate estimate) {
        double value = estimate.value().orElseThrow();
        double half = Z * error(estimate);
        return estimate.withInterval(Interval.ofNullable(value - half, value + half, LEVEL));
    }

    private static double error(Estimate estimate) {
        return estimate.standardError().orElseThrow();
    }

    /** Up to three round times within the follow-up. */
    private static double[] landmarks(double last) {
        List<Double> within = new ArrayList<>();
        for (double landmark : new double[] {6, 12, 24, 36, 60, 120}) {
            if (landmark <= last) {
                within.add(landmark);
            }
        }
        return within.stream()
                .skip(Math.max(0, within.size() - 3))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
