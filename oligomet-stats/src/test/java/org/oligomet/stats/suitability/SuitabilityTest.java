package org.oligomet.stats.suitability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.nonparametric.BetaProduct;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.regression.CoxModel;
import org.oligomet.stats.suitability.Suitability.Advice;
import org.oligomet.stats.test.LogRank;

class SuitabilityTest {

    /** n rows at times 1, 2, …; every fourth is censored, the last has the event; treated are the first, every sixth or all. */
    private static SurvivalDataBuilder builder(int n, int every) {
        double[] exit = IntStream.range(0, n).mapToDouble(i -> i + 1).toArray();
        boolean[] event = new boolean[n];
        int[] group = new int[n];
        for (int i = 0; i < n; i++) {
            event[i] = i % 4 != 1;
            group[i] = i % every == 2 ? 1 : 0;
        }
        return SurvivalData.builder()
                .exit(exit)
                .event(event)
                .covariate("x", Arrays.stream(group).asDoubleStream().toArray())
                .group(group);
    }

    private static SurvivalData ungrouped(int n) {
        return builder(n, 6).group(new int[n]).build();
    }

    @Test
    void eighteenRowsCallForExactLimits() {
        Suitability advice =
                KaplanMeier.withDefaults().fit(ungrouped(18)).only().suitability();
        assertThat(advice.advice()).isEqualTo(Advice.CHANGE);
        assertThat(advice.recommendation()).isEqualTo("beta-product");
        assertThat(advice.n()).isEqualTo(18);
        assertThat(advice.scenario().orElseThrow().description()).startsWith("n = 18, 30 % censored");
        assertThat(advice.scenario().orElseThrow().runs()).isEqualTo(20_000);
        assertThat(advice.toString()).startsWith("use beta-product rather than log (n = 18, 13 events)");
        assertThat(advice.source()).contains("curve-coverage.csv");
        assertThat(BetaProduct.withDefaults()
                        .fit(ungrouped(18))
                        .only()
                        .suitability()
                        .advice())
                .isEqualTo(Advice.KEEP);
    }

    /** 25 rows are judged by 18, not by 40: never by a larger sample than there is. */
    @Test
    void theScenarioIsNoEasierThanTheSample() {
        assertThat(KaplanMeier.withDefaults()
                        .fit(ungrouped(25))
                        .only()
                        .suitability()
                        .scenario()
                        .orElseThrow()
                        .description())
                .startsWith("n = 18,");
    }

    @Test
    void outsideTheTableThereIsNoAdvice() {
        assertThat(curve(KaplanMeier.withDefaults(), ungrouped(5))).contains("fewer rows");
        assertThat(curve(KaplanMeier.withDefaults(), ungrouped(41)))
                .contains("more rows than the largest stored", "40");
        assertThat(curve(KaplanMeier.withDefaults().withLevel(0.9), ungrouped(18)))
                .contains("level 0.9");
        assertThat(curve(KaplanMeier.withDefaults().withConfidenceType(ConfidenceType.NONE), ungrouped(18)))
                .contains("no coverage");
        double[] weight = new double[18];
        Arrays.fill(weight, 2);
        SurvivalData weighted = builder(18, 6).group(new int[18]).weight(weight).build();
        assertThat(curve(KaplanMeier.withDefaults(), weighted)).contains("without weights");
        SurvivalData censored =
                builder(18, 6).group(new int[18]).event(new boolean[18]).build();
        assertThat(curve(KaplanMeier.withDefaults(), censored)).contains("larger share is censored");
    }

    private static String curve(KaplanMeier method, SurvivalData data) {
        Suitability advice = method.fit(data).only().suitability();
        assertThat(advice.advice()).isEqualTo(Advice.OUTSIDE_THE_TABLE);
        assertThat(advice.scenario()).isEmpty();
        assertThat(advice.toString()).startsWith("no advice on " + advice.method());
        return advice.reason();
    }

