package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oligomet.core.criteria.BrainMetastasesControlled;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountsMetastases;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.EarlierRadiotherapy;
import org.oligomet.core.criteria.EarlierSystemicTherapy;
import org.oligomet.core.criteria.FirstLineIncludes;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.InductionTherapy;
import org.oligomet.core.criteria.LargestDiameter;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.SystemicTherapyGiven;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Target;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;

/** Changes that bear on rules about treatment, and on the last of the rules about lesions. */
final class CourseRemedies {

    private static final int DAYS_PER_CYCLE = 21;
    private static final Set<Intent> OPEN = EnumSet.of(Intent.UNKNOWN, Intent.PALLIATIVE);

    private CourseRemedies() {}

    static void add(Situation situation, Criterion rule, boolean met) {
        if (rule instanceof ImagingDone imaging) {
            if (met) {
                Scans.add(situation, imaging);
            }
        } else if (rule instanceof InductionTherapy induction) {
            if (met) {
                induction(situation, induction, induction.minCycles(), induction.responses());
            }
        } else if (rule instanceof FirstLineIncludes first) {
            firstLine(situation, first, met);
        } else if (rule instanceof EarlierSystemicTherapy earlier) {
            intents(situation, earlier);
        } else if (rule instanceof SystemicTherapyGiven given) {
            systemic(situation, given, met);
        } else if (rule instanceof EarlierRadiotherapy) {
            radiotherapy(situation, rule, met);
        } else if (rule instanceof BrainMetastasesControlled brain) {
            brain(situation, brain, met);
        } else if (rule instanceof LargestDiameter diameter) {
            sizes(situation, diameter, met);
        } else {
            PrimaryRemedies.add(situation, rule, met);
        }
    }

    /** That an induction was given and is over, where a count or a laboratory value waits for it. */
    static void inductionOver(Situation situation) {
        induction(situation, null, 0, EnumSet.of(ResponseCategory.STABLE_DISEASE));
    }

    private static void induction(
            Situation situation,
            @org.jspecify.annotations.Nullable InductionTherapy rule,
            int cycles,
            Set<ResponseCategory> responses) {
        ResponseCategory response = responses.iterator().next();
        boolean ongoing = false;
        for (Treatment treatment : situation.patient.treatments()) {
            ongoing |= isInduction(treatment) && treatment.stop().isEmpty();
        }
        Verdict now = rule == null ? Verdict.UNDETERMINED : rule.verdict(situation.facts);
        ChangeKind kind = now.isDecided() ? ChangeKind.FIXED : ongoing ? ChangeKind.WAITING : ChangeKind.OBTAINABLE;
        situation.add(
                Topic.TREATMENT,
                kind,
                Message.of("whatif.induction"),
                ongoing
                        ? Message.of("whatif.ongoing")
                        : now.isDecided() ? Message.of("whatif.otherwise") : Situation.UNKNOWN,
                Message.of("whatif.induction.over", "cycles", cycles, "responses", responses),
                (patient, asOf) -> inducted(patient, asOf, cycles, response));
    }

    private static boolean isInduction(Treatment treatment) {
        return treatment instanceof SystemicTherapy therapy
                && (therapy.intent() == Intent.INDUCTION
                        || (OPEN.contains(therapy.intent()) && therapy.line().orElse(1) == 1))
                && !therapy.classes().equals(Set.of(SystemicClass.BONE_MODIFYING));
    }

    private static Patient inducted(Patient patient, ClinicalDate asOf, int cycles, ResponseCategory response) {
        List<Treatment> treatments = new ArrayList<>();
        boolean done = false;
        for (Treatment treatment : patient.treatments()) {
            if (isInduction(treatment) && treatment instanceof SystemicTherapy therapy) {
                treatments.add(SystemicTherapy.builder()
                        .from(therapy)
                        .intent(Intent.INDUCTION)
                        .line(1)
                        .stop(therapy.stop().orElse(asOf))
                        .cycles(Math.max(cycles, therapy.cycles().orElse(0)))
                        .responses(List.of(new ResponseAssessment(asOf, response)))
                        .build());
                done = true;
            } else {
                treatments.add(treatment);
            }
        }
        if (!done) {
            treatments.add(SystemicTherapy.builder()
                    .id("what-if-induction")
                    .start(asOf.plusDays(-(long) DAYS_PER_CYCLE * Math.max(1, cycles)))
                    .stop(asOf)
                    .intent(Intent.INDUCTION)
                    .line(1)
                    .cycles(cycles)
                    .addClasses(SystemicClass.CHEMOTHERAPY)
                    .addResponses(new ResponseAssessment(asOf, response))
                    .build());
        }
        return Patient.builder()
                .from(patient)
                .treatments(treatments)
                .diseaseEvents(Situation.without(
                        patient.diseaseEvents(), e -> e.kind() != DiseaseEventKind.RECURRENCE))
                .build();
    }

