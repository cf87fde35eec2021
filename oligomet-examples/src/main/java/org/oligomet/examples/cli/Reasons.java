package org.oligomet.examples.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import org.oligomet.core.criteria.Evaluation;

/** What an evaluation comes down to, in one line: the messages of the parts that decided it. */
final class Reasons {

    private Reasons() {}

    static String of(Evaluation evaluation) {
        Set<String> messages = new LinkedHashSet<>();
        collect(evaluation, messages);
        return String.join("; ", messages);
    }

    private static void collect(Evaluation evaluation, Set<String> messages) {
        boolean found = false;
        for (Evaluation child : evaluation.children()) {
            // The only part of a negation has the opposite verdict; other parts count if they agree with the whole.
            if (evaluation.children().size() == 1 || child.verdict() == evaluation.verdict()) {
                collect(child, messages);
                found = true;
            }
        }
        if (!found) {
            messages.add(evaluation.message().text());
        }
    }
}
