package org.oligomet.stats.test;

import java.util.Locale;
import org.oligomet.stats.Convention;
import org.oligomet.stats.Practice;

/**
 * How much each event time counts in a test of the log-rank family: a weight made from the numbers at risk and of events in
 * the stratum, groups pooled.
 *
 * <p>Programs give one name to several weights, and one weight several names. With n at risk and d events at t,
 * {@code S(t-)} the Kaplan-Meier estimate just before t, {@code S~(t)} the product of {@code 1 - d / (n + 1)} up to and with
 * t:
 *
 * <table>
 * <caption>Weights and their names</caption>
 * <tr><th>here</th><th>w</th><th>R survdiff</th><th>SAS LIFETEST</th><th>Stata sts test</th><th>R coin</th></tr>
 * <tr><td>{@link #logRank}</td><td>1</td><td>rho = 0</td><td>LOGRANK</td><td>logrank</td><td>logrank</td></tr>
 * <tr><td>{@link #gehan}</td><td>n</td><td></td><td>WILCOXON</td><td>wilcoxon</td><td>Gehan-Breslow</td></tr>
 * <tr><td>{@link #taroneWare}</td><td>√n</td><td></td><td>TARONE</td><td>tware</td><td>Tarone-Ware</td></tr>
 * <tr><td>{@link #flemingHarrington}(1, 0)</td><td>S(t-)</td><td>rho = 1</td><td></td><td>fh(1 0)</td><td>Peto-Peto</td></tr>
 * <tr><td>{@link #petoPrentice}</td><td>S~(t)</td><td></td><td>PETO</td><td>peto</td><td>Prentice-Marek</td></tr>
 * <tr><td>{@link #modifiedPeto}</td><td>S~(t) n / (n + 1)</td><td></td><td>MODPETO</td><td></td><td></td></tr>
 * <tr><td>{@link #andersen}</td><td>S~(t-) n / (n + 1)</td><td></td><td></td><td></td><td>Andersen-Borgan-Gill-Keiding</td></tr>
 * <tr><td>{@link #prentice}</td><td>Π n / (n + d)</td><td></td><td></td><td></td><td>Prentice</td></tr>
 * <tr><td>{@link #flemingHarrington}(ρ, γ)</td><td>S(t-)^ρ (1 - S(t-))^γ</td><td>γ = 0 only</td><td></td><td>fh(ρ γ)</td><td>Fleming-Harrington</td></tr>
 * <tr><td>{@link #flemingHarringtonAfter}(ρ, γ)</td><td>S(t)^ρ (1 - S(t))^γ</td><td></td><td></td><td></td><td></td></tr>
 * </table>
 *
 * <p>SAS's {@code FLEMING(ρ, γ)} is of the Kaplan-Meier estimate too; its manual does not say in words whether just before or
 * just after the events, hence both. Klein and Moeschberger 2003, whom it cites, take S(t-).
 *
 * <p>Sources: Gehan 1965, doi:10.1093/biomet/52.1-2.203; Peto and Peto 1972, doi:10.2307/2344317; Tarone and Ware 1977,
 * doi:10.1093/biomet/64.1.156; Prentice 1978, doi:10.1093/biomet/65.1.167; Harrington and Fleming 1982,
 * doi:10.1093/biomet/69.3.553; Andersen, Borgan, Gill and Keiding 1982, Int. Statist. Rev. 50:219-244.
 */
public final class LogRankWeights {

    /** What a weight is made of. */
    enum Form {
        AT_RISK,
        ROOT_AT_RISK,
        PETO_PRENTICE,
        MODIFIED_PETO,
        ANDERSEN,
        PRENTICE,
        KAPLAN_MEIER_BEFORE,
        KAPLAN_MEIER_AFTER
    }

    private static final int LARGEST_EXACT_POWER = 64;

    final Form form;
    final double rho;
    final double gamma;

    private LogRankWeights(Form form, double rho, double gamma) {
        this.form = form;
        this.rho = rho;
        this.gamma = gamma;
    }