    private static void firstLine(Situation situation, FirstLineIncludes rule, boolean met) {
        SystemicClass other = rule.systemicClass() == SystemicClass.CHEMOTHERAPY
                ? SystemicClass.IMMUNOTHERAPY
                : SystemicClass.CHEMOTHERAPY;
        SystemicClass given = met ? rule.systemicClass() : other;
        situation.add(
                Topic.TREATMENT,
                situation.kindOf(rule),
                Message.of("whatif.first-line", "class", rule.systemicClass()),
                rule.verdict(situation.facts).isDecided() ? Situation.yesNo(!met) : Situation.UNKNOWN,
                Situation.yesNo(met),
                (patient, asOf) -> edited(
                        patient,
                        CourseRemedies::isInduction,
                        therapy -> therapy.classes(Set.of(given))));
    }

    private static void intents(Situation situation, EarlierSystemicTherapy rule) {
        if (!rule.allowed().isEmpty()) {
            Intent intent = rule.allowed().iterator().next();
            situation.add(
                    Topic.TREATMENT,
                    situation.kindOf(rule),
                    Message.of("whatif.earlier"),
                    rule.verdict(situation.facts).isDecided() ? Message.of("whatif.otherwise") : Situation.UNKNOWN,
                    Situation.value(rule.allowed()),
                    (patient, asOf) -> edited(
                            patient, t -> !isInduction(t), therapy -> therapy.intent(intent)));
        }
    }

    /** What is made of one therapy. */
    @FunctionalInterface
    private interface TherapyEdit {
        SystemicTherapy.Builder apply(SystemicTherapy.Builder therapy);
    }

    private static Patient edited(
            Patient patient, java.util.function.Predicate<Treatment> which, TherapyEdit edit) {
        List<Treatment> treatments = new ArrayList<>(patient.treatments());
        treatments.replaceAll(t -> t instanceof SystemicTherapy therapy && which.test(t)
                ? edit.apply(SystemicTherapy.builder().from(therapy)).build()
                : t);
        return Patient.builder().from(patient).treatments(treatments).build();
    }

    private static void systemic(Situation situation, SystemicTherapyGiven rule, boolean met) {
        Message fact = Message.of("whatif.systemic", "classes", rule.classes());
        Message from = rule.verdict(situation.facts).isDecided() ? Situation.yesNo(!met) : Situation.UNKNOWN;
        if (!met) {
            situation.add(
                    Topic.TREATMENT,
                    situation.kindOf(rule),
                    fact,
                    from,
                    Situation.yesNo(false),
                    (patient, asOf) -> without(patient, rule));
            if (situation.patient.treatments().isEmpty()) {
                PersonRemedies.judgement(situation, AssessmentKind.NO_EARLIER_SYSTEMIC_THERAPY, true);
            }
            return;
        }
        for (Treatment treatment : situation.patient.treatments()) {
            if (concerns(treatment, rule) && treatment.stop().isEmpty()) {
                situation.waitUntil(treatment.start().latest().plusDays(rule.minDays()));
            }
        }
        int days = Math.max(rule.minDays(), Math.min(1, rule.maxDays().orElse(1)));
        situation.add(
                Topic.TREATMENT,
                situation.kindOf(rule),
                fact,
                from,
                Message.of("whatif.days", "days", days),
                (patient, asOf) -> Patient.builder()
                        .from(without(patient, rule))
                        .addTreatments(SystemicTherapy.builder()
                                .id("what-if-systemic")
                                .start(asOf.plusDays(-days))
                                .stop(asOf)
                                .intent(rule.beforeInduction() ? Intent.ADJUVANT : Intent.PALLIATIVE)
                                .addClasses(rule.classes().iterator().next())
                                .build())
                        .build());
    }

    private static boolean concerns(Treatment treatment, SystemicTherapyGiven rule) {
        return treatment instanceof SystemicTherapy therapy
                && (therapy.classes().isEmpty() || rule.classes().stream().anyMatch(therapy.classes()::contains))
                && !(rule.beforeInduction() && isInduction(treatment));
    }

    private static Patient without(Patient patient, SystemicTherapyGiven rule) {
        return Patient.builder()
                .from(patient)
                .treatments(Situation.without(patient.treatments(), t -> concerns(t, rule)))
                .build();
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
                                .treatments(Situation.without(
                                        patient.treatments(), t -> t instanceof Radiotherapy))
                                .build());
    }

    private static Patient irradiated(Patient patient, ClinicalDate asOf, OrganSite organ) {
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
            Optional<Double> mm = lesion.measurements().stream()
                    .map(m -> m.diameterMm())
                    .reduce((a, b) -> b);
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
        List<String> ids = new ArrayList<>(situation.facts.countOf(rule.counting()).certain());
        ids.addAll(situation.facts.countOf(rule.counting()).possible());
        return situation.patient.lesions().stream()
                .filter(lesion -> ids.contains(lesion.id()))
                .toList();
    }
}
