package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.IntervalCensored;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.reference.Samples;

class TurnbullProperties {

    @Property(tries = 300)
    void exactAndRightCensoredRowsAreKaplanMeier(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int n) {
        Samples s = Samples.of(seed, n, false);
        double[] upper = new double[n];
        for (int i = 0; i < n; i++) {
            upper[i] = s.event[i] ? s.exit[i] : IntervalCensored.NO_UPPER;
        }
        TurnbullCurve curve =
                Turnbull.withDefaults().fit(IntervalCensored.of(s.exit, upper)).only();
        SurvivalCurve km = KaplanMeier.withDefaults()
                .fit(SurvivalData.builder().exit(s.exit).event(s.event).build())
                .only();
        for (int i = 0; i < km.size(); i++) {
            SurvivalBounds bounds = curve.at(km.time(i));
            assertThat(bounds.lowest()).isCloseTo(km.survival(i), within(1e-10));
            assertThat(bounds.isDetermined()).isTrue();
        }
    }

    /**
     * The maximum by its definition, on the rows and not on what the estimator made of them: no point of time gets more
     * than n from {@code Σ 1 / (mass of row)} over the rows that hold it, and masses above 0 get n.
     */
    @Property(tries = 300)
    void kuhnTucker(@ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int n, @ForAll boolean closed) {
        Random random = new Random(seed);
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int i = 0; i < n; i++) {
            int kind = random.nextInt(5);
            lower[i] = kind == 0 ? IntervalCensored.NO_LOWER : random.nextInt(12);
            upper[i] = kind == 1 ? IntervalCensored.NO_UPPER : Math.max(0, lower[i]) + random.nextInt(6);
        }
        TurnbullCurve curve = Turnbull.withDefaults()
                .withEnds(closed ? Turnbull.Ends.CLOSED : Turnbull.Ends.LEFT_OPEN)
                .fit(IntervalCensored.of(lower, upper))
                .only();
        assertThat(curve.convergence().converged()).isTrue();
        double logLikelihood = 0;
        double[] mass = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < curve.size(); k++) {
                double right = curve.right(k).orElse(IntervalCensored.NO_UPPER);
                boolean after = curve.left(k) > lower[i]
                        || (curve.left(k) == lower[i] && (closed || lower[i] == upper[i] || !curve.isLeftClosed(k)));
                mass[i] += after && right <= upper[i] ? curve.mass(k) : 0;
            }
            logLikelihood += Math.log(mass[i]);
        }
        assertThat(curve.logLikelihood()).isCloseTo(logLikelihood, within(1e-9));
        for (double t = 0; t <= 18; t += 0.5) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                boolean holds = t <= upper[i] && (t > lower[i] || (t == lower[i] && (closed || lower[i] == upper[i])));
                sum += holds ? 1 / mass[i] : 0;
            }
            assertThat(sum).isLessThanOrEqualTo(n * (1 + 1e-8));
        }
        double total = 0;
        for (int k = 0; k < curve.size(); k++) {
            double inside = curve.right(k).isEmpty()
                    ? 1000
                    : (curve.left(k) + curve.right(k).getAsDouble()) / 2;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += inside >= lower[i] && inside <= upper[i] ? 1 / mass[i] : 0;
            }
            total += curve.mass(k);
            if (!curve.isLeftClosed(k)) {
                assertThat(sum).isCloseTo(n, within(1e-6 * n));
            }
        }
        assertThat(total).isCloseTo(1, within(1e-12));
    }
}
