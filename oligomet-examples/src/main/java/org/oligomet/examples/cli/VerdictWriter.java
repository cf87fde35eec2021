package org.oligomet.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.ClauseEvaluation;
import org.oligomet.core.definition.ClauseRole;
import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.io.JsonWriter;

/** Verdicts as JSON and as text. Only conditions are listed: conventions and advice take no part in the verdict. */
final class VerdictWriter {

    private VerdictWriter() {}

    static void json(JsonWriter json, Judged judged, Optional<String> bundle) {
        json.beginObject().field("id", judged.patient().id());
        json.field("as_of", judged.snapshot().asOf().toString());
        bundle.ifPresent(hash -> json.field("bundle", hash));
        json.name("definitions").beginArray();
        for (DefinitionEvaluation evaluation : judged.evaluations()) {
            json.beginObject().field("id", evaluation.definition().id());
            json.field("key", evaluation.definition().key());
            json.field("version", evaluation.definition().version());
            json.field("verdict", evaluation.verdict().name());
            json.name("criteria").beginArray();
            for (ClauseEvaluation clause : evaluation.clauses()) {
                if (clause.clause().role() == ClauseRole.CONDITION) {
                    criterion(json, clause);
                }
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }

    private static void criterion(JsonWriter json, ClauseEvaluation clause) {
        json.beginObject().field("id", clause.clause().id());
        json.field("verdict", clause.verdict().name());
        json.field("message", Reasons.of(clause.evaluation()));
        json.name("missing").array(missing(clause)).endObject();
    }

    private static List<String> missing(ClauseEvaluation clause) {
        return clause.evaluation().missing().stream().map(DataRequirement::text).toList();
    }

    static String text(Judged judged, Rules rules) {
        StringBuilder out = new StringBuilder();
        out.append(judged.patient().id())
                .append(", as of ")
                .append(judged.snapshot().asOf())
                .append(rules.aside())
                .append('\n');
        for (DefinitionEvaluation evaluation : judged.evaluations()) {
            out.append(String.format(
                    Locale.ROOT, "  %-16s %s%n", evaluation.definition().key(), shown(evaluation.verdict())));
            for (ClauseEvaluation clause : evaluation.clauses()) {
                if (clause.clause().role() == ClauseRole.CONDITION) {
                    out.append(String.format(
                            Locale.ROOT,
                            "    %-8s %-12s %s%n",
                            clause.clause().id(),
                            shown(clause.verdict()),
                            Reasons.of(clause.evaluation())));
                }
            }
            if (!evaluation.missing().isEmpty()) {
                out.append("    would settle it: ")
                        .append(String.join(
                                "; ",
                                evaluation.missing().stream()
                                        .map(DataRequirement::text)
                                        .toList()))
                        .append('\n');
            }
        }
        return out.append('\n').toString().replace("\r\n", "\n");
    }

    static String shown(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
