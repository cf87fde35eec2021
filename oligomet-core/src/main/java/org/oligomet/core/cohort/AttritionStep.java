package org.oligomet.core.cohort;

import java.util.Map;
import org.immutables.value.Value;

/** One step on the way to a cohort: how many persons entered it, how many left and why. */
@Value.Immutable
public interface AttritionStep {

    String name();

    /** Persons before the step. */
    int entered();

    /** Persons who left, by reason; reasons without persons are absent. */
    Map<String, Integer> leftByReason();

    /** Persons who left. */
    @Value.Derived
    default int left() {
        return leftByReason().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Persons after the step. */
    @Value.Derived
    default int remained() {
        return entered() - left();
    }

    @Value.Check
    default void check() {
        leftByReason().forEach((reason, n) -> {
            if (n <= 0) {
                throw new IllegalArgumentException(
                        "attrition.leftByReason: " + n + " persons for “" + reason + "”; it must be at least 1");
            }
        });
        if (remained() < 0) {
            throw new IllegalArgumentException(
                    "attrition.left: " + left() + " persons; at most " + entered() + " entered the step");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AttritionStep}. */
    final class Builder extends ImmutableAttritionStep.Builder {
        Builder() {}
    }
}
