package org.oligomet.examples.cli;

import java.util.Optional;
import org.oligomet.io.Table;
import org.oligomet.stats.SurvivalDataBuilder;

/** What ended each row of a table. */
interface Endings {

    /** The column that says so. */
    String column();

    /**
     * Hands what ended the rows in use to a sample.
     *
     * @return how many of them ended with an event of interest
     */
    int give(SurvivalDataBuilder builder, Table table, int[] rows);

    /** What a user should know of the coding, though it is no error. */
    Optional<String> note(Table table);
}
