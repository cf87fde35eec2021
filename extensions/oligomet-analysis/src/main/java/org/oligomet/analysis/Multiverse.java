package org.oligomet.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.cohort.CohortMember;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.endpoint.Subject;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataMapping;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.regression.CoxModel;

/**
 * One endpoint under each of several definitions, from one index date for all, so that a reader sees how far the
 * conclusion hangs on the definition. The rows are not independent: they share patients.
 *
 * @param endpoint the endpoint
 * @param horizonDays common horizon of the restricted means
 * @param rows one for each definition
 */
public record Multiverse(Endpoint endpoint, int horizonDays, List<MultiverseRow> rows) {

    private static final String SECOND = "second";

    public Multiverse {
        rows = List.copyOf(rows);
    }

    /**
     * The endpoint under each definition.
     *
     * @param cohort patients with one index date each
     * @param endpoint an endpoint without competing events whose rows are patients
     * @param horizonDays horizon of the restricted means, 1 or more
     * @throws IllegalArgumentException if the endpoint has competing events or rows per lesion
     */
    public static Multiverse of(Cohort cohort, Collection<Definition> definitions, Endpoint endpoint, int horizonDays) {
        return of(cohort, definitions, endpoint, horizonDays, Optional.empty());
    }

    /**
     * The same with a contrast: the hazard ratio of those who fulfil a condition at the index date to the others, from a Cox
     * model with Efron ties.
     */
    public static Multiverse of(
            Cohort cohort,
            Collection<Definition> definitions,
            Endpoint endpoint,
            int horizonDays,
            Predicate<? super Snapshot> contrast) {
        return of(cohort, definitions, endpoint, horizonDays, Optional.of(contrast));
    }

    private static Multiverse of(
            Cohort cohort,
            Collection<Definition> definitions,
            Endpoint endpoint,
            int horizonDays,
            Optional<Predicate<? super Snapshot>> contrast) {
        if (endpoint.perLesion() || endpoint.causes().size() > 1 || horizonDays < 1) {
            throw new IllegalArgumentException("multiverse: endpoint " + endpoint.id() + " with "
                    + endpoint.causes().size() + " causes, horizon " + horizonDays
                    + " days; it must have one cause, rows that are patients, and 1 day or more");
        }
        Cohort grouped = contrast.isPresent()
                ? cohort.groupedBy("contrast", snapshot -> contrast.get().test(snapshot) ? SECOND : "first")
                : cohort;
        List<MultiverseRow> rows = new ArrayList<>();
        for (Definition definition : definitions) {
            rows.add(row(grouped, definition, endpoint, horizonDays, contrast.isPresent()));
        }
        return new Multiverse(endpoint, horizonDays, rows);
    }

    private static MultiverseRow row(
            Cohort cohort, Definition definition, Endpoint endpoint, int horizonDays, boolean contrast) {
        int open = 0;
        for (CohortMember member : cohort.members()) {
            open += definition.verdict(member.snapshot()) == Verdict.UNDETERMINED ? 1 : 0;
        }
        List<Subject> subjects = cohort.where(definition.key(), snapshot -> definition.verdict(snapshot) == Verdict.MET)
                .subjects(endpoint)
                .rows();
        MultiverseRow.Builder row = MultiverseRow.builder()
                .definition(definition)
                .patients(subjects.size())
                .events((int) subjects.stream().filter(Subject::isEvent).count())
                .undetermined(open);
        if (subjects.isEmpty()) {
            Estimate none = Estimate.notEstimable("nobody meets the definition at the index date");
            row.median(none).restrictedMean(none);
            return contrast ? row.hazardRatio(none).build() : row.build();
        }
        SurvivalCurve curve =
                KaplanMeier.withDefaults().fit(times(subjects).build()).only();
        row.median(curve.median())
                .restrictedMean(curve.restrictedMean(horizonDays).estimate());
        if (contrast) {
            row.hazardRatio(hazardRatio(subjects));
        }
        return row.build();
    }

    static SurvivalDataMapping<Subject> times(List<Subject> subjects) {
        SurvivalDataMapping<Subject> times =
                SurvivalData.of(subjects).exit(Subject::days).event(Subject::isEvent);
        return subjects.stream().anyMatch(s -> s.entryDays().isPresent())
                ? times.entry(s -> s.entryDays().isPresent() ? s.entryDays().getAsInt() : SurvivalData.NO_ENTRY)
                : times;
    }

    private static Estimate hazardRatio(List<Subject> subjects) {
        long second = subjects.stream().filter(s -> s.group().equals(SECOND)).count();
        if (second == 0 || second == subjects.size() || subjects.stream().noneMatch(Subject::isEvent)) {
            return Estimate.notEstimable("one of the groups is empty, or nobody has an event");
        }
        SurvivalData data = times(subjects)
                .covariate(SECOND, s -> s.group().equals(SECOND) ? 1 : 0)
                .build();
        return CoxModel.withDefaults().fit(data).coefficients().get(0).hazardRatio();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(endpoint.title())
                .append(" in days, one index date for all; restricted mean to day ")
                .append(horizonDays)
                .append('\n');
        out.append(String.format(
                Locale.ROOT,
                "%-20s %5s %6s %5s  %-30s %-30s %s%n",
                "definition",
                "n",
                "events",
                "open",
                "median",
                "restricted mean",
                "hazard ratio"));
        for (MultiverseRow row : rows) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-20s %5d %6d %5d  %-30s %-30s %s%n",
                    row.definition().key(),
                    row.patients(),
                    row.events(),
                    row.undetermined(),
                    row.median(),
                    row.restrictedMean(),
                    row.hazardRatio().map(Estimate::toString).orElse("-")));
        }
        return out.toString().replace("\r\n", "\n");
    }
}
