package org.oligomet.core.definition;

import java.util.Locale;

/** Definitions and their evaluations as text. */
final class DefinitionText {

    private static final String INDENT = "  ";

    private DefinitionText() {}

    static String explain(DefinitionEvaluation e) {
        StringBuilder out = new StringBuilder();
        Definition definition = e.definition();
        out.append(definition.title()).append(" (").append(definition.id()).append(' ');
        out.append(definition.version()).append(") as of ").append(e.asOf()).append(": ");
        out.append(words(e.verdict())).append('\n');
        for (ClauseEvaluation clause : e.clauses()) {
            Clause c = clause.clause();
            out.append(INDENT).append(c.id()).append(' ').append(c.text());
            out.append(" {").append(c.status().label()).append("}");
            out.append(c.role() == ClauseRole.CONDITION ? "" : " {" + words(c.role()) + "}")
                    .append('\n');
            String tree = clause.evaluation().explain();
            tree.lines()
                    .forEach(line ->
                            out.append(INDENT).append(INDENT).append(line).append('\n'));
        }
        out.append(INDENT)
                .append("Source: ")
                .append(definition.citation().full())
                .append('\n');
        return out.toString();
    }

    static String words(Enum<?> constant) {
        return constant.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
