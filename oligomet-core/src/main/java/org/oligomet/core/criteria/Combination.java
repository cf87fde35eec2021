package org.oligomet.core.criteria;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the combinations share: the tree of their parts and what can still matter in it. */
final class Combination {

    private Combination() {}

    static Evaluation evaluation(Criterion criterion, Verdict verdict, Message message, List<Evaluation> children) {
        Set<DataRequirement> missing = new LinkedHashSet<>();
        if (!verdict.isDecided()) {
            // A decided part carries no requirement, so that this is what can still matter.
            children.forEach(child -> missing.addAll(child.missing()));
        }
        return Evaluation.builder()
                .criterion(criterion.id())
                .parameters(criterion.parameters())
                .verdict(verdict)
                .message(message.with(deciding(verdict, children)))
                .missing(missing)
                .children(children)
                .build();
    }

    /** What the parts with this verdict say: they decide it. */
    private static List<Message> deciding(Verdict verdict, List<Evaluation> children) {
        List<Message> parts = new ArrayList<>();
        for (Evaluation child : children) {
            // The part of a negation is alone and has the opposite verdict.
            if (child.verdict() == verdict || children.size() == 1) {
                parts.add(child.message());
            }
        }
        return parts;
    }

    static List<Evaluation> evaluate(List<Criterion> criteria, Facts facts) {
        List<Evaluation> children = new ArrayList<>(criteria.size());
        for (Criterion criterion : criteria) {
            children.add(criterion.evaluate(facts));
        }
        return children;
    }

    static int count(List<Evaluation> children, Verdict verdict) {
        int n = 0;
        for (Evaluation child : children) {
            if (child.verdict() == verdict) {
                n++;
            }
        }
        return n;
    }
}
