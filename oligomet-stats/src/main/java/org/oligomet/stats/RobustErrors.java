package org.oligomet.stats;

/**
 * When a Cox model prints sandwich errors without being asked.
 */
public enum RobustErrors implements ConventionChoice {
    /** With clusters, with a weight that is not whole, or where a subject has several events. R {@code coxph}. */
    AUTOMATIC("with clusters, fractional weights or several events of a subject"),
    /** With clusters only, to name which is to ask for them. SAS {@code COVS(AGGREGATE)}, Stata {@code vce(cluster)}. */
    WITH_CLUSTERS("with clusters only");

    private final String label;

    RobustErrors(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
