package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oligomet.core.criteria.BrainMetastasesControlled;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountsMetastases;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.EarlierRadiotherapy;
import org.oligomet.core.criteria.LargestDiameter;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.TreatedMetastasesControlled;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;

/** Changes that bear on rules about local therapy and the size of lesions. */
final class LocalRemedies {

    private LocalRemedies() {}

    static boolean add(Situation situation, Criterion rule, boolean met) {
        if (rule instanceof EarlierRadiotherapy) {
            radiotherapy(situation, rule, met);
        } else if (rule instanceof BrainMetastasesControlled brain) {
            brain(situation, brain, met);
        } else if (rule instanceof LargestDiameter diameter) {
            sizes(situation, diameter, met);
        } else if (rule instanceof TreatedMetastasesControlled) {
            treated(situation, met);
        } else {
            return false;
        }
        return true;
    }

    private static void treated(Situation situation, boolean met) {
        if (met) {
            for (MetastaticLesion lesion : situation.patient.lesions()) {
                Lesions.benign(situation, lesion);
                Lesions.state(situation, lesion, LesionState.RESOLVED);
            }
            if (situation.patient.lesions().isEmpty()) {
                Lesions.further(situation, ChangeKind.OBTAINABLE, 0, 1, List.of(OrganSite.BONE), situation.asOf);
            }
        }
    }

    private static void radiotherapy(Situation situation, Criterion rule, boolean met) {
        situation.add(
                Topic.TREATMENT,
                situation.kindOf(rule),
                Message.of("whatif.radiotherapy"),
                rule.verdict(situation.facts).isDecided() ? Situation.yesNo(!met) : Situation.UNKNOWN,
                Situation.yesNo(met),
                (patient, asOf) -> met
                        ? irradiated(patient, asOf, OrganSite.UNKNOWN)
                        : Patient.builder()
                                .from(patient)
                                .treatments(Situation.without(patient.treatments(), t -> t instanceof Radiotherapy))
                                .build());
    }

    static Patient irradiated(Patient patient, ClinicalDate asOf, OrganSite organ) {
        return Patient.builder()
                .from(patient)
                .addTreatments(Radiotherapy.builder()
                        .id("what-if-radiotherapy-" + organ)
                        .start(asOf)
                        .technique(RadiotherapyTechnique.OTHER)
                        .addTargets(new Target.OfSite(Site.of(organ)))
                        .build())
                .build();
    }

    private static void brain(Situation situation, BrainMetastasesControlled rule, boolean met) {
        PersonRemedies.judgement(situation, AssessmentKind.BRAIN_METASTASES_STABLE, met);
        if (!met) {
            return;
        }
        for (MetastaticLesion lesion : situation.patient.lesions()) {
            if (lesion.site().organ().isIntracranial()) {
                Lesions.benign(situation, lesion);
            }
        }
        boolean listed = !situation.patient.treatments().isEmpty();
        situation.add(
                Topic.TREATMENT,
                listed ? ChangeKind.FIXED : ChangeKind.OBTAINABLE,
                Message.of("whatif.brain-treated"),
                listed ? Situation.yesNo(false) : Situation.UNKNOWN,
                Situation.yesNo(true),
                (patient, asOf) -> irradiated(patient, asOf, OrganSite.BRAIN));
        if (situation.facts.countOf(rule.counting()).unseen().contains(BodyRegion.BRAIN)) {
            Scans.brain(situation, situation.facts.countOf(rule.counting()).imagingUntil());
        }
    }

    private static void sizes(Situation situation, LargestDiameter rule, boolean met) {
        for (MetastaticLesion lesion : counted(situation, rule)) {
            Optional<Double> mm =
                    lesion.measurements().stream().map(m -> m.diameterMm()).reduce((a, b) -> b);
            ChangeKind kind = mm.isPresent() ? ChangeKind.FIXED : ChangeKind.OBTAINABLE;
            if (!met) {
                Lesions.size(situation, lesion, rule.maxMm() + 1, kind);
            } else if (mm.isEmpty() || mm.get() > rule.maxMm()) {
                Lesions.size(situation, lesion, rule.maxMm(), kind);
                Lesions.benign(situation, lesion);
            }
        }
        situation.addImaging(rule.counting(), rule.counting().scope() == CountScope.ALL);
    }

    private static List<MetastaticLesion> counted(Situation situation, CountsMetastases rule) {
        List<String> ids =
                new ArrayList<>(situation.facts.countOf(rule.counting()).certain());
        ids.addAll(situation.facts.countOf(rule.counting()).possible());
        return situation.patient.lesions().stream()
                .filter(lesion -> ids.contains(lesion.id()))
                .toList();
    }
}
