package org.oligomet.core.patient;

import static org.oligomet.core.patient.RecordFinding.Kind.TREATED_BEFORE_FIRST_SEEN;
import static org.oligomet.core.patient.RecordFinding.Kind.UNKNOWN_LESION;
import static org.oligomet.core.patient.RecordFinding.Kind.UNKNOWN_PRIMARY;
import static org.oligomet.core.patient.RecordFinding.Kind.UNKNOWN_TREATMENT;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** References to lesions, primaries and treatments that the record does not hold, or holds only later. */
final class ReferenceChecks {

    private final Patient patient;
    private final List<RecordFinding> findings;

    private ReferenceChecks(Patient patient, List<RecordFinding> findings) {
        this.patient = patient;
        this.findings = findings;
    }

    static void check(Patient patient, List<RecordFinding> findings) {
        new ReferenceChecks(patient, findings).check();
    }

    private void check() {
        for (int i = 0; i < patient.treatments().size(); i++) {
            if (patient.treatments().get(i) instanceof LocalTherapy local) {
                String field = "treatments[" + i + "].targets";
                targets(field, local.targets());
                treatedBeforeSeen(field, local);
            }
        }
        for (int i = 0; i < patient.diseaseEvents().size(); i++) {
            DiseaseEvent event = patient.diseaseEvents().get(i);
            String field = "diseaseEvents[" + i + "].";
            targets(field + "targets", event.targets());
            if (!event.earlierTherapyIds().stream().allMatch(this::isLocalTherapy)) {
                findings.add(new RecordFinding(
                        UNKNOWN_TREATMENT, field + "earlierTherapyIds", "names a local therapy that is not recorded"));
            }
        }
        for (int i = 0; i < patient.pathology().size(); i++) {
            targets(
                    "pathology[" + i + "].target",
                    Set.of(patient.pathology().get(i).target()));
        }
    }

    private boolean isLocalTherapy(String id) {
        return patient.treatment(id).filter(LocalTherapy.class::isInstance).isPresent();
    }

    private void targets(String field, Set<Target> targets) {
        for (Target target : targets) {
            if (target instanceof Target.OfLesion l
                    && patient.lesion(l.lesionId()).isEmpty()) {
                findings.add(new RecordFinding(UNKNOWN_LESION, field, "names a lesion that is not recorded"));
            }
            if (target instanceof Target.OfPrimary p
                    && patient.primary(p.primaryId()).isEmpty()) {
                findings.add(new RecordFinding(UNKNOWN_PRIMARY, field, "names a primary that is not recorded"));
            }
        }
    }

    private void treatedBeforeSeen(String field, LocalTherapy local) {
        for (Target target : local.targets()) {
            Optional<MetastaticLesion> lesion =
                    target instanceof Target.OfLesion l ? patient.lesion(l.lesionId()) : Optional.empty();
            lesion.filter(l -> l.firstSeen().isCertainlyAfter(local.stop().orElse(local.start())))
                    .ifPresent(l -> findings.add(new RecordFinding(
                            TREATED_BEFORE_FIRST_SEEN,
                            field,
                            "treated " + local.start() + ", but first seen " + l.firstSeen())));
        }
    }
}
