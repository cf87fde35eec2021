package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.PrimaryControl;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.time.ClinicalDate;

/** Answers to questions about the primary. */
final class PrimaryAnswers {

    private static final int EDITION = 8;
    private static final int FIVE_YEARS = 60;

    private PrimaryAnswers() {}

    static Answers of(Snapshot snapshot, DataRequirement need) {
        if (snapshot.patient().primaries().isEmpty()) {
            return Answers.some(List.of());
        }
        return switch (need.kind()) {
            case HISTOLOGY -> kind(snapshot);
            case N_CATEGORY -> nodes(snapshot, need);
            case METASTATIC_STATUS -> metastases(snapshot);
            case PRIMARY_CONTROL -> control(snapshot);
            default -> diagnosis(snapshot);
        };
    }

    private static Answers kind(Snapshot snapshot) {
        List<Edit> edits = new ArrayList<>();
        PrimaryTumor first = snapshot.patient().primaries().get(0);
        for (PrimarySite site : PrimarySite.values()) {
            boolean possible = first.site() == PrimarySite.UNKNOWN ? site != PrimarySite.UNKNOWN : site == first.site();
            for (Histology histology : Histology.values()) {
                boolean known = first.histology() != Histology.UNKNOWN;
                if (possible && histology != Histology.UNKNOWN && (!known || histology == first.histology())) {
                    edits.add(edited(primary -> primary.site(site).histology(histology)));
                }
            }
        }
        return new Answers(edits, snapshot.patient().primaries().size() == 1);
    }

    private static Answers nodes(Snapshot snapshot, DataRequirement need) {
        StagingBasis basis =
                need.subject().endsWith(".PATHOLOGICAL") ? StagingBasis.PATHOLOGICAL : StagingBasis.CLINICAL;
        // At the diagnosis of metastases, where the rules that ask for it count.
        ClinicalDate day = Facts.of(snapshot)
                .metastasesFirstFound()
                .map(ClinicalDate::earliest)
                .orElse(snapshot.asOf());
        List<Edit> edits = new ArrayList<>();
        for (String n : List.of("N0", "N1", "N2", "N3")) {
            Staging staging = Staging.builder()
                    .date(day)
                    .basis(basis)
                    .edition(EDITION)
                    .n(n)
                    .build();
            edits.add(edited(primary -> primary.addStagings(staging)));
        }
        return Answers.all(edits);
    }

    /** None, found now, or found together with the primary where nothing on record speaks against it. */
    private static Answers metastases(Snapshot snapshot) {
        List<Edit> edits = new ArrayList<>(List.of(staged(snapshot.asOf(), "M0"), staged(snapshot.asOf(), "M1")));
        PrimaryTumor first = snapshot.patient().primaries().get(0);
        boolean wasFree = snapshot.patient().primaries().stream()
                .flatMap(primary -> primary.stagings().stream())
                .anyMatch(staging -> staging.m().filter("M0"::equals).isPresent());
        if (!wasFree && first.diagnosed().isCertainlyBefore(snapshot.asOf())) {
            edits.add(staged(first.diagnosed().latest(), "M1"));
        }
        return Answers.some(edits);
    }

    private static Edit staged(ClinicalDate date, String m) {
        Staging staging = Staging.builder()
                .date(date)
                .basis(StagingBasis.CLINICAL)
                .edition(EDITION)
                .m(m)
                .build();
        return edited(primary -> primary.addStagings(staging));
    }

    private static Answers control(Snapshot snapshot) {
        ClinicalDate now = snapshot.asOf();
        ClinicalDate earlier = Situation.monthsBefore(now, FIVE_YEARS);
        return Answers.some(List.of(
                edited(primary -> primary.addControl(new PrimaryControl(now, false))),
                edited(primary -> primary.addControl(new PrimaryControl(now, true, Optional.of(now)))),
                edited(primary -> primary.addControl(new PrimaryControl(now, true, Optional.of(earlier))))));
    }

    private static Answers diagnosis(Snapshot snapshot) {
        ClinicalDate found = Facts.of(snapshot)
                .metastasesFirstFound()
                .map(ClinicalDate::earliest)
                .orElse(snapshot.asOf());
        ClinicalDate earlier = Situation.monthsBefore(found, FIVE_YEARS);
        return Answers.some(
                List.of(edited(primary -> primary.diagnosed(found)), edited(primary -> primary.diagnosed(earlier))));
    }

    /** What is made of each primary. */
    @FunctionalInterface
    interface PrimaryEdit {
        PrimaryTumor.Builder apply(PrimaryTumor.Builder primary);
    }

    static Edit edited(PrimaryEdit edit) {
        return (patient, asOf) -> {
            List<PrimaryTumor> primaries = new ArrayList<>();
            patient.primaries()
                    .forEach(primary -> primaries.add(
                            edit.apply(PrimaryTumor.builder().from(primary)).build()));
            return org.oligomet.core.patient.Patient.builder()
                    .from(patient)
                    .primaries(primaries)
                    .build();
        };
    }
}
