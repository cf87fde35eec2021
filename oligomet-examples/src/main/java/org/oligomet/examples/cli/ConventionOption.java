package org.oligomet.examples.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Its name if the option was given: without it an answer in JSON has the keys that it always had. */
    Optional<String> given() {
        return Optional.ofNullable(given).map(Convention::name);
    }
}