    /**
     * All events alike: most powerful where hazards are proportional.
     *
     * @return w = 1
     */
    public static LogRankWeights logRank() {
        return flemingHarrington(0, 0);
    }

    /**
     * Gehan's generalisation of the Wilcoxon test, also Breslow's: it depends on the censoring as well as on survival.
     *
     * @return w = n
     */
    public static LogRankWeights gehan() {
        return new LogRankWeights(Form.AT_RISK, 0, 0);
    }

    /**
     * Tarone and Ware's.
     *
     * @return w = √n
     */
    public static LogRankWeights taroneWare() {
        return new LogRankWeights(Form.ROOT_AT_RISK, 0, 0);
    }

    /**
     * Peto and Peto's weight in the form of Prentice and Marek: SAS {@code PETO}, Stata {@code peto}.
     *
     * @return w = S~(t), the product of {@code 1 - d / (n + 1)} up to and with t
     */
    public static LogRankWeights petoPrentice() {
        return new LogRankWeights(Form.PETO_PRENTICE, 0, 0);
    }

    /**
     * What a program's Peto-Peto test is: the name stands for two.
     *
     * @param convention the program's
     * @return {@link #flemingHarrington}(1, 0) as R, or {@link #petoPrentice} as SAS and Stata
     */
    public static LogRankWeights petoPeto(Convention convention) {
        return switch (convention.petoWeight()) {
            case KAPLAN_MEIER_BEFORE -> flemingHarrington(1, 0);
            case PETO_ESTIMATE -> petoPrentice();
        };
    }

    /**
     * The same, modified: SAS {@code MODPETO}, where S~ is that after the events.
     *
     * @return w = S~(t) n / (n + 1)
     */
    public static LogRankWeights modifiedPeto() {
        return new LogRankWeights(Form.MODIFIED_PETO, 0, 0);
    }

    /**
     * The same with S~ just before the events, so that the weight is predictable: as in Andersen, Borgan, Gill and Keiding.
     *
     * @return w = S~(t-) n / (n + 1)
     */
    public static LogRankWeights andersen() {
        return new LogRankWeights(Form.ANDERSEN, 0, 0);
    }

    /**
     * Prentice's.
     *
     * @return w = the product of {@code n / (n + d)} up to and with t
     */
    public static LogRankWeights prentice() {
        return new LogRankWeights(Form.PRENTICE, 0, 0);
    }

    /**
     * Fleming and Harrington's family by the Kaplan-Meier estimate just before each time: (0, 0) is the log-rank test, (1, 0)
     * R's {@code survdiff(rho = 1)}; γ > 0 weights late times.
     *
     * @param rho the power of S(t-), finite
     * @param gamma the power of 1 - S(t-), finite, not negative: at the first event it is a power of 0
     * @return w = S(t-)^ρ (1 - S(t-))^γ
     */
    public static LogRankWeights flemingHarrington(double rho, double gamma) {
        return family(Form.KAPLAN_MEIER_BEFORE, rho, gamma);
    }

    /**
     * The same family by the Kaplan-Meier estimate at each time, its events counted.
     *
     * @param rho the power of S(t), finite
     * @param gamma the power of 1 - S(t), finite, not negative
     * @return w = S(t)^ρ (1 - S(t))^γ
     */
    public static LogRankWeights flemingHarringtonAfter(double rho, double gamma) {
        return family(Form.KAPLAN_MEIER_AFTER, rho, gamma);
    }

    private static LogRankWeights family(Form form, double rho, double gamma) {
        if (!Double.isFinite(rho) || !(gamma >= 0 && gamma <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "rho " + rho + " must be finite, and gamma " + gamma + " finite and not negative");
        }
        return new LogRankWeights(rho == 0 && gamma == 0 ? Form.KAPLAN_MEIER_BEFORE : form, rho, gamma);
    }

    /** Whether w = 1. */
    boolean isLogRank() {
        return form == Form.KAPLAN_MEIER_BEFORE && rho == 0 && gamma == 0;
    }

