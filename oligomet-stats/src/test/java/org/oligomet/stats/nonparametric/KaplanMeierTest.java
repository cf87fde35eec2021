package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.ledger.EventLedger;

/**
 * Small samples by hand, as fractions, and cases that catch implementations out (numbers H..): figures of R survival
 * 3.8-11 to the ten digits it printed.
 */
class KaplanMeierTest {

    private static final Offset<Double> EXACT = within(1e-14);
    private static final Offset<Double> PRINTED = within(1e-10);

    private static SurvivalDataBuilder rows(double[] exit, int... event) {
        boolean[] events = new boolean[event.length];
        for (int i = 0; i < event.length; i++) {
            events[i] = event[i] == 1;
        }
        return SurvivalData.builder().exit(exit).event(events);
    }

    private static double[] t(double... times) {
        return times;
    }

    private static SurvivalCurve fit(SurvivalDataBuilder rows, ConfidenceType type) {
        return KaplanMeier.withDefaults()
                .withConfidenceType(type)
                .fit(rows.build())
                .only();
    }

    private static SurvivalCurve fit(SurvivalDataBuilder rows) {
        return fit(rows, ConfidenceType.LOG);
    }

    /** S = 4/5, 8/15, 8/15; Greenwood sums 1/20, 1/20 + 1/6; area to 5: 1 + 4/5 + 2 * 8/15 + ... */
    @Test
    void byHand() {
        SurvivalCurve curve = fit(rows(t(1, 2, 3, 4, 5), 1, 0, 1, 0, 0));
        double[] survival = {4 / 5.0, 4 / 5.0, 8 / 15.0, 8 / 15.0, 8 / 15.0};
        double[] logVariance = {1 / 20.0, 1 / 20.0, 13 / 60.0, 13 / 60.0, 13 / 60.0};
        for (int i = 0; i < 5; i++) {
            assertThat(curve.survival(i)).isCloseTo(survival[i], EXACT);
            assertThat(curve.standardError(i).orElseThrow()).isCloseTo(survival[i] * Math.sqrt(logVariance[i]), EXACT);
            assertThat(curve.atRisk(i)).isEqualTo(5 - i);
        }
        RestrictedMean mean = curve.restrictedMean(5);
        assertThat(mean.estimate().value().orElseThrow()).isCloseTo(1 + 2 * 4 / 5.0 + 2 * 8 / 15.0, EXACT);
        // Areas from the two events to 5: 8/5 + 16/15 = 8/3 and 16/15.
        assertThat(Math.pow(mean.estimate().standardError().orElseThrow(), 2))
                .isCloseTo(Math.pow(8 / 3.0, 2) / 20 + Math.pow(16 / 15.0, 2) / 6, EXACT);
        assertThat(mean.extrapolatedFrom()).isEmpty();
        assertThat(curve.asStepFunction().valueBefore(3)).isEqualTo(curve.survival(1));
        assertThat(curve.totalEvents()).isEqualTo(2);
        assertThat(curve.rows()).isEqualTo(5);
        assertThat(curve.group()).isEmpty();
        assertThat(curve.lastTime()).hasValue(5);
        assertThat(curve.level()).isEqualTo(0.95);
        assertThat(curve.confidenceType()).isEqualTo(ConfidenceType.LOG);
    }

    /** H05. */
    @Test
    void anEventAtZeroLowersTheCurve() {
        SurvivalCurve curve = fit(rows(t(0, 0, 1, 2), 1, 0, 1, 1));
        assertThat(curve.time(0)).isZero();
        assertThat(curve.survival(0)).isEqualTo(0.75);
        assertThat(curve.survival(1)).isEqualTo(0.375);
        assertThat(curve.lower(0).orElseThrow()).isCloseTo(0.4259322685, PRINTED);
        assertThat(curve.lower(1).orElseThrow()).isCloseTo(0.0839296381, PRINTED);
        assertThat(curve.at(0).get(0).estimate().value()).hasValue(0.75);
    }

