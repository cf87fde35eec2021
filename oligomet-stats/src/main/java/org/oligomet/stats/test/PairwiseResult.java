package org.oligomet.stats.test;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Practice;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.text.Show;

/** What the comparison of every pair of groups found. */
public final class PairwiseResult implements Explained {

    /**
     * Two groups.
     *
     * @param result their test, as if there were no other group
     * @param adjustedP its p-value, adjusted for the number of pairs; empty if not estimable
     */
    public record Pair(LogRankResult result, OptionalDouble adjustedP) {

        /**
         * The first group.
         *
         * @return its label
         */
        public String first() {
            return result.groups().get(0);
        }

        /**
         * The second group.
         *
         * @return its label
         */
        public String second() {
            return result.groups().get(1);
        }
    }

    private final LogRankWeights weights;
    private final PAdjustment adjustment;
    private final int strata;
    private final List<Pair> pairs;

    PairwiseResult(LogRankWeights weights, PAdjustment adjustment, int strata, List<Pair> pairs) {
        this.weights = weights;
        this.adjustment = adjustment;
        this.strata = strata;
        this.pairs = List.copyOf(pairs);
    }

    /**
     * All pairs.
     *
     * @return the first group with each later one, then the second, and so on
     */
    public List<Pair> pairs() {
        return pairs;
    }

    /**
     * How p-values were adjusted.
     *
     * @return the method
     */
    public PAdjustment adjustment() {
        return adjustment;
    }

    /**
     * Whose figures these are.
     *
     * @return each pair on its own rows
     */
    @Override
    public Practice convention() {
        return Practice.of(
                "R survminer::pairwise_survdiff, " + weights.practice().label());
    }

    /**
     * How the tests were made.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        long tested =
                pairs.stream().filter(pair -> pair.adjustedP().isPresent()).count();
        return "Pairwise " + (strata > 1 ? "stratified " : "") + weights
                + " tests: each pair on its own rows, as R's survminer; SAS's DIFF=ALL takes the risk sets of all groups."
                + " P-values adjusted (" + adjustment + ") for " + tested + (tested == 1 ? " test" : " tests") + "."
                + LogRankResult.weighting(weights) + " Each is asymptotic and too small where few events are expected. "
                + convention().sentence();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT, "%-20s %-20s %11s %9s %10s\n", "group", "against", "chi-squared", "p", "adjusted"));
        for (Pair pair : pairs) {
            TestResult test = pair.result().test();
            out.append(String.format(
                    Locale.ROOT,
                    "%-20s %-20s %11s %9s %10s\n",
                    pair.first(),
                    pair.second(),
                    shown(test.statistic()),
                    shown(test.pValue()),
                    shown(pair.adjustedP())));
        }
        return out.append((strata > 1 ? "stratified " : "") + weights + ", adjustment: " + adjustment + "\n")
                .toString();
    }

    private static String shown(OptionalDouble value) {
        return value.isPresent() ? Show.number(value.getAsDouble(), 4) : Show.NOT_ESTIMABLE;
    }
}
