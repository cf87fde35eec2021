package org.oligomet.testkit;

import java.util.Map;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.Gene;

/** Wrong on purpose: a tumour that nobody tested is taken for one without the alteration. */
record EgfrWildType() implements Criterion {

    @Override
    public String id() {
        return "egfr-wild-type";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public Verdict verdict(Facts facts) {
        boolean altered = facts.patient().biomarkers().stream()
                .anyMatch(b -> b instanceof Biomarker.DriverAlteration test
                        && test.gene() == Gene.EGFR
                        && test.result() == AlterationResult.ALTERED);
        return Verdict.of(!altered);
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Evaluation.builder()
                .criterion(id())
                .parameters(parameters())
                .verdict(verdict(facts))
                .message(Message.of("egfr-wild-type"))
                .build();
    }
}
