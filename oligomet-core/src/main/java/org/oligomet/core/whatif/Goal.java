package org.oligomet.core.whatif;

import java.util.Set;
import org.oligomet.core.criteria.AllOf;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.Counted;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.Verdict;

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

    /** Metastases too many: so many changes at least does it take, if each takes away no more than one. */
    int surplus(Facts facts) {
        return met ? surplus(rule, facts) : 0;
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
            most = counted.lesionsLower() - count.max().getAsInt();
        }
        return Math.max(0, most);
    }
}
