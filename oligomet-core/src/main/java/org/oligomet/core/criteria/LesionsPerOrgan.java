package org.oligomet.core.criteria;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Every organ has at most so many metastases. An organ without any satisfies it.
 *
 * @param counting how they are counted
 * @param max most in any one organ, 1 or more
 */
public record LesionsPerOrgan(CountingPolicy counting, int max) implements CountsMetastases {

    public LesionsPerOrgan {
        if (max < 1) {
            throw new IllegalArgumentException("lesions-per-organ.max: " + max + "; it must be 1 or more");
        }
    }

    @Override
    public String id() {
        return "lesions-per-organ";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("max", max, "scope", counting.scope(), "moment", counting.moment());
    }

    @Override
    public Criterion withCounting(CountingPolicy policy) {
        return new LesionsPerOrgan(policy, max);
    }

    @Override
    public Verdict verdict(Facts facts) {
        CountTable table = facts.counts(counting);
        return CountBounds.within(table.fullestLower(), table.fullestUpper(), 0, OptionalInt.of(max));
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        CountTable table = facts.counts(counting);
        Verdict verdict = verdict(facts);
        Message message = Message.of(
                "lesions-per-organ",
                "moment",
                counting.moment(),
                "count",
                Counts.text(table.fullestLower(), table.fullestUpper()),
                "required",
                CountBounds.required(0, OptionalInt.of(max)));
        Evaluation.Builder builder = Leaf.of(this, verdict, message);
        CountReport report = new CountReport(facts, counting, CountUnit.LESIONS);
        report.addEvidence(builder, table::inScope);
        if (!verdict.isDecided()) {
            builder.missing(report.missing(s -> table.inScope(s) && table.upperIn(s) > max));
        }
        return builder.build();
    }
}
