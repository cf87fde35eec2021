package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;

/**
 * At least {@code k} of several rules: MET if so many are, NOT_MET if so many no longer can be, else UNDETERMINED.
 *
 * @param k 0 or more; 0 is always met, more than the number of rules never
 * @param children the rules
 */
public record AtLeast(int k, List<Criterion> children) implements Criterion {

    public AtLeast {
        if (k < 0) {
            throw new IllegalArgumentException("at-least.k: " + k + "; it must be 0 or more");
        }
        children = List.copyOf(children);
    }

    @Override
    public String id() {
        return "at-least";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("k", Integer.toString(k));
    }

    @Override
    public Verdict verdict(Facts facts) {
        int met = 0;
        int possible = children.size();
        for (int i = 0; i < children.size() && met < k && possible >= k; i++) {
            Verdict verdict = children.get(i).verdict(facts);
            if (verdict == Verdict.MET) {
                met++;
            } else if (verdict == Verdict.NOT_MET) {
                possible--;
            }
        }
        return of(met, possible);
    }

    private Verdict of(int met, int possible) {
        if (met >= k) {
            return Verdict.MET;
        }
        return possible < k ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<Evaluation> parts = Combination.evaluate(children, facts);
        int met = Combination.count(parts, Verdict.MET);
        int possible = children.size() - Combination.count(parts, Verdict.NOT_MET);
        Message message = Message.of("at-least", "k", k, "n", children.size(), "met", met);
        return Combination.evaluation(this, of(met, possible), message, parts);
    }
}
