package org.oligomet.core.lint;

import org.oligomet.core.criteria.Message;

/**
 * Something wrong or doubtful in a definition.
 *
 * @param code what it is
 * @param definition key of the definition
 * @param place the clause, the question or the part: {@code SAK-3}, {@code LU2-12.children[1]}, {@code n-basis/clinical};
 *     empty for the definition as a whole
 * @param message the same in words
 */
public record LintFinding(LintCode code, String definition, String place, Message message) {

    public LintLevel level() {
        return code.level();
    }

    @Override
    public String toString() {
        return definition + (place.isEmpty() ? "" : " " + place) + ": " + code + ": " + message.text();
    }
}
