package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.oligomet.stats.IntervalCensored.NO_LOWER;
import static org.oligomet.stats.IntervalCensored.NO_UPPER;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.IntervalCensored;

class TurnbullTest {

    private static TurnbullCurve fit(double[]... rows) {
        return Turnbull.withDefaults().fit(sample(rows)).only();
    }

    private static IntervalCensored sample(double[]... rows) {
        double[] lower = new double[rows.length];
        double[] upper = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            lower[i] = rows[i][0];
            upper[i] = rows[i][1];
        }
        return IntervalCensored.of(lower, upper);
    }

    private static double[] row(double lower, double upper) {
        return new double[] {lower, upper};
    }

    /** Mass in (0, 1] twice alone, in (1, 2] once alone, once in either: p² (1 - p). */
    /** 0.1 + 0.2 is not 0.3: taken as given, all mass would lie between the two, with a likelihood of 1. */
    @Test
    void aScanComputedInTwoWaysIsOne() {
        double sum = 0.1 + 0.2;
        IntervalCensored rounded = IntervalCensored.of(new double[] {0.3, 0, 0.1}, new double[] {0.5, sum, sum});
        TurnbullCurve curve = Turnbull.withDefaults().fit(rounded).only();
        TurnbullCurve exact = Turnbull.withDefaults()
                .fit(IntervalCensored.of(new double[] {0.3, 0, 0.1}, new double[] {0.5, 0.3, 0.3}))
                .only();
        assertThat(curve.logLikelihood()).isEqualTo(exact.logLikelihood());
        assertThat(curve.mass(0)).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(rounded.merged()).isEqualTo(1);
        assertThat(curve.explain()).contains("1 fewer distinct ends");
        assertThat(exact.explain()).doesNotContain("fewer distinct ends");
        assertThat(Turnbull.withDefaults()
                        .fit(rounded.withTieRule(false))
                        .only()
                        .logLikelihood())
                .isZero();
        IntervalCensored point = IntervalCensored.of(new double[] {0.3, 1}, new double[] {sum, 2})
                .withGroup(new String[] {"a", "b"});
        assertThat(point.lower(0)).isEqualTo(point.upper(0)).isEqualTo(0.3);
        assertThat(point.withTieRule(false).upper(0)).isEqualTo(sum);
    }

    @Test
    void twoIntersections() {
        TurnbullCurve curve = fit(row(0, 1), row(0, 1), row(0, 2), row(1, 2));
        assertThat(curve.size()).isEqualTo(2);
        assertThat(curve.mass(0)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(curve.mass(1)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(curve.logLikelihood()).isCloseTo(Math.log(4.0 / 27), within(1e-12));
        assertThat(curve.convergence().converged()).isTrue();
    }

    /** p₁ (p₁ + p₂) (p₂ + p₃) p₃²: without p₂ the masses are 2/5 and 3/5, and d₂ = 5/2 + 5/3 is below 5. */
    @Test
    void anIntersectionWithoutMass() {
        TurnbullCurve curve = fit(row(0, 1), row(0, 2), row(1, 3), row(2, 3), row(2, 3));
        assertThat(curve.size()).isEqualTo(2);
        assertThat(curve.mass(0)).isCloseTo(0.4, within(1e-12));
        assertThat(curve.mass(1)).isCloseTo(0.6, within(1e-12));
        assertThat(curve.left(1)).isEqualTo(2);
    }

    /** a² b (a + b)², b = 1 - 2a: 5a² - 5a + 1 = 0. */
    @Test
    void threeIntersections() {
        TurnbullCurve curve = fit(row(0, 1), row(1, 2), row(2, 3), row(0, 2), row(1, 3));
        double a = (5 - Math.sqrt(5)) / 10;
        assertThat(curve.mass(0)).isCloseTo(a, within(1e-12));
        assertThat(curve.mass(1)).isCloseTo(1 - 2 * a, within(1e-12));
        assertThat(curve.mass(2)).isCloseTo(a, within(1e-12));
    }

    @Test
    void withinAnIntersectionThereAreBounds() {
        TurnbullCurve curve = fit(row(0, 1), row(0, 1), row(0, 2), row(1, 2));
        assertThat(curve.at(0).lowest()).isEqualTo(1);
        assertThat(curve.at(0.5).highest()).isEqualTo(1);
        assertThat(curve.at(0.5).lowest()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(curve.at(0.5).isDetermined()).isFalse();
        assertThat(curve.at(1).isDetermined()).isTrue();
        assertThat(curve.at(1).highest()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(curve.at(2).highest()).isZero();
        assertThat(curve.median().earliest()).isZero();
        assertThat(curve.median().latest()).hasValue(1);
        assertThat(curve.quantile(0.9).earliest()).isEqualTo(1);
        assertThat(curve.at(0.5)).hasToString("S(0.5) between 0.333333 and 1");
        assertThat(curve.median()).hasToString("quantile 0.5 between 0 and 1");
    }

    /** (0, 1] and (1, 2] do not meet, [0, 1] and [1, 2] meet at 1. */
    @Test
    void endsAreAConvention() {
        IntervalCensored data = sample(row(0, 1), row(1, 2));
        assertThat(Turnbull.withDefaults().fit(data).only().size()).isEqualTo(2);
        TurnbullCurve closed =
                Turnbull.withDefaults().withEnds(Turnbull.Ends.CLOSED).fit(data).only();
        assertThat(closed.size()).isEqualTo(1);
        assertThat(closed.left(0)).isEqualTo(1);
        assertThat(closed.isLeftClosed(0)).isTrue();
        assertThat(closed.right(0)).hasValue(1);
        assertThat(closed.explain()).contains("[lower, upper]");
    }

    @Test
    void leftCensoredAndNotReached() {
        TurnbullCurve curve = fit(row(NO_LOWER, 2), row(5, NO_UPPER), row(5, NO_UPPER));
        assertThat(curve.mass(0)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(curve.left(0)).isZero();
        assertThat(curve.isLeftClosed(0)).isTrue();
        assertThat(curve.right(1)).isEmpty();
        assertThat(curve.median().earliest()).isEqualTo(5);
        assertThat(curve.median().latest()).isEmpty();
        assertThat(curve.at(100).lowest()).isZero();
        assertThat(curve.at(100).highest()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(curve.toString()).contains("[0", "NE]");
    }

    @Test
    void onlyCensoredRows() {
        TurnbullCurve curve = fit(row(1, NO_UPPER), row(3, NO_UPPER));
        assertThat(curve.size()).isEqualTo(1);
        assertThat(curve.left(0)).isEqualTo(3);
        assertThat(curve.logLikelihood()).isZero();
        assertThat(curve.at(3).lowest()).isEqualTo(1);
    }

    @Test
    void bootstrapIsReproducible() {
        IntervalCensored data = sample(row(0, 1), row(0, 1), row(0, 2), row(1, 2), row(1, 3), row(2, NO_UPPER));
        TurnbullCurve curve = Turnbull.withDefaults().withLevel(0.9).fit(data).only();
        TurnbullBootstrap first = curve.bootstrap(200, 7);
        assertThat(first.at(1)).isEqualTo(curve.bootstrap(200, 7).at(1));
        SurvivalBounds bounds = first.at(1);
        assertThat(bounds.interval().orElseThrow().lower().orElseThrow()).isLessThanOrEqualTo(bounds.lowest());
        assertThat(bounds.interval().orElseThrow().upper().orElseThrow()).isGreaterThanOrEqualTo(bounds.highest());
        assertThat(bounds.interval().orElseThrow().level()).isEqualTo(0.9);
        assertThat(first.quantile(0.5).interval().orElseThrow().lower()).hasValue(0);
        assertThat(first.quantile(0.9).interval().orElseThrow().upper()).isEmpty();
        assertThat(first.explain()).contains("200", "seed 7");
        assertThat(first.samples()).isEqualTo(200);
    }

    @Test
    void groupsHaveCurvesOfTheirOwn() {
        TurnbullCurves curves = Turnbull.withDefaults()
                .fit(sample(row(0, 1), row(1, 2), row(0, 3)).withGroup(new String[] {"B", "B", "A"}));
        assertThat(curves.curves()).hasSize(2);
        assertThat(curves.curve("B").rows()).isEqualTo(2);
        assertThat(curves.curve("A").right(0)).hasValue(3);
        assertThat(curves.toString()).contains("A\n", "B\n");
        assertThatThrownBy(() -> curves.curve("C")).hasMessageContaining("[A, B]");
        assertThatThrownBy(curves::only).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsRefused() {
        assertThatThrownBy(() -> sample(row(2, 1)))
                .hasMessageContaining("row 0")
                .hasMessageContaining("(2.0, 1.0]");
        assertThatThrownBy(() -> sample(row(0, 1), row(-1, 2))).hasMessageContaining("row 1");
        assertThatThrownBy(() -> sample(row(Double.NaN, 1))).hasMessageContaining("row 0");
        assertThatThrownBy(() -> sample(row(0, Double.NaN))).hasMessageContaining("row 0");
        assertThatThrownBy(() -> sample()).hasMessageContaining("at least one");
        assertThatThrownBy(() -> fit(row(0, 1)).at(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> fit(row(0, 1)).quantile(1)).hasMessageContaining("quantile");
        assertThatThrownBy(() -> fit(row(0, 1)).bootstrap(5, 1)).hasMessageContaining("at least 20");
    }

    /** Scans at times of each row's own, so that nearly every end is another time. */
    @Test
    void aHundredThousandRows() {
        Random random = new Random(1);
        int n = 100_000;
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int i = 0; i < n; i++) {
            double time = -Math.log(random.nextDouble());
            double scan = random.nextDouble();
            double before = NO_LOWER;
            while (scan < time && scan < 3) {
                before = scan;
                scan += 0.2 + random.nextDouble();
            }
            lower[i] = before;
            upper[i] = scan < time ? NO_UPPER : scan;
        }
        TurnbullCurve curve =
                Turnbull.withDefaults().fit(IntervalCensored.of(lower, upper)).only();
        assertThat(curve.convergence().converged())
                .as(curve.convergence().toString())
                .isTrue();
        assertThat(curve.at(1).highest()).isCloseTo(Math.exp(-1), within(0.03));
    }
}
