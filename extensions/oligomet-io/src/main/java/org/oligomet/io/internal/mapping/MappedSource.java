package org.oligomet.io.internal.mapping;

import java.io.IOException;
import java.io.InputStream;
import org.oligomet.core.patient.Patient;
import org.oligomet.io.Loaded;
import org.oligomet.io.internal.json.JsonSource;

/** A mapping, ready to be used on tables. */
public final class MappedSource {

    private final Mapping mapping;

    private MappedSource(Mapping mapping) {
        this.mapping = mapping;
    }

    /** Reads the mapping. */
    public static MappedSource of(InputStream mapping, String name) throws IOException {
        return new MappedSource(MappingReader.read(new JsonSource(name).read(mapping), name));
    }

    /** What the mapping is for, in its own words. */
    public String description() {
        return mapping.source();
    }

    /** Reads a table. */
    public Loaded<Patient> read(InputStream table, String name) throws IOException {
        return new RegistryReader(mapping, name).read(table);
    }
}
