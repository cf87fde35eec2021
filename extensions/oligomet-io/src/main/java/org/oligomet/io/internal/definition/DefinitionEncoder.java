package org.oligomet.io.internal.definition;

import java.util.List;
import java.util.TreeMap;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;
import org.oligomet.core.definition.Citation;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Edition;
import org.oligomet.core.definition.Statement;
import org.oligomet.io.internal.json.JsonTree;
import org.oligomet.io.internal.json.JsonValue;
import org.oligomet.io.internal.json.JsonValue.JsonObject;

/** Makes a JSON object of a definition. */
public final class DefinitionEncoder {

    private DefinitionEncoder() {}

    /**
     * The definition as a tree.
     *
     * @throws IllegalArgumentException if it holds a criterion that is none of the library's
     */
    public static JsonObject encode(Definition definition) {
        Countings countings = new Countings(definition.counting(), definition.furtherCountings());
        JsonTree tree = new JsonTree()
                .text("format", DefinitionLayout.FORMAT)
                .text("id", definition.id())
                .text("version", definition.version())
                .text("title", definition.title())
                .value("edition", edition(definition.edition()))
                .date("date", definition.date())
                .value("citation", citation(definition.citation()))
                .listIfAny(
                        "cautions",
                        definition.cautions().stream().map(MessageCodec::write).toList());
        countings.write(tree);
        return tree.list(
                        "clauses",
                        definition.clauses().stream()
                                .map(clause -> clause(clause, countings))
                                .toList())
                .listIfAny(
                        "ambiguities",
                        definition.ambiguities().stream()
                                .map(ambiguity -> ambiguity(ambiguity, countings))
                                .toList())
                .object();
    }

    private static JsonValue edition(Edition edition) {
        return new JsonTree()
                .text("label", edition.label())
                .date("from", edition.from())
                .date("until", edition.until())
                .flag("first", edition.first())
                .flag("last", edition.last())
                .object();
    }

    private static JsonValue citation(Citation citation) {
        return new JsonTree()
                .text("text", citation.text())
                .text("doi", citation.doi())
                .text("pmid", citation.pmid())
                .text("registration", citation.registration())
                .code("status", citation.status())
                .object();
    }

    private static JsonValue clause(Clause clause, Countings countings) {
        return new JsonTree()
                .text("id", clause.id())
                .text("text", clause.text())
                .code("role", clause.role())
                .code("status", clause.status())
                .value("criterion", CriterionCodecs.write(clause.criterion(), countings))
                .listIfAny(
                        "details",
                        clause.details().stream()
                                .map(DefinitionEncoder::statement)
                                .toList())
                .text("note", clause.note())
                .object();
    }

    private static JsonValue statement(Statement statement) {
        return new JsonTree()
                .text("text", statement.text())
                .code("status", statement.status())
                .object();
    }

    private static JsonValue ambiguity(Ambiguity ambiguity, Countings countings) {
        JsonTree tree = new JsonTree()
                .text("id", ambiguity.id())
                .text("question", ambiguity.question())
                .text("published", ambiguity.published());
        if (!ambiguity.chosen().equals(ambiguity.published())) {
            tree.text("chosen", ambiguity.chosen());
        }
        List<JsonValue> choices = ambiguity.choices().stream()
                .map(choice -> choice(choice, countings))
                .toList();
        return tree.list("choices", choices).object();
    }

    private static JsonValue choice(Choice choice, Countings countings) {
        JsonTree tree = new JsonTree().text("id", choice.id()).text("text", choice.text());
        CountingCodec.write(choice.counting()).ifPresent(change -> tree.value("counting", change));
        if (!choice.criteria().isEmpty()) {
            JsonTree criteria = new JsonTree();
            // The map has no order of its own.
            new TreeMap<>(choice.criteria())
                    .forEach(
                            (clause, criterion) -> criteria.value(clause, CriterionCodecs.write(criterion, countings)));
            tree.value("criteria", criteria.object());
        }
        return tree.object();
    }
}
