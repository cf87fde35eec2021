package org.oligomet.stats.nonparametric;

import java.util.function.IntToDoubleFunction;
import org.oligomet.stats.FlatStretch;

/**
 * Quantiles of a step function by inversion, with R's conventions ({@code quantile.survfit}).
 *
 * <p>The quantile is the first time at which {@code F = 1 - S} is at least p. If F is within {@code sqrt(eps)} of p on a
 * flat stretch, it is the middle of the stretch; the last stretch runs to the last time, even a censored one. (SAS: a
 * final plateau at exactly p is not estimable; Stata: its beginning. See {@link FlatStretch}.)
 */
final class CurveQuantiles {

    static final double TOLERANCE = 0x1p-26;

    private CurveQuantiles() {}

    /**
     * One quantile.
     *
     * @param rule what it is on a flat stretch
     * @param size how many times there are
     * @param time the times, ascending
     * @param survival S, or a limit of it, at each; NaN where it is not estimable
     * @param p the quantile of F, between 0 and 1
     * @return the time, NaN if F does not reach p
     */
    static double of(FlatStretch rule, int size, IntToDoubleFunction time, IntToDoubleFunction survival, double p) {
        if (p == 0 || size == 0) {
            return p == 0 ? 0 : Double.NaN;
        }
        // F starts at 0 at time 0. A limit need not be monotone: R takes the smallest F that reaches p.
        double reached = Double.POSITIVE_INFINITY;
        double passed = Double.POSITIVE_INFINITY;
        double reachedAt = Double.NaN;
        double passedAt = Double.NaN;
        double previous = 0;
        boolean lastIsKnown = true;
        for (int i = 0; i < size; i++) {
            double f = 1 - survival.applyAsDouble(i);
            lastIsKnown = !Double.isNaN(f);
            if (!lastIsKnown || f == previous) {
                continue;
            }
            previous = f;
            if (f + TOLERANCE >= p && f < reached) {
                reached = f;
                reachedAt = time.applyAsDouble(i);
            }
            if (f - TOLERANCE >= p && f < passed) {
                passed = f;
                passedAt = time.applyAsDouble(i);
            }
        }
        if (lastIsKnown && Math.abs(p - previous) < TOLERANCE) {
            passedAt = rule == FlatStretch.MIDDLE_TO_LAST_FOLLOW_UP ? time.applyAsDouble(size - 1) : Double.NaN;
        }
        return rule == FlatStretch.BEGINNING ? reachedAt : (reachedAt + passedAt) / 2;
    }
}
