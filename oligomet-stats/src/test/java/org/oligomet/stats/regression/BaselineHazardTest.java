package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.Ties;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurve;

/** Baselines that do not follow the tie rule of the fit; R's answers are in CoxPostFitReferenceTest. */
final class BaselineHazardTest {

    private static final double[] EXIT = {1, 2, 2, 3, 4, 4};
    private static final boolean[] EVENT = {true, true, true, false, true, true};

    private static CoxCurve curve(CoxModel model, SurvivalData data, BaselineHazard choice) {
        return model.fit(data).baseline(choice).orElseThrow().get(0);
    }

    @Test
    void theProductLimitWithoutCovariatesIsKaplanMeier() {
        SurvivalData data = SurvivalData.builder().exit(EXIT).event(EVENT).build();
        CoxCurve limit = curve(CoxModel.withDefaults().withCovariates(), data, BaselineHazard.PRODUCT_LIMIT);
        SurvivalCurve kaplanMeier =
                KaplanMeier.withDefaults().fit(data).curves().get(0);

        for (double time : new double[] {0, 1, 2, 3, 4}) {
            assertThat(limit.survivalAt(time).value().orElseThrow())
                    .as("S(%s)", time)
                    .isCloseTo(kaplanMeier.at(time).get(0).estimate().value().orElseThrow(), within(1e-15));
        }
        // Both that are left die at 4: S is 0 and has no limits, as in R.
        assertThat(limit.survivalAt(4).value()).hasValue(0);
        assertThat(limit.survivalAt(4).interval()).isEmpty();
        assertThat(limit.survivalAt(2).standardError().orElseThrow())
                .isCloseTo(kaplanMeier.at(2).get(0).estimate().standardError().orElseThrow(), within(1e-15));
    }

    /** One event with score r of a risk set with S0 = 1 + 1 + r: α = (1 − r / S0)^(1/r). */
    @Test
    void oneEventByHand() {
        double[] x = {1, 0, 0, 1, 1, 0};
        boolean[] event = {true, false, true, false, false, true};
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 3, 4, 5, 6})
                .event(event)
                .covariate("x", x)
                .build();
        CoxFit fit = CoxModel.withDefaults().fit(data);
        double r = Math.exp(fit.coefficient("x").estimate().orElseThrow());
        CoxCurve limit =
                fit.baseline(BaselineHazard.PRODUCT_LIMIT).orElseThrow().get(0);

        double first = Math.pow(1 - r / (3 + 3 * r), 1 / r);
        double second = first * (1 - 1 / (2 + 2 * r));
        assertThat(limit.survivalAt(1).value().orElseThrow()).isCloseTo(first, within(1e-14));
        assertThat(limit.survivalAt(3).value().orElseThrow()).isCloseTo(second, within(1e-14));
        assertThat(limit.cumulativeHazardAt(3).value().orElseThrow())
                .isCloseTo(1 / (3 + 3 * r) + 1 / (2 + 2 * r), within(1e-14));
        assertThat(limit.survivalAt(6).value()).hasValue(0);
    }

    @Test
    void tiedEventsSolveTheirEquation() {
        double[] x = {0.3, -1, 2, 0.5, 1.5, -0.7};
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {2, 2, 2, 3, 4, 5})
                .event(new boolean[] {true, true, true, false, true, false})
                .covariate("x", x)
                .build();
        CoxFit fit = CoxModel.withDefaults().withTies(Ties.BRESLOW).fit(data);
        double b = fit.coefficient("x").estimate().orElseThrow();
        double alpha = fit.baseline(BaselineHazard.PRODUCT_LIMIT)
                .orElseThrow()
                .get(0)
                .survivalAt(2)
                .value()
                .orElseThrow();

        double left = 0;
        double s0 = 0;
        for (int i = 0; i < x.length; i++) {
            double score = Math.exp(b * x[i]);
            s0 += score;
            left += i < 3 ? score / (1 - Math.pow(alpha, score)) : 0;
        }
        assertThat(left).isCloseTo(s0, within(1e-12 * s0));
    }

    @Test
    void theFitsOwnRuleIsTheDefault() {
        SurvivalData data = SurvivalData.builder()
                .exit(EXIT)
                .event(EVENT)
                .covariate("x", new double[] {0.3, -1, 2, 0.5, 1.5, -0.7})
                .build();
        for (Ties ties : List.of(Ties.EFRON, Ties.BRESLOW)) {
            CoxModel model = CoxModel.withDefaults().withTies(ties);
            BaselineHazard own = ties == Ties.EFRON ? BaselineHazard.EFRON : BaselineHazard.BRESLOW;
            BaselineHazard other = ties == Ties.EFRON ? BaselineHazard.BRESLOW : BaselineHazard.EFRON;
            CoxCurve byDefault = model.fit(data).baseline().orElseThrow().get(0);
            assertThat(byDefault.survivalAt(2).value())
                    .isEqualTo(curve(model, data, own).survivalAt(2).value())
                    .isNotEqualTo(curve(model, data, other).survivalAt(2).value());
        }
    }
}
