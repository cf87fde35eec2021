package org.oligomet.core.criteria;

import java.util.Map;
import java.util.OptionalInt;

/** A count interval set beside bounds. */
final class CountBounds {

    private CountBounds() {}

    static void check(String criterion, int min, OptionalInt max) {
        if (min < 0 || (max.isPresent() && max.getAsInt() < min)) {
            throw new IllegalArgumentException(criterion + ": min " + min + ", max "
                    + (max.isPresent() ? max.getAsInt() : "none") + "; it must be 0 <= min <= max");
        }
    }

    /** MET or NOT_MET only if it holds for every count from {@code lower} to {@code upper}. */
    static Verdict within(int lower, int upper, int min, OptionalInt max) {
        int most = max.orElse(Counts.OPEN);
        if (lower >= min && upper <= most) {
            return Verdict.MET;
        }
        return upper < min || lower > most ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    static Map<String, String> parameters(CountingPolicy counting, CountUnit unit, int min, OptionalInt max) {
        return Leaf.parameters(
                "min",
                min,
                "max",
                max.isPresent() ? max.getAsInt() : "none",
                "unit",
                unit,
                "scope",
                counting.scope(),
                "moment",
                counting.moment());
    }

    static Evaluation evaluate(CountsMetastases criterion, Facts facts, CountUnit unit, int min, OptionalInt max) {
        CountTable table = facts.counts(criterion.counting());
        int lower = table.lower(unit);
        int upper = table.upper(unit);
        Verdict verdict = within(lower, upper, min, max);
        Message message = Message.of(
                "count",
                "unit",
                unit,
                "scope",
                criterion.counting().scope(),
                "moment",
                criterion.counting().moment(),
                "count",
                Counts.text(lower, upper),
                "required",
                required(min, max));
        Evaluation.Builder builder = Leaf.of(criterion, verdict, message);
        CountReport report = new CountReport(facts, criterion.counting(), unit);
        report.addEvidence(builder, table::inScope);
        if (!verdict.isDecided()) {
            builder.missing(report.missing(table::inScope));
        }
        return builder.build();
    }

    /** The bounds in figures: 1–5, ≤ 3, ≥ 1. */
    static String required(int min, OptionalInt max) {
        if (max.isPresent() && min == 0) {
            return "\u2264 " + max.getAsInt();
        }
        return Counts.text(min, max.orElse(Counts.OPEN));
    }
}
