package org.oligomet.stats.regression;

import org.oligomet.stats.ConventionChoice;

/**
 * How the steps of the baseline of a Cox model are computed, given the coefficients. S0 is the sum of {@code w exp(βᵀx)} over the
 * risk set, D0 the same over the d tied events.
 *
 * <p>R {@code survfit(fit)} follows the tie rule of the fit; its {@code ctype = 1, 2} are Breslow and Efron, its
 * {@code stype = 1} is the product limit. SAS {@code PHREG} calls them {@code METHOD=BRESLOW} and {@code METHOD=PL}.
 */
public enum BaselineHazard implements ConventionChoice {
    /** {@code h = Σw / S0}, {@code S = exp(−H)}. Breslow (1974), doi:10.2307/2529620. */
    BRESLOW("Breslow"),

    /** {@code h = Σ_k w̄ / (S0 − (k/d) D0)}, {@code S = exp(−H)}. Efron (1977), doi:10.1080/01621459.1977.10480613. */
    EFRON("Efron"),

    /**
     * The product limit of Kalbfleisch and Prentice (1973, doi:10.1093/biomet/60.2.267): {@code S = Π α^exp(βᵀx)}, each α solving
     * {@code Σ w_i r_i / (1 − α^{r_i}) = S0} over the tied events. Without covariates it is the Kaplan-Meier estimator. The cumulative
     * hazard beside it is Breslow's, and the steps of its variance are Greenwood's for somebody at the means of the covariates with risk
     * score m, {@code Σw / (S0 (S0 − m Σw))}, or Breslow's {@code Σw / S0²} where that is not positive, as in R. S is 0 where
     * everybody at risk has the event.
     */
    PRODUCT_LIMIT("product limit");

    private final String title;

    BaselineHazard(String title) {
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
