package org.oligomet.io.internal.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one record is made of a row.
 *
 * @param when the column that must have a value for the record to be made; null if it is always made
 * @param is the values it must have; empty for any
 * @param values the fields that are no dates
 * @param dates the fields that are
 * @param children the lists within the record
 */
record Template(
        @Nullable String when,
        Set<String> is,
        Map<String, ValueSpec> values,
        Map<String, DateSpec> dates,
        Map<String, List<Template>> children) {

    boolean appliesTo(SourceRow row) {
        if (when == null) {
            return true;
        }
        String text = row.cell(when);
        return text != null && (is.isEmpty() || is.contains(text.strip()));
    }

    /** The column behind a field, for messages; the field itself if there is none. */
    String columnOf(String field) {
        ValueSpec value = values.get(field);
        DateSpec date = dates.get(field);
        String column = value != null ? value.column() : date != null ? date.column() : null;
        return column == null ? field : column;
    }
}
