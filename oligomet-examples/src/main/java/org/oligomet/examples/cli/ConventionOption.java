package org.oligomet.examples.cli;

import org.jspecify.annotations.Nullable;
import org.oligomet.io.JsonWriter;
import org.oligomet.stats.Convention;
import picocli.CommandLine.Option;

/** Whose conventions are followed, where programs differ. */
final class ConventionOption {

    @Option(
            names = "--convention",
            paramLabel = "PROGRAM",
            converter = ConventionConverter.class,
            description = "Defaults of r, sas or stata: limits, ties, medians, horizons; default r.")
    private @Nullable Convention given;

    /** Made by picocli. */
    ConventionOption() {}

    Convention convention() {
        return given == null ? Convention.r() : given;
    }

    /** The key is there if the option was given: without it the answer has the keys that it always had. */
    void writeTo(JsonWriter json) {
        if (given != null) {
            json.field("convention", given.name());
        }
    }
}
