package org.oligomet.core.criteria;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;

/**
 * Under a systemic therapy with a drug of one of these classes one of these responses was once recorded, whatever came
 * later. NOT_MET only if no such therapy was given: a response that is not on record may have been there.
 *
 * @param classes the classes
 * @param responses the responses of which one will do
 */
public record SystemicResponse(Set<SystemicClass> classes, Set<ResponseCategory> responses) implements Criterion {

    public SystemicResponse {
        if (classes.isEmpty() || responses.isEmpty()) {
            throw new IllegalArgumentException("systemic-response: " + classes.size() + " classes, " + responses.size()
                    + " responses; each must be 1 or more");
        }
        classes = Sets.immutableEnumSet(classes);
        responses = Sets.immutableEnumSet(responses);
    }

    @Override
    public String id() {
        return "systemic-response";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("classes", classes, "responses", responses);
    }

    @Override
    public Verdict verdict(Facts facts) {
        Verdict any = SystemicTherapyGiven.isListComplete(facts) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
        List<Treatment> treatments = facts.patient().treatments();
        for (int i = 0; i < treatments.size(); i++) {
            if (treatments.get(i) instanceof SystemicTherapy therapy) {
                any = any.or(judge(therapy, facts));
            }
        }
        return any;
    }

    private Verdict judge(SystemicTherapy therapy, Facts facts) {
        int started = Certainty.onOrBefore(
                therapy.start().earliestDay(), therapy.start().latestDay(), facts.asOf());
        Verdict of = SystemicTherapyGiven.isOfClass(therapy, classes);
        if (started == Certainty.NO || of == Verdict.NOT_MET) {
            return Verdict.NOT_MET;
        }
        boolean sure = started == Certainty.CERTAIN && of == Verdict.MET;
        return sure && responded(therapy, facts) ? Verdict.MET : Verdict.UNDETERMINED;
    }

    private boolean responded(SystemicTherapy therapy, Facts facts) {
        List<ResponseAssessment> recorded = therapy.responses();
        for (int i = 0; i < recorded.size(); i++) {
            if (responses.contains(recorded.get(i).response())
                    && facts.snapshot().isCertain(recorded.get(i).date())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder = Leaf.of(
                this,
                verdict,
                Message.of("systemic-response." + verdict.name(), "classes", classes, "responses", responses));
        for (Treatment treatment : facts.patient().treatments()) {
            if (treatment instanceof SystemicTherapy therapy) {
                builder.addEvidence(
                        Evidence.of(Message.of("fact.systemic", "classes", therapy.classes()), therapy.start())
                                .about(therapy.id()));
                for (ResponseAssessment response : therapy.responses()) {
                    builder.addEvidence(
                            Evidence.of(Message.of("fact.response", "response", response.response()), response.date()));
                }
            }
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.SYSTEMIC_THERAPY, "@Therapy.RESPONSE"));
        }
        return builder.build();
    }
}
