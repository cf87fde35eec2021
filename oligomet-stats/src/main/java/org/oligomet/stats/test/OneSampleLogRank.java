package org.oligomet.stats.test;

import java.util.function.DoubleUnaryOperator;
import org.oligomet.stats.Alternative;
import org.oligomet.stats.Interval;
import org.oligomet.stats.StepFunction;
import org.oligomet.stats.SurvivalData;

/**
 * The one-sample log-rank test: are there as many events in a sample as a known hazard, a published curve or a registry's rates, lets
 * expect?
 *
 * <p>O events are observed; {@code E = Σ (Λ(exit) - Λ(entry))} over rows are expected, Λ the known cumulative hazard (entry 0
 * for a row without). Three p-values, because with few events they differ:
 *
 * <ul>
 *   <li><b>Breslow's</b>: {@code z = (O - E) / √E}, known to be conservative in small samples for fewer events than expected;
 *   <li><b>Wu's</b>: {@code z = (O - E) / √((O + E) / 2)};
 *   <li><b>Poisson</b>: O as a Poisson count of mean E, with exact limits for the ratio O/E (the standardised mortality ratio).
 *       An approximation all the same: E is taken as fixed, though events cut follow-up short and so make E smaller.
 * </ul>
 *
 * <p>The known hazard is taken as free of error: of a published curve from few patients that is untrue, and p too small. Groups and strata are ignored: give
 * one sample. No case weights. Two-sided by default; the Poisson p is then twice the smaller tail, which agrees with the
 * limits (R's {@code poisson.test} adds up the outcomes that are less likely than that observed). Cost: linear.
 *
 * <p>Sources: Breslow 1975, Int. Statist. Rev. 43:45-57; Finkelstein, Muzikansky and Schoenfeld 2003,
 * doi:10.1093/jnci/djg052; Wu 2014, doi:10.4172/2155-6180.1000210; limits, Garwood 1936, doi:10.1093/biomet/28.3-4.437.
 *
 * <pre>{@code
 * OneSampleResult result = OneSampleLogRank.againstRate(Math.log(2) / 24).test(data); // a known median of 24 months
 * }</pre>
 */
public final class OneSampleLogRank {

    /** The events that a known hazard lets expect of one row. */
    @FunctionalInterface
    public interface IndividualHazard {

        /**
         * The cumulative hazard of a row's subject between two times.
         *
         * @param row the row
         * @param entry when it comes at risk, 0 for a row without entry
         * @param exit when its follow-up ends
         * @return finite, not negative
         */
        double between(int row, double entry, double exit);
    }

    private final IndividualHazard hazard;
    private final String reference;
    private final Alternative alternative;
    private final double level;

    private OneSampleLogRank(IndividualHazard hazard, String reference, Alternative alternative, double level) {
        this.hazard = hazard;
        this.reference = reference;
        this.alternative = alternative;
        this.level = level;
    }

    private static OneSampleLogRank against(IndividualHazard hazard, String reference) {
        return new OneSampleLogRank(hazard, reference, Alternative.TWO_SIDED, 0.95);
    }

    /**
     * Against a constant hazard.
     *
     * @param rate events per unit of time, positive: {@code log 2 / median}
     * @return the test
     */
    public static OneSampleLogRank againstRate(double rate) {
        if (!(rate > 0 && rate <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("rate " + rate + " must be finite and positive");
        }
        return against((row, entry, exit) -> rate * (exit - entry), "a constant hazard of " + rate);
    }

    /**
     * Against a published survival curve, by {@code Λ = -log S}. The curve says nothing past its end, where a step function
     * would go on without a hazard: rows followed for longer are refused.
     *
     * @param survival falling from 1, positive
     * @param knownUntil how far the curve is known: its last follow-up, not its last step
     * @return the test
     */
    public static OneSampleLogRank againstSurvival(StepFunction survival, double knownUntil) {
        double before = survival.initial();
        for (int i = 0; i < survival.size(); i++) {
            if (!(survival.value(i) >= 0 && survival.value(i) <= before)) {
                throw new IllegalArgumentException("survival " + survival.value(i) + " at time " + survival.time(i)
                        + " must fall from 1 and not below 0");
            }
            before = survival.value(i);
        }
        if (survival.initial() != 1) {
            throw new IllegalArgumentException("survival before the first step is " + survival.initial() + ", not 1");
        }
        return against(
                (row, entry, exit) -> {
                    if (exit > knownUntil) {
                        throw new IllegalArgumentException("row " + row + " is followed to " + exit
                                + ", but the curve is known to " + knownUntil
                                + " only: end follow-up there, events after it censored");
                    }
                    return Math.log(survival.valueAt(entry)) - Math.log(survival.valueAt(exit));
                },
                "a survival curve known to " + knownUntil);
    }

    /**
     * Against any cumulative hazard that all rows share.
     *
     * @param cumulative Λ(t), from 0 at time 0, not falling
     * @return the test
     */
    public static OneSampleLogRank againstCumulativeHazard(DoubleUnaryOperator cumulative) {
        return against(
                (row, entry, exit) -> cumulative.applyAsDouble(exit) - cumulative.applyAsDouble(entry),
                "a cumulative hazard");
    }

    /**
     * Against the hazards of a registry or population table, which differ from subject to subject.
     *
     * @param hazard of each row
     * @return the test
     */
    public static OneSampleLogRank againstIndividual(IndividualHazard hazard) {
        return against(hazard, "individual hazards");
    }

    /**
     * The test against another alternative.
     *
     * @param newAlternative {@link Alternative#LESS}: fewer events than expected
     * @return a new test
     */
    public OneSampleLogRank withAlternative(Alternative newAlternative) {
        return new OneSampleLogRank(hazard, reference, newAlternative, level);
    }

    /**
     * The test with limits of another level.
     *
     * @param newLevel 0.95 by default; limits are two-sided whatever the alternative
     * @return a new test
     */
    public OneSampleLogRank withLevel(double newLevel) {
        return new OneSampleLogRank(hazard, reference, alternative, Interval.requireLevel(newLevel));
    }

    /**
     * Compares a sample with the known hazard.
     *
     * @param data one sample, without case weights
     * @return observed and expected events, their ratio, and the tests
     * @throws IllegalArgumentException if there are case weights, or a row whose expected number is negative or not finite
     */
    public OneSampleResult test(SurvivalData data) {
        if (data.hasWeights()) {
            throw new IllegalArgumentException(
                    "the one-sample log-rank test takes no case weights: its variance counts subjects");
        }
        double observed = 0;
        double expected = 0;
        for (int row = 0; row < data.size(); row++) {
            double entry = Math.max(0, data.entry(row));
            double own = hazard.between(row, entry, data.exit(row));
            if (!(own >= 0 && own <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("row " + row + ": " + own + " events expected between " + entry
                        + " and " + data.exit(row) + ", which must be finite and not negative");
            }
            expected += own;
            observed += data.causeIndex(row) > 0 ? 1 : 0;
        }
        return new OneSampleResult(data.size(), observed, expected, reference, alternative, level);
    }
}
