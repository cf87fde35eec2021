package org.oligomet.stats.nonparametric;

import org.oligomet.stats.Estimate;

/**
 * A curve at a chosen time, as R's {@code summary(fit, times, extend = TRUE)} prints it. Counts are sums of weights.
 *
 * <p>{@code eventsSoFar + censoredSoFar + remaining} is the number that entered up to the time: all n without delayed
 * entry.
 *
 * @param time the chosen time
 * @param atRisk at risk just before it
 * @param events since the chosen time before this one, up to and including it
 * @param censored likewise
 * @param eventsSoFar up to and including the time
 * @param censoredSoFar likewise
 * @param remaining under observation just after it
 * @param estimate the curve there, with its error and interval
 * @param beyondFollowUp whether the time is past the last follow-up, so that the estimate is the last one carried on
 */
public record CurvePoint(
        double time,
        double atRisk,
        double events,
        double censored,
        double eventsSoFar,
        double censoredSoFar,
        double remaining,
        Estimate estimate,
        boolean beyondFollowUp) {}
