package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.Treatment;

/**
 * Radiotherapy was given by the date of the snapshot. The list of treatments is taken as complete once it holds any.
 */
public record EarlierRadiotherapy() implements Criterion {

    @Override
    public String id() {
        return "earlier-radiotherapy";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public Verdict verdict(Facts facts) {
        List<Treatment> treatments = facts.patient().treatments();
        boolean perhaps = false;
        for (int i = 0; i < treatments.size(); i++) {
            if (treatments.get(i) instanceof Radiotherapy radiotherapy) {
                if (facts.snapshot().isCertain(radiotherapy.start())) {
                    return Verdict.MET;
                }
                perhaps = true;
            }
        }
        return perhaps || !facts.hasCertainTreatment() ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder = Leaf.of(this, verdict, Message.of("earlier-radiotherapy." + verdict.name()));
        for (Treatment treatment : facts.patient().treatments()) {
            if (treatment instanceof Radiotherapy radiotherapy) {
                Message fact = Message.of("fact.radiotherapy", "technique", radiotherapy.technique());
                builder.addEvidence(Evidence.of(fact, radiotherapy.start()).about(radiotherapy.id()));
            }
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.LOCAL_THERAPY, "@Therapy.RADIOTHERAPY"));
        }
        return builder.build();
    }
}
