package org.oligomet.core.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.oligomet.core.endpoint.Metastases;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.LocalTherapy;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.SiteRelation;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Target;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;

/**
 * From which date a patient belongs to a cohort and time is counted. A rule takes the first fact of a kind, so later
 * facts cannot change it. If several facts of that kind may be the first, the date is the interval that holds the first.
 */
public final class IndexRule {

    private final String name;
    private final Function<Patient, Optional<ClinicalDate>> date;

    private IndexRule(String name, Function<Patient, Optional<ClinicalDate>> date) {
        this.name = Objects.requireNonNull(name, "name");
        this.date = Objects.requireNonNull(date, "date");
    }

    /**
     * The first sign of distant disease: the earliest lesion that is not a regional node or local extension, recorded
     * new metastasis or widespread progression, M1 staging, or malignant specimen from a place that is distant for every
     * primary, such as an effusion.
     */
    public static IndexRule firstMetastasis() {
        return new IndexRule("first metastasis", patient -> {
            List<ClinicalDate> dates = new ArrayList<>();
            Metastases.of(patient).stream().map(MetastaticLesion::firstSeen).forEach(dates::add);
            patient.diseaseEvents().stream()
                    .filter(e -> e.kind() == DiseaseEventKind.NEW_METASTASIS
                            || e.kind() == DiseaseEventKind.WIDESPREAD_PROGRESSION)
                    .map(DiseaseEvent::date)
                    .forEach(dates::add);
            for (PrimaryTumor primary : patient.primaries()) {
                primary.stagings().stream()
                        .filter(s -> s.m().filter(m -> m.startsWith("M1")).isPresent())
                        .map(Staging::date)
                        .forEach(dates::add);
            }
            patient.pathology().stream()
                    .filter(report -> report.result() == PathologyResult.MALIGNANT && isDistant(report, patient))
                    .map(PathologyReport::date)
                    .forEach(dates::add);
            return first(dates);
        });
    }

    private static boolean isDistant(PathologyReport report, Patient patient) {
        return report.target() instanceof Target.OfSite place
                && !patient.primaries().isEmpty()
                && patient.primaries().stream()
                        .allMatch(p -> place.site().relationTo(p).kind() == SiteRelation.Kind.DISTANT);
    }

    /** The diagnosis of the primary tumour; with several, of the first. */
    public static IndexRule diagnosisOfPrimary() {
        return new IndexRule(
                "diagnosis of the primary",
                patient -> first(patient.primaries().stream()
                        .map(PrimaryTumor::diagnosed)
                        .toList()));
    }

    /** The first imaging of the record. */
    public static IndexRule firstImaging() {
        return new IndexRule(
                "first imaging",
                patient -> first(patient.imaging().stream().map(Imaging::date).toList()));
    }

    /** Start of the first systemic therapy. */
    public static IndexRule startOfSystemicTherapy() {
        return startOfTreatment("start of systemic therapy", SystemicTherapy.class::isInstance);
    }

    /** Start of the first local therapy: radiotherapy, surgery or ablation, of whatever target. */
    public static IndexRule startOfLocalTherapy() {
        return startOfTreatment("start of local therapy", LocalTherapy.class::isInstance);
    }

    /**
     * Start of the first treatment of a kind.
     *
     * @param name name of the rule, as reports print it
     * @param kind which treatments count
     */
    public static IndexRule startOfTreatment(String name, Predicate<? super Treatment> kind) {
        Objects.requireNonNull(kind, "kind");
        return new IndexRule(
                name,
                patient -> first(patient.treatments().stream()
                        .filter(kind)
                        .map(Treatment::start)
                        .toList()));
    }

    /**
     * A date given for each patient, such as that of randomisation; who has none is left out.
     *
     * @param name name of the rule, as reports print it
     * @param byPatientId dates by the id of the patient
     */
    public static IndexRule given(String name, Map<String, ClinicalDate> byPatientId) {
        Map<String, ClinicalDate> dates = Map.copyOf(byPatientId);
        return new IndexRule(name, patient -> Optional.ofNullable(dates.get(patient.id())));
    }

    /**
     * A rule of one's own.
     *
     * @param name name of the rule, as reports print it
     * @param date the index date of a patient, if there is one
     */
    public static IndexRule of(String name, Function<Patient, Optional<ClinicalDate>> date) {
        return new IndexRule(name, date);
    }

    /**
     * This rule some days later: a landmark, or the day by which staging is usually complete. Patients are judged, and
     * their time counted, from then on; who died or was last seen earlier has no time ({@code END_BEFORE_ORIGIN}) and is
     * counted as such.
     *
     * @param days at least 0
     */
    public IndexRule plusDays(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("indexRule.days: " + days + " days; it must be at least 0");
        }
        return new IndexRule(
                days + " days after " + name, patient -> date.apply(patient).map(d -> d.plusDays(days)));
    }

    public String name() {
        return name;
    }

    /** The date as recorded. */
    public Optional<ClinicalDate> dateOf(Patient patient) {
        return date.apply(patient);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Optional<ClinicalDate> first(List<ClinicalDate> dates) {
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        long earliest =
                dates.stream().mapToLong(ClinicalDate::earliestDay).min().orElseThrow();
        long latest = dates.stream().mapToLong(ClinicalDate::latestDay).min().orElseThrow();
        return dates.stream()
                .filter(d -> d.earliestDay() == earliest && d.latestDay() == latest)
                .findFirst()
                .or(() -> Optional.of(ClinicalDate.betweenDays(dates.get(0).timeline(), earliest, latest)));
    }
}
