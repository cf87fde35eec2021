package org.oligomet.stats.nonparametric;

import org.oligomet.stats.SurvivalData;

/** R's rule for when standard errors are robust, and over what they are summed. */
enum Robustness {
    NONE,
    BY_ROW,
    BY_SUBJECT,
    BY_CLUSTER;

    /** Clusters given; or any fractional weight; or a subject with several events. */
    static Robustness of(SurvivalData data) {
        if (data.hasClusters()) {
            return BY_CLUSTER;
        }
        if (!data.hasWholeWeights()) {
            return data.hasSubjects() ? BY_SUBJECT : BY_ROW;
        }
        return data.hasRepeatedEvents() ? BY_SUBJECT : NONE;
    }

    /** Over what a jackknife that was asked for by name is summed. */
    static Robustness byName(SurvivalData data) {
        return data.hasClusters() ? BY_CLUSTER : data.hasSubjects() ? BY_SUBJECT : BY_ROW;
    }

    int units(SurvivalData data) {
        return this == BY_CLUSTER ? data.clusters() : this == BY_SUBJECT ? data.subjects() : data.size();
    }

    int unit(SurvivalData data, int row) {
        return this == BY_CLUSTER ? data.cluster(row) : this == BY_SUBJECT ? data.subject(row) : row;
    }
}
