package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.IncidenceVariance;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.ledger.EventLedger;

/** By hand as fractions, boundaries, and hard case H39. */
class AalenJohansenTest {

    private static final AalenJohansen AJ = AalenJohansen.withDefaults();
    private static final Offset<Double> EXACT = within(1e-15);
    private static final Map<Integer, String> CAUSES = Map.of(1, "relapse", 2, "death");

    private static SurvivalDataBuilder rows(double[] exit, int... cause) {
        return SurvivalData.builder().exit(exit).cause(cause, CAUSES);
    }

    private static double[] t(double... times) {
        return times;
    }

    private static double variance(CumulativeIncidence curve, int i) {
        return Math.pow(curve.standardError(i), 2);
    }

    /** H39: relapse at 1, 2 and 4, a death at 2, censored at 3. At risk 5, 4, 2, 1. */
    private static final double[] H39 = {1, 2, 2, 3, 4};

    @Test
    void byHand() {
        CumulativeIncidences fit = AJ.fit(rows(H39, 1, 1, 2, 0, 1).build());
        CumulativeIncidence relapse = fit.curve("relapse");
        CumulativeIncidence death = fit.curve("death");
        double[] ofRelapse = {1 / 5.0, 2 / 5.0, 2 / 5.0, 4 / 5.0};
        double[] ofDeath = {0, 1 / 5.0, 1 / 5.0, 1 / 5.0};
        // Until the censoring F is a binomial share of 5. After it the one left of two stands for both: F = 1 - O, so
        // that its variance at 4 is that of O.
        double[] varRelapse = {4 / 125.0, 6 / 125.0, 6 / 125.0, 4 / 125.0};
        double[] varDeath = {0, 4 / 125.0, 4 / 125.0, 4 / 125.0};
        assertThat(relapse.size()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            assertThat(relapse.incidence(i)).isCloseTo(ofRelapse[i], EXACT);
            assertThat(death.incidence(i)).isCloseTo(ofDeath[i], EXACT);
            assertThat(variance(relapse, i)).isCloseTo(varRelapse[i], EXACT);
            assertThat(variance(death, i)).isCloseTo(varDeath[i], EXACT);
        }
        assertThat(relapse.standardError(3)).isCloseTo(0.1788854382, within(1e-10));
        assertThat(relapse.competing(1)).isEqualTo(1);
        assertThat(relapse.censored(2)).isEqualTo(1);
        assertThat(relapse.totalEvents()).isEqualTo(3);
        assertThat(relapse.cause().code()).isEqualTo(1);
        assertThat(relapse.variance()).isEqualTo(IncidenceVariance.INFINITESIMAL_JACKKNIFE);
        assertThat(relapse.confidenceType()).isEqualTo(ConfidenceType.LOG);
        assertThat(relapse.level()).isEqualTo(0.95);
    }

    /** The second half of H39: no death at all, and relapse reaches 1. */
    @Test
    void aCauseThatNeverOccursAndOneThatReachesOne() {
        CumulativeIncidences fit = AJ.fit(rows(t(1, 2, 3), 1, 0, 1).build());
        CumulativeIncidence relapse = fit.curve("relapse");
        assertThat(relapse.incidence(0)).isCloseTo(1 / 3.0, EXACT);
        assertThat(variance(relapse, 1)).isCloseTo(2 / 27.0, EXACT);
        assertThat(relapse.incidence(2)).isEqualTo(1);
        assertThat(relapse.standardError(2)).isZero();
        assertThat(relapse.lower(2)).hasValue(1);
        assertThat(relapse.upper(2)).hasValue(1);
        CumulativeIncidence death = fit.curve("death");
        assertThat(death.asStepFunction().valueAt(10)).isZero();
        assertThat(death.standardError(2)).isZero();
        assertThat(death.lower(2)).hasValue(0);
        assertThat(death.upper(2)).hasValue(0);
        assertThat(AJ.withConfidenceType(ConfidenceType.NONE)
                        .fit(rows(t(1), 1).build())
                        .curve("relapse")
                        .lower(0))
                .isEmpty();
    }