    /** Whether every weight is a fraction. */
    boolean isRational() {
        return form != Form.ROOT_AT_RISK && isPower(rho) && isPower(gamma);
    }

    private static boolean isPower(double exponent) {
        return exponent == Math.rint(exponent) && Math.abs(exponent) <= LARGEST_EXACT_POWER;
    }

    /**
     * The formula.
     *
     * @return such as {@code S(t-)^1 (1 - S(t-))^0}
     */
    public String formula() {
        return switch (form) {
            case AT_RISK -> "n";
            case ROOT_AT_RISK -> "sqrt(n)";
            case PETO_PRENTICE -> "S~(t), S~ = prod(1 - d/(n + 1)) with the events at t";
            case MODIFIED_PETO -> "S~(t) n/(n + 1), S~ = prod(1 - d/(n + 1)) with the events at t";
            case ANDERSEN -> "S~(t-) n/(n + 1), S~ = prod(1 - d/(n + 1)) before t";
            case PRENTICE -> "prod(n/(n + d)) with the events at t";
            case KAPLAN_MEIER_BEFORE -> isLogRank() ? "1" : family("S(t-)") + ", S the pooled Kaplan-Meier estimate";
            case KAPLAN_MEIER_AFTER -> family("S(t)") + ", S the pooled Kaplan-Meier estimate";
        };
    }

    private String family(String survival) {
        return survival + "^" + power(rho) + " (1 - " + survival + ")^" + power(gamma);
    }

    /**
     * What programs call this weight.
     *
     * @return such as {@code SAS WILCOXON, Stata wilcoxon, coin Gehan-Breslow}; empty text where none is known to have it
     */
    public String knownAs() {
        return switch (form) {
            case AT_RISK -> "SAS WILCOXON, Stata wilcoxon, R coin Gehan-Breslow";
            case ROOT_AT_RISK -> "SAS TARONE, Stata tware, R coin Tarone-Ware";
            case PETO_PRENTICE -> "SAS PETO, Stata peto, R coin Prentice-Marek";
            case MODIFIED_PETO -> "SAS MODPETO";
            case ANDERSEN -> "R coin Andersen-Borgan-Gill-Keiding";
            case PRENTICE -> "R coin Prentice";
            case KAPLAN_MEIER_BEFORE ->
                (gamma == 0 ? "R survdiff(rho = " + power(rho) + "), " : "")
                        + (isLogRank()
                                ? "SAS LOGRANK, Stata logrank, R coin logrank"
                                : "Stata fh(" + power(rho) + " " + power(gamma) + "), R coin "
                                        + (rho == 1 && gamma == 0 ? "Peto-Peto" : "Fleming-Harrington"));
            case KAPLAN_MEIER_AFTER -> "";
        };
    }

    /** The programs that have this weight, with the variance that they share. */
    Practice practice() {
        return Practice.of(
                "weight " + (knownAs().isEmpty() ? formula() + ", of no program that is known" : "of " + knownAs())
                        + "; hypergeometric variance");
    }

    private static String power(double exponent) {
        return exponent == Math.rint(exponent) && Math.abs(exponent) < 1e9
                ? String.format(Locale.ROOT, "%.0f", exponent)
                : Double.toString(exponent);
    }

    /** The name of the test with this weight, the same for no other weight. */
    @Override
    public String toString() {
        return switch (form) {
            case AT_RISK -> "Gehan";
            case ROOT_AT_RISK -> "Tarone-Ware";
            case PETO_PRENTICE -> "Peto-Prentice";
            case MODIFIED_PETO -> "modified Peto";
            case ANDERSEN -> "Andersen";
            case PRENTICE -> "Prentice";
            case KAPLAN_MEIER_BEFORE ->
                isLogRank() ? "log-rank" : "Fleming-Harrington G(" + power(rho) + ", " + power(gamma) + ")";
            case KAPLAN_MEIER_AFTER -> "Fleming-Harrington G(" + power(rho) + ", " + power(gamma) + ") with S(t)";
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogRankWeights that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
