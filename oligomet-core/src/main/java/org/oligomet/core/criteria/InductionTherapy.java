package org.oligomet.core.criteria;

import com.google.common.collect.Sets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;

/**
 * First-line or induction systemic therapy was given for at least so many cycles, has ended with one of these responses,
 * and the disease did not progress since its start. Cycles of several parts of it are added.
 *
 * @param minCycles fewest cycles; 0 if the number does not matter
 * @param responses responses that will do at the last assessment
 */
public record InductionTherapy(int minCycles, Set<ResponseCategory> responses) implements Criterion {

    public InductionTherapy {
        if (minCycles < 0) {
            throw new IllegalArgumentException(
                    "induction-therapy.minCycles: " + minCycles + " cycles; it must be 0 or more");
        }
        responses = Sets.immutableEnumSet(responses);
    }

    @Override
    public String id() {
        return "induction-therapy";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("minCycles", minCycles, "responses", responses);
    }

    @Override
    public Verdict verdict(Facts facts) {
        InductionCourse course = facts.induction();
        if (!course.isGiven()) {
            return Verdict.UNDETERMINED;
        }
        return cycles(course).and(response(facts)).and(progression(facts).not());
    }

    private Verdict cycles(InductionCourse course) {
        if (course.minCycles() >= minCycles) {
            return Verdict.MET;
        }
        return course.maxCycles() < minCycles ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    /** The last response of the parts that certainly belong to the induction. */
    private Verdict response(Facts facts) {
        List<Treatment> treatments = facts.patient().treatments();
        Verdict all = Verdict.MET;
        for (int i = 0; i < treatments.size(); i++) {
            if (InductionCourse.partOf(treatments.get(i), facts.asOf()) == Certainty.CERTAIN) {
                SystemicTherapy therapy = (SystemicTherapy) treatments.get(i);
                all = all.and(Latest.<InductionTherapy, ResponseAssessment>judge(
                        therapy.responses(),
                        Long.MIN_VALUE,
                        facts.asOf(),
                        facts.asOf(),
                        this,
                        (criterion, response) -> criterion.accepts(response.response())));
            }
        }
        return all;
    }

    private Verdict accepts(ResponseCategory response) {
        return response == ResponseCategory.NOT_EVALUABLE
                ? Verdict.UNDETERMINED
                : Verdict.of(responses.contains(response));
    }

    /** Whether the disease has progressed since the induction began. */
    private static Verdict progression(Facts facts) {
        Verdict any = Verdict.NOT_MET;
        List<DiseaseEvent> events = facts.patient().diseaseEvents();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).kind() != DiseaseEventKind.RECURRENCE) {
                any = any.or(since(facts, events.get(i)));
            }
        }
        List<Treatment> treatments = facts.patient().treatments();
        for (int i = 0; i < treatments.size(); i++) {
            if (InductionCourse.partOf(treatments.get(i), facts.asOf()) == Certainty.CERTAIN) {
                any = any.or(progressed((SystemicTherapy) treatments.get(i), facts));
            }
        }
        return any;
    }

    private static Verdict since(Facts facts, DiseaseEvent event) {
        InductionCourse course = facts.induction();
        if (event.date().earliestDay() > course.startLatest()
                && facts.snapshot().isCertain(event.date())) {
            return Verdict.MET;
        }
        return event.date().latestDay() <= course.startEarliest() ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    private static Verdict progressed(SystemicTherapy therapy, Facts facts) {
        Verdict any = Verdict.NOT_MET;
        for (int i = 0; i < therapy.responses().size(); i++) {
            ResponseAssessment response = therapy.responses().get(i);
            if (response.response() == ResponseCategory.PROGRESSIVE_DISEASE) {
                any = any.or(facts.snapshot().isCertain(response.date()) ? Verdict.MET : Verdict.UNDETERMINED);
            }
        }
        return any;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        InductionCourse course = facts.induction();
        String cycles = course.isGiven() ? Counts.text(course.minCycles(), course.maxCycles()) : "\u2265 0";
        Evaluation.Builder builder = Leaf.of(
                this,
                verdict,
                Message.of(
                        "induction-therapy." + verdict.name(),
                        "cycles",
                        cycles,
                        "required",
                        minCycles,
                        "responses",
                        responses));
        for (Treatment treatment : facts.patient().treatments()) {
            if (InductionCourse.partOf(treatment, facts.asOf()) != Certainty.NO) {
                addEvidence(builder, (SystemicTherapy) treatment);
            }
        }
        for (DiseaseEvent event : facts.patient().diseaseEvents()) {
            builder.addEvidence(Evidence.of(Message.of("fact.event", "kind", event.kind()), event.date()));
        }
        if (!verdict.isDecided()) {
            builder.missing(missing(facts));
        }
        return builder.build();
    }

    private static void addEvidence(Evaluation.Builder builder, SystemicTherapy therapy) {
        builder.addEvidence(Evidence.of(Message.of("fact.systemic", "classes", therapy.classes()), therapy.start())
                .about(therapy.id()));
        therapy.stop().ifPresent(stop -> builder.addEvidence(Evidence.of(Message.of("fact.systemic.end"), stop)));
        for (ResponseAssessment response : therapy.responses()) {
            builder.addEvidence(
                    Evidence.of(Message.of("fact.response", "response", response.response()), response.date()));
        }
    }

    private Set<DataRequirement> missing(Facts facts) {
        Set<DataRequirement> missing = new LinkedHashSet<>();
        InductionCourse course = facts.induction();
        if (!course.isGiven() || !cycles(course).isDecided()) {
            missing.add(DataRequirement.of(DataKind.SYSTEMIC_THERAPY, "@Therapy.INDUCTION"));
        }
        if (course.isGiven() && !response(facts).isDecided()) {
            missing.add(DataRequirement.of(DataKind.RESPONSE));
        }
        if (course.isGiven() && !progression(facts).isDecided()) {
            missing.add(DataRequirement.of(DataKind.EXACT_DATE, "@Date.PROGRESSION"));
        }
        return missing;
    }
}
