package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;

/**
 * Any of several rules (Kleene disjunction); without rules it is not met.
 *
 * @param children the rules
 */
public record AnyOf(List<Criterion> children) implements Criterion {

    public AnyOf {
        children = List.copyOf(children);
    }

    @Override
    public String id() {
        return "any-of";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public Verdict verdict(Facts facts) {
        Verdict any = Verdict.NOT_MET;
        for (int i = 0; i < children.size() && any != Verdict.MET; i++) {
            any = any.or(children.get(i).verdict(facts));
        }
        return any;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<Evaluation> parts = Combination.evaluate(children, facts);
        Verdict any = Verdict.NOT_MET;
        for (Evaluation part : parts) {
            any = any.or(part.verdict());
        }
        return Combination.evaluation(this, any, Message.of(parts.isEmpty() ? "none-asked" : "any-of"), parts);
    }
}
