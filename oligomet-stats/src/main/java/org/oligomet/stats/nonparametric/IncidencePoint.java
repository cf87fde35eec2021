package org.oligomet.stats.nonparametric;

import org.oligomet.stats.Estimate;

/**
 * The cumulative incidence of a cause at a chosen time, as R's {@code summary(fit, times, extend = TRUE)} prints it. Counts
 * are sums of weights.
 *
 * @param time the chosen time
 * @param atRisk at risk just before it
 * @param events of the cause, since the chosen time before this one, up to and including it
 * @param competing events of other causes, likewise
 * @param censored likewise
 * @param estimate the incidence there, with its error and interval
 * @param beyondFollowUp whether the time is past the last follow-up, so that the estimate is the last one carried on
 */
public record IncidencePoint(
        double time,
        double atRisk,
        double events,
        double competing,
        double censored,
        Estimate estimate,
        boolean beyondFollowUp) {}