    /** H06. */
    @Test
    void withoutEventsTheCurveStaysAtOne() {
        SurvivalCurve curve = fit(rows(t(1, 2, 3), 0, 0, 0));
        for (int i = 0; i < 3; i++) {
            assertThat(curve.survival(i)).isEqualTo(1);
            assertThat(curve.standardError(i)).hasValue(0);
            assertThat(curve.lower(i)).hasValue(1);
            assertThat(curve.upper(i)).hasValue(1);
        }
        Estimate median = curve.median();
        assertThat(median.value()).isEmpty();
        assertThat(median.lower()).isEmpty();
        assertThat(median.notEstimableBecause()).hasValue("the curve does not fall to 0.5 during follow-up");
        assertThat(curve.restrictedMean(3).estimate().value()).hasValue(3);
        assertThat(curve.restrictedMean(3).estimate().standardError()).hasValue(0);
    }

    /** H07. */
    @Test
    void oneSubjectWithAnEvent() {
        SurvivalCurve curve = fit(rows(t(5), 1));
        assertThat(curve.survival(0)).isZero();
        assertThat(curve.standardError(0)).isEmpty();
        assertThat(curve.lower(0)).isEmpty();
        assertThat(curve.upper(0)).isEmpty();
        assertThat(curve.median().value()).hasValue(5);
        assertThat(curve.restrictedMean(5).estimate().standardError()).hasValue(0);
    }

    @Test
    void nobody() {
        SurvivalCurve curve = fit(rows(t()));
        assertThat(curve.size()).isZero();
        assertThat(curve.lastTime()).isEmpty();
        assertThat(curve.median().value()).isEmpty();
        assertThat(curve.at(1).get(0).beyondFollowUp()).isTrue();
        assertThat(curve.restrictedMean(2).estimate().value()).hasValue(2);
    }

    /** H13. */
    @Test
    void eventsComeBeforeCensorings() {
        SurvivalCurve curve = fit(rows(t(1, 1, 2, 2), 1, 0, 0, 1));
        assertThat(curve.survival(0)).isEqualTo(0.75);
        assertThat(curve.atRisk(1)).isEqualTo(2);
        assertThat(curve.survival(1)).isEqualTo(0.375);
    }

    /** H14. */
    @Test
    void aRowOfWeightZeroIsListedAndCountsNothing() {
        SurvivalCurve curve = fit(rows(t(1, 2, 3, 4), 1, 1, 0, 1).weight(t(1, 0, 1, 1)));
        assertThat(curve.size()).isEqualTo(4);
        assertThat(curve.atRisk(0)).isEqualTo(3);
        assertThat(curve.events(1)).isZero();
        assertThat(curve.survival(1)).isEqualTo(curve.survival(0)).isCloseTo(2 / 3.0, EXACT);
        assertThat(curve.survival(3)).isZero();
        assertThat(curve.rows()).isEqualTo(4);
    }

