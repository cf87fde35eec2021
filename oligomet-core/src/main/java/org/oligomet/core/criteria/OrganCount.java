package org.oligomet.core.criteria;

import java.util.Map;
import java.util.OptionalInt;

/**
 * The number of organs with metastases lies between two bounds. The skeleton is one organ, paired organs are one.
 *
 * @param counting how they are counted, whatever its unit
 * @param min fewest, 0 or more
 * @param max most; empty if there is no such bound
 */
public record OrganCount(CountingPolicy counting, int min, OptionalInt max) implements CountsMetastases {

    public OrganCount {
        CountBounds.check("organ-count", min, max);
    }

    @Override
    public String id() {
        return "organ-count";
    }

    @Override
    public Map<String, String> parameters() {
        return CountBounds.parameters(counting, CountUnit.ORGAN_SITES, min, max);
    }

    @Override
    public Criterion withCounting(CountingPolicy policy) {
        return new OrganCount(policy, min, max);
    }

    @Override
    public Verdict verdict(Facts facts) {
        CountTable table = facts.counts(counting);
        return CountBounds.within(table.lower(CountUnit.ORGAN_SITES), table.upper(CountUnit.ORGAN_SITES), min, max);
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return CountBounds.evaluate(this, facts, CountUnit.ORGAN_SITES, min, max);
    }
}
