package org.oligomet.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oligomet.core.definition.Definition;
import org.oligomet.io.internal.definition.DefinitionDecoder;
import org.oligomet.io.internal.definition.DefinitionEncoder;
import org.oligomet.io.internal.json.CanonicalJson;
import org.oligomet.io.internal.json.JsonSource;
import org.oligomet.io.internal.json.JsonTree;

/**
 * Definitions as JSON, both ways, so that one can be added or changed without a compiler; the schema is {@code
 * definition.schema.json} and {@code docs/definition-json.md}. A file holds one definition, or a list of them. Reading is
 * strict: an unknown field, criterion, code or name refuses the definition, with path and reason; all that is wrong in one
 * is told at once. What is written is read back as an equal definition, and the same definition gives the same bytes.
 */
public final class DefinitionJson {

    private static final DefinitionJson DEFAULTS = new DefinitionJson();
    private static final String SUFFIX = ".json";

    private DefinitionJson() {}

    /** The only dialect there is. */
    public static DefinitionJson withDefaults() {
        return DEFAULTS;
    }

    /**
     * Reads a file.
     *
     * @throws BadDataException if it is not JSON, not UTF-8 or beyond the limits
     */
    public Loaded<Definition> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @param name what to call the source in messages
     */
    public Loaded<Definition> read(InputStream in, String name) throws IOException {
        List<Definition> definitions = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        long[] items = {0};
        new JsonSource(name).readItems(new BufferedInputStream(in), (number, value) -> {
            items[0]++;
            Definition definition = new DefinitionDecoder(name, number, issues::add).decode(value);
            if (definition != null) {
                definitions.add(definition);
            }
        });
        return new Loaded<>(definitions, issues, List.of(new SourceCount(name, items[0], definitions.size())));
    }

    /**
     * Reads all files of a folder whose names end in {@code .json}, in the order of their names; not those of folders
     * within it. A key that stands in two files is refused the second time.
     *
     * @throws BadDataException if a file is not JSON, not UTF-8 or beyond the limits
     */
    public Loaded<Definition> readFolder(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(Files::isRegularFile).forEach(file -> files.put(String.valueOf(file.getFileName()), file));
        }
        List<Issue> issues = new ArrayList<>();
        List<SourceCount> sources = new ArrayList<>();
        Map<String, Definition> byKey = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (file.getKey().endsWith(SUFFIX) && !file.getKey().startsWith(".")) {
                Loaded<Definition> loaded = read(file.getValue());
                issues.addAll(loaded.issues());
                int accepted = 0;
                for (Definition definition : loaded.values()) {
                    if (byKey.putIfAbsent(definition.key(), definition) == null) {
                        accepted++;
                    } else {
                        issues.add(twice(file.getKey(), definition));
                    }
                }
                sources.add(
                        new SourceCount(file.getKey(), loaded.sources().get(0).rows(), accepted));
            }
        }
        return new Loaded<>(List.copyOf(byKey.values()), issues, sources);
    }

    private static Issue twice(String file, Definition definition) {
        return Issue.builder()
                .code(IssueCode.DUPLICATE_ID)
                .file(file)
                .column("id")
                .message(definition.key() + " stands in the folder before; another version has a label of its own")
                .build();
    }

    /**
     * The definition as JSON, with a line feed at the end.
     *
     * @throws IllegalArgumentException if it holds a criterion that is none of the library's
     */
    public String write(Definition definition) {
        JsonWriter json = new JsonWriter();
        JsonTree.write(DefinitionEncoder.encode(definition), json);
        return json.toString();
    }

    /** The definitions as a JSON list, with a line feed at the end. */
    public String write(Collection<Definition> definitions) {
        JsonWriter json = new JsonWriter();
        json.beginArray();
        for (Definition definition : definitions) {
            JsonTree.write(DefinitionEncoder.encode(definition), json);
        }
        return json.endArray().toString();
    }

    /** Writes a definition in UTF-8. */
    public void write(Definition definition, Path file) throws IOException {
        Files.write(file, write(definition).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What the definition says, as a number: {@code sha256:} and SHA-256 of its canonical JSON (RFC 8785). It changes with
     * every word of the definition and with nothing else.
     */
    public String hash(Definition definition) {
        return CanonicalJson.hash(DefinitionEncoder.encode(definition));
    }
}
