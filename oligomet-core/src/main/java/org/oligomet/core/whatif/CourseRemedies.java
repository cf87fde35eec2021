package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.EarlierSystemicTherapy;
import org.oligomet.core.criteria.FirstLineIncludes;
import org.oligomet.core.criteria.FirstLineWithin;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.InductionTherapy;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.SystemicResponse;
import org.oligomet.core.criteria.SystemicTherapyGiven;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;

/** Changes that bear on rules about imaging and systemic therapy. */
final class CourseRemedies {

    private static final int DAYS_PER_CYCLE = 21;
    private static final Set<Intent> OPEN = EnumSet.of(Intent.UNKNOWN, Intent.PALLIATIVE);

    private CourseRemedies() {}

    static boolean add(Situation situation, Criterion rule, boolean met) {
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
        } else if (rule instanceof SystemicResponse response) {
            response(situation, response, met);
        } else if (rule instanceof FirstLineWithin within) {
            firstLine(situation, within, met);
        } else {
            return false;
        }
        return true;
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
                cycles == 0
                        ? Message.of("whatif.induction.over.any", "responses", responses)
                        : Message.of("whatif.induction.over", "cycles", cycles, "responses", responses),
                (patient, asOf) -> inducted(patient, asOf, cycles, response));
    }

    static boolean isInduction(Treatment treatment) {
        return treatment instanceof SystemicTherapy therapy
                && (therapy.intent() == Intent.INDUCTION
                        || (OPEN.contains(therapy.intent()) && therapy.line().orElse(1) == 1))
                && !therapy.classes().equals(Set.of(SystemicClass.BONE_MODIFYING));
    }

    static Patient inducted(Patient patient, ClinicalDate asOf, int cycles, ResponseCategory response) {
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
                .diseaseEvents(Situation.without(patient.diseaseEvents(), e -> e.kind() != DiseaseEventKind.RECURRENCE))
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
                (patient, asOf) ->
                        edited(patient, CourseRemedies::isInduction, therapy -> therapy.classes(Set.of(given))));
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
                    (patient, asOf) -> edited(patient, t -> !isInduction(t), therapy -> therapy.intent(intent)));
        }
    }

    /** What is made of one therapy. */
    @FunctionalInterface
    private interface TherapyEdit {
        SystemicTherapy.Builder apply(SystemicTherapy.Builder therapy);
    }

    private static Patient edited(Patient patient, java.util.function.Predicate<Treatment> which, TherapyEdit edit) {
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
                (patient, asOf) -> treated(without(patient, rule), rule, asOf, days));
    }

    private static Patient treated(Patient patient, SystemicTherapyGiven rule, ClinicalDate asOf, int days) {
        return Patient.builder()
                .from(patient)
                .addTreatments(SystemicTherapy.builder()
                        .id("what-if-systemic")
                        .start(asOf.plusDays(-days))
                        .stop(asOf)
                        .intent(rule.beforeInduction() ? Intent.ADJUVANT : Intent.PALLIATIVE)
                        .addClasses(rule.classes().iterator().next())
                        .build())
                .build();
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

    private static void response(Situation situation, SystemicResponse rule, boolean met) {
        SystemicTherapyGiven given = SystemicTherapyGiven.of(rule.classes());
        ResponseCategory wanted = rule.responses().iterator().next();
        boolean listed = situation.patient.treatments().stream().anyMatch(t -> concerns(t, given));
        situation.add(
                Topic.TREATMENT,
                situation.kindOf(rule),
                Message.of("whatif.response", "classes", rule.classes()),
                rule.verdict(situation.facts).isDecided() ? Message.of("whatif.otherwise") : Situation.NOT_RECORDED,
                met ? Situation.value(rule.responses()) : Situation.yesNo(false),
                (patient, asOf) -> {
                    if (!met) {
                        return without(patient, given);
                    }
                    Patient treated = listed ? patient : treated(patient, given, asOf, 1);
                    return edited(
                            treated,
                            t -> concerns(t, given),
                            therapy ->
                                    therapy.classes(rule.classes()).addResponses(new ResponseAssessment(asOf, wanted)));
                });
    }

    private static void firstLine(Situation situation, FirstLineWithin rule, boolean met) {
        if (situation.patient.treatments().stream().noneMatch(CourseRemedies::isInduction)) {
            inductionOver(situation);
            return;
        }
        ClinicalDate first = Situation.monthsBefore(situation.asOf, rule.months());
        boolean clipped = first.latestDayPlusMonths(rule.months()) < situation.asOf.earliestDay();
        ClinicalDate start = met ? first.plusDays(clipped ? 1 : 0) : first.plusDays(-1);
        situation.add(
                Topic.TREATMENT,
                situation.kindOf(rule),
                Message.of("whatif.first-line.start"),
                rule.verdict(situation.facts).isDecided() ? Message.of("whatif.otherwise") : Situation.UNKNOWN,
                Situation.value(start),
                (patient, asOf) -> edited(patient, CourseRemedies::isInduction, therapy -> therapy.start(start)));
    }
}
