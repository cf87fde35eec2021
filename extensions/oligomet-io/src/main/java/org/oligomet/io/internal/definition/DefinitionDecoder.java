package org.oligomet.io.internal.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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

/** Makes one definition of one JSON object. All of it is looked at, so that a file can be mended in one go. */
public final class DefinitionDecoder {

    private final Faults faults;

    /**
     * @param file name of the file, for issues
     * @param number number of the definition in the list, from 1; empty if the file holds this definition alone
     * @param issues takes what is wrong
     */
    public DefinitionDecoder(String file, OptionalLong number, Consumer<Issue> issues) {
        this.faults = new Faults(file, number, issues);
    }

    /** The definition, or null after at least one issue. */
    public @Nullable Definition decode(JsonValue value) {
        Node node = Node.of(value, "", faults);
        Definition.Builder builder = Definition.builder();
        head(node, builder);
        Countings countings = Countings.read(node);
        builder.counting(countings.main()).furtherCountings(countings.further());
        if (!node.has("clauses")) {
            node.fault("clauses", new Refused(IssueCode.MISSING_VALUE, "clauses", null, "missing; a list is required"));
        }
        List<Node> clauses = node.objects("clauses");
        builder.clauses(all(clauses, clause -> clause(clause, countings)));
        Set<String> known = new LinkedHashSet<>();
        clauses.forEach(clause -> clause.glimpse("id").ifPresent(known::add));
        // Where the id of a clause cannot be read, a choice that names it is not to blame.
        boolean complete =
                clauses.stream().allMatch(clause -> clause.glimpse("id").isPresent());
        builder.ambiguities(
                all(node.objects("ambiguities"), question -> ambiguity(question, countings, complete ? known : null)));
        return faults.count() > 0
                ? null
                : node.tryToMake(all -> builder.build()).orElse(null);
    }

    private void head(Node node, Definition.Builder builder) {
        node.allowOnly(DefinitionLayout.DEFINITION);
        String format = node.text("format");
        if (node.glimpse("format").equals(Optional.of(format)) && !format.equals(DefinitionLayout.FORMAT)) {
            node.fault(
                    "format",
                    new Refused(IssueCode.UNKNOWN_CODE, "format", null, "must be “" + DefinitionLayout.FORMAT + "”"));
        }
        builder.id(id(node)).version(node.text("version")).title(node.text("title"));
        if (node.has("edition")) {
            Node edition = node.object("edition").allowOnly(DefinitionLayout.EDITION);
            edition.tryToMake(DefinitionDecoder::edition).ifPresent(builder::edition);
        }
        builder.date(node.optionalDate("date"));
        Node citation = node.object("citation").allowOnly(DefinitionLayout.CITATION);
        citation.tryToMake(DefinitionDecoder::citation).ifPresent(builder::citation);
        builder.addAllCautions(node.all("cautions", MessageCodec::readFinding));
    }

    private static String id(Node node) {
        String id = node.text("id");
        if (id.chars().anyMatch(c -> c == '@' || Character.isWhitespace(c))) {
            node.fault(
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
        return Citation.builder()
                .text(node.text("text"))
                .doi(node.optionalText("doi"))
                .pmid(node.optionalText("pmid"))
                .registration(node.optionalText("registration"))
                .status(node.code("status", VerificationStatus.class))
                .build();
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
            choice.tryToMake(n -> choice(n, countings, clauses)).ifPresent(choices::add);
            unique(choice, ids);
        }
        String published = node.text("published");
        String chosen = node.has("chosen") ? node.text("chosen") : published;
        node.glimpse("published").ifPresent(name -> known(node, "published", name, ids));
        node.glimpse("chosen").ifPresent(name -> known(node, "chosen", name, ids));
        return new Ambiguity(node.text("id"), node.text("question"), published, chosen, choices);
    }

    private static Choice choice(Node node, Countings countings, @Nullable Set<String> clauses) {
        node.allowOnly(DefinitionLayout.CHOICE);
        CountingChange change =
                node.has("counting") ? CountingCodec.readChange(node.object("counting")) : CountingChange.none();
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        node.named("criteria").forEach((clause, criterion) -> {
            if (clauses != null) {
                known(criterion, null, clause, clauses);
            }
            criteria.put(clause, CriterionCodecs.read(criterion, countings));
        });
        return new Choice(node.text("id"), node.text("text"), change, criteria);
    }

    private static void known(Node node, @Nullable String field, String name, Set<String> names) {
        if (!names.contains(name)) {
            node.fault(
                    field,
                    new Refused(IssueCode.UNKNOWN_REFERENCE, field, null, "there is no such id; there are " + names));
        }
    }

    private static void unique(Node node, Set<String> ids) {
        Optional<String> id = node.glimpse("id");
        if (id.isPresent() && !ids.add(id.get())) {
            node.fault("id", new Refused(IssueCode.DUPLICATE_ID, "id", null, "used before in the same list"));
        }
    }

    /** All items of a list that can be made, each with an id of its own. */
    private static <T> List<T> all(List<Node> nodes, Function<Node, T> reader) {
        List<T> values = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Node node : nodes) {
            node.tryToMake(reader).ifPresent(values::add);
            unique(node, ids);
        }
        return values;
    }
}
