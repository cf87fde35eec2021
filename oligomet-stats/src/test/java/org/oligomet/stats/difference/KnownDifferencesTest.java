package org.oligomet.stats.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.Convention;
import org.oligomet.stats.ConventionItem;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.Ties;
import org.oligomet.stats.nonparametric.CurvePoint;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.nonparametric.SurvivalCurves;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.regression.CoxModel;
import org.oligomet.stats.test.LogRank;
import org.oligomet.stats.test.LogRankResult;
import org.oligomet.stats.test.LogRankWeights;

/**
 * Where R and SAS (and Stata) print different numbers. Those of R are from R 4.2.2, survival 3.5-3 (with its {@code conf.type} and
 * {@code ties} set as the other program has them); nothing here was run in SAS or Stata, whose formulas are documented.
 */
class KnownDifferencesTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    /** Acute myelogenous leukaemia (Miller 1981): M maintained, N not. */
    private static final SurvivalData AML = aml();

    private static SurvivalData aml() {
        double[] time = {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45};
        int[] status = {1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1};
        boolean[] event = new boolean[time.length];
        double[] x = new double[time.length];
        String[] group = new String[time.length];
        for (int i = 0; i < time.length; i++) {
            event[i] = status[i] == 1;
            x[i] = i < 11 ? 0 : 1;
            group[i] = i < 11 ? "M" : "N";
        }
        return SurvivalData.builder()
                .exit(time)
                .event(event)
                .group(group)
                .covariate("x", x)
                .build();
    }

    /** S falls to 0.75 at 30, to 0.5 at 90 and stays there to the last follow-up at 115. */
    private static SurvivalData plateau() {
        return SurvivalData.builder()
                .exit(new double[] {30, 90, 100, 115})
                .event(new boolean[] {true, true, false, false})
                .build();
    }

    private static SurvivalCurve under(Convention convention, SurvivalData data) {
        return KaplanMeier.withDefaults().withConvention(convention).fit(data).only();
    }

    private static SurvivalCurves curves(Convention convention) {
        return KaplanMeier.withDefaults().withConvention(convention).fit(AML);
    }

    @Test
    void theDefaultIntervalOfKaplanMeierIsLogInRAndLogLogInSasAndStata() {
        SurvivalCurve r = curves(Convention.r()).curve("M");
        SurvivalCurve sas = curves(Convention.sas()).curve("M");
        assertThat(r.lower(0).orElseThrow()).isCloseTo(0.754133845081525, CLOSE);
        assertThat(r.upper(0).orElseThrow()).isEqualTo(1);
        assertThat(sas.lower(0).orElseThrow()).isCloseTo(0.508080205769930, CLOSE);
        assertThat(sas.upper(0).orElseThrow()).isCloseTo(0.986673822667823, CLOSE);
        assertThat(curves(Convention.stata()).curve("M").lower(0)).isEqualTo(sas.lower(0));
        assertThat(r.survival(0)).isEqualTo(sas.survival(0));
        Differences why = Differences.explainDifference(r, sas);
        assertThat(why.of(ConventionItem.SURVIVAL_INTERVAL))
                .extracting(Difference::quantity)
                .anyMatch(q -> q.startsWith("survival of M at"));
        assertThat(why.toString()).contains("log (survfit(conf.type", "log-log (LIFETEST CONFTYPE=LOGLOG)");
    }

    @Test
    void theLimitsOfTheMedianFollowTheInterval() {
        Estimate r = curves(Convention.r()).curve("N").median();
        Estimate sas = curves(Convention.sas()).curve("N").median();
        assertThat(r.value()).hasValue(23);
        assertThat(sas.value()).hasValue(23);
        assertThat(r.lower()).hasValue(8);
        assertThat(r.upper()).isEmpty();
        assertThat(sas.lower()).hasValue(5);
        assertThat(sas.upper()).hasValue(33);
    }

    @Test
    void aMedianOnTheFinalPlateauIsItsMiddleInRNotEstimableInSasItsBeginningInStata() {
        assertThat(under(Convention.r(), plateau()).median().value()).hasValue(102.5);
        Estimate sas = under(Convention.sas(), plateau()).median();
        assertThat(sas.value()).isEmpty();
        assertThat(sas.notEstimableBecause().orElseThrow()).contains("stays at 0.5", "SAS");
        assertThat(under(Convention.stata(), plateau()).median().value()).hasValue(90);
        Difference why = Differences.explainDifference(Convention.r(), Convention.sas(), plateau())
                .of(ConventionItem.FLAT_STRETCH)
                .get(0);
        assertThat(why.first().value()).hasValue(102.5);
        assertThat(why.second().value()).isEmpty();
        assertThat(why.text())
                .contains("median of all (S is 0.5 from 90 to the end of follow-up at 115): 102.5 under R survival")
                .contains("not estimable under SAS");
    }

    @Test
    void onAPlateauThatAnEventEndsRAndSasTakeTheMiddleAndStataTheBeginning() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 3, 4})
                .event(new boolean[] {true, true, true, true})
                .build();
        assertThat(under(Convention.r(), data).median().value()).hasValue(2.5);
        assertThat(under(Convention.sas(), data).median().value()).hasValue(2.5);
        assertThat(under(Convention.stata(), data).median().value()).hasValue(2);
        assertThat(Differences.explainDifference(Convention.r(), Convention.sas(), data)
                        .of(ConventionItem.FLAT_STRETCH))
                .isEmpty();
    }

    @Test
    void tiedEventsAreEfronsInRAndBreslowsInSasAndStata() {
        CoxFit r = CoxModel.withDefaults().withConvention(Convention.r()).fit(AML);
        CoxFit sas = CoxModel.withDefaults().withConvention(Convention.sas()).fit(AML);
        assertThat(r.coefficient("x").estimate().orElseThrow()).isCloseTo(0.915532575014773, within(1e-10));
        assertThat(sas.coefficient("x").estimate().orElseThrow()).isCloseTo(0.904219723686211, within(1e-10));
        assertThat(sas.coefficient("x").standardError().orElseThrow()).isCloseTo(0.512247907304189, within(1e-10));
        Differences why = Differences.explainDifference(r, sas);
        assertThat(why.items()).hasSize(1);
        assertThat(why.items().get(0).item()).contains(ConventionItem.TIES);
        assertThat(why.toString()).contains("0.915533", "0.90422", "Efron", "Breslow");
        assertThat(Differences.explainDifference(Convention.sas(), Convention.stata(), AML)
                        .of(ConventionItem.TIES))
                .isEmpty();
    }

    /** R's number by {@code survdiff(rho = 1)}, the other from its formula in a loop of R. */
    @Test
    void petoAndPetosTestIsThatOfRhoOneInRAndOfTheirOwnEstimateInSasAndStata() {
        LogRankResult r = LogRank.withDefaults()
                .withWeights(LogRankWeights.petoPeto(Convention.r()))
                .test(AML);
        LogRankResult sas = LogRank.withDefaults()
                .withWeights(LogRankWeights.petoPeto(Convention.sas()))
                .test(AML);
        assertThat(r.test().statistic().orElseThrow()).isCloseTo(2.7792795447517733, CLOSE);
        assertThat(sas.test().statistic().orElseThrow()).isCloseTo(2.7080350199857905, CLOSE);
        assertThat(LogRank.withDefaults().withRho(1).test(AML).weights()).isEqualTo(r.weights());
        assertThat(LogRankWeights.petoPeto(Convention.stata())).isEqualTo(sas.weights());
        assertThat(r.explain()).contains("R survdiff(rho = 1)");
        assertThat(sas.explain()).contains("SAS PETO, Stata peto");

        Difference why = Differences.explainDifference(Convention.r(), Convention.sas(), AML)
                .of(ConventionItem.PETO_WEIGHT)
                .get(0);
        assertThat(why.text())
                .startsWith("Peto-Peto chi-squared: 2.77928 under R survival [S(t-), the Kaplan-Meier estimate")
                .contains("2.70804 under SAS [the product of 1 - d / (n + 1)");
    }

    @Test
    void exactIsDiscreteInRAndAnAverageOverOrdersInSas() {
        CoxFit discrete = CoxModel.withDefaults().withTies(Ties.EXACT_DISCRETE).fit(TiedOrders.data());
        CoxFit efron = CoxModel.withDefaults().fit(TiedOrders.data());
        CoxFit breslow =
                CoxModel.withDefaults().withConvention(Convention.sas()).fit(TiedOrders.data());
        double average = TiedOrders.averagedMaximum();
        assertThat(discrete.coefficient("x").estimate().orElseThrow()).isCloseTo(-0.117471853831259, within(1e-10));
        assertThat(efron.coefficient("x").estimate().orElseThrow()).isCloseTo(-0.135220646582194, within(1e-10));
        assertThat(breslow.coefficient("x").estimate().orElseThrow()).isCloseTo(-0.0985084403296612, within(1e-10));
        // The same by numerical integration of the marginal likelihood, elsewhere. Efron's approximates it, R's exact
        // does not.
        assertThat(average).isCloseTo(-0.1403178, within(1e-6));
        assertThat(Math.abs(average - -0.135220646582194)).isLessThan(Math.abs(average - -0.117471853831259) / 4);
        assertThat(discrete.explain()).contains("SAS's DISCRETE", "SAS's EXACT");
    }

    @Test
    void aMeanRunsToTheLastFollowUpOfAllInRAndToTheOwnLastEventInSas() {
        Estimate r = curves(Convention.r()).restrictedMeans().get(0).estimate();
        Estimate sas = curves(Convention.sas()).restrictedMeans().get(0).estimate();
        assertThat(r.value().orElseThrow()).isCloseTo(52.64545454545455, within(1e-10));
        assertThat(r.standardError().orElseThrow()).isCloseTo(19.828602796, within(1e-8));
        assertThat(curves(Convention.r()).restrictedMeans().get(0).horizon()).isEqualTo(161);
        assertThat(sas.value().orElseThrow()).isCloseTo(31.8431818181818, within(1e-10));
        // SAS: times m / (m - 1) under the root, m = 7 events
        assertThat(sas.standardError().orElseThrow()).isCloseTo(4.52788471175049 * Math.sqrt(7.0 / 6), within(1e-10));
        assertThat(curves(Convention.sas()).restrictedMeans().get(0).horizon()).isEqualTo(48);
        // Stata: the own last follow-up, which for N is its last event
        assertThat(curves(Convention.stata()).restrictedMeans().get(0).horizon())
                .isEqualTo(161);
        assertThat(curves(Convention.stata()).restrictedMeans().get(1).horizon())
                .isEqualTo(45);
        Differences why = Differences.explainDifference(Convention.r(), Convention.sas(), AML);
        assertThat(why.of(ConventionItem.MEAN_HORIZON).get(0).text())
                .contains("52.6455", ", horizon 161 under R", "31.8432", ", horizon 48 under SAS");
        assertThat(why.of(ConventionItem.MEAN_ERROR)).isNotEmpty();
    }

    @Test
    void pastTheLastFollowUpRCarriesOnAndTheOthersDoNot() {
        CurvePoint r = under(Convention.r(), plateau()).at(200).get(0);
        CurvePoint sas = under(Convention.sas(), plateau()).at(200).get(0);
        assertThat(r.estimate().value()).hasValue(0.5);
        assertThat(sas.estimate().value()).isEmpty();
        SurvivalData dead = SurvivalData.builder()
                .exit(new double[] {1, 2})
                .event(new boolean[] {true, true})
                .build();
        assertThat(under(Convention.sas(), dead).at(3).get(0).estimate().value())
                .hasValue(0);
        assertThat(under(Convention.stata(), dead).at(3).get(0).estimate().value())
                .isEmpty();
        Differences why = Differences.explainDifference(
                under(Convention.r(), plateau()), under(Convention.sas(), plateau()), 50, 200);
        assertThat(why.of(ConventionItem.BEYOND_FOLLOW_UP)).hasSize(1);
        assertThat(why.of(ConventionItem.BEYOND_FOLLOW_UP).get(0).quantity()).contains("200");
    }

    @Test
    void limitsBeforeTheFirstEventAreOneInRAndAbsentInStata() {
        SurvivalData late = SurvivalData.builder()
                .exit(new double[] {1, 2, 3})
                .event(new boolean[] {false, true, true})
                .build();
        assertThat(under(Convention.r(), late).lower(0)).hasValue(1);
        assertThat(under(Convention.stata(), late).lower(0)).isEmpty();
        assertThat(under(Convention.stata(), late).lower(1)).isPresent();
        assertThat(Differences.explainDifference(Convention.r(), Convention.stata(), late)
                        .of(ConventionItem.LIMITS_AT_ONE))
                .hasSize(1);
    }

    @Test
    void timesThatDifferByRoundingAreTiedInR() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {0.1 + 0.2, 0.3, 0.5, 0.7 - 0.1, 0.6, 1})
                .event(new boolean[] {true, true, true, true, true, true})
                .covariate("x", new double[] {1, 0, 1, 0, 1, 0})
                .build();
        Differences why = Differences.explainDifference(Convention.r(), Convention.sas(), data);
        Difference cox = why.of(ConventionItem.TIME_TIES).stream()
                .filter(d -> d.quantity().contains("hazard ratio"))
                .findFirst()
                .orElseThrow();
        // hard case H01
        assertThat(cox.first().value().orElseThrow()).isCloseTo(0.7802159183, within(1e-9));
        assertThat(cox.second().value().orElseThrow()).isCloseTo(0.7080216574, within(1e-9));
    }

    @Test
    void whereNoConventionMattersNothingIsSaid() {
        assertThat(Differences.explainDifference(Convention.r(), Convention.r(), AML)
                        .isEmpty())
                .isTrue();
        SurvivalData untied = SurvivalData.builder()
                .exit(new double[] {2, 3, 5, 7, 11, 13, 17})
                .event(new boolean[] {true, true, false, true, true, true, false})
                .covariate("x", new double[] {1, 0, 1, 0, 1, 0, 1})
                .build();
        Differences none = Differences.explainDifference(
                CoxModel.withDefaults().fit(untied),
                CoxModel.withDefaults().withConvention(Convention.sas()).fit(untied));
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.toString()).isEqualTo("no number differs between R survival and SAS");
    }

    @Test
    void whatIsNoMatterOfConventionIsSaidToBeNone() {
        Differences why = Differences.explainDifference(
                KaplanMeier.withDefaults().fit(AML),
                KaplanMeier.withDefaults().withLevel(0.9).fit(AML));
        assertThat(why.items()).isNotEmpty().allMatch(d -> d.item().isEmpty());
        assertThat(why.toString()).contains("not a matter of convention");
    }
}
