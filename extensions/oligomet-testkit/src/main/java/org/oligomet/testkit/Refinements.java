package org.oligomet.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.Site;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/** Arbitraries of {@link Refinement}: each is a few steps of learning, which shrink away one by one. */
public final class Refinements {

    private static final int MOST_STEPS = 6;
    private static final int PERCENT = 100;
    private static final long FIFTY_YEARS = 50 * 365;

    /** A lesion whose site is not recorded is read as one deposit: it never turns out to be spread all over a surface. */
    private static final List<OrganSite> DEPOSITS = Arrays.stream(OrganSite.values())
            .filter(organ -> !organ.isDiffuse() && organ != OrganSite.UNKNOWN)
            .toList();

    private Refinements() {}

    /** Refinements of patients of one kind. */
    public static Arbitrary<Refinement> of(Arbitrary<Patient> patients) {
        return Combinators.combine(patients, steps().list().ofMaxSize(MOST_STEPS))
                .as((patient, steps) -> {
                    Patient known = patient;
                    for (UnaryOperator<Patient> step : steps) {
                        known = tried(step, known);
                    }
                    return new Refinement(patient, known);
                });
    }

    /** Steps that learn one thing; where there is nothing to learn, or it would be impossible, they change nothing. */
    public static Arbitrary<UnaryOperator<Patient>> steps() {
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 40);
        Arbitrary<Integer> share = Arbitraries.integers().between(0, PERCENT);
        return Arbitraries.oneOf(List.of(
                Combinators.combine(which, share, share).as(Refinements::narrowerDate),
                Combinators.combine(which, share, share).as(Refinements::narrowerDate),
                Combinators.combine(which, Arbitraries.of(DEPOSITS), Arbitraries.of(true, false))
                        .as(Refinements::siteOfLesion),
                Combinators.combine(which, Arbitraries.of(Histology.class)).as(Refinements::histology),
                Combinators.combine(which, share, share).as(Refinements::narrowerCount),
                Combinators.combine(
                                which,
                                Arbitraries.of(Gene.class),
                                Arbitraries.of(AlterationResult.ALTERED, AlterationResult.NOT_ALTERED))
                        .as(Refinements::geneTest),
                Combinators.combine(which, Arbitraries.of(BodyRegion.class)).as(Refinements::examination),
                Arbitraries.integers().between(20, 90).map(Refinements::birth)));
    }

    private static Patient tried(UnaryOperator<Patient> step, Patient patient) {
        try {
            return step.apply(patient);
        } catch (IllegalArgumentException e) {
            // Known so exactly, the record would be impossible.
            return patient;
        }
    }

    private static ClinicalDate within(ClinicalDate date, int first, int second) {
        long width = date.latestDay() - date.earliestDay();
        long a = date.earliestDay() + width * Math.min(first, second) / PERCENT;
        long b = date.earliestDay() + width * Math.max(first, second) / PERCENT;
        return ClinicalDate.betweenDays(date.timeline(), a, b);
    }

    private static UnaryOperator<Patient> narrowerDate(int which, int first, int second) {
        return patient -> {
            int dates = RecordDates.of(patient).size();
            int[] seen = {0};
            return RecordDates.map(
                    patient, date -> seen[0]++ == which % Math.max(1, dates) ? within(date, first, second) : date);
        };
    }

    /** The organ or the side of a lesion, if it was not recorded. */
    private static UnaryOperator<Patient> siteOfLesion(int which, OrganSite organ, boolean left) {
        Laterality side = left ? Laterality.LEFT : Laterality.RIGHT;
        return patient -> change(patient.lesions(), which)
                .apply(
                        lesion -> MetastaticLesion.builder()
                                .from(lesion)
                                .site(told(lesion.site(), organ, side))
                                .build(),
                        lesions ->
                                Patient.builder().from(patient).lesions(lesions).build());
    }

    private static Site told(Site site, OrganSite organ, Laterality side) {
        OrganSite known = site.organ() == OrganSite.UNKNOWN ? organ : site.organ();
        Laterality knownSide = site.laterality() == Laterality.UNKNOWN ? side : site.laterality();
        return new Site(known, knownSide, site.lobe());
    }

    private static UnaryOperator<Patient> histology(int which, Histology histology) {
        return patient -> change(patient.primaries(), which)
                .apply(
                        primary -> primary.histology() == Histology.UNKNOWN
                                ? PrimaryTumor.builder()
                                        .from(primary)
                                        .histology(histology)
                                        .build()
                                : primary,
                        primaries -> Patient.builder()
                                .from(patient)
                                .primaries(primaries)
                                .build());
    }

    private static UnaryOperator<Patient> narrowerCount(int which, int first, int second) {
        return patient -> change(patient.reportedCounts(), which)
                .apply(
                        count -> {
                            int upper = count.upperBound().orElse(count.lowerBound() + 9);
                            int width = upper - count.lowerBound();
                            return ReportedCount.builder()
                                    .from(count)
                                    .lowerBound(count.lowerBound() + width * Math.min(first, second) / PERCENT)
                                    .upperBound(count.lowerBound() + width * Math.max(first, second) / PERCENT)
                                    .build();
                        },
                        counts -> Patient.builder()
                                .from(patient)
                                .reportedCounts(counts)
                                .build());
    }

    /** The result for a gene that had none. */
    private static UnaryOperator<Patient> geneTest(int which, Gene gene, AlterationResult result) {
        return patient -> {
            boolean tested = patient.biomarkers().stream()
                    .anyMatch(b -> b instanceof Biomarker.DriverAlteration d && d.gene() == gene);
            return tested
                    ? patient
                    : anyDay(patient, which)
                            .map(day -> Patient.builder()
                                    .from(patient)
                                    .addBiomarkers(new Biomarker.DriverAlteration(day, gene, result, Optional.empty()))
                                    .build())
                            .orElse(patient);
        };
    }

    /** An examination that nobody had recorded. */
    private static UnaryOperator<Patient> examination(int which, BodyRegion region) {
        return patient -> anyDay(patient, which)
                .map(day -> Patient.builder()
                        .from(patient)
                        .addImaging(Imaging.builder()
                                .date(day)
                                .modality(Modality.MRI)
                                .regions(EnumSet.of(region))
                                .build())
                        .build())
                .orElse(patient);
    }

    private static UnaryOperator<Patient> birth(int years) {
        return patient -> {
            List<ClinicalDate> dates = RecordDates.of(patient);
            if (patient.born().isPresent() || dates.isEmpty()) {
                return patient;
            }
            long first =
                    dates.stream().mapToLong(ClinicalDate::earliestDay).min().orElse(0);
            Timeline timeline = dates.get(0).timeline();
            ClinicalDate born = ClinicalDate.ofDay(timeline, first - Math.max(years * 365L, FIFTY_YEARS / 2));
            return Patient.builder().from(patient).born(born).build();
        };
    }

    /** A day on which something else is recorded. */
    private static Optional<ClinicalDate> anyDay(Patient patient, int which) {
        List<ClinicalDate> dates = RecordDates.of(patient);
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of(dates.get(which % dates.size()).latest());
    }

    private interface Change<T> {
        Patient apply(UnaryOperator<T> change, Function<List<T>, Patient> rebuilt);
    }

    private static <T> Change<T> change(List<T> facts, int which) {
        return (change, rebuilt) -> {
            List<T> changed = new ArrayList<>(facts);
            if (!changed.isEmpty()) {
                int index = which % changed.size();
                changed.set(index, change.apply(changed.get(index)));
            }
            return rebuilt.apply(changed);
        };
    }
}
