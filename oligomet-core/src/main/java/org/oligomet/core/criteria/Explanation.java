package org.oligomet.core.criteria;

import java.util.Locale;

/** Evaluations as indented text. */
final class Explanation {

    private static final String INDENT = "  ";

    private Explanation() {}

    static String of(Evaluation evaluation) {
        StringBuilder out = new StringBuilder();
        append(out, evaluation, 0);
        return out.toString();
    }

    private static void append(StringBuilder out, Evaluation e, int depth) {
        String verdict = e.verdict().name().replace('_', ' ').toLowerCase(Locale.ROOT);
        line(out, depth, "[" + verdict + "] " + e.message().text());
        for (Evidence fact : e.evidence()) {
            line(out, depth + 1, "- " + fact);
        }
        for (Finding finding : e.findings()) {
            line(out, depth + 1, "! " + finding);
        }
        if (e.children().isEmpty()) {
            for (DataRequirement need : e.missing()) {
                line(out, depth + 1, "? " + need.text());
            }
        }
        for (Evaluation child : e.children()) {
            append(out, child, depth + 1);
        }
    }

    private static void line(StringBuilder out, int depth, String text) {
        out.append(INDENT.repeat(depth)).append(text).append('\n');
    }
}
