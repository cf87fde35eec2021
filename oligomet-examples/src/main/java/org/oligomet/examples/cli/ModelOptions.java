package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The columns of a regression model. */
final class ModelOptions {

    @Option(
            names = "--covariate",
            paramLabel = "COLUMN",
            parameterConsumer = WordsConsumer.class,
            description = "A number. Repeat it for several.")
    private List<String> covariates = new ArrayList<>();

    @Option(
            names = "--factor",
            paramLabel = "COLUMN",
            parameterConsumer = WordsConsumer.class,
            description = "A category; its first level in sort order is the reference.")
    private List<String> factors = new ArrayList<>();

    @Option(
            names = "--strata",
            paramLabel = "COLUMN",
            parameterConsumer = WordsConsumer.class,
            description = "A baseline hazard of its own for each value, or combination of values if repeated.")
    private List<String> strata = new ArrayList<>();

    @Option(
            names = "--cluster",
            paramLabel = "COLUMN",
            description = "Rows with one value may be correlated: robust errors.")
    private @Nullable String cluster;

    /** Made by picocli. */
    ModelOptions() {}

    /** The columns, of which there must be at least one in the model and none twice. */
    Roles roles(CommandSpec command) {
        if (covariates.isEmpty() && factors.isEmpty()) {
            throw new ParameterException(command.commandLine(), "Missing required option: --covariate or --factor");
        }
        Set<String> terms = new HashSet<>();
        Stream.concat(covariates.stream(), factors.stream())
                .filter(column -> !terms.add(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new ParameterException(command.commandLine(), column + " is given twice");
                });
        return new Roles(null, covariates, factors, strata, cluster);
    }
}
