package org.oligomet.io.internal.record;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.csv.NearNames;
import org.oligomet.io.internal.csv.Numbers;

/**
 * One record as named fields, whatever the file format: a row of a table, an object of JSON, a template of a mapping. A missing
 * field is null here and an empty optional, or a refusal, in the typed methods.
 */
public abstract class Fields {

    private static final int MOST_CODES_LISTED = 8;

    private Timeline timeline;

    protected Fields(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The text of a field that holds any text. */
    protected abstract @Nullable String rawText(String name);

    /** The text of a field that holds a code. */
    protected abstract @Nullable String rawCode(String name);

    /** The text of a field that holds a date. */
    protected abstract @Nullable String rawDate(String name);

    /** The text of a field that holds a number. */
    protected abstract @Nullable String rawNumber(String name);

    /** A field that holds yes or no. */
    protected abstract @Nullable Boolean rawFlag(String name);

    /** A field that holds a list of texts or codes. */
    protected abstract @Nullable List<String> rawItems(String name);

    /** A field that holds a list of targets. */
    protected abstract @Nullable List<Target> rawTargets(String name);

    /** Whether the field is present at all. */
    public abstract boolean has(String name);

    /** The timeline that dates are read on. */
    public final Timeline timeline() {
        return timeline;
    }

    /** Reads dates from now on as days from the anchor that the field names; on the calendar if it is missing. */
    public final void startTimeline(String name) {
        String anchor = rawText(name);
        timeline = anchor == null ? Timeline.CALENDAR : new Timeline(anchor);
    }

    public final String text(String name) {
        return required(name, rawText(name));
    }

    public final Optional<String> optionalText(String name) {
        return Optional.ofNullable(rawText(name));
    }

    public final ClinicalDate date(String name) {
        return parseDate(name, required(name, rawDate(name)));
    }

    public final Optional<ClinicalDate> optionalDate(String name) {
        String text = rawDate(name);
        return text == null ? Optional.empty() : Optional.of(parseDate(name, text));
    }

    public final <E extends Enum<E>> E code(String name, Class<E> type) {
        return parseCode(name, required(name, rawCode(name)), type);
    }

    public final <E extends Enum<E>> Optional<E> optionalCode(String name, Class<E> type) {
        String text = rawCode(name);
        return text == null ? Optional.empty() : Optional.of(parseCode(name, text, type));
    }

    /** Codes of a list, empty if the field is missing. */
    public final <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
        Set<E> codes = EnumSet.noneOf(type);
        for (String text : items(name)) {
            // A space after the separator is no part of a code.
            if (!codes.add(parseCode(name, text.strip(), type))) {
                throw new Refused(IssueCode.DUPLICATE_ITEM, name, text, "stands twice in the list");
            }
        }
        return codes;
    }

    /** Texts of a list, empty if the field is missing. */
    public final Set<String> texts(String name) {
        Set<String> texts = new LinkedHashSet<>();
        for (String text : items(name)) {
            if (!texts.add(text)) {
                throw new Refused(IssueCode.DUPLICATE_ITEM, name, null, "an item stands twice in the list");
            }
        }
        return texts;
    }

    private List<String> items(String name) {
        List<String> items = rawItems(name);
        return items == null ? List.of() : items;
    }

    /** Targets of a list, empty if the field is missing. */
    public final Set<Target> targets(String name) {
        List<Target> targets = rawTargets(name);
        Set<Target> set = new LinkedHashSet<>(targets == null ? List.of() : targets);
        if (targets != null && set.size() < targets.size()) {
            throw new Refused(IssueCode.DUPLICATE_ITEM, name, null, "a target stands twice in the list");
        }
        return set;
    }

    /** The one target of a field. */
    public final Target target(String name) {
        List<Target> targets = required(name, rawTargets(name));
        if (targets.size() != 1) {
            throw new Refused(
                    IssueCode.NOT_A_TARGET, name, null, targets.size() + " targets; exactly one belongs here");
        }
        return targets.get(0);
    }

    public final double number(String name) {
        return parseNumber(name, required(name, rawNumber(name)));
    }

    public final OptionalDouble optionalNumber(String name) {
        String text = rawNumber(name);
        return text == null ? OptionalDouble.empty() : OptionalDouble.of(parseNumber(name, text));
    }

    public final int whole(String name) {
        return parseWhole(name, required(name, rawNumber(name)));
    }

    public final OptionalInt optionalWhole(String name) {
        String text = rawNumber(name);
        return text == null ? OptionalInt.empty() : OptionalInt.of(parseWhole(name, text));
    }

    public final boolean flag(String name) {
        return required(name, rawFlag(name));
    }

    public final Optional<Boolean> optionalFlag(String name) {
        return Optional.ofNullable(rawFlag(name));
    }

    /** Refuses fields that do not belong to this type of record. */
    public final void refuseAllBut(String type, List<String> all, Set<String> allowed) {
        for (String name : all) {
            if (!allowed.contains(name) && has(name)) {
                throw new Refused(IssueCode.NOT_APPLICABLE, name, null, "does not belong to a record of type " + type);
            }
        }
    }

    private ClinicalDate parseDate(String name, String text) {
        try {
            return DateText.parse(text, timeline);
        } catch (IllegalArgumentException e) {
            // A date of birth is never repeated, nor what may be one in the wrong column.
            boolean show = !name.equals("born") && DateText.looksLikeDate(text);
            throw new Refused(IssueCode.NOT_A_DATE, name, show ? text : null, DateText.expected(timeline));
        }
    }

    /** Reads one of the constants of an enum. */
    public static <E extends Enum<E>> E parseCode(String name, String text, Class<E> type) {
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(constants).map(Enum::name).toList();
        String hint = names.size() <= MOST_CODES_LISTED
                ? "; it must be one of " + String.join(", ", names)
                : NearNames.hint(text, names);
        throw new Refused(
                IssueCode.UNKNOWN_CODE,
                name,
                text.length() <= 30 ? text : null,
                "not a code of " + type.getSimpleName() + hint);
    }

    private static double parseNumber(String name, String text) {
        requireDecimal(name, text);
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw new Refused(IssueCode.NOT_A_NUMBER, name, shown(text), "too large for a number");
        }
        return value;
    }

    /** Reads a whole number; {@code 3.0} is one, since spreadsheets write it so. */
    public static int parseWhole(String name, String text) {
        requireDecimal(name, text);
        try {
            return new BigDecimal(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Refused(IssueCode.NOT_A_WHOLE_NUMBER, name, shown(text), "not a whole number");
        }
    }

    /** Refuses what is not a decimal number, with a word of its own for a decimal comma. */
    public static void requireDecimal(String name, String text) {
        if (Numbers.isDecimal(text)) {
            return;
        }
        if (Numbers.hasDecimalComma(text)) {
            throw new Refused(
                    IssueCode.DECIMAL_COMMA, name, shown(text), "decimal comma; write " + text.replace(',', '.'));
        }
        throw new Refused(
                IssueCode.NOT_A_NUMBER,
                name,
                shown(text),
                "not a number; write digits with a decimal point, such as 3.5");
    }

    private static @Nullable String shown(String text) {
        return Numbers.looksNumeric(text) ? text : null;
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new Refused(IssueCode.MISSING_VALUE, name, null, "missing; a value is required");
        }
        return value;
    }
}
