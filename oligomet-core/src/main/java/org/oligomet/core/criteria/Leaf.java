package org.oligomet.core.criteria;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/** Small helps for rules that stand alone. */
final class Leaf {

    private Leaf() {}

    static Evaluation.Builder of(Criterion criterion, Verdict verdict, Message message) {
        return Evaluation.builder()
                .criterion(criterion.id())
                .parameters(criterion.parameters())
                .verdict(verdict)
                .message(message);
    }

    /** Parameters by name in the order given; enums and sets of enums by their names. */
    static Map<String, String> parameters(Object... namesAndValues) {
        ImmutableMap.Builder<String, String> parameters =
                ImmutableMap.builderWithExpectedSize(namesAndValues.length / 2);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            Object text = value instanceof Collection<?> many ? String.join(",", names(many)) : value;
            parameters.put(namesAndValues[i].toString(), text.toString());
        }
        return parameters.buildOrThrow();
    }

    private static Collection<String> names(Collection<?> values) {
        Collection<String> names = new TreeSet<>();
        values.forEach(value -> names.add(value.toString()));
        return names;
    }
}
