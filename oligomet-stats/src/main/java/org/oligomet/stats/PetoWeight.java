package org.oligomet.stats;

/**
 * Which weights a program's Peto-Peto test has: the name stands for two.
 */
public enum PetoWeight implements ConventionChoice {
    /** S(t-), G(ρ) with ρ = 1. R {@code survdiff(rho = 1)}. */
    KAPLAN_MEIER_BEFORE("S(t-), the Kaplan-Meier estimate just before the time"),
    /** The product of 1 - d / (n + 1) up to and at the time. SAS {@code TEST=PETO}, Stata {@code sts test, peto}. */
    PETO_ESTIMATE("the product of 1 - d / (n + 1) up to the time");

    private final String label;

    PetoWeight(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
