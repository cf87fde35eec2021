package org.oligomet.io;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Writes JSON in the order of the calls, with the same bytes on every machine. Doubles are the shortest decimal text that
 * reads back as the same double; what cannot be estimated is written as {@code null} by {@link #nullValue()} or an empty optional, and
 * a number that is not finite is refused. Objects and arrays of objects are indented by two spaces; arrays of plain values stand
 * on one line.
 *
 * <pre>{@code
 * String json = new JsonWriter()
 *         .beginObject()
 *         .field("n", 3)
 *         .field("estimate", OptionalDouble.empty())
 *         .name("time").array(times)
 *         .endObject()
 *         .toString();
 * }</pre>
 */
public final class JsonWriter {

    private final StringBuilder out = new StringBuilder();
    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean named;
    private boolean complete;

    /** An object or array that is open. */
    private static final class Level {
        final boolean isObject;
        boolean hasMembers;
        boolean hasLineBreak;

        Level(boolean isObject) {
            this.isObject = isObject;
            this.hasLineBreak = isObject;
        }
    }

    public JsonWriter() {}

    /** Opens an object, as a value. */
    public JsonWriter beginObject() {
        beforeValue(true);
        levels.push(new Level(true));
        complete = false;
        out.append('{');
        return this;
    }

    /** Closes the innermost object. */
    public JsonWriter endObject() {
        return end(true, '}');
    }

    /** Opens an array, as a value. */
    public JsonWriter beginArray() {
        Level parent = levels.peek();
        beforeValue(parent != null && !parent.isObject);
        levels.push(new Level(false));
        complete = false;
        out.append('[');
        return this;
    }

    /** Closes the innermost array. */
    public JsonWriter endArray() {
        return end(false, ']');
    }

    /** Names the next value; within an object only. */
    public JsonWriter name(String name) {
        Level level = levels.peek();
        if (level == null || !level.isObject || named) {
            throw new IllegalStateException("name: a name belongs into an object, before a value");
        }
        separate(level, true);
        quote(name);
        out.append(": ");
        named = true;
        return this;
    }

    /** Writes a text. */
    public JsonWriter value(String text) {
        beforeValue(false);
        quote(text);
        return this;
    }

    /**
     * Writes a number.
     *
     * @throws IllegalArgumentException if it is not finite: what cannot be estimated is {@link #nullValue()}
     */
    public JsonWriter value(double number) {
        String text = format(number);
        beforeValue(false);
        out.append(text);
        return this;
    }

    /** Writes a whole number. */
    public JsonWriter value(long number) {
        beforeValue(false);
        out.append(number);
        return this;
    }

    /** Writes {@code true} or {@code false}. */
    public JsonWriter value(boolean flag) {
        beforeValue(false);
        out.append(flag);
        return this;
    }

    /** Writes a number, or {@code null} if there is none. */
    public JsonWriter value(OptionalDouble number) {
        return number.isPresent() ? value(number.getAsDouble()) : nullValue();
    }

    /** Writes a whole number, or {@code null} if there is none. */
    public JsonWriter value(OptionalLong number) {
        return number.isPresent() ? value(number.getAsLong()) : nullValue();
    }

    /** Writes {@code null}: not estimable, not known. */
    public JsonWriter nullValue() {
        beforeValue(false);
        out.append("null");
        return this;
    }

    /** Writes an array of numbers on one line. */
    public JsonWriter array(double[] numbers) {
        beginArray();
        for (double number : numbers) {
            value(number);
        }
        return endArray();
    }

    /** Writes an array of whole numbers on one line. */
    public JsonWriter array(long[] numbers) {
        beginArray();
        for (long number : numbers) {
            value(number);
        }
        return endArray();
    }

    /** Writes an array of texts on one line. */
    public JsonWriter array(Iterable<String> texts) {
        beginArray();
        for (String text : texts) {
            value(text);
        }
        return endArray();
    }

    /** Writes a named text. */
    public JsonWriter field(String name, String text) {
        return name(name).value(text);
    }

    /** Writes a named text, or {@code null} if there is none. */
    public JsonWriter field(String name, Optional<String> text) {
        name(name);
        return text.isPresent() ? value(text.get()) : nullValue();
    }

    /** Writes a named number. */
    public JsonWriter field(String name, double number) {
        return name(name).value(number);
    }

    /** Writes a named whole number. */
    public JsonWriter field(String name, long number) {
        return name(name).value(number);
    }

    /** Writes a named {@code true} or {@code false}. */
    public JsonWriter field(String name, boolean flag) {
        return name(name).value(flag);
    }

    /** Writes a named number, or {@code null} if there is none. */
    public JsonWriter field(String name, OptionalDouble number) {
        return name(name).value(number);
    }

    /**
     * The text, with a line feed at the end.
     *
     * @throws IllegalStateException if an object or array is still open
     */
    @Override
    public String toString() {
        if (!complete) {
            throw new IllegalStateException("json: not complete; " + levels.size() + " objects or arrays are open");
        }
        return out + "\n";
    }

    /** The shortest decimal text that reads back as the same double, the same on every Java version. */
    public static String format(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("number: " + number + "; it must be finite (null means not estimable)");
        }
        // Before Java 19 Double.toString is not always the shortest; Jackson's Schubfach is.
        return NumberOutput.toString(number, true);
    }

    private JsonWriter end(boolean isObject, char bracket) {
        Level level = levels.peek();
        if (level == null || level.isObject != isObject || named) {
            throw new IllegalStateException("json: no " + (isObject ? "object" : "array") + " to close here");
        }
        levels.pop();
        if (level.hasMembers && level.hasLineBreak) {
            newLine();
        }
        out.append(bracket);
        complete = levels.isEmpty();
        return this;
    }

    private void beforeValue(boolean onNewLine) {
        Level level = levels.peek();
        if (complete || (level != null && level.isObject != named)) {
            throw new IllegalStateException(
                    complete ? "json: complete already" : "json: a value in an object needs a name");
        }
        if (level == null) {
            complete = true;
        } else if (!level.isObject) {
            separate(level, onNewLine);
        }
        named = false;
    }

    private void separate(Level level, boolean onNewLine) {
        if (level.hasMembers) {
            out.append(onNewLine ? "," : ", ");
        }
        if (onNewLine) {
            newLine();
            level.hasLineBreak = true;
        }
        level.hasMembers = true;
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(levels.size()));
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    // Controls must be escaped; lone surrogates and U+2028/9 would not survive every reader.
                    if (c < 0x20 || c == 0x7f || c == '\u2028' || c == '\u2029' || isLoneSurrogate(text, i)) {
                        out.append("\\u").append(hex4(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static String hex4(char c) {
        String hex = Integer.toHexString(c);
        return "0".repeat(4 - hex.length()) + hex;
    }
}
