package org.oligomet.stats;

/**
 * How the partial likelihood treats events at the same time.
 *
 * <p>R {@code coxph} uses {@link #EFRON} by default, SAS {@code PROC PHREG} and Stata {@code stcox} use
 * {@link #BRESLOW}: on the same data with ties the programs print different coefficients. Without ties the two agree.
 */
public enum Ties implements ConventionChoice {
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
    BRESLOW("Breslow"),

    /**
     * Time is discrete, ties are real: given how many of the risk set have the event, the probability that it was those
     * (Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; recursion of Gail, Lubin and Rubinstein 1981,
     * doi:10.1093/biomet/68.3.703). R {@code ties = "exact"}, SAS {@code TIES=DISCRETE}, Stata {@code exactp}; also the
     * conditional logistic regression of matched sets, one stratum each. <em>Not</em> SAS {@code TIES=EXACT} or Stata
     * {@code exactm}, which average over the orders in which tied events of continuous time may have happened. The
     * coefficient is a log odds ratio and, with many ties, farther from 0 than Efron's. No weights and no robust errors;
     * cost {@code d n} times the squared number of terms for each time with d events and n at risk.
     */
    EXACT_DISCRETE("exact discrete");

    private final String title;

    Ties(String title) {
        this.title = title;
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public String toString() {
        return title;
    }
}
