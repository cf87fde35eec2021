package org.oligomet.io.internal.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.IssueCode;

/** Fields that are all text, as in a table. Spaces around numbers, dates, codes and flags are ignored. */
public abstract class TextFields extends Fields {

    protected TextFields(Timeline timeline) {
        super(timeline);
    }

    /** The text of a field; null if it is missing, empty if it is an empty text. */
    protected abstract @Nullable String cell(String name);

    @Override
    public boolean has(String name) {
        String text = cell(name);
        return text != null && !text.isEmpty();
    }

    @Override
    protected @Nullable String rawText(String name) {
        String text = cell(name);
        if (text != null && text.isEmpty()) {
            throw new Refused(
                    IssueCode.EMPTY_TEXT,
                    name,
                    null,
                    "an empty text in quotes; leave the field empty if it is not known");
        }
        return text;
    }

    private @Nullable String stripped(String name) {
        String text = cell(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    protected @Nullable String rawCode(String name) {
        return stripped(name);
    }

    @Override
    protected @Nullable String rawDate(String name) {
        return stripped(name);
    }

    @Override
    protected @Nullable String rawNumber(String name) {
        return stripped(name);
    }

    @Override
    protected @Nullable Boolean rawFlag(String name) {
        String text = stripped(name);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new Refused(
                        IssueCode.NOT_A_FLAG, name, text.length() <= 5 ? text : null, "neither true nor false");
        };
    }

    @Override
    protected @Nullable List<String> rawItems(String name) {
        String text = cell(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        List<String> items = ItemText.split(text, ';');
        if (items.stream().anyMatch(String::isBlank)) {
            throw new Refused(IssueCode.EMPTY_TEXT, name, null, "an empty item in the list");
        }
        return items;
    }

    @Override
    protected @Nullable List<Target> rawTargets(String name) {
        // Not stripped: a space may be part of an id.
        String text = cell(name);
        return text == null || text.isBlank() ? null : TargetText.parseAll(name, text);
    }
}
