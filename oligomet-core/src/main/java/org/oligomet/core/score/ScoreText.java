package org.oligomet.core.score;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;

/** Scores and their answers as text. */
final class ScoreText {

    private ScoreText() {}

    static String explain(ScoreEvaluation evaluation) {
        StringBuilder out = new StringBuilder(evaluation.score().title() + ", as of " + evaluation.asOf() + '\n');
        out.append("applies: ").append(evaluation.applies().verdict()).append(": ");
        out.append(evaluation.applies().message()).append('\n');
        for (ItemEvaluation item : evaluation.items()) {
            String points = item.points().map(p -> ", " + p.inWords()).orElse("");
            out.append(String.format(
                            Locale.ROOT,
                            "  %s: %s%s [%s]%n",
                            item.item().text(),
                            possible(item),
                            points,
                            item.item().status().label())
                    .replace("\r", ""));
            item.evidence()
                    .forEach(evidence -> out.append("    ").append(evidence).append('\n'));
            item.findings()
                    .forEach(finding -> out.append("    ! ").append(finding).append('\n'));
            item.missing()
                    .forEach(need -> out.append("    missing: ").append(need).append('\n'));
        }
        evaluation
                .total()
                .ifPresent(
                        total -> out.append("total: ").append(total.inWords()).append('\n'));
        out.append("class: ").append(classes(evaluation)).append('\n');
        evaluation
                .settledClass()
                .ifPresent(one -> one.published()
                        .forEach(outcome ->
                                out.append("  published: ").append(outcome).append('\n')));
        return out.toString();
    }

    static String line(ScoreEvaluation evaluation) {
        String total = evaluation
                .total()
                .map(points -> "total " + points.inWords() + "; ")
                .orElse("");
        return evaluation.score().title() + ", as of " + evaluation.asOf() + ": " + total + "class: "
                + classes(evaluation);
    }

    private static String possible(ItemEvaluation item) {
        return item.possible().isEmpty()
                ? "no answer fits"
                : item.possible().stream().map(ScoreLevel::text).collect(Collectors.joining(" or "));
    }

    private static String classes(ScoreEvaluation evaluation) {
        if (evaluation.score().classes().isEmpty()) {
            return "the limits of the classes are not known";
        }
        List<String> texts =
                evaluation.possibleClasses().stream().map(ScoreClass::text).collect(Collectors.toList());
        if (evaluation.mayBeUnclassified()) {
            texts.add("none that the source states");
        }
        String joined = texts.isEmpty() ? "none; the score is not for this patient" : String.join(", or ", texts);
        return evaluation.settledClass().isPresent() || texts.isEmpty() ? joined : "not settled: " + joined;
    }

    static String describe(Score score) {
        StringBuilder out = new StringBuilder("## " + score.title() + "\n\n`" + score.id() + "`, version "
                + score.version() + ". " + score.citation().full() + " ("
                + score.citation().status().label() + ")\n\n");
        score.statements()
                .forEach(statement -> out.append("- ")
                        .append(statement.text())
                        .append(" (" + statement.status().label() + ")\n"));
        out.append("\n| item | answers | status |\n|---|---|---|\n");
        for (ScoreItem item : score.items()) {
            String levels = item.levels().stream().map(ScoreText::level).collect(Collectors.joining("; "));
            String notes = item.notes().isEmpty() ? "" : " *" + String.join(" ", item.notes()) + "*";
            out.append("| " + item.text() + notes + " | " + levels + " | "
                    + item.status().label() + " |\n");
        }
        if (!score.classes().isEmpty()) {
            out.append("\n| class | status | published |\n|---|---|---|\n");
        }
        for (ScoreClass one : score.classes()) {
            String published = one.published().stream().map(Object::toString).collect(Collectors.joining("<br>"));
            out.append("| " + one.text() + " | " + one.status().label() + " | " + published + " |\n");
        }
        for (Ambiguity ambiguity : score.ambiguities()) {
            out.append("\n`" + ambiguity.id() + "`: " + ambiguity.question() + '\n');
            for (Choice choice : ambiguity.choices()) {
                String mark = choice.id().equals(ambiguity.chosen()) ? "**" : "";
                out.append("- " + mark + '`' + choice.id() + '`' + mark + ": " + choice.text() + '\n');
            }
        }
        return out.toString();
    }

    private static String level(ScoreLevel level) {
        return level.points().isPresent()
                ? level.text() + ": "
                        + new Points(
                                level.points().getAsDouble(), level.points().getAsDouble())
                : level.text();
    }
}
