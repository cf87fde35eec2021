package org.oligomet.core.criteria;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;

/**
 * The latest clinical judgement of a kind is “yes”.
 *
 * @param kind what was judged
 */
public record AssessmentGiven(AssessmentKind kind) implements Criterion {

    @Override
    public String id() {
        return "assessment";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("kind", kind);
    }

    @Override
    public Verdict verdict(Facts facts) {
        return Latest.<AssessmentGiven, Assessment>judge(
                facts.patient().assessments(),
                Long.MIN_VALUE,
                facts.asOf(),
                facts.asOf(),
                this,
                AssessmentGiven::judge);
    }

    private static @Nullable Verdict judge(AssessmentGiven criterion, Assessment assessment) {
        return assessment.kind() == criterion.kind ? Verdict.of(assessment.answer()) : null;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder = Leaf.of(this, verdict, Message.of("assessment." + verdict.name(), "kind", kind));
        for (Assessment assessment : facts.patient().assessments()) {
            if (assessment.kind() == kind) {
                String key = assessment.answer() ? "fact.assessment.yes" : "fact.assessment.no";
                builder.addEvidence(Evidence.of(Message.of(key, "kind", kind), assessment.date()));
            }
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.ASSESSMENT, kind));
        }
        return builder.build();
    }
}
