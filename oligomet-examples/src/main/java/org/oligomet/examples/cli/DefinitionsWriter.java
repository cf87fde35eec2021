package org.oligomet.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.oligomet.analysis.Multiverse;
import org.oligomet.analysis.MultiverseRow;
import org.oligomet.analysis.VerdictAgreement;
import org.oligomet.analysis.VerdictAgreement.Undetermined;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.whatif.Disagreement;
import org.oligomet.core.whatif.DisagreementMap;
import org.oligomet.io.JsonWriter;
import org.oligomet.stats.Estimate;

/** Comparisons of definitions as JSON and as text. */
final class DefinitionsWriter {

    /** More definitions than this, and the search for what causes each disagreement would take too long. */
    private static final int MOST_CAUSED = 3;

    private DefinitionsWriter() {}

    static String json(DisagreementMap map, List<String> ids, Optional<Multiverse> multiverse, Rules rules) {
        VerdictAgreement missing = VerdictAgreement.of(map, Undetermined.MISSING);
        VerdictAgreement category = VerdictAgreement.of(map, Undetermined.CATEGORY);
        JsonWriter json = new JsonWriter();
        json.beginObject();
        rules.json(json);
        json.field("patients", map.patients()).name("definitions").beginArray();
        for (int d = 0; d < map.definitions().size(); d++) {
            json.beginObject().field("id", map.definitions().get(d).key());
            for (Verdict verdict : Verdict.values()) {
                json.field(verdict.name().toLowerCase(Locale.ROOT), map.count(d, verdict));
            }
            json.endObject();
        }
        json.endArray().name("alpha").beginObject();
        json.name("undetermined_missing").value(missing.alpha());
        json.name("undetermined_category").value(category.alpha()).endObject();
        json.name("pairs").beginArray();
        for (int a = 0; a < map.definitions().size(); a++) {
            for (int b = a + 1; b < map.definitions().size(); b++) {
                json.beginObject().field("first", map.definitions().get(a).key());
                json.field("second", map.definitions().get(b).key());
                json.name("kappa_undetermined_missing").value(missing.kappa(a, b));
                json.name("kappa_undetermined_category").value(category.kappa(a, b));
                json.name("disagreements").beginArray();
                map.between(a, b).forEach(one -> disagreement(json, map, ids, one));
                json.endArray().endObject();
            }
        }
        json.endArray();
        multiverse.ifPresent(all -> multiverse(json, all));
        return json.endObject().toString();
    }

    private static void disagreement(JsonWriter json, DisagreementMap map, List<String> ids, Disagreement one) {
        json.beginObject().field("id", ids.get(one.patient()));
        json.field("first", one.firstVerdict().name());
        json.field("second", one.secondVerdict().name());
        json.name("clauses").beginArray();
        one.clauses().forEach(clause -> {
            json.beginObject().field("id", clause.clause().id());
            json.field("verdict", clause.verdict().name());
            json.field("message", Reasons.of(clause.evaluation())).endObject();
        });
        json.endArray();
        if (map.definitions().size() <= MOST_CAUSED) {
            json.name("agree_if").beginArray();
            map.cause(one).ifPresent(cause -> {
                json.beginObject().name("changes");
                Changes.json(json, cause);
                json.endObject();
            });
            json.endArray();
        }
        json.endObject();
    }

    private static void multiverse(JsonWriter json, Multiverse all) {
        json.name("multiverse").beginObject().field("endpoint", all.endpoint().id());
        json.field("horizon_days", all.horizonDays()).name("rows").beginArray();
        for (MultiverseRow row : all.rows()) {
            json.beginObject().field("id", row.definition().key());
            json.field("n", row.patients());
            json.field("events", row.events());
            json.field("undetermined", row.undetermined());
            estimate(json, "median_days", row.median());
            estimate(json, "restricted_mean_days", row.restrictedMean());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private static void estimate(JsonWriter json, String name, Estimate estimate) {
        json.name(name).beginObject();
        json.name("estimate").value(estimate.value());
        json.name("lower").value(estimate.lower());
        json.name("upper").value(estimate.upper());
        json.endObject();
    }

    static String text(DisagreementMap map, List<String> ids, Optional<Multiverse> multiverse) {
        VerdictAgreement missing = VerdictAgreement.of(map, Undetermined.MISSING);
        VerdictAgreement category = VerdictAgreement.of(map, Undetermined.CATEGORY);
        StringBuilder out = new StringBuilder();
        TextTable counts = new TextTable("definition", "met", "not met", "undetermined");
        for (int d = 0; d < map.definitions().size(); d++) {
            counts.row(
                    map.definitions().get(d).key(),
                    Integer.toString(map.count(d, Verdict.MET)),
                    Integer.toString(map.count(d, Verdict.NOT_MET)),
                    Integer.toString(map.count(d, Verdict.UNDETERMINED)));
        }
        out.append(counts).append("\nKrippendorff's alpha: ").append(shown(missing.alpha()));
        out.append(" with undetermined verdicts left out, ").append(shown(category.alpha()));
        out.append(" with undetermined as a verdict of its own\n\n");
        TextTable pairs =
                new TextTable("first", "second", "yes and no", "one open", "kappa, open out", "kappa, open in");
        for (int a = 0; a < map.definitions().size(); a++) {
            for (int b = a + 1; b < map.definitions().size(); b++) {
                List<Disagreement> differing = map.between(a, b);
                long sure =
                        differing.stream().filter(Disagreement::isContradiction).count();
                if (!differing.isEmpty()) {
                    pairs.row(
                            key(map, a),
                            key(map, b),
                            Long.toString(sure),
                            Long.toString(differing.size() - sure),
                            shown(missing.kappa(a, b)),
                            shown(category.kappa(a, b)));
                }
            }
        }
        out.append(pairs).append('\n');
        if (map.definitions().size() == 2) {
            map.between(0, 1).forEach(one -> out.append(text(map, ids.get(one.patient()), one)));
        }
        multiverse.ifPresent(all -> out.append(all));
        return out.toString();
    }

    private static String text(DisagreementMap map, String id, Disagreement one) {
        StringBuilder out = new StringBuilder(id).append(": ").append(said(one.first(), one.firstVerdict()));
        out.append(", ").append(said(one.second(), one.secondVerdict())).append('\n');
        one.clauses()
                .forEach(clause -> out.append("  ")
                        .append(clause.clause().id())
                        .append(' ')
                        .append(VerdictWriter.shown(clause.verdict()))
                        .append(": ")
                        .append(Reasons.of(clause.evaluation()))
                        .append('\n'));
        map.cause(one)
                .ifPresent(cause -> out.append("  they would agree with:\n").append(Changes.text(cause)));
        return out.toString();
    }

    private static String said(Definition definition, Verdict verdict) {
        return definition.key() + " " + VerdictWriter.shown(verdict);
    }

    private static String key(DisagreementMap map, int place) {
        return map.definitions().get(place).key();
    }

    private static String shown(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "-";
    }
}
