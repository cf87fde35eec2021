package org.oligomet.stats.nonparametric;

/** Where the standard errors of a curve come from. */
public enum VarianceType {
    /**
     * Greenwood's sum for a Kaplan-Meier curve, the Poisson sum for a cumulative hazard: without weights, or weights that
     * are whole numbers and read as replication.
     */
    MODEL_BASED("model-based"),
    /**
     * The infinitesimal jackknife, also called robust: the squared influence of each row, or of each cluster as a whole.
     * R switches to it without a word when any weight is fractional, and so does this library; the result says it.
     */
    INFINITESIMAL_JACKKNIFE("infinitesimal jackknife");

    private final String label;

    VarianceType(String label) {
        this.label = label;
    }

    /**
     * What it is called in a sentence.
     *
     * @return a few words
     */
    public String label() {
        return label;
    }
}
