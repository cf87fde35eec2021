package org.oligomet.core.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Combinations of criteria. The order of the parts never changes the verdict. */
public final class Criteria {

    private Criteria() {}

    /** All of the rules; without rules it is met. */
    public static Criterion allOf(Criterion... criteria) {
        return new AllOf(Arrays.asList(criteria));
    }

    /** All of the rules; without rules it is met. */
    public static Criterion allOf(List<? extends Criterion> criteria) {
        return new AllOf(List.copyOf(criteria));
    }

    /** Any of the rules; without rules it is not met. */
    public static Criterion anyOf(Criterion... criteria) {
        return new AnyOf(Arrays.asList(criteria));
    }

    /** Any of the rules; without rules it is not met. */
    public static Criterion anyOf(List<? extends Criterion> criteria) {
        return new AnyOf(List.copyOf(criteria));
    }

    public static Criterion not(Criterion criterion) {
        return new Not(criterion);
    }

    /** A rule that is asked only of those who fulfil another. */
    public static Criterion where(Criterion applies, Criterion required) {
        return new Where(applies, required);
    }

    /** At least {@code k} of the rules. */
    public static Criterion atLeast(int k, Criterion... criteria) {
        return new AtLeast(k, Arrays.asList(criteria));
    }

    /** At least {@code k} of the rules. */
    public static Criterion atLeast(int k, List<? extends Criterion> criteria) {
        return new AtLeast(k, List.copyOf(criteria));
    }

    /** The same rule with every counting policy in it replaced, in its parts too. */
    public static Criterion withCounting(Criterion criterion, UnaryOperator<CountingPolicy> change) {
        if (criterion instanceof CountsMetastases counts) {
            return counts.withCounting(change.apply(counts.counting()));
        }
        if (criterion instanceof AllOf all) {
            return new AllOf(withCounting(all.children(), change));
        }
        if (criterion instanceof AnyOf any) {
            return new AnyOf(withCounting(any.children(), change));
        }
        if (criterion instanceof AtLeast some) {
            return new AtLeast(some.k(), withCounting(some.children(), change));
        }
        if (criterion instanceof Not not) {
            return new Not(withCounting(not.child(), change));
        }
        if (criterion instanceof Where where) {
            return new Where(withCounting(where.applies(), change), withCounting(where.required(), change));
        }
        if (criterion instanceof Advice advice) {
            return new Advice(
                    advice.code(), withCounting(advice.applies(), change), withCounting(advice.followed(), change));
        }
        return criterion;
    }

    private static List<Criterion> withCounting(List<Criterion> criteria, UnaryOperator<CountingPolicy> change) {
        List<Criterion> changed = new ArrayList<>(criteria.size());
        criteria.forEach(criterion -> changed.add(withCounting(criterion, change)));
        return changed;
    }
}
