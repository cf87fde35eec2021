package org.oligomet.io.internal.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.oligomet.io.JsonWriter;
import org.oligomet.io.internal.json.JsonValue.JsonArray;
import org.oligomet.io.internal.json.JsonValue.JsonFlag;
import org.oligomet.io.internal.json.JsonValue.JsonNumber;
import org.oligomet.io.internal.json.JsonValue.JsonObject;
import org.oligomet.io.internal.json.JsonValue.JsonText;

/**
 * The canonical text of a JSON value (RFC 8785, JSON Canonicalization Scheme): no white space, members sorted by the
 * UTF-16 units of their names, numbers as ECMAScript writes them. Any implementation of that standard gives the same
 * bytes, and so the same hash.
 */
public final class CanonicalJson {

    private static final int LONGEST_INTEGER = 21;
    private static final int MOST_LEADING_ZEROS = 6;

    private CanonicalJson() {}

    /** The canonical text. */
    public static String of(JsonValue value) {
        StringBuilder out = new StringBuilder();
        append(value, out);
        return out.toString();
    }

    /** SHA-256 of the canonical text in UTF-8, as {@code sha256:} and 64 hexadecimal digits. */
    public static String hash(JsonValue value) {
        return hash(of(value));
    }

    /** The same of a text that is canonical already. */
    public static String hash(String canonical) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    private static void append(JsonValue value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            append(object, out);
        } else if (value instanceof JsonArray array) {
            append(array, out);
        } else if (value instanceof JsonText text) {
            quote(text.text(), out);
        } else if (value instanceof JsonNumber number) {
            out.append(number(Double.parseDouble(number.text())));
        } else if (value instanceof JsonFlag flag) {
            out.append(flag.flag());
        } else {
            out.append("null");
        }
    }

    private static void append(JsonObject object, StringBuilder out) {
        String separator = "{";
        for (Map.Entry<String, JsonValue> member : new TreeMap<>(object.members()).entrySet()) {
            out.append(separator);
            quote(member.getKey(), out);
            out.append(':');
            append(member.getValue(), out);
            separator = ",";
        }
        out.append(object.members().isEmpty() ? "{}" : "}");
    }

    private static void append(JsonArray array, StringBuilder out) {
        out.append('[');
        Iterator<JsonValue> items = array.items().iterator();
        while (items.hasNext()) {
            append(items.next(), out);
            out.append(items.hasNext() ? "," : "");
        }
        out.append(']');
    }

    /** A number as ECMAScript's {@code Number.prototype.toString} writes it. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        if (value < 0) {
            return "-" + number(-value);
        }
        BigDecimal shortest = shortest(value);
        String digits = shortest.unscaledValue().toString();
        // The point stands after so many of the digits.
        int point = digits.length() - shortest.scale();
        if (point > LONGEST_INTEGER || point <= -MOST_LEADING_ZEROS) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length());
        }
        return point > 0
                ? digits.substring(0, point) + "." + digits.substring(point)
                : "0." + "0".repeat(-point) + digits;
    }

    /** Java's rule gives two digits where one would do: 4.9E-324 is 5e-324. */
    private static BigDecimal shortest(double value) {
        BigDecimal decimal = new BigDecimal(JsonWriter.format(value));
        BigDecimal oneDigit = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return (oneDigit.doubleValue() == value ? oneDigit : decimal).stripTrailingZeros();
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> out.append(c < 0x20 ? "\\u00" + HexFormat.of().toHexDigits((byte) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }
}