    /**
     * Aalen's on H39, S before 1, 4/5, 2/5. Relapse adds S²/n² d (n - d) / (n - 1): 1/25 at 1, 1/25 at 2, 4/25 at 4; death
     * 1/25 at 2. An error of 1/25 made at 1 shrinks with S from 2 on by 1 - h = 3/4 in F, by 1/4 in the rest.
     */
    @Test
    void aalensVarianceByHand() {
        CumulativeIncidence relapse = AJ.withVariance(IncidenceVariance.AALEN)
                .fit(rows(H39, 1, 1, 2, 0, 1).build())
                .curve("relapse");
        assertThat(variance(relapse, 0)).isCloseTo(1 / 25.0, EXACT);
        double ff = 9 / 16.0 / 25 + 1 / 25.0;
        assertThat(variance(relapse, 1)).isCloseTo(ff, EXACT);
        // At 4 all that is left goes to relapse: h = 1, so F takes minus the error of the rest, and the time adds 4/25.
        double oo = 1 / 16.0 / 25 + 1 / 25.0;
        assertThat(variance(relapse, 3)).isCloseTo(oo + 4 / 25.0, EXACT);
    }

    /** Rows (0, 2] relapse, (1, 3] relapse, (1, 4] death, (−, 4] censored: at risk 4, 3, 2. */
    @Test
    void delayedEntryByHand() {
        SurvivalData data = rows(t(2, 3, 4, 4), 1, 1, 2, 0)
                .entry(t(0, 1, 1, SurvivalData.NO_ENTRY))
                .build();
        CumulativeIncidences fit = AJ.fit(data);
        CumulativeIncidence relapse = fit.curve("relapse");
        assertThat(relapse.atRisk(0)).isEqualTo(4);
        assertThat(relapse.incidence(1)).isCloseTo(1 / 4.0 + 3 / 4.0 / 3, EXACT);
        assertThat(fit.curve("death").incidence(2)).isCloseTo(1 / 2.0 / 2, EXACT);
        List<IncidencePoint> points = relapse.at(0, 1, 1.5, 2, 2, 9);
        assertThat(points.stream().map(IncidencePoint::atRisk)).containsExactly(1.0, 2.0, 4.0, 4.0, 4.0, 0.0);
    }

