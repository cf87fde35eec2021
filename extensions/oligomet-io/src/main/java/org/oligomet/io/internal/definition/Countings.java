package org.oligomet.io.internal.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.json.JsonTree;
import org.oligomet.io.internal.json.JsonValue;
import org.oligomet.io.internal.json.JsonValue.JsonText;
import org.oligomet.io.internal.record.Refused;

/**
 * The counting policies of a definition. A criterion that names none uses the main one; it may name one of the others, or
 * hold one of its own.
 *
 * @param main the count that gives the definition its number
 * @param further further counts by name
 */
record Countings(CountingPolicy main, Map<String, CountingPolicy> further) {

    static final String FIELD = "counting";
    static final String FURTHER = "furtherCountings";

    static Countings read(Node definition) {
        Map<String, CountingPolicy> further = new LinkedHashMap<>();
        CountingPolicy main = policy(definition.object(FIELD));
        definition.named(FURTHER).forEach((name, node) -> further.put(name, policy(node)));
        return new Countings(main, further);
    }

    /** A policy that cannot be made has a stand-in, so that the criteria that use it are looked at all the same. */
    private static CountingPolicy policy(Node node) {
        try {
            return CountingCodec.read(node);
        } catch (Misfit e) {
            return CountingCodec.read(node.blank());
        }
    }

    void write(JsonTree tree) {
        tree.value(FIELD, CountingCodec.write(main));
        if (!further.isEmpty()) {
            JsonTree named = new JsonTree();
            further.forEach((name, policy) -> named.value(name, CountingCodec.write(policy)));
            tree.value(FURTHER, named.object());
        }
    }

    /** The policy of a criterion. One object per policy, so that the criteria of a definition share one count. */
    CountingPolicy of(Node criterion) {
        JsonValue member = criterion.member(FIELD);
        if (member == null) {
            return main;
        }
        if (!(member instanceof JsonText name)) {
            return shared(policy(criterion.object(FIELD)));
        }
        CountingPolicy named = further.get(name.text());
        if (named == null) {
            criterion.fault(
                    FIELD,
                    new Refused(
                            IssueCode.UNKNOWN_REFERENCE,
                            FIELD,
                            null,
                            "no count of this name; furtherCountings has " + List.copyOf(further.keySet())));
            return main;
        }
        return named;
    }

    private CountingPolicy shared(CountingPolicy policy) {
        if (policy.equals(main)) {
            return main;
        }
        return further.values().stream().filter(policy::equals).findFirst().orElse(policy);
    }

    void write(CountingPolicy policy, JsonTree criterion) {
        if (policy.equals(main)) {
            return;
        }
        for (Map.Entry<String, CountingPolicy> entry : further.entrySet()) {
            if (entry.getValue().equals(policy)) {
                criterion.text(FIELD, entry.getKey());
                return;
            }
        }
        criterion.value(FIELD, CountingCodec.write(policy));
    }
}
