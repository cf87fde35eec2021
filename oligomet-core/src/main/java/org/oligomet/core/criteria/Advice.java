package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;

/**
 * A recommendation: where it applies and was not followed, it gives a finding. As a rule it is met where it does not apply
 * or was followed; a definition gives it no part in its verdict.
 *
 * @param code code of the finding
 * @param applies when the recommendation applies
 * @param followed what it recommends
 */
public record Advice(String code, Criterion applies, Criterion followed) implements Criterion {

    @Override
    public String id() {
        return "advice";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("code", code);
    }

    @Override
    public List<Criterion> children() {
        return List.of(applies, followed);
    }

    @Override
    public Verdict verdict(Facts facts) {
        return applies.verdict(facts).not().or(followed.verdict(facts));
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Evaluation first = applies.evaluate(facts);
        Evaluation second = followed.evaluate(facts);
        Verdict verdict = first.verdict().not().or(second.verdict());
        Evaluation tree = Combination.evaluation(this, verdict, Message.of("advice." + code), List.of(first, second));
        if (first.verdict() == Verdict.MET && second.verdict() != Verdict.MET) {
            Finding finding = new Finding(code, Message.of("finding." + code));
            return Evaluation.builder().from(tree).addFindings(finding).build();
        }
        return tree;
    }
}
