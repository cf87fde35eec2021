package org.oligomet.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oligomet.core.cohort.AttritionStep;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.cohort.CohortMember;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.model.Characteristic;
import org.oligomet.report.model.CohortSummary;
import org.oligomet.report.model.FlowStep;
import org.oligomet.report.model.ReasonCount;

/** A cohort as the report tells it: how it came about, and who is in it as known at the index date. */
final class CohortSummaries {

    private static final double DAYS_PER_YEAR = 365.25;

    private CohortSummaries() {}

    static CohortSummary of(Cohort cohort) {
        CohortSummary.Builder summary = CohortSummary.builder()
                .indexDate(cohort.indexRule().name())
                .source(cohort.attrition().source())
                .inexactIndexDates(cohort.inexactIndexDates())
                .dateConvention(cohort.convention().explain())
                .characteristics(characteristics(cohort));
        for (AttritionStep step : cohort.attrition().steps()) {
            List<ReasonCount> left = new ArrayList<>();
            step.leftByReason().forEach((reason, n) -> left.add(new ReasonCount(reason, n)));
            summary.addSteps(new FlowStep(step.name(), step.entered(), left));
        }
        return summary.build();
    }

    private static List<Characteristic> characteristics(Cohort cohort) {
        List<Characteristic> traits = new ArrayList<>();
        int n = cohort.size();
        if (n == 0) {
            return traits;
        }
        age(cohort, traits);
        Map<Sex, Integer> sexes = new EnumMap<>(Sex.class);
        Map<Histology, Integer> histologies = new EnumMap<>(Histology.class);
        int intracranial = 0;
        int withLesions = 0;
        for (CohortMember member : cohort.members()) {
            Patient known = member.snapshot().patient();
            sexes.merge(known.sex(), 1, Integer::sum);
            known.primaries().stream()
                    .map(PrimaryTumor::histology)
                    .distinct()
                    .forEach(histology -> histologies.merge(histology, 1, Integer::sum));
            withLesions += known.lesions().isEmpty() ? 0 : 1;
            intracranial += known.lesions().stream()
                            .map(MetastaticLesion::site)
                            .anyMatch(site -> site.organ().isIntracranial())
                    ? 1
                    : 0;
        }
        sexes.forEach((sex, count) -> traits.add(new Characteristic("Sex: " + words(sex), share(count, n))));
        histologies.forEach((histology, count) ->
                traits.add(new Characteristic("Histology: " + words(histology), share(count, n))));
        // A source that names no lesion says nothing about the brain: 0 % would read as a finding.
        if (withLesions > 0) {
            traits.add(new Characteristic("Intracranial lesion recorded by the index date", share(intracranial, n)));
        }
        return traits;
    }

    /** Completed years. Where a birth date known to the month or year leaves two answers, the lower, and it is said. */
    private static void age(Cohort cohort, List<Characteristic> traits) {
        List<Integer> years = new ArrayList<>();
        int ambiguous = 0;
        for (CohortMember member : cohort.members()) {
            ClinicalDate index = member.index().day();
            Optional<ClinicalDate> born =
                    member.patient().born().filter(date -> date.timeline().equals(index.timeline()));
            if (born.isPresent()) {
                int least = years(born.get().latestDay(), index);
                ambiguous += years(born.get().earliestDay(), index) == least ? 0 : 1;
                years.add(least);
            }
        }
        if (years.isEmpty()) {
            return;
        }
        years.sort(null);
        int n = years.size();
        double median = (years.get((n - 1) / 2) + years.get(n / 2)) / 2.0;
        String low = ambiguous == 0 ? "" : "; " + ambiguous + " may be one year older";
        String unknown = n == cohort.size() ? "" : "; not known for " + (cohort.size() - n);
        traits.add(new Characteristic(
                "Age in completed years, median (range)",
                Decimals.trimmed(median, 1) + " (" + years.get(0) + "–" + years.get(n - 1) + ")" + low + unknown));
    }

    private static int years(long birthDay, ClinicalDate index) {
        return (int) Math.floor((index.earliestDay() - birthDay) / DAYS_PER_YEAR);
    }

    private static String share(int part, int whole) {
        return Decimals.grouped(part) + " (" + Decimals.fixed(100.0 * part / whole, 0) + "%)";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
