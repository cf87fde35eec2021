package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Site;
import org.oligomet.core.time.ClinicalDate;

/** Changes of lesions. */
final class Lesions {

    private Lesions() {}

    /**
     * The lesion turns out to be benign: a biopsy could show it, unless one has shown the opposite. A lesion that pathology
     * has already found benign does not change.
     */
    static void benign(Situation situation, MetastaticLesion lesion) {
        boolean proven = lesion.isConfirmedByHistology();
        situation.add(Change.of(
                        Topic.LESIONS,
                        proven ? ChangeKind.FIXED : ChangeKind.OBTAINABLE,
                        about("whatif.lesion", lesion),
                        Message.of(proven ? "whatif.malignant.proven" : "whatif.malignant.assumed"),
                        Message.of("whatif.benign"),
                        (patient, asOf) -> replaced(
                                patient,
                                lesion.id(),
                                l -> l.pathology(List.of(new LesionPathology(asOf, PathologyResult.NOT_MALIGNANT)))))
                .about(lesion.id()));
    }

    static void malignant(Situation situation, MetastaticLesion lesion) {
        situation.add(
                Topic.LESIONS,
                ChangeKind.OBTAINABLE,
                Message.of("whatif.specimen"),
                Situation.NOT_RECORDED,
                Message.of("whatif.malignant"),
                (patient, asOf) -> replaced(
                        patient,
                        lesion.id(),
                        l -> l.addPathology(new LesionPathology(asOf, PathologyResult.MALIGNANT))));
    }

    /** What the lesion is doing at the date of judgement. */
    static void state(Situation situation, MetastaticLesion lesion, LesionState state) {
        situation.add(Change.of(
                        Topic.LESIONS,
                        ChangeKind.OBTAINABLE,
                        about("whatif.lesion.state", lesion),
                        Situation.UNKNOWN,
                        Message.of("whatif.lesion." + state),
                        (patient, asOf) ->
                                replaced(patient, lesion.id(), l -> l.addStatuses(new LesionStatus(asOf, state))))
                .about(lesion.id()));
    }

    /** The day on which a lesion was first seen, known better: one end of what it may be. */
    static void date(Situation situation, MetastaticLesion lesion, boolean early) {
        ClinicalDate day =
                early ? lesion.firstSeen().earliest() : lesion.firstSeen().latest();
        situation.add(Change.of(
                        Topic.LESIONS,
                        ChangeKind.OBTAINABLE,
                        about("whatif.lesion.date", lesion),
                        Situation.value(lesion.firstSeen()),
                        Situation.value(day),
                        (patient, asOf) -> replaced(patient, lesion.id(), l -> l.firstSeen(day)))
                .about(lesion.id()));
    }

    static void size(Situation situation, MetastaticLesion lesion, double mm, ChangeKind kind) {
        Optional<Measurement> last = lesion.measurements().stream()
                .filter(m -> m.kind() == DiameterKind.LONGEST)
                .reduce((a, b) -> b.date().latestDay() >= a.date().latestDay() ? b : a);
        situation.add(Change.of(
                        Topic.LESIONS,
                        kind,
                        about("whatif.lesion.size", lesion),
                        last.map(m -> Message.of("whatif.mm", "mm", m.diameterMm()))
                                .orElse(Situation.NOT_RECORDED),
                        Message.of("whatif.mm", "mm", mm),
                        (patient, asOf) ->
                                replaced(patient, lesion.id(), l -> l.measurements(List.of(longest(asOf, mm)))))
                .about(lesion.id()));
    }

    private static Measurement longest(ClinicalDate date, double mm) {
        return Measurement.builder()
                .date(date)
                .modality(Modality.CT)
                .kind(DiameterKind.LONGEST)
                .diameterMm(mm)
                .build();
    }

    /** So many metastases more, each in an organ of the list in turn, seen on a day. */
    static void further(
            Situation situation, ChangeKind kind, int known, int more, List<OrganSite> organs, ClinicalDate seen) {
        boolean spread = organs.size() > 1;
        Message fact = spread
                ? Message.of("whatif.organs", "organs", organs.subList(0, Math.min(more, organs.size())))
                : Message.of("whatif.further", "organ", organs.get(0));
        situation.add(
                Topic.LESIONS, kind, fact, Situation.value(known), Situation.value(known + more), (patient, asOf) -> {
                    List<MetastaticLesion> lesions = new ArrayList<>(patient.lesions());
                    for (int i = 0; i < more; i++) {
                        lesions.add(newLesion(lesions.size() + 1, organs.get(i % organs.size()), seen));
                    }
                    return Patient.builder().from(patient).lesions(lesions).build();
                });
    }

    static MetastaticLesion newLesion(int number, OrganSite organ, ClinicalDate seen) {
        return MetastaticLesion.builder()
                .id("what-if-" + number)
                .site(new Site(organ, Laterality.NOT_APPLICABLE))
                .firstSeen(seen)
                .build();
    }

    static Message about(String key, MetastaticLesion lesion) {
        return Message.of(key, "site", lesion.site().organ(), "date", lesion.firstSeen());
    }

    /** What is made of one lesion. */
    @FunctionalInterface
    interface LesionEdit {
        MetastaticLesion.Builder apply(MetastaticLesion.Builder lesion);
    }

    static Patient replaced(Patient patient, String id, LesionEdit edit) {
        List<MetastaticLesion> lesions = new ArrayList<>(patient.lesions());
        lesions.replaceAll(lesion -> lesion.id().equals(id)
                ? edit.apply(MetastaticLesion.builder().from(lesion)).build()
                : lesion);
        return Patient.builder().from(patient).lesions(lesions).build();
    }
}
