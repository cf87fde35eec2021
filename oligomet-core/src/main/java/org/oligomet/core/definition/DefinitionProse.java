package org.oligomet.core.definition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oligomet.core.criteria.Convention;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Finding;

/** A definition to be read from top to bottom; beside each clause what the encoded rule asks, so that the two can be compared. */
final class DefinitionProse {

    private static final String INDENT = "    ";

    private final Definition definition;
    private final StringBuilder out = new StringBuilder();

    private DefinitionProse(Definition definition) {
        this.definition = definition;
    }

    static String of(Definition definition) {
        return new DefinitionProse(definition).text();
    }

    private String text() {
        line(definition.title());
        line(definition.key() + ", version " + definition.version() + ", " + DefinitionText.dated(definition));
        for (Finding caution : definition.cautions()) {
            line("Caution: " + caution.message().text() + ".");
        }
        clauses(ClauseRole.CONDITION, "A patient qualifies if each of these conditions is met:");
        clauses(ClauseRole.CONVENTION, "They are read by these conventions:");
        clauses(ClauseRole.ADVICE, "Advised, without a part in the verdict:");
        line("");
        line("Metastases are counted so: " + DefinitionText.counting(definition.counting()));
        definition
                .furtherCountings()
                .forEach((name, policy) -> line("Count “" + name + "”: " + DefinitionText.counting(policy)));
        if (!definition.ambiguities().isEmpty()) {
            line("");
            line("Questions that the source leaves open, with the answer that is taken:");
            definition.ambiguities().forEach(this::question);
        }
        line("");
        line("Source: " + definition.citation().full() + " {"
                + definition.citation().status().label() + "}");
        return out.toString();
    }

    private void clauses(ClauseRole role, String head) {
        List<Clause> clauses =
                definition.clauses().stream().filter(c -> c.role() == role).toList();
        if (clauses.isEmpty()) {
            return;
        }
        line("");
        line(head);
        for (Clause clause : clauses) {
            line("  " + clause.id() + ": " + clause.text() + " {"
                    + clause.status().label() + "}");
            for (Statement detail : clause.details()) {
                line(INDENT + "detail: " + detail.text() + " {"
                        + detail.status().label() + "}");
            }
            clause.note().ifPresent(note -> line(INDENT + "note: " + note));
            if (!(clause.criterion() instanceof Convention)) {
                line(INDENT + "encoded: " + encoded(clause.criterion()));
            }
        }
    }

    /** Kind and parameters of a rule, and of its parts in brackets. */
    static String encoded(Criterion criterion) {
        StringBuilder text = new StringBuilder(criterion.id());
        for (Map.Entry<String, String> parameter : criterion.parameters().entrySet()) {
            text.append(' ').append(parameter.getKey()).append('=').append(parameter.getValue());
        }
        if (!criterion.children().isEmpty()) {
            text.append(criterion.children().stream()
                    .map(DefinitionProse::encoded)
                    .collect(Collectors.joining("; ", " (", ")")));
        }
        return text.toString();
    }

    private void question(Ambiguity ambiguity) {
        Choice chosen = ambiguity.choice(ambiguity.chosen());
        line("  " + ambiguity.id() + ": " + ambiguity.question());
        line(INDENT + "taken: " + chosen.id() + " (" + chosen.text() + ")");
        String others = ambiguity.choices().stream()
                .map(Choice::id)
                .filter(id -> !id.equals(chosen.id()))
                .collect(Collectors.joining(", "));
        line(INDENT + "others: " + others);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
