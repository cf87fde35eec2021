package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.ledger.EventLedger;
import org.oligomet.stats.reference.Samples;

class BetaProductProperties {

    /** Limits contain S, fall in time, are shorter by mid-p, and know tied deaths only as deaths one after the other. */
    @Property(tries = 200)
    void lawsOfLimits(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int n) {
        Samples s = Samples.of(seed, n, false);
        SurvivalData data = SurvivalData.builder().exit(s.exit).event(s.event).build();
        BetaProductCurve curve = BetaProduct.withDefaults().fit(data).only();
        BetaProductCurve mid = BetaProduct.withDefaults().withMidP().fit(data).only();
        assertThat(BetaProduct.withDefaults().fit(EventLedger.of(data))).hasToString(curve.toString());
        double lower = 1;
        double upper = 1;
        for (int i = 0; i < curve.size(); i++) {
            assertThat(curve.survival(i)).isBetween(curve.lower(i), curve.upper(i));
            assertThat(curve.lower(i)).isBetween(0.0, Math.min(lower, mid.lower(i)));
            assertThat(curve.upper(i)).isBetween(mid.upper(i), upper);
            lower = curve.lower(i);
            upper = curve.upper(i);
        }
        // Rows at one time pulled apart, events first: the last of them has the limits of the tie.
        double[] apart = s.exit.clone();
        for (int i = 0; i < n; i++) {
            apart[i] += (s.event[i] ? 0 : 0.5) + 0.4 * i / n;
        }
        BetaProductCurve loose = BetaProduct.withDefaults()
                .fit(SurvivalData.builder().exit(apart).event(s.event).build())
                .only();
        for (int i = 0; i < curve.size(); i++) {
            Estimate same = loose.at(curve.time(i) + 0.95);
            assertThat(same.lower().orElseThrow()).isCloseTo(curve.lower(i), within(1e-12));
            assertThat(same.upper().orElseThrow()).isCloseTo(curve.upper(i), within(1e-12));
        }
    }
}
