package org.oligomet.stats.suitability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The form of the stored tables: a header of comments, a line of column names, rows. */
final class StoredTables {

    static final String CURVES = "curve-coverage.csv";
    static final String TWO_GROUPS = "two-groups.csv";

    private StoredTables() {}

    static String text(String name, String header, List<String> rows) {
        String what = name.equals(CURVES) ? """
                  # Coverage of nominal 95 % intervals of S(t) at the time where the true S is `survival`.
                  # coverage: share of all data sets whose interval holds the truth; lower_error: the lower limit lies above it;
                  # upper_error: the upper limit lies below it; none: no interval, one without width, or a time past the follow-up.
                  """ : """
                  # Two groups, the hazard of the smaller multiplied by hazard_ratio, nominal level 5 %.
                  # rejected: share of all data sets in which the asymptotic log-rank test has p < 0.05; untestable: it has no p;
                  # monotone: the Cox estimate (one binary covariate) is infinite; no_events: there is no event;
                  # coverage: share of all data sets with a finite estimate whose 95 % Wald interval holds the truth.
                  """;
        return what
                + "# Times exponential with rate 1, censoring independent and exponential, `censored` its share at rate 1.\n"
                + "# Made by StoredSimulation (java.util.Random, one seed a scenario in this order, from "
                + (name.equals(CURVES) ? 1 : 1001)
                + "): ./mvnw -Pcoverage -pl oligomet-stats -am test\n"
                + header
                + "\n"
                + String.join("\n", rows)
                + "\n";
    }

    /** The rows of a stored table. */
    static List<String> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .toList();
    }
}
