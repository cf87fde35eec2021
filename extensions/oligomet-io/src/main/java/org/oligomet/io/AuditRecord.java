package org.oligomet.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.internal.audit.EvaluationEncoder;
import org.oligomet.io.internal.definition.DefinitionEncoder;
import org.oligomet.io.internal.json.CanonicalJson;
import org.oligomet.io.internal.json.JsonSource;
import org.oligomet.io.internal.json.JsonTree;
import org.oligomet.io.internal.json.JsonValue;
import org.oligomet.io.internal.json.JsonValue.JsonArray;
import org.oligomet.io.internal.json.JsonValue.JsonObject;
import org.oligomet.io.internal.json.JsonValue.JsonText;
import org.oligomet.io.internal.record.DateText;

/**
 * What was judged, by which rules and which version of the library, and why: one evaluation as canonical JSON (RFC 8785),
 * to be kept and replayed. It names the rules and the record by their hashes; the id of the patient is not in it, nor
 * any date but those of the facts that the verdict rests on.
 *
 * <p>The hash of the record is that of what was known on the day, so that what is recorded later changes nothing. The same
 * inputs give the same bytes; {@link #replay} checks it.
 */
public final class AuditRecord {

    private static final String FORMAT = "oligomet-audit/1";

    private final JsonObject tree;
    private final String json;

    private AuditRecord(JsonObject tree) {
        this.tree = tree;
        this.json = CanonicalJson.of(tree);
    }

    /**
     * Judges and records.
     *
     * @throws IllegalArgumentException if the definition holds a criterion that is none of the library's
     */
    public static AuditRecord of(Definition definition, Snapshot snapshot) {
        return of(definition.evaluate(snapshot), snapshot, LibraryVersion.number());
    }

    private static AuditRecord of(DefinitionEvaluation evaluation, Snapshot snapshot, String library) {
        Definition definition = evaluation.definition();
        ClinicalDate asOf = snapshot.asOf();
        JsonTree of = new JsonTree()
                .text("id", definition.id())
                .text("key", definition.key())
                .text("version", definition.version())
                .text("hash", CanonicalJson.hash(DefinitionEncoder.encode(definition)));
        return new AuditRecord(new JsonTree()
                .text("format", FORMAT)
                .text("library", library)
                .value("definition", of.object())
                .text("input", hash(snapshot))
                .text("anchor", asOf.timeline().anchor())
                .date("asOf", asOf)
                .value("result", EvaluationEncoder.encode(evaluation).object())
                .object());
    }

    /**
     * The hash of what was known: {@code sha256:} and SHA-256 of the canonical JSON of the record as it was on the day. It
     * depends on the order of the entries in the record.
     */
    public static String hash(Snapshot snapshot) {
        return CanonicalJson.hash(parse(PatientJson.withDefaults().write(List.of(snapshot.patient())), "record"));
    }

    /**
     * Reads a record that was kept.
     *
     * @throws BadDataException if it is none
     */
    public static AuditRecord parse(String json) {
        JsonValue value = parse(json, "audit record");
        if (value instanceof JsonObject object && FORMAT.equals(text(object, "format"))) {
            return new AuditRecord(object);
        }
        throw new BadDataException(Issue.builder()
                .code(IssueCode.WRONG_TYPE)
                .file("audit record")
                .message("no audit record; its format must be “" + FORMAT + "”")
                .build());
    }

    private static JsonValue parse(String json, String name) {
        try {
            return JsonSource.deep(name).read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record in one line without a line feed: the canonical bytes in UTF-8 are what is kept. */
    public String json() {
        return json;
    }

    /** The hash of the record itself. */
    public String hash() {
        return CanonicalJson.hash(json);
    }

    /** The hash of what was known of the patient. */
    public String inputHash() {
        return text(tree, "input");
    }

    /** The hash of the definition. */
    public String definitionHash() {
        return tree.members().get("definition") instanceof JsonObject definition ? text(definition, "hash") : "";
    }

    /** The key of the definition, such as {@code "saron@v2"}. */
    public String definitionKey() {
        return tree.members().get("definition") instanceof JsonObject definition ? text(definition, "key") : "";
    }

    /** The version of the library that judged. */
    public String library() {
        return text(tree, "library");
    }

    /** The day by whose knowledge it was judged. */
    public ClinicalDate asOf() {
        String anchor = text(tree, "anchor");
        Timeline timeline = anchor.equals(Timeline.CALENDAR.anchor()) ? Timeline.CALENDAR : Timeline.daysFrom(anchor);
        return DateText.parse(text(tree, "asOf"), timeline);
    }

    /**
     * Judges again, by the same rules and what was known on the same day, and compares byte by byte.
     *
     * @param definition the definition; another one than the recorded shows as a difference of its hash
     * @param patient the record, which may have grown since
     */
    public Replay replay(Definition definition, Patient patient) {
        AuditRecord again = of(definition, patient.asOf(asOf()));
        Set<String> differences = new TreeSet<>();
        compare("", tree, again.tree, differences);
        return new Replay(again.json.equals(json), List.copyOf(differences), again);
    }

    /**
     * What came of judging again.
     *
     * @param isSame whether the bytes are the same
     * @param differences paths of what differs, such as {@code library} or {@code result.verdict}; a list that differs is named
     *     as a whole where its length does
     * @param again the new record
     */
    public record Replay(boolean isSame, List<String> differences, AuditRecord again) {

        public Replay {
            differences = List.copyOf(differences);
        }
    }

    private static void compare(String path, JsonValue one, JsonValue other, Set<String> differences) {
        if (one instanceof JsonObject a && other instanceof JsonObject b) {
            Set<String> names = new TreeSet<>(a.members().keySet());
            names.addAll(b.members().keySet());
            for (String name : names) {
                JsonValue left = a.members().get(name);
                JsonValue right = b.members().get(name);
                String here = path.isEmpty() ? name : path + "." + name;
                if (left == null || right == null) {
                    differences.add(here);
                } else {
                    compare(here, left, right, differences);
                }
            }
        } else if (one instanceof JsonArray a
                && other instanceof JsonArray b
                && a.items().size() == b.items().size()) {
            for (int i = 0; i < a.items().size(); i++) {
                compare(path + "[" + i + "]", a.items().get(i), b.items().get(i), differences);
            }
        } else if (!CanonicalJson.of(one).equals(CanonicalJson.of(other))) {
            differences.add(path);
        }
    }

    private static String text(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonText text ? text.text() : "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditRecord record && record.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Rules, day and hash; not what they say of the patient. */
    @Override
    public String toString() {
        return "audit record of " + definitionKey() + ", " + hash();
    }

    /** Records of all evaluations, one a line. */
    public static String lines(List<AuditRecord> records) {
        StringBuilder out = new StringBuilder();
        records.forEach(record -> out.append(record.json).append('\n'));
        return out.toString();
    }
}
