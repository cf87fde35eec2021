package org.oligomet.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.definition.Definition;
import org.oligomet.io.DefinitionBundle;
import org.oligomet.io.DefinitionJson;
import org.oligomet.io.Loaded;
import picocli.CommandLine.Option;

/** Definitions of one's own instead of those that ship with the library. */
final class BundleOption {

    @Option(
            names = "--definitions",
            paramLabel = "FOLDER",
            description = "Definitions from the JSON files of this folder instead of the published ones; their hash"
                    + " stands in every result.")
    @Nullable
    String folder;

    /** Made by picocli. */
    BundleOption() {}

    /** The bundle of the folder; empty if none was named. */
    Optional<DefinitionBundle> bundle(Streams streams) throws IOException {
        if (folder == null) {
            return Optional.empty();
        }
        Path path = new Input(folder).path();
        if (Files.isRegularFile(path)) {
            throw new UnusableDataException(folder + " is a file; name the folder that it lies in");
        }
        Loaded<Definition> loaded = DefinitionJson.withDefaults().readFolder(path);
        if (loaded.issues().size() > 1) {
            loaded.issues().forEach(issue -> streams.tell("  " + issue));
        }
        return Optional.of(DefinitionBundle.read(path));
    }
}
