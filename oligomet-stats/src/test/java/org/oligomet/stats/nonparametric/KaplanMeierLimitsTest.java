package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/** Limits and quantiles of small samples: hard cases H08 to H12, figures of R survival 3.8-11 to the digits it printed. */
class KaplanMeierLimitsTest {

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

    /** H08: lower and upper limit at S = 2/3 and S = 1/3; at S = 0 nothing. */
    @Test
    void limitsDownToZero() {
        Map<ConfidenceType, double[]> printed = Map.of(
                ConfidenceType.PLAIN, t(0.133232036, 0, 1, 0.866767964),
                ConfidenceType.LOG, t(0.2995071304, 0.06727839085, 1, 1),
                ConfidenceType.LOG_LOG, t(0.05407342679, 0.008961628331, 0.9452063873, 0.7741486504),
                ConfidenceType.LOGIT, t(0.1535131212, 0.04337189672, 0.9566281033, 0.8464868788),
                ConfidenceType.ARCSIN, t(0.1442084562, 0.002466751271, 0.9975332487, 0.8557915438));
        printed.forEach((type, limits) -> {
            SurvivalCurve curve = fit(rows(t(1, 2, 3), 1, 1, 1), type);
            assertThat(curve.lower(0).orElseThrow()).isCloseTo(limits[0], PRINTED);
            assertThat(curve.lower(1).orElseThrow()).isCloseTo(limits[1], PRINTED);
            assertThat(curve.upper(0).orElseThrow()).isCloseTo(limits[2], PRINTED);
            assertThat(curve.upper(1).orElseThrow()).isCloseTo(limits[3], PRINTED);
            assertThat(curve.lower(2)).isEmpty();
            assertThat(curve.upper(2)).isEmpty();
        });
    }

    /** H09: at S = 1 the interval is [1, 1], for arcsin not estimable. */
    @Test
    void limitsAtOne() {
        for (ConfidenceType type : ConfidenceType.values()) {
            SurvivalCurve curve = fit(rows(t(1, 2, 3), 0, 1, 1), type);
            if (type == ConfidenceType.ARCSIN || type == ConfidenceType.NONE) {
                assertThat(curve.lower(0)).isEmpty();
                assertThat(curve.upper(0)).isEmpty();
            } else {
                assertThat(curve.lower(0)).hasValue(1);
                assertThat(curve.upper(0)).hasValue(1);
            }
        }
        assertThat(fit(rows(t(1, 2, 3), 0, 1, 1), ConfidenceType.LOG_LOG)
                        .lower(1)
                        .orElseThrow())
                .isCloseTo(0.005983087639, PRINTED);
    }

    /** H10. */
    @Test
    void limitsAreCutAtZeroAndOne() {
        SurvivalCurve log = fit(rows(t(1, 2, 3, 4), 1, 0, 0, 1));
        assertThat(log.upper(0)).hasValue(1);
        assertThat(log.lower(2).orElseThrow()).isCloseTo(0.4259322685, PRINTED);
        SurvivalCurve plain = fit(rows(t(1, 2, 3, 4), 1, 1, 1, 0), ConfidenceType.PLAIN);
        assertThat(plain.lower(2)).hasValue(0);
        assertThat(plain.upper(3).orElseThrow()).isCloseTo(0.6743446503, PRINTED);
    }

    /** H11. */
    @Test
    void aQuantileOnAFlatStretchIsItsMiddle() {
        SurvivalCurve four = fit(rows(t(1, 2, 3, 4), 1, 1, 1, 1));
        assertThat(four.quantile(0.25).value()).hasValue(1.5);
        assertThat(four.median().value()).hasValue(2.5);
        assertThat(four.median().lower()).hasValue(1);
        assertThat(four.median().upper()).isEmpty();
        assertThat(four.quantile(0.75).value()).hasValue(3.5);
        assertThat(four.quantile(0.75).lower()).hasValue(2);
        assertThat(four.quantile(0).value()).hasValue(0);
        assertThat(four.quantile(1).value()).hasValue(4);
        SurvivalCurve plateau = fit(rows(t(1, 2, 3, 4), 1, 1, 0, 0));
        assertThat(plateau.median().value()).hasValue(3);
        assertThat(plateau.quantile(0.75).value()).isEmpty();
        assertThat(fit(rows(t(1, 2, 2.5, 4), 1, 1, 0, 1)).median().value()).hasValue(3);
        // S(7) is 0.3 but for 5.6e-17.
        SurvivalCurve ten = fit(rows(t(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        assertThat(ten.quantile(0.7).value()).hasValue(7.5);
        assertThat(ten.median().value()).hasValue(5.5);
        assertThatIllegalArgumentException().isThrownBy(() -> ten.quantile(1.1));
    }

    /** H12. */
    @Test
    void aQuantilePastTheLastTimeIsNotEstimable() {
        SurvivalCurve curve = fit(rows(t(1, 2, 3, 4), 1, 0, 0, 0));
        assertThat(curve.quantile(0.25).value()).hasValue(2.5);
        assertThat(curve.median().value()).isEmpty();
        assertThat(curve.median().lower()).hasValue(1);
        assertThat(curve.median().upper()).isEmpty();
    }
}
