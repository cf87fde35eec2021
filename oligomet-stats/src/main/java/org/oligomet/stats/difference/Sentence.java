package org.oligomet.stats.difference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.Convention;
import org.oligomet.stats.ConventionItem;
import org.oligomet.stats.Estimate;

/** A difference in words. */
final class Sentence {

    private static final Estimate ABSENT = Estimate.notEstimable("it is not among the numbers of the other");

    private Sentence() {}

    static Difference of(
            Optional<ConventionItem> item,
            Convention a,
            Convention b,
            Quantity quantity,
            @Nullable Printed before,
            @Nullable Printed after,
            int count) {
        Printed first = before == null ? new Printed(ABSENT, "") : before;
        Printed second = after == null ? new Printed(ABSENT, "") : after;
        String numbers = quantity.name()
                + ": "
                + first.show(second)
                + " under "
                + under(item, a)
                + ", "
                + second.show(first)
                + " under "
                + under(item, b);
        String more = count > 1 ? " (the largest of " + count + " differences in " + quantity.kind() + ")" : "";
        String why =
                item.map(i -> ": " + i.label()).orElse(": not a matter of convention; data, model or level differ");
        return new Difference(item, quantity.name(), first.estimate(), second.estimate(), count, numbers + why + more);
    }

    private static String under(Optional<ConventionItem> item, Convention convention) {
        return convention.name()
                + item.map(i -> " [" + convention.setting(i) + "]").orElse("");
    }
}
