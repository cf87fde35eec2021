package org.oligomet.io;

import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.oligomet.core.OligometStyle;

/**
 * Why a row, or a file, was refused. An issue names the place and not the content: it never repeats an id, a date of
 * birth or free text.
 */
@Value.Immutable
@OligometStyle
public abstract class Issue {

    Issue() {}

    /** What is wrong; stable. */
    public abstract IssueCode code();

    /** Name of the file, without its folder. */
    public abstract String file();

    /**
     * The row of a table, the header being row 1, as a spreadsheet counts; in JSON the number of the patient or definition in
     * the list, from 1. Empty if the file as a whole is refused, or if a JSON file holds no list.
     */
    public abstract OptionalLong row();

    /** The line of a JSON file, from 1. */
    public abstract OptionalLong line();

    /** The column of a table, or the path of a JSON value from the patient or definition down, such as
     * {@code lesions[0].organ}. */
    public abstract Optional<String> column();

    /** The offending text, for numbers, dates of events and codes only. */
    public abstract Optional<String> value();

    /** What is wrong and what would be right, without the place. */
    public abstract String message();

    public static Builder builder() {
        return new Builder();
    }

    /**
     * One line: {@code data.csv: "3,5" in row 7, column os_months: decimal comma; write 3.5}, or {@code patients.json: line 12,
     * item 2, sex: missing; a value is required}.
     */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(file()).append(": ");
        value().ifPresent(v -> text.append('"').append(v).append('"'));
        StringBuilder place = new StringBuilder();
        if (line().isPresent()) {
            place.append("line ").append(line().getAsLong());
            // The whole list may stand in one line.
            row().ifPresent(number -> place.append(", item ").append(number));
        } else if (row().isPresent()) {
            place.append("row ").append(row().getAsLong());
        }
        if (column().isPresent()) {
            place.append(place.isEmpty() ? "" : ", ")
                    .append(line().isPresent() ? "" : "column ")
                    .append(column().get());
        }
        if (!place.isEmpty()) {
            text.append(value().isPresent() ? " in " : "").append(place);
        }
        return text.append(value().isPresent() || !place.isEmpty() ? ": " : "")
                .append(message())
                .toString();
    }

    /** Builds an {@link Issue}. */
    public static final class Builder extends ImmutableIssue.Builder {
        Builder() {}
    }
}
