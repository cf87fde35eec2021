package org.oligomet.stats.regression;

import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * What turns Cox's partial likelihood into that of Fine and Gray.
 *
 * @param cause the {@link SurvivalData#causeIndex} of the event
 * @param weights of the rows with competing events
 * @param estimatedWeights whether errors have the term for the estimated censoring distribution
 */
record Subdistribution(int cause, ObservationWeights weights, boolean estimatedWeights) {

    SortedSample sample(SurvivalData data) {
        return SortedSample.lingeringByStratum(data, cause);
    }

    SortedSample sample(SurvivalData data, int[] segment, int segments) {
        return SortedSample.lingering(data, segment, segments, cause);
    }
}
