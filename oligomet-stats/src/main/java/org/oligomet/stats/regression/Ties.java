package org.oligomet.stats.regression;

/**
 * How the partial likelihood treats events at the same time.
 *
 * <p>R {@code coxph} uses {@link #EFRON} by default, SAS {@code PROC PHREG} and Stata {@code stcox} use
 * {@link #BRESLOW}: on the same data with ties the programs print different coefficients. Without ties the two agree.
 */
public enum Ties {
    /**
     * The average over the orders in which the tied events may have happened, approximated term by term: with D0 the sum
     * of {@code w exp(η)} over the d tied events, the k-th of them (k = 0 … d − 1) is compared with
     * {@code S0 − (k/d) D0}. Efron (1977), doi:10.1080/01621459.1977.10480613.
     */
    EFRON("Efron"),

    /**
     * Every tied event is compared with the whole risk set {@code S0}. Breslow (1974), doi:10.2307/2529620. With whole
     * weights it equals the fit to replicated rows; Efron's does not.
     */
    BRESLOW("Breslow");

    private final String title;

    Ties(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
