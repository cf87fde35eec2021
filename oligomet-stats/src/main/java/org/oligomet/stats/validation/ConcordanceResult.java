package org.oligomet.stats.validation;

import java.util.Locale;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Practice;

/** A concordance with its error and the pairs that it rests on. Counts are sums of products of weights. */
public final class ConcordanceResult implements Explained {

    private final double concordant;
    private final double discordant;
    private final double tiedScore;
    private final double tiedTime;
    private final double tiedBoth;
    private final double standardError;
    private final TimeWeight timeWeight;
    private final double horizon;

    ConcordanceResult(
            double concordant,
            double discordant,
            double tiedScore,
            double tiedTime,
            double tiedBoth,
            double standardError,
            TimeWeight timeWeight,
            double horizon) {
        this.concordant = concordant;
        this.discordant = discordant;
        this.tiedScore = tiedScore;
        this.tiedTime = tiedTime;
        this.tiedBoth = tiedBoth;
        this.standardError = standardError;
        this.timeWeight = timeWeight;
        this.horizon = horizon;
    }

    /**
     * The concordance.
     *
     * @return between 0 and 1, 0.5 for a score that says nothing, with its standard error; not estimable without pairs
     */
    public Estimate concordance() {
        double pairs = concordant + discordant + tiedScore;
        return pairs > 0
                ? Estimate.of((concordant + tiedScore / 2) / pairs, standardError)
                : Estimate.notEstimable("no row is at risk at another row's event");
    }

    /**
     * Pairs in the order that the score predicts.
     *
     * @return their weight
     */
    public double concordant() {
        return concordant;
    }

    /**
     * Pairs in the opposite order.
     *
     * @return their weight
     */
    public double discordant() {
        return discordant;
    }

    /**
     * Pairs with the same score and different times; each counts one half.
     *
     * @return their weight; R's {@code tied.x}
     */
    public double tiedScore() {
        return tiedScore;
    }

    /**
     * Pairs with events at the same time and different scores; not counted.
     *
     * @return their weight; R's {@code tied.y}
     */
    public double tiedTime() {
        return tiedTime;
    }

    /**
     * Pairs with events at the same time and the same score; not counted.
     *
     * @return their weight; R's {@code tied.xy}
     */
    public double tiedBoth() {
        return tiedBoth;
    }

    /**
     * How events were weighted over time.
     *
     * @return {@link TimeWeight#N} for Harrell's C, {@link TimeWeight#N_OVER_G2} for Uno's
     */
    public TimeWeight timeWeight() {
        return timeWeight;
    }

    static String title(TimeWeight weight) {
        return switch (weight) {
            case N -> "Harrell's concordance";
            case N_OVER_G2 -> "Uno's concordance";
            default -> "Concordance with time weight " + weight;
        };
    }

    private static String source(TimeWeight weight) {
        return switch (weight) {
            case N_OVER_G2 -> " (doi:10.1002/sim.4154)";
            case S_OVER_G -> " (doi:10.1002/sim.3623)";
            default -> " (doi:10.1001/jama.1982.03320430047030)";
        };
    }

    /**
     * Whose figures these are.
     *
     * @return that of R
     */
    @Override
    public Practice convention() {
        return Practice.of("R survival::concordance");
    }

    /**
     * How it was obtained.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return String.format(
                Locale.ROOT,
                "%s%s: %s concordant, %s discordant and %s"
                        + " score-tied pairs%s, the last counting one half; %s pairs with events at the same time are not"
                        + " counted. Standard error: infinitesimal jackknife, as R survival's concordance()%s. %s",
                title(timeWeight),
                source(timeWeight),
                count(concordant),
                count(discordant),
                count(tiedScore),
                horizon < Double.POSITIVE_INFINITY ? " with the event until " + count(horizon) : "",
                count(tiedTime + tiedBoth),
                timeWeight == TimeWeight.N ? "" : " with timewt = \"" + timeWeight + "\", the weights taken as known",
                convention().sentence());
    }

    private static String count(double pairs) {
        return String.format(Locale.ROOT, pairs == Math.rint(pairs) ? "%.0f" : "%.6g", pairs);
    }

    @Override
    public String toString() {
        return concordance().value().stream()
                .mapToObj(c -> String.format(
                        Locale.ROOT,
                        "%s %.6f (SE %.6f)",
                        timeWeight == TimeWeight.N ? "Concordance" : title(timeWeight),
                        c,
                        standardError))
                .findFirst()
                .orElse("Concordance not estimable: no row is at risk at another row's event");
    }
}
