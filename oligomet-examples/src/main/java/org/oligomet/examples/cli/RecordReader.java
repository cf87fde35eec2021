package org.oligomet.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Patient;
import org.oligomet.io.Issue;
import org.oligomet.io.Loaded;
import org.oligomet.io.PatientJson;
import org.oligomet.io.PatientTables;
import org.oligomet.io.RegistryMapping;

/** Reads patients from what the command line names, and tells on standard error what could not be read. */
final class RecordReader {

    private static final int SHOWN = 5;

    private final Streams streams;

    RecordReader(Streams streams) {
        this.streams = streams;
    }

    /**
     * The patients of a file or folder.
     *
     * @throws UnusableDataException if none could be read
     */
    Loaded<Patient> read(Input input, @Nullable String mapping) throws IOException {
        Loaded<Patient> loaded = load(input, mapping);
        List<Issue> issues = loaded.issues();
        if (loaded.values().isEmpty()) {
            throw new UnusableDataException(
                    issues.isEmpty() ? input.label() + ": no patients" : issues.get(0) + "; no patient could be read");
        }
        if (!issues.isEmpty()) {
            streams.tell("note: " + Count.of(issues.size(), "problem") + " in "
                    + input.label() + "; what it concerns was left out, "
                    + Count.of(loaded.values().size(), "patient was read", "patients were read"));
            issues.stream().limit(SHOWN).forEach(issue -> streams.tell("  " + issue));
            if (issues.size() > SHOWN) {
                streams.tell("  and " + (issues.size() - SHOWN) + " more");
            }
        }
        return loaded;
    }

    private Loaded<Patient> load(Input input, @Nullable String mapping) throws IOException {
        if (!input.isStandardInput() && Files.isDirectory(input.path())) {
            if (mapping != null) {
                throw new UnusableDataException(input.name() + " is a folder; --mapping is for one table");
            }
            return PatientTables.withDefaults().read(input.path());
        }
        boolean table = input.name().toLowerCase(Locale.ROOT).endsWith(".csv");
        if (table && mapping == null) {
            throw new UnusableDataException(input.name()
                    + " is one table: say with --mapping which column is what, or name a folder of tables");
        }
        try (Progress progress = new Progress(streams);
                InputStream in = new WatchedStream(input.open(streams), input.label(), progress)) {
            return mapping == null
                    ? PatientJson.withDefaults().read(in, input.label())
                    : RegistryMapping.read(new Input(mapping).path()).readTable(in, input.label());
        }
    }
}
