package org.oligomet.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.oligomet.core.patient.Patient;
import org.oligomet.io.internal.mapping.MappedSource;

/**
 * What the columns of a wide registry table mean, and so a way to read patients from it: one row, one patient. The mapping is a
 * small JSON file, described in {@code docs/mapping.md}. It is read strictly, and every column of the table must be either
 * used or named as ignored, so that nothing is left out in silence.
 *
 * <pre>{@code
 * RegistryMapping mapping = RegistryMapping.read(Path.of("msk-met-lung.mapping.json"));
 * Loaded<Patient> patients = mapping.readTable(Path.of("msk_met_lung.csv"));
 * }</pre>
 */
public final class RegistryMapping {

    private final MappedSource source;

    private RegistryMapping(MappedSource source) {
        this.source = source;
    }

    /**
     * Reads a mapping.
     *
     * @throws BadDataException if it is not JSON, or says something that a mapping cannot say; the message names path and line
     */
    public static RegistryMapping read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Reads a mapping from a stream to its end; the caller closes it.
     *
     * @param name what to call it in messages
     */
    public static RegistryMapping read(InputStream in, String name) throws IOException {
        return new RegistryMapping(MappedSource.of(new BufferedInputStream(in), name));
    }

    /** What the mapping is for, in its own words. */
    public String description() {
        return source.description();
    }

    /**
     * Reads the patients of a table. A row with anything that the mapping cannot translate is refused as a whole.
     *
     * @throws BadDataException if the table as a whole is unusable, or its columns are not those of the mapping
     */
    public Loaded<Patient> readTable(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return readTable(in, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Reads the patients of a table from a stream to its end; the caller closes it.
     *
     * @param name what to call the table in messages
     */
    public Loaded<Patient> readTable(InputStream in, String name) throws IOException {
        return source.read(new BufferedInputStream(in), name);
    }
}
