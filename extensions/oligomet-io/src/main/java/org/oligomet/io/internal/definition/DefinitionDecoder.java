package org.oligomet.io.internal.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;
import org.oligomet.core.definition.Citation;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.ClauseRole;
import org.oligomet.core.definition.CountingChange;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Edition;
import org.oligomet.core.definition.Statement;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.io.Issue;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.json.JsonValue;
import org.oligomet.io.internal.record.Refused;

/** Makes one definition of one JSON object. All clauses are looked at, so that a file can be mended in one go. */
public final class DefinitionDecoder {

    private final String file;
    private final OptionalLong number;
    private final Consumer<Issue> issues;
    private boolean failed;

    /**
     * @param file name of the file, for issues
     * @param number number of the definition in the list, from 1; empty if the file holds this definition alone
     * @param issues takes what is wrong
     */
    public DefinitionDecoder(String file, OptionalLong number, Consumer<Issue> issues) {
        this.file = file;
        this.number = number;
        this.issues = issues;
    }

    /** The definition, or null after at least one issue. */
    public @Nullable Definition decode(JsonValue value) {
        Node node = guarded(() -> Node.of(value, ""));
        if (node == null) {
            return null;
        }
        Definition.Builder builder = Definition.builder();
        guarded(() -> head(node, builder));
        Countings countings = guarded(() -> Countings.read(node));
        if (countings == null) {
            return null;
        }
        builder.counting(countings.main()).furtherCountings(countings.further());
        List<Clause> clauses = all(node, "clauses", clause -> clause(clause, countings));
        builder.clauses(clauses);
        Set<String> ids = new LinkedHashSet<>();
        clauses.forEach(clause -> ids.add(clause.id()));
        // Where a clause was refused, a choice that names it is not to blame.
        Set<String> known = failed ? null : ids;
        builder.ambiguities(all(node, "ambiguities", question -> ambiguity(question, countings, known)));
        return failed ? null : builder.build();
    }

    private Definition.Builder head(Node node, Definition.Builder builder) {
        node.allowOnly(DefinitionLayout.DEFINITION);
        if (!node.text("format").equals(DefinitionLayout.FORMAT)) {
            throw node.refuse(
                    "format",
                    new Refused(IssueCode.UNKNOWN_CODE, "format", null, "must be “" + DefinitionLayout.FORMAT + "”"));
        }
        builder.id(id(node)).version(node.text("version")).title(node.text("title"));
        if (node.has("edition")) {
            builder.edition(
                    node.object("edition").allowOnly(DefinitionLayout.EDITION).make(DefinitionDecoder::edition));
        }
        builder.date(node.optionalDate("date"));
        builder.citation(citation(node.object("citation")));
        node.objects("cautions").forEach(caution -> builder.addCautions(MessageCodec.readFinding(caution)));
        return builder;
    }

    private static String id(Node node) {
        String id = node.text("id");
        if (id.chars().anyMatch(c -> c == '@' || Character.isWhitespace(c))) {
            throw node.refuse(
                    "id",
                    new Refused(IssueCode.IMPOSSIBLE, "id", null, "an id has neither spaces nor @, as in sakai-2016"));
        }
        return id;
    }

    private static Edition edition(Node node) {
        return new Edition(
                node.text("label"),
                node.optionalDate("from"),
                node.optionalDate("until"),
                node.flag("first"),
                node.flag("last"));
    }

    private static Citation citation(Node node) {
        return node.allowOnly(DefinitionLayout.CITATION)
                .make(n -> Citation.builder()
                        .text(n.text("text"))
                        .doi(n.optionalText("doi"))
                        .pmid(n.optionalText("pmid"))
                        .registration(n.optionalText("registration"))
                        .status(n.code("status", VerificationStatus.class))
                        .build());
    }

    private static Clause clause(Node node, Countings countings) {
        node.allowOnly(DefinitionLayout.CLAUSE);
        List<Statement> details = new ArrayList<>();
        for (Node detail : node.objects("details")) {
            detail.allowOnly(DefinitionLayout.STATEMENT);
            details.add(new Statement(detail.text("text"), detail.code("status", VerificationStatus.class)));
        }
        return Clause.builder()
                .id(node.text("id"))
                .text(node.text("text"))
                .role(node.code("role", ClauseRole.class))
                .status(node.code("status", VerificationStatus.class))
                .criterion(CriterionCodecs.read(node.object("criterion"), countings))
                .details(details)
                .note(node.optionalText("note"))
                .build();
    }

    private static Ambiguity ambiguity(Node node, Countings countings, @Nullable Set<String> clauses) {
        node.allowOnly(DefinitionLayout.AMBIGUITY);
        List<Choice> choices = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Node choice : node.objects("choices")) {
            choices.add(choice(choice, countings, clauses));
            unique(choice, ids);
        }
        String published = known(node, "published", node.text("published"), ids);
        String chosen = node.has("chosen") ? known(node, "chosen", node.text("chosen"), ids) : published;
        return node.make(n -> new Ambiguity(n.text("id"), n.text("question"), published, chosen, choices));
    }

    private static Choice choice(Node node, Countings countings, @Nullable Set<String> clauses) {
        node.allowOnly(DefinitionLayout.CHOICE);
        CountingChange change =
                node.has("counting") ? CountingCodec.readChange(node.object("counting")) : CountingChange.none();
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        for (String clause : node.keys("criteria")) {
            Node owner = node.object("criteria");
            if (clauses != null) {
                known(owner, clause, clause, clauses);
            }
            criteria.put(clause, CriterionCodecs.read(owner.object(clause), countings));
        }
        return new Choice(node.text("id"), node.text("text"), change, criteria);
    }

    private static String known(Node node, String field, String name, Set<String> names) {
        if (names.contains(name)) {
            return name;
        }
        throw node.refuse(
                field,
                new Refused(IssueCode.UNKNOWN_REFERENCE, field, null, "there is no such id; there are " + names));
    }

    private static void unique(Node node, Set<String> ids) {
        if (!ids.add(node.text("id"))) {
            throw node.refuse("id", new Refused(IssueCode.DUPLICATE_ID, "id", null, "used before in the same list"));
        }
    }

    /** All items of a list that can be read, each with an id of its own. */
    private <T> List<T> all(Node owner, String field, Function<Node, T> reader) {
        List<Node> nodes = guarded(() -> owner.objects(field));
        List<T> values = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Node node : nodes == null ? List.<Node>of() : nodes) {
            T value = guarded(() -> {
                T read = reader.apply(node);
                unique(node, ids);
                return read;
            });
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private <T> @Nullable T guarded(Supplier<T> read) {
        try {
            return read.get();
        } catch (Misfit e) {
            failed = true;
            issues.accept(e.issue(file, number));
            return null;
        }
    }
}
