package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;

/**
 * All of several rules (Kleene conjunction); without rules it is met.
 *
 * @param children the rules
 */
public record AllOf(List<Criterion> children) implements Criterion {

    public AllOf {
        children = List.copyOf(children);
    }

    @Override
    public String id() {
        return "all-of";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public Verdict verdict(Facts facts) {
        Verdict all = Verdict.MET;
        for (int i = 0; i < children.size() && all != Verdict.NOT_MET; i++) {
            all = all.and(children.get(i).verdict(facts));
        }
        return all;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<Evaluation> parts = Combination.evaluate(children, facts);
        Verdict all = Verdict.MET;
        for (Evaluation part : parts) {
            all = all.and(part.verdict());
        }
        return Combination.evaluation(this, all, Message.of(parts.isEmpty() ? "none-asked" : "all-of"), parts);
    }
}