    @Test
    void atChosenTimes() {
        CumulativeIncidence relapse = AJ.fit(rows(H39, 1, 1, 2, 0, 1).build()).curve("relapse");
        List<IncidencePoint> points = relapse.at(0.5, 2, 3.5, 4, 5);
        assertThat(points.stream().map(p -> p.estimate().value().orElseThrow()))
                .containsExactly(
                        0.0, relapse.incidence(1), relapse.incidence(2), relapse.incidence(3), relapse.incidence(3));
        assertThat(points.stream().map(IncidencePoint::atRisk)).containsExactly(5.0, 4.0, 1.0, 1.0, 0.0);
        assertThat(points.stream().map(IncidencePoint::events)).containsExactly(0.0, 2.0, 0.0, 1.0, 0.0);
        assertThat(points.stream().map(IncidencePoint::competing)).containsExactly(0.0, 1.0, 0.0, 0.0, 0.0);
        assertThat(points.stream().map(IncidencePoint::censored)).containsExactly(0.0, 0.0, 1.0, 0.0, 0.0);
        assertThat(points.stream().map(IncidencePoint::beyondFollowUp))
                .containsExactly(false, false, false, false, true);
        assertThat(points.get(0).estimate().upper()).hasValue(0);
        assertThat(points.get(1).estimate().lower()).isEqualTo(relapse.lower(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relapse.at(2, 1))
                .withMessageContaining("times must ascend");
        assertThat(AJ.fit(rows(t()).build()).curve("death").at(1).get(0).beyondFollowUp())
                .isTrue();
    }

    @Test
    void whatIsNotACompetingRisksSampleIsRefused() {
        SurvivalData goesOn = rows(t(2, 5), 1, 2)
                .entry(t(0, 2))
                .subject(new String[] {"a", "a"})
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AJ.fit(goesOn))
                .withMessage(
                        "row 1 follows the event in row 0 of its subject: competing causes end follow-up; states that go"
                                + " on need a model of transitions");
        SurvivalData twice =
                rows(t(2, 2), 1, 2).subject(new String[] {"a", "a"}).build();
        assertThatIllegalArgumentException().isThrownBy(() -> AJ.fit(twice));
        SurvivalData cut = rows(t(2, 5), 0, 2)
                .entry(t(0, 2))
                .subject(new String[] {"a", "a"})
                .build();
        assertThat(AJ.fit(cut).curve("death").incidence(1)).isEqualTo(1);
        SurvivalData fractional = rows(t(1, 2), 1, 2).weight(t(0.5, 1)).build();
        AalenJohansen aalen = AJ.withVariance(IncidenceVariance.AALEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aalen.fit(fractional))
                .withMessageContaining("fractional weights");
        SurvivalData clustered =
                rows(t(1, 2), 1, 2).cluster(new String[] {"x", "x"}).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aalen.fit(clustered))
                .withMessageContaining("clusters were given");
        SurvivalData late = rows(t(1, 2), 1, 2).entry(t(0, 0)).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AJ.fit(EventLedger.of(late)))
                .withMessageContaining("needs the rows");
        assertThat(AJ.withVariance(IncidenceVariance.GREENWOOD)
                        .fit(EventLedger.of(late))
                        .curve("death")
                        .incidence(1))
                .isEqualTo(0.5);
    }

    @Test
    void curvesAreFoundByNameAndTheTableIsTheStatisticians() {
        CumulativeIncidences fit = AJ.withLevel(0.9)
                .fit(rows(H39, 1, 1, 2, 0, 1)
                        .group(new String[] {"B", "A", "B", "A", "A"})
                        .build());
        assertThat(fit).hasSize(4);
        assertThat(fit.curve("A", "death").rows()).isEqualTo(3);
        assertThat(fit.ofCause("death")).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.curve("C", "death"))
                .withMessage("group 'C' is none of [A, B]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.curve("stroke"))
                .withMessage("cause 'stroke' is none of [relapse, death]");
        assertThatIllegalStateException().isThrownBy(() -> fit.curve("death"));
        assertThat(fit.explain())
                .contains("Aalen-Johansen")
                .contains("in the presence of death, which preclude it")
                .contains("Pointwise 90 % intervals on the log scale");
        assertThat(fit.toString().lines().skip(1).findFirst().orElseThrow())
                .isEqualTo("A                    relapse                     3        2          4    1.0000    0.0000"
                        + "    1.0000    1.0000");
        assertThat(AJ.fit(rows(H39, 1, 1, 2, 0, 1).build())
                        .curve("relapse")
                        .toString()
                        .lines())
                .containsExactly(
                        "relapse",
                        "      time   n.risk  n.event  n.other n.censor incidence   std.err     lower     upper",
                        "         1        5        1        0        0    0.2000    0.1789    0.0346    1.0000",
                        "         2        4        1        1        0    0.4000    0.2191    0.1367    1.0000",
                        "         3        2        0        0        1    0.4000    0.2191    0.1367    1.0000",
                        "         4        1        1        0        0    0.8000    0.1789    0.5161    1.0000");
    }

    /** A hundred thousand distinct times: linear, and without censoring binomial to the end. */
    @Test
    void manyTimesKeepTheirDigits() {
        int n = 100_000;
        double[] exit = new double[n];
        int[] cause = new int[n];
        Random random = new Random(1);
        int relapses = 0;
        for (int i = 0; i < n; i++) {
            exit[i] = i;
            cause[i] = 1 + random.nextInt(2);
            relapses += cause[i] == 1 ? 1 : 0;
        }
        CumulativeIncidence relapse = AJ.fit(rows(exit, cause).build()).curve("relapse");
        double p = (double) relapses / n;
        assertThat(relapse.incidence(n - 1)).isCloseTo(p, within(1e-11));
        assertThat(variance(relapse, n - 1)).isCloseTo(p * (1 - p) / n, within(1e-11 * p * (1 - p) / n));
        assertThat(relapse.toString()).contains("(99950 more times)");
    }
}
