package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;

/**
 * The first-line or induction therapy includes a class of drugs.
 *
 * @param systemicClass the class
 */
public record FirstLineIncludes(SystemicClass systemicClass) implements Criterion {

    @Override
    public String id() {
        return "first-line-class";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("class", systemicClass);
    }

    @Override
    public Verdict verdict(Facts facts) {
        Verdict any = facts.induction().isGiven() ? Verdict.NOT_MET : Verdict.UNDETERMINED;
        List<Treatment> treatments = facts.patient().treatments();
        for (int i = 0; i < treatments.size(); i++) {
            int part = InductionCourse.partOf(treatments.get(i), facts.asOf());
            if (part != Certainty.NO) {
                any = any.or(judge((SystemicTherapy) treatments.get(i), part));
            }
        }
        return any;
    }

    private Verdict judge(SystemicTherapy therapy, int part) {
        if (therapy.classes().isEmpty()) {
            return Verdict.UNDETERMINED;
        }
        if (!therapy.classes().contains(systemicClass)) {
            return Verdict.NOT_MET;
        }
        return part == Certainty.CERTAIN ? Verdict.MET : Verdict.UNDETERMINED;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder =
                Leaf.of(this, verdict, Message.of("first-line-class." + verdict.name(), "class", systemicClass));
        for (Treatment treatment : facts.patient().treatments()) {
            if (InductionCourse.partOf(treatment, facts.asOf()) != Certainty.NO) {
                SystemicTherapy therapy = (SystemicTherapy) treatment;
                builder.addEvidence(
                        Evidence.of(Message.of("fact.systemic", "classes", therapy.classes()), therapy.start())
                                .about(therapy.id()));
            }
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.SYSTEMIC_THERAPY, "@Therapy.INDUCTION"));
        }
        return builder.build();
    }
}
