package org.oligomet.core.criteria;

import java.util.Map;

/**
 * Regional lymph nodes are negative (N0) at the counting moment. A regional node recorded as a lesion makes them
 * positive; beside an N0 it leaves the question open.
 *
 * @param counting the moment
 * @param basis which N category
 */
public record NodeNegative(CountingPolicy counting, NodeBasis basis) implements CountsMetastases {

    @Override
    public String id() {
        return "node-negative";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("basis", basis, "moment", counting.moment());
    }

    @Override
    public Criterion withCounting(CountingPolicy policy) {
        return new NodeNegative(policy, basis);
    }

    @Override
    public Verdict verdict(Facts facts) {
        return NodeStatus.negative(facts, basis, facts.counts(counting).window());
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Window window = facts.counts(counting).window();
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder =
                Leaf.of(this, verdict, Message.of("node-negative." + verdict.name(), "basis", basis));
        NodeStatus.addEvidence(builder, facts);
        if (NodeStatus.isContradictory(facts, basis, window)) {
            builder.addFindings(new Finding("NODES_CONTRADICT", Message.of("finding.NODES_CONTRADICT")));
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.N_CATEGORY, basis));
            if (!window.isKnown()) {
                builder.addMissing(DataRequirement.of(DataKind.METASTATIC_STATUS));
            }
        }
        return builder.build();
    }
}
