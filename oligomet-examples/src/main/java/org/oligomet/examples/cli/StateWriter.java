package org.oligomet.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.state.OligometastaticState;
import org.oligomet.core.state.StateEvaluation;
import org.oligomet.core.state.StateTimeline;
import org.oligomet.io.JsonWriter;

/** ESTRO/EORTC states as JSON and as text. */
final class StateWriter {

    private StateWriter() {}

    static void json(
            JsonWriter json,
            String id,
            StateEvaluation evaluation,
            Optional<StateTimeline> history,
            Optional<String> bundle) {
        json.beginObject().field("id", id);
        bundle.ifPresent(hash -> json.field("bundle", hash));
        state(json, evaluation);
        history.ifPresent(timeline -> {
            json.name("timeline").beginArray();
            for (StateEvaluation point : timeline.points()) {
                json.beginObject();
                state(json, point);
                json.endObject();
            }
            json.endArray();
        });
        json.endObject();
    }

    private static void state(JsonWriter json, StateEvaluation evaluation) {
        json.field("as_of", evaluation.asOf().toString()).name("state");
        evaluation.state().ifPresentOrElse(state -> json.value(state.name()), json::nullValue);
        json.name("possible").array(names(evaluation));
        json.name("missing")
                .array(evaluation.missing().stream().map(DataRequirement::text).toList());
    }

    private static List<String> names(StateEvaluation evaluation) {
        return evaluation.possible().stream().map(OligometastaticState::name).toList();
    }

    private static String shown(StateEvaluation evaluation) {
        boolean any = evaluation.possible().size() == OligometastaticState.values().length;
        return any ? "any state or none" : String.join(" or ", names(evaluation));
    }

    static String text(
            String id, StateEvaluation evaluation, Optional<StateTimeline> history, Optional<String> bundle) {
        StringBuilder out = new StringBuilder();
        out.append(id).append(", as of ").append(evaluation.asOf());
        bundle.ifPresent(hash -> out.append(", by definitions ").append(hash));
        out.append('\n');
        out.append("  ").append(shown(evaluation)).append('\n');
        evaluation
                .answers()
                .forEach((question, answer) -> out.append(String.format(
                        Locale.ROOT,
                        "    %-5s %-12s %s%n",
                        question.name().toLowerCase(Locale.ROOT),
                        VerdictWriter.shown(answer.verdict()),
                        answer.message().text())));
        if (!evaluation.missing().isEmpty()) {
            out.append("    would narrow it: ")
                    .append(String.join(
                            "; ",
                            evaluation.missing().stream()
                                    .map(DataRequirement::text)
                                    .toList()))
                    .append('\n');
        }
        for (Finding warning : evaluation.warnings()) {
            out.append("    caution: ").append(warning.message().text()).append('\n');
        }
        history.ifPresent(timeline -> timeline.points()
                .forEach(point -> out.append("    ")
                        .append(point.asOf())
                        .append("  ")
                        .append(shown(point))
                        .append('\n')));
        return out.append('\n').toString().replace("\r\n", "\n");
    }
}
