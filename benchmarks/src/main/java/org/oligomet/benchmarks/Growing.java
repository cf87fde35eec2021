package org.oligomet.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.oligomet.benchmarks.Dataset.Kind;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.test.LogRank;
import org.oligomet.stats.validation.Concordance;

/**
 * An operation at any size, to see how its cost grows.
 *
 * @param most the largest size: model matrices of ten million rows do not fit a default heap
 */
record Growing(String title, Kind kind, Times times, int covariates, int most, ToDoubleFunction<SurvivalData> call) {

    private static final int MILLION = 1_000_000;

    static List<Growing> all() {
        return List.of(
                new Growing(
                        "Kaplan-Meier, continuous",
                        Kind.RIGHT_CENSORED,
                        Times.CONTINUOUS,
                        0,
                        10 * MILLION,
                        Operations::limits),
                new Growing("Kaplan-Meier, days", Kind.RIGHT_CENSORED, Times.DAYS, 0, 10 * MILLION, Operations::limits),
                new Growing(
                        "log-rank, continuous",
                        Kind.RIGHT_CENSORED,
                        Times.CONTINUOUS,
                        0,
                        10 * MILLION,
                        rows -> LogRank.withDefaults()
                                .test(rows)
                                .test()
                                .statistic()
                                .orElse(0)),
                new Growing("Aalen-Johansen", Kind.COMPETING, Times.CONTINUOUS, 0, 10 * MILLION, Operations::incidence),
                new Growing("Cox, p = 5", Kind.RIGHT_CENSORED, Times.CONTINUOUS, 5, 10 * MILLION, Operations::fitted),
                new Growing(
                        "Cox, start-stop, p = 5", Kind.START_STOP, Times.CONTINUOUS, 5, MILLION, Operations::fitted),
                new Growing(
                        "concordance",
                        Kind.RIGHT_CENSORED,
                        Times.CONTINUOUS,
                        1,
                        10 * MILLION,
                        rows -> Concordance.withDefaults()
                                .evaluate(rows, rows.numeric("x0").orElseThrow())
                                .concordance()
                                .standardError()
                                .orElse(0)));
    }

    Operation<SurvivalData> at(int n) {
        return new Operation<>("growth", title, new Dataset(kind, times, n, covariates), Columns::rows, call);
    }
}
