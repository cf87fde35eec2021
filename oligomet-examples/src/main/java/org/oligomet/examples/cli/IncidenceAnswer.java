package org.oligomet.examples.cli;

import java.util.List;
import java.util.Optional;
import org.oligomet.stats.nonparametric.CumulativeIncidence;
import org.oligomet.stats.test.GrayResult;

/**
 * What {@code competing} found, before it is written.
 *
 * @param sample the rows
 * @param curves the cause that was asked for, in each group
 * @param test the comparison of the groups
 * @param noTest why there is no comparison although there are groups; empty otherwise
 */
record IncidenceAnswer(Sample sample, List<CumulativeIncidence> curves, Optional<GrayResult> test, String noTest) {

    IncidenceAnswer {
        curves = List.copyOf(curves);
    }
}
