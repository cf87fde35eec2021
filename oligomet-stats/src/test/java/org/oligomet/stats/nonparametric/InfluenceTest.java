package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.SurvivalData;

/** Where influences cancel, the jackknife variance is 0 and not the square root of a rounding error. */
class InfluenceTest {

    /** All weights times any number leave S and H as they are, so one cluster has no influence. */
    @Test
    void oneClusterHasNoInfluence() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 2, 3, 5, 6, 7, 9})
                .event(new boolean[] {true, true, false, true, true, false, true, false})
                .weight(new double[] {0.31, 1.7, 0.5, 2, 0.31, 1, 1.7, 0.1})
                .cluster(new int[8])
                .build();

        SurvivalCurve curve = KaplanMeier.withDefaults().fit(data).only();
        CumulativeHazard hazard = NelsonAalen.withDefaults().fit(data).get(0);

        assertThat(curve.variance()).isEqualTo(VarianceType.INFINITESIMAL_JACKKNIFE);
        assertThat(curve.size()).isEqualTo(7);
        for (int i = 0; i < curve.size(); i++) {
            assertThat(curve.standardError(i)).hasValue(0);
            assertThat(hazard.standardError(i)).isZero();
        }
    }

    /** Nor on the incidence of any cause. */
    @Test
    void oneClusterHasNoInfluenceOnIncidence() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 2, 3, 5, 6, 7, 9})
                .cause(new int[] {1, 2, 0, 1, 2, 0, 1, 2}, Map.of(1, "a", 2, "b"))
                .weight(new double[] {0.31, 1.7, 0.5, 2, 0.31, 1, 1.7, 0.1})
                .cluster(new int[8])
                .build();
        for (CumulativeIncidence curve : AalenJohansen.withDefaults().fit(data)) {
            for (int i = 0; i < curve.size(); i++) {
                assertThat(curve.standardError(i)).isZero();
            }
        }
    }

    /** H = 1 whatever the weight. */
    @Test
    void oneRowHasNoInfluenceOnItsOwnHazard() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {4})
                .event(new boolean[] {true})
                .weight(new double[] {0.31})
                .build();

        CumulativeHazard hazard = NelsonAalen.withDefaults().fit(data).get(0);

        assertThat(hazard.hazard(0)).isEqualTo(1);
        assertThat(hazard.standardError(0)).isZero();
    }
}
