package org.oligomet.io.internal.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.record.Refused;

/**
 * Where the text of a field comes from: a constant, or a column whose codes may be translated.
 *
 * @param constant the text in every row; null if it comes from a column
 * @param column the column; null for a constant
 * @param values translation of each code, null for “missing”; empty if the text is taken as it is
 * @param otherwise what every other code becomes; null if it is refused
 * @param missing what a missing value becomes; null if it stays missing
 */
record ValueSpec(
        @Nullable String constant,
        @Nullable String column,
        Map<String, @Nullable String> values,
        @Nullable String otherwise,
        @Nullable String missing) {

    static ValueSpec ofConstant(String text) {
        return new ValueSpec(text, null, Map.of(), null, null);
    }

    @Nullable
    String text(SourceRow row) {
        if (column == null) {
            return constant;
        }
        String text = row.cell(column);
        if (text == null) {
            return missing;
        }
        if (values.isEmpty()) {
            return text;
        }
        String code = text.strip();
        if (values.containsKey(code)) {
            return values.get(code);
        }
        if (otherwise == null) {
            throw new Refused(
                    IssueCode.UNMAPPED_CODE,
                    column,
                    code.length() <= 30 ? code : null,
                    "the mapping does not translate this code");
        }
        return otherwise;
    }
}
