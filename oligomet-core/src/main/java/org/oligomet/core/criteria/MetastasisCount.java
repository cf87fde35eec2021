package org.oligomet.core.criteria;

import java.util.Map;
import java.util.OptionalInt;

/**
 * The number of metastatic sites lies between two bounds; a site is what the policy's unit says.
 *
 * @param counting how they are counted
 * @param min fewest, 0 or more
 * @param max most; empty if there is no such bound
 */
public record MetastasisCount(CountingPolicy counting, int min, OptionalInt max) implements CountsMetastases {

    public MetastasisCount {
        CountBounds.check("metastasis-count", min, max);
    }

    @Override
    public String id() {
        return "metastasis-count";
    }

    @Override
    public Map<String, String> parameters() {
        return CountBounds.parameters(counting, counting.unit(), min, max);
    }

    @Override
    public Criterion withCounting(CountingPolicy policy) {
        return new MetastasisCount(policy, min, max);
    }

    @Override
    public Verdict verdict(Facts facts) {
        CountTable table = facts.counts(counting);
        return CountBounds.within(table.lower(counting.unit()), table.upper(counting.unit()), min, max);
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return CountBounds.evaluate(this, facts, counting.unit(), min, max);
    }
}
