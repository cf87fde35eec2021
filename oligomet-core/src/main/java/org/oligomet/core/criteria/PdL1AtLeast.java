package org.oligomet.core.criteria;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Biomarker;

/**
 * By the latest test, at least this share of tumour cells is positive for PD-L1. Without a test the answer is open.
 *
 * @param percent least share in percent, above 0 and at most 100
 */
public record PdL1AtLeast(double percent) implements Criterion {

    public PdL1AtLeast {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("pd-l1.percent: " + percent + " %; it must be above 0, at most 100");
        }
    }

    @Override
    public String id() {
        return "pd-l1";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("percent", percent);
    }

    @Override
    public Verdict verdict(Facts facts) {
        return Latest.<PdL1AtLeast, Biomarker>judge(
                facts.patient().biomarkers(), Long.MIN_VALUE, facts.asOf(), facts.asOf(), this, PdL1AtLeast::judge);
    }

    private static @Nullable Verdict judge(PdL1AtLeast criterion, Biomarker biomarker) {
        return biomarker instanceof Biomarker.PdL1 result
                ? Verdict.of(result.tumorProportionPercent() >= criterion.percent)
                : null;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder =
                Leaf.of(this, verdict, Message.of("pd-l1." + verdict.name(), "percent", LabLimit.number(percent)));
        for (Biomarker biomarker : facts.patient().biomarkers()) {
            if (biomarker instanceof Biomarker.PdL1 result) {
                builder.addEvidence(Evidence.of(
                        Message.of("fact.pd-l1", "percent", LabLimit.number(result.tumorProportionPercent())),
                        result.date()));
            }
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.BIOMARKER, "PD-L1"));
        }
        return builder.build();
    }
}
