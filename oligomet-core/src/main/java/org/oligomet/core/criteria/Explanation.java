package org.oligomet.core.criteria;

import java.util.List;
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
        boolean applies = !e.message().key().equals("where.NOT_APPLICABLE");
        String verdict = applies ? e.verdict().name().replace('_', ' ').toLowerCase(Locale.ROOT) : "not asked";
        line(out, depth, "[" + verdict + "] " + head(e));
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

    /** A combination says what it asks for, since its parts follow; everything else its reason. */
    private static String head(Evaluation e) {
        Message head = new Message("head." + e.criterion(), e.parameters(), List.of());
        return !e.children().isEmpty()
                        && !e.message().key().equals("where.NOT_APPLICABLE")
                        && Messages.english().keys().contains(head.key())
                ? head.text()
                : e.message().text();
    }

    private static void line(StringBuilder out, int depth, String text) {
        out.append(INDENT.repeat(depth)).append(text).append('\n');
    }
}
