package org.oligomet.core.criteria;

import java.util.Map;

/**
 * A convention of reading or counting. It is always met; it takes effect through the counting policy and the other
 * criteria.
 *
 * @param key name of the convention, such as {@code "nodes-not-counted"}
 */
public record Convention(String key) implements Criterion {

    @Override
    public String id() {
        return "convention";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("key", key);
    }

    @Override
    public Verdict verdict(Facts facts) {
        return Verdict.MET;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Leaf.of(this, Verdict.MET, Message.of("convention." + key)).build();
    }
}
