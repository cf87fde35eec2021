package org.oligomet.stats.suitability;

import java.util.Random;
import org.oligomet.stats.SurvivalData;

/**
 * The generator of the stored simulations: exponential times, censored by independent exponential times of which a stated
 * share comes first at rate 1. {@link Random}'s sequence and {@link StrictMath}'s logarithm are specified by the JDK, so
 * a seed gives the same samples everywhere.
 */
final class Exponential {

    private final Random random;
    private final double censoringRate;

    Exponential(long seed, double censored) {
        random = new Random(seed);
        censoringRate = censored / (1 - censored);
    }

    /** Rows with the event at these rates, one each; the group of a row is 1 if its rate counts as treated. */
    SurvivalData sample(double[] rate, int[] group, double[] covariate) {
        double[] exit = new double[rate.length];
        boolean[] event = new boolean[rate.length];
        for (int i = 0; i < rate.length; i++) {
            double time = next(rate[i]);
            double censoring = censoringRate == 0 ? Double.POSITIVE_INFINITY : next(censoringRate);
            exit[i] = Math.min(time, censoring);
            event[i] = time <= censoring;
        }
        return SurvivalData.builder()
                .exit(exit)
                .event(event)
                .group(group)
                .covariate("treated", covariate)
                .tieRule(false)
                .build();
    }

    private double next(double rate) {
        return -StrictMath.log(1 - random.nextDouble()) / rate;
    }
}
