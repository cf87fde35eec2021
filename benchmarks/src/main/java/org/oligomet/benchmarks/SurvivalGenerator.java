package org.oligomet.benchmarks;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/**
 * Survival data from a seed: exponential times with a hazard ratio of 1.5 between two groups, exponential censoring of
 * about a third, and standard normal covariates of which every second has an effect. The same seed gives the same data on
 * every machine.
 */
final class SurvivalGenerator {

    private static final String ALGORITHM = "Xoshiro256PlusPlus";
    private static final double DAYS_PER_YEAR = 365.25;
    private static final double EVENTS_PER_YEAR = 0.5;
    private static final double CENSORED_PER_YEAR = 0.25;
    private static final double LOG_HAZARD_RATIO = Math.log(1.5);

    private SurvivalGenerator() {}

    /** Rows with a group and covariates {@code x0, x1, …}. */
    static SurvivalData rows(int n, int covariates, Times times, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of(ALGORITHM).create(seed);
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        int[] group = new int[n];
        double[][] x = new double[covariates][n];
        for (int row = 0; row < n; row++) {
            group[row] = row & 1;
            double logHazard = group[row] * LOG_HAZARD_RATIO;
            for (int j = 0; j < covariates; j++) {
                x[j][row] = random.nextGaussian();
                logHazard += j % 2 == 0 ? 0.2 * x[j][row] : 0;
            }
            double died = random.nextExponential() / (EVENTS_PER_YEAR * Math.exp(logHazard));
            double left = random.nextExponential() / CENSORED_PER_YEAR;
            event[row] = died <= left;
            double years = Math.min(died, left);
            exit[row] = times == Times.DAYS ? Math.ceil(years * DAYS_PER_YEAR) : years * DAYS_PER_YEAR;
        }
        SurvivalDataBuilder builder =
                SurvivalData.builder().exit(exit).event(event).group(group);
        for (int j = 0; j < covariates; j++) {
            builder.covariate("x" + j, x[j]);
        }
        return builder.build();
    }
}
