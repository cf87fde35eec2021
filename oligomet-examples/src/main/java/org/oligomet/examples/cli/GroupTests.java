package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.Effect;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.comparison.AdjustedComparison;
import org.oligomet.stats.comparison.AdjustedRestrictedMean;
import org.oligomet.stats.comparison.GroupComparison;
import org.oligomet.stats.comparison.MilestoneComparison;
import org.oligomet.stats.comparison.RestrictedMeanComparison;
import org.oligomet.stats.test.LogRank;
import org.oligomet.stats.test.LogRankTrend;
import org.oligomet.stats.test.LogRankWeights;
import org.oligomet.stats.test.MaxCombo;
import org.oligomet.stats.test.PAdjustment;
import org.oligomet.stats.test.PairwiseLogRank;
import org.oligomet.stats.test.PairwiseResult;
import org.oligomet.stats.test.PermutationLogRank;

/** Every comparison that the data allow, and why the others are not there. */
final class GroupTests {

    /** Beyond this many rows the asymptotic test is as good, and random permutations take long. */
    private static final int MOST_PERMUTED = 5_000;

    private static final int DRAWS = 100_000;

    /**
     * A line of the answer.
     *
     * @param method what was tested
     * @param test the test as it stands alone
     * @param pValue its p-value, for one of several pairs the adjusted one
     */
    record Line(String method, TestResult test, OptionalDouble pValue) {

        static Line of(TestResult test) {
            return new Line(test.method(), test, test.pValue());
        }
    }

    /**
     * An effect with a name that says all: what, up to or at which time, between which groups.
     *
     * @param measure the name
     * @param effect the effect
     */
    record Measured(String measure, Effect effect) {}

    final List<Line> tests = new ArrayList<>();
    final List<Measured> effects = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    private final SurvivalData data;

    GroupTests(SurvivalData data, PAdjustment adjustment, long seed) {
        this.data = data;
        int groups = data.group().orElseThrow().levels().size();
        if (data.hasWeights()) {
            notes.add("the tests count subjects and take no case weights; use oligomet cox with --cluster");
            return;
        }
        for (LogRankWeights weights : List.of(
                LogRankWeights.logRank(),
                LogRankWeights.gehan(),
                LogRankWeights.taroneWare(),
                LogRankWeights.petoPrentice(),
                LogRankWeights.modifiedPeto(),
                LogRankWeights.flemingHarrington(1, 0),
                LogRankWeights.flemingHarrington(0, 1),
                LogRankWeights.flemingHarrington(1, 1))) {
            add(() -> LogRank.withDefaults().withWeights(weights).test(data).test());
        }
        if (groups == 2) {
            add(() -> MaxCombo.withDefaults().test(data).test());
            permutation(seed);
        } else {
            add(() -> LogRankTrend.withDefaults().test(data).test());
            PairwiseLogRank pairs = PairwiseLogRank.withDefaults().withAdjustment(adjustment);
            for (PairwiseResult.Pair pair : pairs.test(data).pairs()) {
                String names = String.join(" and ", pair.result().groups());
                TestResult test = pair.result().test();
                tests.add(new Line(test.method() + ", " + names + ", " + adjustment, test, pair.adjustedP()));
            }
        }
    }

    private void permutation(long seed) {
        if (data.size() > MOST_PERMUTED) {
            notes.add("no permutation test: with " + data.size() + " rows the log-rank test needs none");
            return;
        }
        add(() -> PermutationLogRank.withDefaults()
                .withDraws(DRAWS, seed)
                .test(data)
                .test());
    }

    /** A test that refuses these data is a note, not the end of all the others. */
    private void add(Supplier<TestResult> test) {
        try {
            tests.add(Line.of(test.get()));
        } catch (IllegalArgumentException refused) {
            notes.add(String.valueOf(refused.getMessage()));
        }
    }

    void effects(
            @Nullable Double tau,
            List<Double> milestones,
            @Nullable String reference,
            double level,
            List<String> covariates) {
        RestrictedMeanComparison to = RestrictedMeanComparison.withDefaults().withLevel(level);
        to = tau == null ? to : to.withHorizon(tau);
        to = reference == null ? to : to.withReference(reference);
        add(" up to ", to.compare(data));
        if (!covariates.isEmpty()) {
            adjusted(to.adjustedFor(covariates.toArray(String[]::new)));
        }
        for (double time : milestones) {
            MilestoneComparison at = MilestoneComparison.at(time).withLevel(level);
            add(" at ", (reference == null ? at : at.withReference(reference)).compare(data));
        }
    }

    private void adjusted(AdjustedRestrictedMean method) {
        try {
            AdjustedComparison comparison = method.compare(data);
            add(" up to ", comparison.horizon(), comparison.effects());
            notes.addAll(comparison.cautions());
        } catch (IllegalArgumentException refused) {
            notes.add("not adjusted: " + refused.getMessage());
        }
    }

    private void add(String preposition, GroupComparison comparison) {
        add(preposition, comparison.time(), comparison.effects());
        comparison.tests().forEach(test -> tests.add(Line.of(test)));
        notes.addAll(comparison.cautions());
    }

    private void add(String preposition, double at, List<Effect> found) {
        String time = preposition + Shown.number(OptionalDouble.of(at));
        for (Effect effect : found) {
            effects.add(new Measured(effect.measure() + time + ", " + effect.contrast(), effect));
        }
    }
}
