package org.oligomet.io.internal.record;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How one kind of clinical value is written as named fields.
 *
 * @param names the fields, in the order they are written; {@code diameterMm} in JSON is {@code diameter_mm} in a table
 * @param read makes the value; throws {@link Refused}, or {@link IllegalArgumentException} where the value itself refuses
 * @param write gives the fields
 */
public record Codec<T>(List<String> names, Function<Fields, T> read, BiConsumer<T, FieldSink> write) {

    static <T> Codec<T> of(String names, Function<Fields, T> read, BiConsumer<T, FieldSink> write) {
        return new Codec<>(List.of(names.split(" ", -1)), read, write);
    }

    /** Two lists of names as one. */
    public static List<String> names(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
