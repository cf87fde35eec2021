package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;

/**
 * A rule that is asked only of some patients. Where it does not apply it is met, and the reason says that it does not
 * apply rather than that it was fulfilled.
 *
 * @param applies of whom it is asked
 * @param required what is asked of them
 */
public record Where(Criterion applies, Criterion required) implements Criterion {

    @Override
    public String id() {
        return "where";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public List<Criterion> children() {
        return List.of(applies, required);
    }

    @Override
    public Verdict verdict(Facts facts) {
        return applies.verdict(facts).not().or(required.verdict(facts));
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Evaluation first = applies.evaluate(facts);
        if (first.verdict() == Verdict.NOT_MET) {
            Message message = Message.of("where.NOT_APPLICABLE").with(List.of(first.message()));
            Evaluation tree = Combination.evaluation(this, Verdict.MET, message, List.of(first));
            return Evaluation.builder().from(tree).message(message).build();
        }
        Evaluation second = required.evaluate(facts);
        Verdict verdict = first.verdict().not().or(second.verdict());
        Evaluation tree = Combination.evaluation(this, verdict, Message.of("where"), List.of(first, second));
        return verdict.isDecided()
                ? Evaluation.builder()
                        .from(tree)
                        .message(Message.of("where").with(List.of(second.message())))
                        .build()
                : tree;
    }
}
