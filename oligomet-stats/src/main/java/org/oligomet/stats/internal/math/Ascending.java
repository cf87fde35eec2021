package org.oligomet.stats.internal.math;

import java.util.Arrays;

/** A few numbers in ascending order, such as knots: numbers that are no rows of a sample, which are sorted once for all. */
public final class Ascending {

    private Ascending() {}

    /**
     * A sorted copy.
     *
     * @param numbers any
     * @return the numbers, ascending
     */
    public static double[] of(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
