package org.oligomet.core.whatif;

import java.util.Set;
import org.oligomet.core.criteria.AllOf;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.Counted;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.BodyRegion;

/**
 * A rule and the verdict that it must get.
 *
 * @param rule the rule
 * @param met whether it must be met; else it must be not met
 * @param topics parts of a record that it looks at
 */
record Goal(Criterion rule, boolean met, Set<String> topics) {

    static Goal of(Criterion rule, boolean met) {
        return new Goal(rule, met, Topic.readBy(rule));
    }

    boolean isReached(Facts facts) {
        return rule.verdict(facts) == Verdict.of(met);
    }

    boolean isBornOnBy(Change change) {
        return topics.contains(change.topic()) || topics.contains(Topic.ANY);
    }

    /**
     * Fewest changes of lesions that it takes, if each takes away no more than one: metastases on the list that count or may
     * count, beyond those allowed. Where a total is recorded too, only those that certainly count.
     */
    int surplus(Facts facts) {
        return met ? surplus(rule, facts) : 0;
    }

    /** Fewest examinations that it takes: one of the brain, one of the rest, where a bound from above needs them. */
    int scans(Facts facts) {
        return met ? scans(rule, facts) : 0;
    }

    private static int surplus(Criterion rule, Facts facts) {
        int most = 0;
        if (rule instanceof AllOf all) {
            for (Criterion child : all.children()) {
                most = Math.max(most, surplus(child, facts));
            }
        } else if (rule instanceof MetastasisCount count
                && count.counting().unit() == CountUnit.LESIONS
                && count.max().isPresent()) {
            Counted counted = facts.countOf(count.counting());
            int known = facts.patient().reportedCounts().isEmpty()
                    ? counted.certain().size() + counted.possible().size()
                    : counted.lesionsLower();
            most = known - count.max().getAsInt();
        }
        return Math.max(0, most);
    }

    private static int scans(Criterion rule, Facts facts) {
        int most = 0;
        if (rule instanceof AllOf all) {
            for (Criterion child : all.children()) {
                most = Math.max(most, scans(child, facts));
            }
        } else if (rule instanceof MetastasisCount count
                && count.max().isPresent()
                && facts.patient().reportedCounts().isEmpty()) {
            Counted counted = facts.countOf(count.counting());
            boolean brain = CountRemedies.countsBrain(count.counting())
                    && counted.unseen().contains(BodyRegion.BRAIN);
            boolean body = counted.unseen().stream().anyMatch(region -> region != BodyRegion.BRAIN);
            most = counted.moment().isEmpty() ? 0 : (brain ? 1 : 0) + (body ? 1 : 0);
        }
        return most;
    }
}
