package org.oligomet.core.criteria;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A sentence as a key with arguments, so that it can be said in more than one language. An argument that starts with
 * {@code @} is itself a term to be translated ({@code "@BodyRegion.BRAIN"}). Of several terms, a comma makes a list,
 * {@code |} alternatives (“CT or MRI”) and {@code &} what belongs together (“chest and pelvis”).
 *
 * @param key key of the sentence in {@link Messages}
 * @param arguments arguments by name, in the order given
 * @param parts sentences that {@code {parts}} stands for
 */
public record Message(String key, Map<String, String> arguments, List<Message> parts) {

    public Message {
        arguments = ImmutableMap.copyOf(arguments);
        parts = List.copyOf(parts);
    }

    /** A sentence without arguments. */
    public static Message of(String key) {
        return new Message(key, Map.of(), List.of());
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
        ImmutableMap.Builder<String, String> arguments =
                ImmutableMap.builderWithExpectedSize(namesAndValues.length / 2);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i].toString(), argument(namesAndValues[i + 1]));
        }
        return new Message(key, arguments.buildOrThrow(), List.of());
    }

    /** The same with the sentences that {@code {parts}} stands for. */
    Message with(List<Message> newParts) {
        return new Message(key, arguments, newParts);
    }

    static String argument(Object value) {
        if (value instanceof Enum<?> e) {
            return "@" + e.getDeclaringClass().getSimpleName() + "." + e.name();
        }
        if (value instanceof Collection<?> many) {
            return joined(many, ",");
        }
        return value.toString();
    }

    /** Any of several terms, as an argument. */
    static String anyOf(Collection<?> terms) {
        return joined(terms, "|");
    }

    /** All of several terms, as an argument. */
    static String allOf(Collection<?> terms) {
        return joined(terms, "&");
    }

    private static String joined(Collection<?> terms, String separator) {
        List<String> parts = new ArrayList<>();
        for (Object one : terms) {
            parts.add(argument(one));
        }
        return String.join(separator, parts);
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