    @Test
    void threeAgainstFifteenCallForThePermutationTest() {
        Suitability advice = LogRank.withDefaults().test(builder(18, 6).build()).suitability();
        assertThat(advice.advice()).isEqualTo(Advice.CHANGE);
        assertThat(advice.recommendation()).isEqualTo("exact permutation log-rank test");
        assertThat(advice.reason()).contains("3 against 15, 0 % censored");
        SurvivalData balanced = builder(40, 3)
                .event(all(40))
                .group(IntStream.range(0, 40).map(i -> i % 2).toArray())
                .build();
        Suitability kept = LogRank.withDefaults().test(balanced).suitability();
        assertThat(kept.advice()).isEqualTo(Advice.KEEP);
        assertThat(kept.recommendation()).isEqualTo("asymptotic log-rank test");
        assertThat(kept.toString()).contains("20 against 20, 0 % censored");
    }

    /**
     * With half of ten rows censored, the stored 60 % (0.052 rejected) would let the test pass, 30 % (0.067) does not: the test
     * rejects more often the fewer are censored.
     */
    @Test
    void ofTheSharesOfCensoredNextToTheSamplesTheWorseOneCounts() {
        boolean[] event = new boolean[10];
        Arrays.fill(event, 0, 5, true);
        SurvivalData half = builder(10, 6)
                .event(event)
                .group(IntStream.range(0, 10).map(i -> i % 2).toArray())
                .build();
        Suitability advice = LogRank.withDefaults().test(half).suitability();
        assertThat(advice.advice()).isEqualTo(Advice.CHANGE);
        assertThat(advice.reason()).contains("5 against 5, 30 % censored");
        Suitability cox = TwoGroupSuitability.cox(new int[] {5, 5}, 5, true, false);
        assertThat(cox.reason()).contains("5 against 5, 60 % censored");
    }

    @Test
    void aPenalisedFitIsNotToldToPenalise() {
        CoxModel firth = CoxModel.withDefaults().withCovariates("x").withFirth();
        Suitability advice = firth.fit(builder(18, 6).build()).suitability();
        assertThat(advice.advice()).isEqualTo(Advice.KEEP);
        assertThat(advice.method()).isEqualTo("Firth's penalised Cox regression");
        assertThat(advice.recommendation()).isEqualTo(advice.method());
        assertThat(advice.reason()).contains("3 against 15, 30 % censored");
        Suitability outside = firth.fit(builder(9, 4).build()).suitability();
        assertThat(outside.advice()).isEqualTo(Advice.OUTSIDE_THE_TABLE);
        assertThat(outside.method()).startsWith("Firth");
    }

    private static boolean[] all(int n) {
        boolean[] event = new boolean[n];
        Arrays.fill(event, true);
        return event;
    }

    @Test
    void whatTheTwoGroupTableDoesNotHold() {
        assertThat(LogRank.withDefaults()
                        .withRho(1)
                        .test(builder(18, 6).build())
                        .suitability()
                        .advice())
                .isEqualTo(Advice.OUTSIDE_THE_TABLE);
        assertThat(LogRank.withDefaults()
                        .test(builder(9, 4).build())
                        .suitability()
                        .reason())
                .contains("fewer rows");
        assertThat(LogRank.withDefaults()
                        .test(builder(60, 6).build())
                        .suitability()
                        .reason())
                .contains("more rows");
        double[] entry = new double[18];
        Arrays.fill(entry, SurvivalData.NO_ENTRY);
        entry[4] = 2;
        assertThat(LogRank.withDefaults()
                        .test(builder(18, 6).entry(entry).build())
                        .suitability()
                        .advice())
                .isEqualTo(Advice.OUTSIDE_THE_TABLE);
    }

    @Test
    void cox() {
        CoxModel model = CoxModel.withDefaults().withCovariates("x");
        Suitability advice = model.fit(builder(18, 6).build()).suitability();
        assertThat(advice.advice()).isEqualTo(Advice.CHANGE);
        assertThat(advice.recommendation()).contains("Firth");
        assertThat(advice.reason()).contains("3 against 15, 30 % censored");
        assertThat(model.fit(builder(60, 6).build()).suitability().advice()).isEqualTo(Advice.OUTSIDE_THE_TABLE);
        double[] x = IntStream.range(0, 18).mapToDouble(i -> -i).toArray();
        CoxFit monotone = CoxModel.withDefaults()
                .withCovariates("x2")
                .fit(builder(18, 6).covariate("x2", x).build());
        assertThat(monotone.suitability().advice()).isEqualTo(Advice.CHANGE);
        assertThat(monotone.suitability().reason()).contains("no finite estimate", "not stored");
    }
}
