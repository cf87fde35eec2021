package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;

/**
 * The negation of a rule.
 *
 * @param child the rule
 */
public record Not(Criterion child) implements Criterion {

    @Override
    public String id() {
        return "not";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public List<Criterion> children() {
        return List.of(child);
    }

    @Override
    public Verdict verdict(Facts facts) {
        return child.verdict(facts).not();
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<Evaluation> parts = Combination.evaluate(children(), facts);
        return Combination.evaluation(this, parts.get(0).verdict().not(), Message.of("not"), parts);
    }
}
