package org.oligomet.examples.cli;

import picocli.CommandLine.Parameters;

/** The patients that a command is about. */
final class PatientInput {

    @Parameters(
            index = "0",
            paramLabel = "INPUT",
            converter = InputConverter.class,
            description = "Patients: a JSON file, a folder of CSV tables, or one CSV table with --mapping;"
                    + " - is standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    Input source;

    /** Made by picocli. */
    PatientInput() {}
}
