package org.oligomet.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.definition.DefinitionsInForce;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.io.internal.definition.DefinitionEncoder;
import org.oligomet.io.internal.json.CanonicalJson;
import org.oligomet.io.internal.json.JsonTree;
import org.oligomet.io.internal.json.JsonValue;

/**
 * The definitions that a run judges by, with a hash of all they say. The hash depends on what the definitions say, and not
 * on names of files, white space or order: it names the rules in every result that they gave.
 */
public final class DefinitionBundle {

    private final Map<String, Definition> byKey;
    private final Map<String, String> hashes;
    private final String hash;

    private DefinitionBundle(Collection<Definition> definitions) {
        Map<String, Definition> sorted = new TreeMap<>();
        Map<String, String> last = new TreeMap<>();
        for (Definition definition : definitions) {
            if (sorted.put(definition.key(), definition) != null) {
                throw new IllegalArgumentException("bundle: " + definition.key() + " stands in it twice");
            }
            String other = definition.edition().last() ? last.put(definition.id(), definition.key()) : null;
            if (other != null) {
                throw new IllegalArgumentException("bundle: both " + other + " and " + definition.key()
                        + " are the last version; one of them must not be");
            }
        }
        byKey = Collections.unmodifiableMap(sorted);
        Map<String, String> each = new LinkedHashMap<>();
        List<JsonValue> all = new ArrayList<>();
        byKey.forEach((key, definition) -> {
            JsonValue tree = DefinitionEncoder.encode(definition);
            all.add(tree);
            each.put(key, CanonicalJson.hash(tree));
        });
        hashes = Collections.unmodifiableMap(each);
        hash = CanonicalJson.hash(JsonTree.listOf(all));
    }

    /**
     * A bundle of these definitions.
     *
     * @throws IllegalArgumentException if a key stands twice, or two versions of one definition are both the last
     */
    public static DefinitionBundle of(Collection<Definition> definitions) {
        return new DefinitionBundle(definitions);
    }

    /** All versions of all definitions that ship with the library. */
    public static DefinitionBundle shipped() {
        return of(Definitions.allVersions());
    }

    /**
     * The definitions of a folder, see {@link DefinitionJson#readFolder}. All or nothing: with one definition less a bundle would
     * be another one.
     *
     * @throws BadDataException if a definition is refused, or there is none
     */
    public static DefinitionBundle read(Path folder) throws IOException {
        List<Definition> definitions =
                DefinitionJson.withDefaults().readFolder(folder).orThrow();
        String name = String.valueOf(folder.getFileName());
        if (definitions.isEmpty()) {
            throw refused(name, IssueCode.MISSING_VALUE, "no definition in the files *.json of this folder");
        }
        try {
            return of(definitions);
        } catch (IllegalArgumentException e) {
            throw refused(name, IssueCode.IMPOSSIBLE, String.valueOf(e.getMessage()));
        }
    }

    private static BadDataException refused(String folder, IssueCode code, String message) {
        return new BadDataException(
                Issue.builder().code(code).file(folder).message(message).build());
    }

    /** All definitions, sorted by their keys. */
    public List<Definition> definitions() {
        return List.copyOf(byKey.values());
    }

    /** Of each definition the latest version. */
    public List<Definition> latest() {
        return byKey.values().stream()
                .filter(definition -> definition.edition().last())
                .toList();
    }

    /** The latest version with this id, or the version with this key; empty if there is none. */
    public Optional<Definition> byId(String id) {
        return byKey.values().stream()
                .filter(d -> d.key().equals(id) || (d.edition().last() && d.id().equals(id)))
                .findFirst();
    }

    /** The rules in force at a date. */
    public DefinitionsInForce inForce(ClinicalDate date) {
        return Definitions.asOf(date, byKey.values());
    }

    /** {@code sha256:} and SHA-256 of the canonical JSON of the list of definitions, sorted by their keys. */
    public String hash() {
        return hash;
    }

    /** The hash of each definition by its key, see {@link DefinitionJson#hash}. */
    public Map<String, String> hashes() {
        return hashes;
    }

    @Override
    public String toString() {
        return byKey.size() + " definitions, " + hash;
    }
}
