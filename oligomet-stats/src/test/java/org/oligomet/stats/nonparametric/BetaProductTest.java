package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.ledger.EventLedger;

/** Limits by hand, against Clopper and Pearson, and what is refused. The law itself: {@link BetaProductLawTest}. */
class BetaProductTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final BetaProduct METHOD = BetaProduct.withDefaults();

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

    private static double[] upTo(int n) {
        double[] times = new double[n];
        Arrays.setAll(times, i -> i + 1);
        return times;
    }

    private static int[] ones(int n) {
        int[] events = new int[n];
        Arrays.fill(events, 1);
        return events;
    }

    /** The p with P(Beta(a, b) <= p) = q, by bisection of the incomplete beta function. */
    private static double beta(double q, double a, double b) {
        double low = 0;
        double high = 1;
        for (double mid = 0.5; mid > low && mid < high; mid = (low + high) / 2) {
            if (RegularizedBeta.value(mid, a, b) < q) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return low;
    }

    /**
     * Censored at 2 of 1, 2+, 3: before 1 three at risk, W⁻ = Beta(3, 1); at 1 W⁺ = Beta(3, 1) and W⁻ = Beta(3, 1)
     * Beta(2, 1); at 2 W⁻ = Beta(3, 1) Beta(1, 1), below w with (3 w - w³) / 2; at 3 W⁺ is that.
     */
    @Test
    void byHand() {
        BetaProductCurve curve = METHOD.fit(rows(t(1, 2, 3), 1, 0, 1).build()).only();
        double a = 0.025;
        assertThat(curve.at(0.5).lower().orElseThrow()).isCloseTo(Math.cbrt(a), EXACT);
        assertThat(curve.at(0.5).upper().orElseThrow()).isEqualTo(1);
        assertThat(curve.upper(0)).isCloseTo(Math.cbrt(1 - a), EXACT);
        // Beta(3, 1) Beta(2, 1) = Beta(2, 2): 3 w² - 2 w³
        double w = curve.lower(0);
        assertThat(3 * w * w - 2 * w * w * w).isCloseTo(a, EXACT);
        w = curve.lower(1);
        assertThat((3 * w - w * w * w) / 2).isCloseTo(a, EXACT);
        assertThat(curve.upper(1)).isEqualTo(curve.upper(0));
        w = curve.upper(2);
        assertThat((3 * w - w * w * w) / 2).isCloseTo(1 - a, EXACT);
        assertThat(curve.lower(2)).isZero();
        assertThat(curve.survival(1)).isCloseTo(2 / 3.0, EXACT);
        assertThat(curve.size()).isEqualTo(3);
        assertThat(curve.level()).isEqualTo(0.95);
    }

    /** The mid-p limits of the same: at 2 the even mixture of w³ and (3 w - w³) / 2. */
    @Test
    void midPByHand() {
        BetaProductCurve curve =
                METHOD.withMidP().fit(rows(t(1, 2, 3), 1, 0, 1).build()).only();
        assertThat(curve.at(0).lower().orElseThrow()).isCloseTo(Math.cbrt(0.05), EXACT);
        double w = curve.lower(1);
        assertThat((w * w * w + (3 * w - w * w * w) / 2) / 2).isCloseTo(0.025, EXACT);
        w = curve.upper(1);
        assertThat((w * w * w + (3 * w - w * w * w) / 2) / 2).isCloseTo(0.975, EXACT);
        assertThat(curve.lower(2)).isZero();
        w = curve.upper(2);
        assertThat((3 * w - w * w * w) / 2).isCloseTo(0.95, EXACT);
        assertThat(curve.isMidP()).isTrue();
    }

    /** With x of n alive: the quantiles of Beta(x, n - x + 1) and Beta(x + 1, n - x); mid-p halves the probability of x. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 18, 60, 1000})
    void withoutCensoringTheLimitsAreThoseOfClopperAndPearson(int n) {
        SurvivalData data = rows(upTo(n), ones(n)).build();
        BetaProductCurve curve = METHOD.withLevel(0.9).fit(data).only();
        double tail = (1 - 0.9) / 2;
        for (int i = 0; i < n; i += 1 + n / 40) {
            int x = n - 1 - i;
            assertThat(curve.lower(i)).isCloseTo(x == 0 ? 0 : beta(tail, x, n - x + 1), EXACT);
            assertThat(curve.upper(i)).isCloseTo(beta(1 - tail, x + 1, n - x), EXACT);
        }
        BetaProductCurve mid = METHOD.withMidP().withLevel(0.9).fit(data).only();
        for (int i = 0; i < n - 1; i += 1 + n / 10) {
            int x = n - 1 - i;
            double low = mid.lower(i);
            double high = mid.upper(i);
            assertThat((RegularizedBeta.value(low, x, n - x + 1) + RegularizedBeta.value(low, x + 1, n - x)) / 2)
                    .isCloseTo(tail, EXACT);
            assertThat((RegularizedBeta.complement(high, x, n - x + 1) + RegularizedBeta.complement(high, x + 1, n - x))
                            / 2)
                    .isCloseTo(tail, EXACT);
        }
    }

    /** Of 6 without censoring the sign test has the first and the last; of 5 nothing excludes an early median. */
    @Test
    void theMedianIsThatOfTheSignTest() {
        Estimate six = METHOD.fit(rows(upTo(6), ones(6)).build()).only().median();
        assertThat(six.value()).hasValue(3.5);
        assertThat(six.lower()).hasValue(1);
        assertThat(six.upper()).hasValue(6);
        // 1 - 2 (1 + 12 + 66) / 4096 = 0.961: the 3rd and the 10th of 12.
        Estimate twelve = METHOD.fit(rows(upTo(12), ones(12)).build()).only().median();
        assertThat(twelve.lower()).hasValue(3);
        assertThat(twelve.upper()).hasValue(10);
        Estimate five = METHOD.fit(rows(upTo(5), ones(5)).build()).only().median();
        assertThat(five.lower()).hasValue(0);
        assertThat(five.upper()).isEmpty();
        Estimate none = METHOD.fit(rows(upTo(9), new int[9]).build()).only().median();
        assertThat(none.notEstimableBecause()).isPresent();
        assertThat(none.lower()).hasValue(4); // 0.025^(1/5) = 0.478 with 5 left, 0.025^(1/6) = 0.541 with 6
        assertThat(none.upper()).isEmpty();
    }

    @Test
    void pastTheLastFollowUpNothingIsEstimatedButTheLimits() {
        BetaProductCurve curve = METHOD.fit(rows(t(1, 2), 1, 0).build()).only();
        assertThat(curve.at(2).value()).hasValue(0.5);
        assertThat(curve.at(3).notEstimableBecause()).hasValue("the time is past the last follow-up");
        assertThat(curve.at(3).lower()).hasValue(0);
        assertThat(curve.at(3).upper().orElseThrow()).isCloseTo(Math.sqrt(0.975), EXACT);
        BetaProductCurve dead = METHOD.fit(rows(t(1, 2), 1, 1).build()).only();
        assertThat(dead.at(3).value()).hasValue(0);
        assertThatIllegalArgumentException().isThrownBy(() -> dead.at(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> dead.at(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> dead.quantile(1.5));
    }

    @Test
    void whatItDoesNotTakeIsRefusedWithTheReason() {
        double[] exit = t(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.fit(rows(exit, 1, 1).weight(t(1, 1)).build()))
                .withMessage("the beta product procedure takes no case weights: its beta distributions count subjects");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.fit(rows(exit, 1, 1).entry(t(0, 1)).build()))
                .withMessageContaining("delayed entry");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        METHOD.fit(rows(exit, 1, 1).subject(new int[] {7, 7}).build()))
                .withMessageContaining("several rows of one subject");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        METHOD.fit(rows(exit, 1, 1).cluster(new int[] {7, 7}).build()))
                .withMessageContaining("clusters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.fit(
                        EventLedger.of(rows(exit, 1, 1).weight(t(1, 1)).build())))
                .withMessageContaining("case weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.fit(
                        EventLedger.of(rows(exit, 1, 1).entry(t(0, 1)).build())))
                .withMessageContaining("delayed entry");
        assertThatIllegalArgumentException().isThrownBy(() -> METHOD.withLevel(1));
    }

    @Test
    void groupsTheTableAndTheExplanation() {
        BetaProductCurves curves = METHOD.fit(rows(t(1, 2, 3, 4), 1, 1, 0, 1)
                .group(new String[] {"A", "B", "A", "B"})
                .build());
        assertThat(curves).hasSize(2);
        assertThat(curves.curves().get(1).group()).hasValue("B");
        assertThat(curves.curve("A").toString().lines())
                .containsExactly(
                        "A",
                        "      time   n.risk  n.event n.censor  survival     lower     upper",
                        "         1        2        1        0    0.5000    0.0126    0.9874",
                        "         3        1        0        1    0.5000    0.0000    0.9874");
        assertThat(curves.toString().lines())
                .containsExactly(
                        "group                       n   events     median      lower      upper",
                        "A                           2        1          2          0         NE",
                        "B                           2        2          3          0         NE");
        assertThat(curves.explain())
                .contains("beta product confidence procedure", "kxt016", "guaranteed without censoring")
                .doesNotContain("Standard errors", "No intervals");
        assertThat(METHOD.withMidP().fit(rows(t(1), 1).build()).only().explain())
                .contains("mid-p", "sim.6905");
        assertThatIllegalArgumentException().isThrownBy(() -> curves.curve("C")).withMessageContaining("[A, B]");
        assertThatIllegalStateException().isThrownBy(curves::only);
        assertThat(METHOD.fit(rows(upTo(60), ones(60)).build()).only().toString())
                .contains("(10 more times)");
    }
}