    /** H15. */
    @Test
    void fractionalWeightsBringTheJackknife() {
        SurvivalDataBuilder whole = rows(t(1, 2, 2, 3, 4), 1, 1, 0, 1, 1).weight(t(2, 1, 3, 1, 2));
        SurvivalCurve greenwood = fit(whole);
        assertThat(greenwood.variance()).isEqualTo(VarianceType.MODEL_BASED);
        assertThat(Math.sqrt(greenwood.logVariance(1))).isCloseTo(0.2357022604, PRINTED);
        SurvivalDataBuilder fractional = rows(t(1, 2, 2, 3, 4), 1, 1, 0, 1, 1).weight(t(2.5, 1, 3, 1, 2));
        SurvivalCurve jackknife = fit(fractional);
        assertThat(jackknife.variance()).isEqualTo(VarianceType.INFINITESIMAL_JACKKNIFE);
        assertThat(jackknife.standardError(0).orElseThrow()).isCloseTo(0.2216066482, PRINTED);
        assertThat(jackknife.standardError(2).orElseThrow()).isCloseTo(0.2650544800, PRINTED);
        assertThat(jackknife.lower(2).orElseThrow()).isCloseTo(0.1226030510, PRINTED);
        assertThat(jackknife.survival(3)).isZero();
        assertThat(jackknife.standardError(3)).hasValue(0);
        assertThat(jackknife.lower(3)).hasValue(0);
        assertThat(jackknife.upper(3)).hasValue(0);
        assertThat(jackknife.explain()).contains("infinitesimal jackknife, because weights are fractional");
        SurvivalData data = rows(t(1), 1).weight(t(0.5)).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.withDefaults().fit(EventLedger.of(data)))
                .withMessageContaining("fractional weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NelsonAalen.withDefaults()
                        .withTies(NelsonAalen.Ties.FLEMING_HARRINGTON)
                        .fit(data));
    }

    /** H21. */
    @Test
    void aRiskSetEmptiedEarlyKeepsTheCurveAtZero() {
        SurvivalCurve curve = fit(rows(t(1, 5, 6), 1, 1, 1).entry(t(0, 2, 2)));
        assertThat(curve.size()).isEqualTo(3);
        assertThat(curve.atRisk(0)).isEqualTo(1);
        assertThat(curve.atRisk(1)).isEqualTo(2);
        assertThat(curve.survival(1)).isZero();
        assertThat(curve.lower(2)).isEmpty();
        // The same with weights that do not add up exactly.
        SurvivalCurve weighted = fit(rows(t(1, 5, 6), 1, 1, 1).entry(t(0, 2, 2)).weight(t(0.1, 0.2, 0.3)));
        assertThat(weighted.survival(0)).isZero();
        assertThat(weighted.survival(2)).isZero();
    }

    /** H22. */
    @Test
    void whoEntersAtATimeIsNotAtRiskThere() {
        SurvivalCurve curve = fit(rows(t(2, 4, 3), 1, 1, 1).entry(t(0, 2, 1)));
        assertThat(curve.atRisk(0)).isEqualTo(2);
        assertThat(curve.survival(0)).isEqualTo(0.5);
        assertThat(curve.survival(1)).isEqualTo(0.25);
    }

    /** H23. */
    @Test
    void whoGoesOnIsNotCensoredIfTheSubjectIsNamed() {
        SurvivalCurve without = fit(rows(t(2, 4, 3), 0, 1, 1).entry(t(0, 2, 0)));
        assertThat(without.censored(0)).isEqualTo(1);
        SurvivalCurve with = fit(rows(t(2, 4, 3), 0, 1, 1).entry(t(0, 2, 0)).subject(new int[] {1, 1, 2}));
        assertThat(with.size()).isEqualTo(3);
        assertThat(with.time(0)).isEqualTo(2);
        assertThat(with.censored(0)).isZero();
        assertThat(with.survival(1)).isEqualTo(0.5);
        // Another group, another weight, or a gap, is an end.
        assertThat(fit(rows(t(2, 4), 0, 1)
                                .entry(t(0, 2))
                                .subject(new int[] {1, 1})
                                .weight(t(1, 2)))
                        .censored(0))
                .isEqualTo(1);
        assertThat(fit(rows(t(2, 4), 0, 1).entry(t(0, 3)).subject(new int[] {1, 1}))
                        .censored(0))
                .isEqualTo(1);
        assertThat(KaplanMeier.withDefaults()
                        .fit(rows(t(2, 4), 0, 1)
                                .entry(t(0, 2))
                                .subject(new int[] {1, 1})
                                .group(new int[] {1, 2})
                                .build())
                        .curve("1")
                        .censored(0))
                .isEqualTo(1);
    }

    @Test
    void aSubjectWithTwoEventsBringsTheJackknife() {
        SurvivalCurve curve = fit(rows(t(2, 4, 3), 1, 1, 1).entry(t(0, 2, 0)).subject(new int[] {1, 1, 2}));
        assertThat(curve.variance()).isEqualTo(VarianceType.INFINITESIMAL_JACKKNIFE);
    }

    /** H33: the horizon past the last censoring carries the curve on, and the result says so. */
    @Test
    void aHorizonPastFollowUpIsNamed() {
        double[] time = {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161};
        SurvivalCurve maintained = fit(rows(time, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0));
        RestrictedMean far = maintained.restrictedMean(500);
        assertThat(far.estimate().value().orElseThrow()).isCloseTo(115.05227273, within(1e-8));
        assertThat(far.estimate().standardError().orElseThrow()).isCloseTo(71.562867054, within(1e-8));
        assertThat(far.extrapolatedFrom()).hasValue(161);
        assertThat(far)
                .hasToString(
                        "restricted mean to 500: 115.052 (SE 71.5629) (curve carried on flat past the last follow-up at 161)");
        RestrictedMean near = maintained.restrictedMean(48);
        assertThat(near.estimate().value().orElseThrow()).isCloseTo(31.84318182, within(1e-8));
        assertThat(near.estimate().standardError().orElseThrow()).isCloseTo(4.527884712, within(1e-8));
        assertThat(near.extrapolatedFrom()).isEmpty();
        assertThat(fit(rows(t(5, 6), 1, 1)).restrictedMean(9).extrapolatedFrom())
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> maintained.restrictedMean(Double.NaN));
    }

    /** H34. */
    @Test
    void countsAtChosenTimes() {
        SurvivalCurve curve = fit(rows(t(2, 4, 4, 6), 1, 1, 0, 1));
        double[][] r = {{0, 4, 0, 0}, {2, 4, 1, 0}, {3, 3, 0, 0}, {4, 3, 1, 1}, {6, 1, 1, 0}, {9, 0, 0, 0}};
        int i = 0;
        for (CurvePoint point : curve.at(0, 2, 3, 4, 6, 9)) {
            assertThat(t(point.time(), point.atRisk(), point.events(), point.censored()))
                    .containsExactly(r[i++]);
            assertThat(point.eventsSoFar() + point.censoredSoFar() + point.remaining())
                    .isEqualTo(4);
            assertThat(point.beyondFollowUp()).isEqualTo(point.time() > 6);
        }
        assertThat(curve.at(3).get(0).estimate().standardError().orElseThrow()).isCloseTo(0.2165063509, PRINTED);
        assertThat(curve.at(9).get(0).estimate().standardError()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> curve.at(2, 1)).withMessageContaining("must ascend");
    }

    /** H36: 3 of 5 die at 1, one of 2 at 2. */
    @Test
    void hazardsOfTiedEvents() {
        SurvivalData data = rows(t(1, 1, 1, 2, 3), 1, 1, 1, 1, 0).build();
        CumulativeHazard together = NelsonAalen.withDefaults().fit(data).get(0);
        assertThat(together.hazard(0)).isCloseTo(3 / 5.0, EXACT);
        assertThat(together.hazard(1)).isCloseTo(11 / 10.0, EXACT);
        assertThat(together.standardError(0)).isCloseTo(Math.sqrt(3 / 25.0), EXACT);
        assertThat(together.survival().survival(0)).isCloseTo(0.5488116361, PRINTED);
        CumulativeHazard apart = NelsonAalen.withDefaults()
                .withTies(NelsonAalen.Ties.FLEMING_HARRINGTON)
                .fit(data)
                .get(0);
        assertThat(apart.hazard(0)).isCloseTo(1 / 5.0 + 1 / 4.0 + 1 / 3.0, EXACT);
        assertThat(apart.survival().survival(1)).isCloseTo(0.2771120524, PRINTED);
        assertThat(together.lower(0).orElseThrow())
                .isCloseTo(Math.max(0, 3 / 5.0 - 1.959963984540054 * Math.sqrt(3 / 25.0)), EXACT);
        assertThat(together.upper(0).orElseThrow()).isCloseTo(3 / 5.0 + 1.959963984540054 * Math.sqrt(3 / 25.0), EXACT);
        assertThat(together.asStepFunction().valueAt(2.5)).isEqualTo(together.hazard(1));
        assertThat(together.size()).isEqualTo(3);
        assertThat(together.time(2)).isEqualTo(3);
        assertThat(together.group()).isEmpty();
        assertThat(together).hasToString("cumulative hazard: 3 times, H = 1.1 at the last");
        assertThat(apart.explain()).contains("counted one after another");
    }

    /** Deaths at 1 and 3, last seen alive at 2 and 4: the reverse curve is 1, 2/3, 2/3, 0. */
    @Test
    void theReverseCurveTellsTheFollowUp() {
        KaplanMeier reverse = KaplanMeier.withDefaults().reversed();
        SurvivalCurve curve =
                reverse.fit(rows(t(1, 2, 3, 4), 1, 0, 1, 0).build()).only();
        assertThat(curve.survival(0)).isEqualTo(1);
        assertThat(curve.survival(1)).isCloseTo(2 / 3.0, EXACT);
        assertThat(curve.survival(3)).isZero();
        assertThat(curve.events(1)).isEqualTo(1);
        assertThat(curve.censored(0)).isEqualTo(1);
        assertThat(curve.median().value()).hasValue(4);
        assertThat(curve.explain()).contains("Reversed");
        SurvivalCurve weighted = reverse.fit(rows(t(1, 2, 3, 4), 1, 0, 1, 0)
                        .weight(t(0.5, 0.5, 0.5, 0.5))
                        .build())
                .only();
        assertThat(weighted.survival(1)).isCloseTo(2 / 3.0, EXACT);
        // One of three equal weights: p (1 - p) / 3.
        assertThat(Math.pow(weighted.standardError(1).orElseThrow(), 2)).isCloseTo(2 / 27.0, EXACT);
    }

    @Test
    void groupsAndTables() {
        SurvivalCurves curves = KaplanMeier.withDefaults()
                .withLevel(0.9)
                .fit(rows(t(1, 2, 3, 4), 1, 0, 1, 1)
                        .group(new String[] {"b", "a", "b", "a"})
                        .build());
        assertThat(curves.curves()).hasSize(2);
        assertThat(curves.curve("b").rows()).isEqualTo(2);
        assertThat(curves.lastTime()).hasValue(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curves.curve("c"))
                .withMessageContaining("group 'c' is none of [a, b]");
        assertThatIllegalStateException().isThrownBy(curves::only);
        assertThat(curves.explain()).contains("Pointwise 90 % intervals on the log scale");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(curves.toString().lines())
                    .containsExactly(
                            "group                       n   events     median      lower      upper",
                            "a                           2        1          4         NE         NE",
                            "b                           2        2          2          1         NE");
            assertThat(curves.curve("b").toString().lines())
                    .containsExactly(
                            "b",
                            "      time   n.risk  n.event n.censor  survival   std.err     lower     upper",
                            "         1        2        1        0    0.5000    0.3536    0.1563    1.0000",
                            "         3        1        1        0    0.0000        NE        NE        NE");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void severalCausesCountAlikeAndAreNamed() {
        SurvivalCurve curve = KaplanMeier.withDefaults()
                .withConfidenceType(ConfidenceType.NONE)
                .fit(SurvivalData.builder()
                        .exit(t(1, 2))
                        .cause(new int[] {1, 2}, Map.of(1, "relapse", 2, "death"))
                        .build())
                .only();
        assertThat(curve.totalEvents()).isEqualTo(2);
        assertThat(curve.explain()).contains("Events of any cause count alike (relapse, death)", "No intervals.");
        assertThat(curve.median().interval()).isEmpty();
        assertThat(curve.at(1).get(0).estimate().interval()).isEmpty();
        assertThat(curve.at(0.5).get(0).estimate().value()).hasValue(1);
    }

    @Test
    void longTablesLoseTheirMiddle() {
        double[] exit = new double[120];
        int[] event = new int[120];
        for (int i = 0; i < 120; i++) {
            exit[i] = i;
        }
        assertThat(fit(rows(exit, event)).toString().lines()).hasSize(52).anyMatch(l -> l.contains("(70 more times)"));
    }

    @Test
    void whatIsNoSettingIsRefused() {
        assertThat(ConfidenceType.of("log-log")).isEqualTo(ConfidenceType.LOG_LOG);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidenceType.of("loglog"))
                .withMessageContaining("none of [log, log-log, plain, logit, arcsin, none]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.withDefaults().withLevel(95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NelsonAalen.withDefaults().withLevel(0));
    }
}
