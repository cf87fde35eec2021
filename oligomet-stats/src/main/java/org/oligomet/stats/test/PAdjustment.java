package org.oligomet.stats.test;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How p-values of several tests are adjusted, so that an adjusted one can be read against the level of all together. R
 * {@code p.adjust}; SAS {@code ADJUST=}, {@code MULTTEST}.
 */
public enum PAdjustment {
    /** Not at all. */
    NONE("unadjusted"),
    /** Times the number of tests. Controls the chance of any false rejection, whatever the dependence. */
    BONFERRONI("Bonferroni"),
    /** Step-down, uniformly stronger than Bonferroni's, whatever the dependence (Holm 1979, Scand. J. Statist. 6:65-70). */
    HOLM("Holm"),
    /** Step-up, stronger than Holm's; valid under independence or positive dependence (Hochberg 1988, doi:10.1093/biomet/75.4.800). */
    HOCHBERG("Hochberg"),
    /** Controls the false discovery rate, not the chance of any (Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x). */
    BENJAMINI_HOCHBERG("Benjamini-Hochberg");

    private final String label;

    PAdjustment(String label) {
        this.label = label;
    }

    /**
     * Adjusts the p-values of a family of tests.
     *
     * @param pValues from 0 to 1, in any order
     * @return adjusted ones in the same order, at most 1; equal for equal p-values, and never in another order
     * @throws IllegalArgumentException if one is not from 0 to 1
     */
    public double[] adjust(double... pValues) {
        int m = pValues.length;
        for (int i = 0; i < m; i++) {
            if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
                throw new IllegalArgumentException("p-value " + i + " is " + pValues[i] + ", not from 0 to 1");
            }
        }
        Integer[] ascending = new Integer[m];
        Arrays.setAll(ascending, i -> i);
        Arrays.sort(ascending, Comparator.comparingDouble(i -> pValues[i]));
        double[] adjusted = new double[m];
        boolean stepDown = this == HOLM;
        double reached = stepDown ? 0 : 1;
        for (int step = 0; step < m; step++) {
            int rank = stepDown ? step : m - 1 - step;
            int test = ascending[rank];
            double own = factor(rank, m) * pValues[test];
            reached = stepDown ? Math.max(reached, own) : Math.min(reached, own);
            adjusted[test] = Math.min(1, isStepwise() ? reached : own);
        }
        return adjusted;
    }

    private boolean isStepwise() {
        return this != NONE && this != BONFERRONI;
    }

    private double factor(int rank, int m) {
        return switch (this) {
            case NONE -> 1;
            case BONFERRONI -> m;
            case HOLM, HOCHBERG -> m - rank;
            case BENJAMINI_HOCHBERG -> m / (rank + 1.0);
        };
    }

    @Override
    public String toString() {
        return label;
    }
}
