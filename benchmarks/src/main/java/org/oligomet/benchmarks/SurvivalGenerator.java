package org.oligomet.benchmarks;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Survival data from a seed: exponential times with a hazard ratio of 1.5 between two groups, exponential censoring of
 * about a third, and standard normal covariates of which every second has an effect. The same seed gives the same data on
 * every machine.
 */
final class SurvivalGenerator {

    static final double DAYS_PER_YEAR = 365.25;

    private static final String ALGORITHM = "Xoshiro256PlusPlus";
    private static final double EVENTS_PER_YEAR = 0.5;
    private static final double CENSORED_PER_YEAR = 0.25;
    private static final double VISITS_PER_YEAR = 0.5;
    private static final double SHARE_OF_RELAPSE = 0.6;
    private static final double LOG_HAZARD_RATIO = Math.log(1.5);

    private SurvivalGenerator() {}

    /** Rows with a group and covariates {@code x0, x1, …}; with competing causes an event is a relapse in six of ten rows, a death in the others. */
    static Columns columns(int n, int covariates, Times times, boolean competing, long seed) {
        RandomGenerator random = random(seed);
        double[] exit = new double[n];
        int[] status = new int[n];
        int[] group = new int[n];
        double[][] x = new double[covariates][n];
        for (int row = 0; row < n; row++) {
            group[row] = row & 1;
            double logHazard = group[row] * LOG_HAZARD_RATIO;
            for (int j = 0; j < covariates; j++) {
                x[j][row] = random.nextGaussian();
                logHazard += effect(j) * x[j][row];
            }
            double died = random.nextExponential() / (EVENTS_PER_YEAR * Math.exp(logHazard));
            double left = random.nextExponential() / CENSORED_PER_YEAR;
            status[row] = died > left ? 0 : !competing || random.nextDouble() < SHARE_OF_RELAPSE ? 1 : 2;
            exit[row] = times.record(Math.min(died, left));
        }
        return new Columns(new double[0], exit, status, group, x, competing);
    }

    /**
     * Start-stop rows: follow-up of each subject is cut at visits, from which on covariates have new values. Subjects one
     * after another, a subject's rows in order; the first of each enters at 0. Continuous times.
     */
    static Columns startStop(int n, int covariates, long seed) {
        RandomGenerator random = random(seed);
        double[] entry = new double[n];
        double[] exit = new double[n];
        int[] status = new int[n];
        double[][] x = new double[covariates][n];
        double now = 0;
        double left = random.nextExponential() / CENSORED_PER_YEAR;
        for (int row = 0; row < n; row++) {
            double logHazard = 0;
            for (int j = 0; j < covariates; j++) {
                x[j][row] = random.nextGaussian();
                logHazard += effect(j) * x[j][row];
            }
            double died = now + random.nextExponential() / (EVENTS_PER_YEAR * Math.exp(logHazard));
            double visit = now + random.nextExponential() / VISITS_PER_YEAR;
            double end = Math.min(died, Math.min(visit, left));
            entry[row] = Times.CONTINUOUS.record(now);
            exit[row] = Times.CONTINUOUS.record(end);
            status[row] = end == died ? 1 : 0;
            boolean goesOn = end == visit && end < left;
            now = goesOn ? visit : 0;
            left = goesOn ? left : random.nextExponential() / CENSORED_PER_YEAR;
        }
        return new Columns(entry, exit, status, new int[0], x, false);
    }

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of(ALGORITHM).create(seed);
    }

    private static double effect(int j) {
        return j % 2 == 0 ? 0.2 : 0;
    }
}
