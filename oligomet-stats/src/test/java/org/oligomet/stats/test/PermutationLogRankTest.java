package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.Interval;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.reference.Samples;

/** By hand, against the log-rank statistic of every arrangement, and what is refused. */
class PermutationLogRankTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final PermutationLogRank METHOD = PermutationLogRank.withDefaults();

    private static SurvivalDataBuilder rows(double[] exit, int[] event, int... group) {
        boolean[] events = new boolean[event.length];
        for (int i = 0; i < event.length; i++) {
            events[i] = event[i] == 1;
        }
        return SurvivalData.builder().exit(exit).event(events).group(group);
    }

    private static double[] t(double... times) {
        return times;
    }

    private static int[] e(int... events) {
        return events;
    }

    /**
     * Deaths at 1, 2, 3, 4: scores 1 - 1/4 = 9/12, 1 - 7/12 = 5/12, 1 - 13/12 = -1/12, 1 - 25/12 = -13/12. Group A has 1
     * and 2: U = 14/12. Of the six pairs |U| is 14, 8, 4, 4, 8, 14 twelfths: 2 of 6.
     */
    @Test
    void byHand() {
        PermutationLogRankResult result =
                METHOD.test(rows(t(1, 2, 3, 4), e(1, 1, 1, 1), 1, 1, 2, 2).build());
        assertThat(result.statistic()).isCloseTo(14 / 12.0, EXACT);
        assertThat(result.variance()).isCloseTo((81 + 25 + 1 + 169) / 144.0 / 3, EXACT);
        assertThat(result.extreme()).hasValue(2);
        assertThat(result.arrangements()).isEqualTo(6);
        assertThat(result.pValue()).hasValue(2 / 6.0);
        assertThat(result.isExact()).isTrue();
        assertThat(result.tieTolerance()).isZero();
        assertThat(result.draws()).isEmpty();
        assertThat(result.simulationInterval()).isEmpty();
        assertThat(result.rows(0)).isEqualTo(2);
        assertThat(result.groups()).containsExactly("1", "2");
        assertThat(result)
                .hasToString("permutation log-rank: O - E = 1.167 in 1 (n = 2) against 2 (n = 2), p = 0.3333,"
                        + " exact, 2 of 6");
        assertThat(result.explain()).contains("same distribution in both groups", "All 6 arrangements", "rational");
    }

    /** A tie that rounding hides: with 1, 4 against 2, 3 |U| is 4/12 in four of six, and 4/12 is the least there is. */
    @Test
    void arrangementsThatTieWithTheObservedOneCount() {
        PermutationLogRankResult result =
                METHOD.test(rows(t(1, 2, 3, 4), e(1, 1, 1, 1), 1, 2, 2, 1).build());
        assertThat(result.extreme()).hasValue(6);
        assertThat(result.pValue()).hasValue(1);
    }

    /** Where observed and expected are equal fractions U is 0, which a sum of rounded scores misses by some 1e-16. */
    @Test
    void aStatisticOfNoughtIsNought() {
        int found = 0;
        for (long seed = 1; seed <= 400; seed++) {
            Samples s = Samples.of(seed, 8, false);
            PermutationLogRankResult result = METHOD.test(
                    rows(s.exit, events(s.event), 1, 2, 1, 2, 1, 2, 1, 2).build());
            assertThat(result.statistic() == 0 || Math.abs(result.statistic()) > 1e-4)
                    .as("U = " + result.statistic())
                    .isTrue();
            found += result.statistic() == 0 ? 1 : 0;
        }
        assertThat(found).isPositive();
    }

    private static int[] events(boolean[] event) {
        int[] events = new int[event.length];
        Arrays.setAll(events, i -> event[i] ? 1 : 0);
        return events;
    }

    @Test
    void equalsBruteForceUpToFourteen() {
        for (int n = 11; n <= 14; n++) {
            BruteForce.compare(Samples.of(n, n, false), LogRankWeights.logRank(), false);
        }
        BruteForce.compare(Samples.of(99, 14, false), LogRankWeights.flemingHarrington(1, 0), true);
    }

    /** One event among n, in a group of m < n / 2: |U| is 1 - m / n there and m / n elsewhere, so p = m / n. */
    @Test
    void manyCensoredAlikeAreCountedWhateverTheirNumber() {
        int n = 1000;
        double[] exit = new double[n];
        int[] event = new int[n];
        int[] group = new int[n];
        Arrays.fill(exit, 9);
        exit[0] = 1;
        event[0] = 1;
        Arrays.fill(group, 0, 300, 1);
        PermutationLogRankResult result = METHOD.test(rows(exit, event, group).build());
        assertThat(result.isExact()).isTrue();
        assertThat(result.pValue().orElseThrow()).isCloseTo(0.3, EXACT);
        assertThat(result.extreme()).isEmpty();
        assertThat(result.arrangements().bitLength()).isGreaterThan(800);
        assertThat(result.toString()).endsWith("p = 0.3, exact");
    }

    /** 3 against 15 with the three earliest deaths: one arrangement of 816 is as early, none as late. */
    @Test
    void fewAgainstMany() {
        double[] exit = new double[18];
        int[] event = new int[18];
        int[] group = new int[18];
        for (int i = 0; i < 18; i++) {
            exit[i] = 10 * (i + 1);
            event[i] = i % 3 == 2 && i > 3 ? 0 : 1;
            group[i] = i < 3 ? 1 : 2;
        }
        boolean[] events = new boolean[18];
        for (int i = 0; i < 18; i++) {
            events[i] = event[i] == 1;
        }
        PermutationLogRankResult result = METHOD.test(rows(exit, event, group).build());
        assertThat(result.arrangements()).isEqualTo(816);
        // Every arrangement from the scores, written out.
        double[] score = new double[18];
        double hazard = 0;
        for (int i = 0; i < 18; i++) {
            hazard += events[i] ? 1.0 / (18 - i) : 0;
            score[i] = (events[i] ? 1 : 0) - hazard;
        }
        double observed = Math.abs(score[0] + score[1] + score[2]);
        int extreme = 0;
        for (int i = 0; i < 18; i++) {
            for (int j = i + 1; j < 18; j++) {
                for (int k = j + 1; k < 18; k++) {
                    extreme += Math.abs(score[i] + score[j] + score[k]) >= observed - 1e-9 ? 1 : 0;
                }
            }
        }
        assertThat(result.extreme()).hasValue(extreme);
    }

    /** 36 different scores, 9 × 10⁹ arrangements: exact, and a simulation of the same agrees within its interval. */
    @Test
    void anExactCountAndASimulationAgree() {
        Random random = new Random(5);
        double[] exit = random.doubles(36, 0, 100).toArray();
        int[] event = random.ints(36, 0, 4).map(k -> Math.min(k, 1)).toArray();
        int[] group = new int[36];
        Arrays.setAll(group, i -> i % 2);
        for (int i = 0; i < 36; i += 2) {
            exit[i] *= 1.7;
        }
        SurvivalData data = rows(exit, event, group).build();
        PermutationLogRankResult exact = METHOD.test(data);
        assertThat(exact.isExact()).isTrue();
        assertThat(exact.arrangements()).isEqualTo(new BigInteger("9075135300"));
        PermutationLogRankResult drawn = METHOD.withLimit(1000).test(data);
        assertThat(drawn.isExact()).isFalse();
        assertThat(drawn.draws()).hasValue(100_000);
        Interval interval = drawn.simulationInterval().orElseThrow();
        assertThat(exact.pValue().orElseThrow())
                .isBetween(interval.lower().orElseThrow(), interval.upper().orElseThrow());
        assertThat(interval.upper().orElseThrow() - interval.lower().orElseThrow())
                .isLessThan(0.01);
        assertThat(drawn.pValue().orElseThrow()).isEqualTo((1 + drawn.extreme().orElseThrow()) / 100_001.0);
        assertThat(METHOD.withLimit(1000).test(data)).hasToString(drawn.toString());
        assertThat(METHOD.withLimit(1000).withDraws(50_000, 7).test(data).draws())
                .hasValue(50_000);
        assertThat(drawn.toString()).contains("simulated from 100000 arrangements, 99 % interval (");
        assertThat(drawn.explain()).contains("seed 1", "9075140000");
    }

    /** Strata in a simulation, and the same strata counted. */
    @Test
    void strataAreSimulatedAsTheyAreCounted() {
        Samples s = Samples.of(3, 40, false);
        for (int i = 0; i < 40; i++) {
            s.group[i] = Math.min(1, s.group[i]);
        }
        SurvivalData data = SurvivalData.builder()
                .exit(s.exit)
                .event(s.event)
                .group(s.group)
                .stratum(s.stratum)
                .build();
        PermutationLogRankResult exact = METHOD.withRho(1).test(data);
        assertThat(exact.isExact()).isTrue();
        assertThat(exact.method()).isEqualTo("stratified permutation Fleming-Harrington G(1, 0)");
        Interval interval =
                METHOD.withRho(1).withLimit(10).test(data).simulationInterval().orElseThrow();
        assertThat(exact.pValue().orElseThrow())
                .isBetween(interval.lower().orElseThrow(), interval.upper().orElseThrow());
    }

    @Test
    void whereAllArrangementsAreAlikeEveryOneIsAsExtreme() {
        PermutationLogRankResult result =
                METHOD.test(rows(t(1, 2, 3, 4), e(0, 0, 0, 0), 1, 1, 2, 2).build());
        assertThat(result.pValue()).hasValue(1);
        assertThat(result.extreme()).hasValue(6);
        assertThat(result.isExact()).isTrue();
        assertThat(result.isInformative()).isFalse();
        assertThat(result)
                .hasToString("permutation log-rank: O - E = 0 in 1 (n = 2) against 2 (n = 2), p = 1, exact, 6 of 6;"
                        + " every arrangement of the groups has the same statistic");
        assertThat(result.explain()).contains("the data cannot tell the groups apart");
    }

    @Test
    void whatItDoesNotTakeIsRefusedWithTheReason() {
        SurvivalDataBuilder weighted = rows(t(1, 2), e(1, 1), 1, 2).weight(t(1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.test(weighted.build()))
                .withMessage("the permutation log-rank test takes no case weights: it permutes subjects");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        METHOD.test(rows(t(1, 2), e(1, 1), 1, 2).entry(t(0, 1)).build()))
                .withMessageContaining("delayed entry");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.test(
                        rows(t(1, 2), e(1, 1), 1, 2).subject(new int[] {7, 7}).build()))
                .withMessageContaining("several rows of one subject");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.test(
                        rows(t(1, 2), e(1, 1), 1, 2).cluster(new int[] {7, 7}).build()))
                .withMessageContaining("clusters");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> METHOD.test(rows(t(1, 2, 3), e(1, 1, 1), 1, 2, 3).build()))
                .withMessageContaining("two groups, not 3");
        assertThatIllegalArgumentException().isThrownBy(() -> METHOD.withRho(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> METHOD.withDraws(0, 1));
    }
}
