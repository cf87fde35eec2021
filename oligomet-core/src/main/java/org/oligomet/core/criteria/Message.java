package org.oligomet.core.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence as a key with arguments, so that it can be said in more than one language. An argument that starts with
 * {@code @} is itself a term to be translated ({@code "@BodyRegion.BRAIN"}); several are separated by a comma.
 *
 * @param key key of the sentence in {@link Messages}
 * @param arguments arguments by name, in the order given
 */
public record Message(String key, Map<String, String> arguments) {

    public Message {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** A sentence without arguments. */
    public static Message of(String key) {
        return new Message(key, Map.of());
    }

    /**
     * A sentence with arguments.
     *
     * @param key key of the sentence
     * @param namesAndValues name, value, name, value, …; enums become terms, collections lists
     */
    public static Message of(String key, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "message " + key + ": " + namesAndValues.length + " names and values; each name needs one value");
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i].toString(), argument(namesAndValues[i + 1]));
        }
        return new Message(key, arguments);
    }

    static String argument(Object value) {
        if (value instanceof Enum<?> e) {
            return "@" + e.getDeclaringClass().getSimpleName() + "." + e.name();
        }
        if (value instanceof Collection<?> many) {
            List<String> parts = new ArrayList<>();
            for (Object one : many) {
                parts.add(argument(one));
            }
            return String.join(",", parts);
        }
        return value.toString();
    }

    /** The sentence in English. */
    public String text() {
        return Messages.english().format(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
