package org.oligomet.stats.regression;

import org.oligomet.stats.Practice;
import org.oligomet.stats.Ties;

/**
 * Whose Fine-Gray model is computed. Both maximise the same weighted partial likelihood; they differ where times are tied and
 * in the standard error.
 *
 * <table>
 * <caption>Differences</caption>
 * <tr><th></th><th>{@link #CMPRSK}</th><th>{@link #SURVIVAL}</th></tr>
 * <tr><td>at risk of censoring at a time</td><td>all whose follow-up ends there or later</td><td>the same without those with
 *     an event there: events come before censorings</td></tr>
 * <tr><td>tied events</td><td>Breslow</td><td>Efron</td></tr>
 * <tr><td>robust error</td><td>with the term for the estimated censoring distribution</td><td>without it: the sandwich of
 *     {@code coxph} by subject</td></tr>
 * </table>
 *
 * <p>Without ties the coefficients agree; the errors never quite do.
 */
public enum FineGrayConvention implements Practice {
    /** {@code crr} of R's {@code cmprsk}; Fine and Gray 1999, doi:10.1080/01621459.1999.10474144. */
    CMPRSK("cmprsk::crr", Ties.BRESLOW),
    /** {@code finegray} and then {@code coxph} of R's {@code survival}; Geskus 2011, doi:10.1111/j.1541-0420.2010.01420.x. */
    SURVIVAL("survival::finegray with coxph", Ties.EFRON);

    private final String label;
    private final Ties ties;

    FineGrayConvention(String label, Ties ties) {
        this.label = label;
        this.ties = ties;
    }

    /**
     * The functions of R that it follows.
     *
     * @return such as {@code cmprsk::crr}
     */
    @Override
    public String label() {
        return label;
    }

    /**
     * Its treatment of tied events.
     *
     * @return what holds unless another is chosen
     */
    public Ties ties() {
        return ties;
    }

    @Override
    public String toString() {
        return label;
    }
}
