package org.oligomet.core.criteria;

import java.util.List;

/** Evaluations as indented text. */
final class Explanation {

    private static final String INDENT = "  ";

    private Explanation() {}

    static String of(Evaluation evaluation, Messages messages) {
        StringBuilder out = new StringBuilder();
        append(out, evaluation, messages, 0);
        return out.toString();
    }

    private static void append(StringBuilder out, Evaluation e, Messages messages, int depth) {
        boolean applies = !e.message().key().equals("where.NOT_APPLICABLE");
        Message verdict = Message.of(applies ? "Verdict." + e.verdict().name() : "explain.not-asked");
        line(out, depth, "[" + messages.format(verdict) + "] " + head(e, messages));
        for (Evidence fact : e.evidence()) {
            line(out, depth + 1, "- " + fact.text(messages));
        }
        for (Finding finding : e.findings()) {
            line(out, depth + 1, "! " + finding.text(messages));
        }
        if (e.children().isEmpty()) {
            for (DataRequirement need : e.missing()) {
                line(out, depth + 1, "? " + messages.format(need.message()));
            }
        }
        for (Evaluation child : e.children()) {
            append(out, child, messages, depth + 1);
        }
    }

    /** A combination says what it asks for, since its parts follow; everything else its reason. */
    private static String head(Evaluation e, Messages messages) {
        Message head = new Message("head." + e.criterion(), e.parameters(), List.of());
        return !e.children().isEmpty()
                        && !e.message().key().equals("where.NOT_APPLICABLE")
                        && messages.keys().contains(head.key())
                ? messages.format(head)
                : messages.format(e.message());
    }

    private static void line(StringBuilder out, int depth, String text) {
        out.append(INDENT.repeat(depth)).append(text).append('\n');
    }
}
