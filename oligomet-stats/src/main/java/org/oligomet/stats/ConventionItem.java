package org.oligomet.stats;

/** What a statistical program decides in silence, and others decide otherwise. */
public enum ConventionItem {
    /** The scale of pointwise intervals of survival: {@link ConfidenceType}. */
    SURVIVAL_INTERVAL("interval of survival", ConfidenceType.class),
    /** The scale of pointwise intervals of cumulative incidence: {@link ConfidenceType}. */
    INCIDENCE_INTERVAL("interval of cumulative incidence", ConfidenceType.class),
    /** Where errors of cumulative incidence come from: {@link IncidenceVariance}. */
    INCIDENCE_VARIANCE("variance of cumulative incidence", IncidenceVariance.class),
    /** The limits where S is 1: {@link LimitsAtOne}. */
    LIMITS_AT_ONE("limits where survival is 1", LimitsAtOne.class),
    /** A quantile on a flat stretch: {@link FlatStretch}. */
    FLAT_STRETCH("quantile where the curve is flat at it", FlatStretch.class),
    /** Survival past the last follow-up: {@link BeyondFollowUp}. */
    BEYOND_FOLLOW_UP("survival past the last follow-up", BeyondFollowUp.class),
    /** The horizon of a mean: {@link MeanHorizon}. */
    MEAN_HORIZON("horizon of the restricted mean", MeanHorizon.class),
    /** The error of a mean: {@link MeanError}. */
    MEAN_ERROR("variance of the restricted mean", MeanError.class),
    /** Tied events in a Cox model: {@link Ties}. */
    TIES("tied events in a Cox model", Ties.class),
    /** When a Cox model's errors are robust: {@link RobustErrors}. */
    ROBUST_ERRORS("robust errors of a Cox model", RobustErrors.class),
    /** What a Peto-Peto test is: {@link PetoWeight}. */
    PETO_WEIGHT("weights of the Peto-Peto test", PetoWeight.class),
    /** Times that differ by rounding: {@link TimeTies}. */
    TIME_TIES("times that differ by rounding", TimeTies.class);

    private final String label;
    private final Class<? extends ConventionChoice> type;

    ConventionItem(String label, Class<? extends ConventionChoice> type) {
        this.label = label;
        this.type = type;
    }

    /**
     * What it is called in a sentence.
     *
     * @return a few words
     */
    public String label() {
        return label;
    }

    /**
     * What its choices are.
     *
     * @return an enumeration
     */
    public Class<? extends ConventionChoice> type() {
        return type;
    }
}
