package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.oligomet.stats.reference.ReferenceCase.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.Alternative;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.StepFunction;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TestResult;

/** By hand, against R's poisson.test, and the boundaries. */
class OneSampleLogRankTest {

    private static final Offset<Double> EXACT = within(1e-14);

    private static final SurvivalData FOUR = SurvivalData.builder()
            .exit(new double[] {1, 2, 3, 4})
            .event(new boolean[] {true, false, true, true})
            .build();

    static Stream<JsonNode> poisson() {
        return TestsReference.cases("poisson").stream();
    }

    /** A rate of 1/4 for 10 units of time lets expect 5/2; 3 are observed. */
    @Test
    void aConstantHazardByHand() {
        OneSampleResult result = OneSampleLogRank.againstRate(0.25).test(FOUR);
        assertThat(result.rows()).isEqualTo(4);
        assertThat(result.observed()).isEqualTo(3);
        assertThat(result.expected()).isEqualTo(2.5);
        assertThat(result.ratio().value().orElseThrow()).isCloseTo(1.2, EXACT);
        assertThat(result.breslow().statistic().orElseThrow()).isCloseTo(0.5 / Math.sqrt(2.5), EXACT);
        assertThat(result.wu().statistic().orElseThrow()).isCloseTo(0.5 / Math.sqrt(2.75), EXACT);
        // P(X >= 3) = 1 - e^-2.5 (1 + 2.5 + 2.5² / 2)
        double more = 1 - Math.exp(-2.5) * (1 + 2.5 + 3.125);
        assertThat(result.poisson().pValue().orElseThrow()).isCloseTo(2 * more, EXACT);
        assertThat(result.poisson().kind()).isEqualTo(TestResult.Kind.POISSON);
        assertThat(result.poisson().exact()).isFalse();
        assertThat(result.poisson().method()).contains("taken as fixed");
        assertThat(result.explain()).contains("a constant hazard of 0.25").contains("10.1093/jnci/djg052");
        assertThat(result.toString().lines())
                .startsWith("observed 3, expected 2.5, ratio 1.2 (0.247469, 3.50691)")
                .contains("one-sample log-rank (Breslow): z = 0.3162, two-sided p = 0.7518")
                .anyMatch(line -> line.endsWith(": count 3, two-sided p = 0.9124"));
    }

    @Test
    void oneSideIsOneTail() {
        OneSampleLogRank test = OneSampleLogRank.againstRate(0.25);
        double fewer = Math.exp(-2.5) * (1 + 2.5 + 3.125 + 15.625 / 6);
        OneSampleResult less = test.withAlternative(Alternative.LESS).test(FOUR);
        assertThat(less.poisson().pValue().orElseThrow()).isCloseTo(fewer, EXACT);
        OneSampleResult greater = test.withAlternative(Alternative.GREATER).test(FOUR);
        assertThat(less.wu().pValue().orElseThrow() + greater.wu().pValue().orElseThrow())
                .isCloseTo(1, EXACT);
        assertThat(greater.poisson().pValue().orElseThrow()).isCloseTo(1 - fewer + Math.exp(-2.5) * 15.625 / 6, EXACT);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("poisson")
    void limitsAndTailsAreThoseOfR(JsonNode r) {
        int observed = r.get(0).asInt();
        double expected = r.get(1).asDouble();
        int n = Math.max(1, observed);
        boolean[] event = new boolean[n];
        Arrays.fill(event, 0, observed, true);
        double[] exit = new double[n];
        Arrays.fill(exit, 1);
        OneSampleResult result = OneSampleLogRank.againstRate(expected / n)
                .test(SurvivalData.builder().exit(exit).event(event).build());
        Estimate ratio = result.ratio();
        assertThat(ratio.lower().orElseThrow() * result.expected())
                .isCloseTo(r.get(2).asDouble() * expected, within(1e-9));
        assertThat(ratio.upper().orElseThrow() * result.expected())
                .isCloseTo(r.get(3).asDouble() * expected, within(1e-9 * (1 + observed)));
        close("p", result.poisson().pValue(), r.get(4));
    }

    /** S is 1/2 from 1 and 1/4 from 3 on: rows end with hazards log 2, log 2, log 4, log 4. */
    @Test
    void aPublishedCurveEndsWhereItsFollowUpEnds() {
        StepFunction curve = StepFunction.of(new double[] {1, 3}, new double[] {0.5, 0.25}, 1);
        OneSampleResult result = OneSampleLogRank.againstSurvival(curve, 4).test(FOUR);
        assertThat(result.expected()).isCloseTo(6 * Math.log(2), EXACT);
        SurvivalData late = SurvivalData.builder()
                .entry(new double[] {2, SurvivalData.NO_ENTRY})
                .exit(new double[] {4, 2})
                .event(new boolean[] {true, false})
                .build();
        assertThat(OneSampleLogRank.againstSurvival(curve, 4).test(late).expected())
                .isCloseTo(2 * Math.log(2), EXACT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneSampleLogRank.againstSurvival(curve, 3.5).test(FOUR))
                .withMessageStartingWith("row 3 is followed to 4.0, but the curve is known to 3.5 only");
        StepFunction toZero = StepFunction.of(new double[] {4}, new double[] {0}, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneSampleLogRank.againstSurvival(toZero, 4).test(FOUR))
                .withMessageContaining("row 3: Infinity events expected");
        StepFunction rising = StepFunction.of(new double[] {1, 3}, new double[] {0.5, 0.6}, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> OneSampleLogRank.againstSurvival(rising, 4));
        StepFunction hazard = StepFunction.of(new double[] {1}, new double[] {0}, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneSampleLogRank.againstSurvival(hazard, 4))
                .withMessageContaining("not 1");
    }

    /** Four ways to say the same hazard. */
    @Test
    void formsOfOneHazardAgree() {
        String rate = OneSampleLogRank.againstRate(0.25).test(FOUR).toString();
        assertThat(OneSampleLogRank.againstCumulativeHazard(t -> t / 4).test(FOUR))
                .hasToString(rate);
        assertThat(OneSampleLogRank.againstIndividual((row, entry, exit) -> (exit - entry) / 4)
                        .test(FOUR))
                .hasToString(rate);
        OneSampleResult own = OneSampleLogRank.againstIndividual((row, entry, exit) -> row)
                .withLevel(0.9)
                .test(FOUR);
        assertThat(own.expected()).isEqualTo(6);
        assertThat(own.ratio().interval().orElseThrow().level()).isEqualTo(0.9);
    }

    @Test
    void whereNothingIsExpectedNothingIsTested() {
        OneSampleResult result =
                OneSampleLogRank.againstCumulativeHazard(t -> 0).test(FOUR);
        assertThat(result.ratio().value()).isEmpty();
        assertThat(result.breslow().notEstimableBecause()).hasValue("no event is expected");
        assertThat(result.poisson().notEstimableBecause()).hasValue("no event is expected");
        assertThatIllegalArgumentException().isThrownBy(() -> OneSampleLogRank.againstRate(0));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> OneSampleLogRank.againstCumulativeHazard(t -> -t).test(FOUR))
                .withMessageContaining("row 0: -1.0 events expected");
        SurvivalData weighted = SurvivalData.builder()
                .exit(new double[] {1})
                .event(new boolean[] {true})
                .weight(new double[] {2})
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneSampleLogRank.againstRate(1).test(weighted))
                .withMessageContaining("no case weights");
    }
}
