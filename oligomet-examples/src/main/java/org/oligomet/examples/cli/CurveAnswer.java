package org.oligomet.examples.cli;

import java.util.List;
import java.util.Optional;
import org.oligomet.stats.nonparametric.RestrictedMean;
import org.oligomet.stats.test.LogRankResult;

/**
 * What {@code survival} found, before it is written.
 *
 * @param sample the rows
 * @param curves one for each group
 * @param limits how their limits were made
 * @param level their nominal coverage
 * @param means restricted means, in the order of the curves
 * @param test the comparison of the groups
 * @param noTest why there is no comparison although there are groups; empty otherwise
 */
record CurveAnswer(
        Sample sample,
        List<ShownCurve> curves,
        LimitType limits,
        double level,
        List<RestrictedMean> means,
        Optional<LogRankResult> test,
        String noTest) {

    CurveAnswer {
        curves = List.copyOf(curves);
        means = List.copyOf(means);
    }
}
