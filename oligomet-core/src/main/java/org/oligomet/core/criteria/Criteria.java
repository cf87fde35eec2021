package org.oligomet.core.criteria;

import java.util.Arrays;
import java.util.List;

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

    /** At least {@code k} of the rules. */
    public static Criterion atLeast(int k, Criterion... criteria) {
        return new AtLeast(k, Arrays.asList(criteria));
    }

    /** At least {@code k} of the rules. */
    public static Criterion atLeast(int k, List<? extends Criterion> criteria) {
        return new AtLeast(k, List.copyOf(criteria));
    }
}
