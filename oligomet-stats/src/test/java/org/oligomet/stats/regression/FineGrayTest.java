package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.Convergence.Kind;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.Ties;

class FineGrayTest {

    private static final Map<Integer, String> CAUSES = Map.of(1, "relapse", 2, "death");

    /** R's hard case H40: a competing event and a censoring at the same time. */
    private static SurvivalData tied() {
        return SurvivalData.builder()
                .exit(new double[] {1, 2, 2, 3, 3, 4, 5})
                .cause(new int[] {1, 2, 0, 1, 0, 1, 0}, CAUSES)
                .covariate("x", new double[] {1, 0, 1, 1, 0, 0, 1})
                .build();
    }

    private static FineGray relapse() {
        return FineGray.withDefaults().withCause("relapse");
    }

    @Test
    void likelihoodAtZeroIsThatOfWeightsWorkedByHand() {
        // Risk sets at 1, 3, 4: 7; 4 rows and G of the row that died at 2; 2 rows and G.
        // crr: five of the six at risk of censoring at 2 go on, then three of four: 5/6, and 5/6 * 3/4 = 5/8.
        double crr = -Math.log(7) - Math.log(4 + 5 / 6.0) - Math.log(2 + 5 / 8.0);
        assertThat(relapse().fit(tied()).nullLogLikelihood()).isCloseTo(crr, within(1e-14));
        // finegray takes the row with the event out first: 4/5, and 4/5 * 2/3 = 8/15.
        double finegray = -Math.log(7) - Math.log(4 + 4 / 5.0) - Math.log(2 + 8 / 15.0);
        assertThat(relapse()
                        .withConvention(FineGrayConvention.SURVIVAL)
                        .fit(tied())
                        .nullLogLikelihood())
                .isCloseTo(finegray, within(1e-14));
    }

    @Test
    void withoutCensoringItIsCoxOnRowsCarriedToTheEnd() {
        double[] t = {2, 3, 3, 5, 6, 7, 8, 9, 9, 11};
        int[] c = {1, 2, 1, 1, 2, 1, 2, 1, 1, 2};
        double[] x = {0.3, 1.2, -0.4, 2.0, 0.1, 0.9, -1.0, 0.2, 1.1, 0.5};
        SurvivalData data = SurvivalData.builder()
                .exit(t)
                .cause(c, CAUSES)
                .covariate("x", x)
                .build();
        double[] carried = t.clone();
        boolean[] event = new boolean[t.length];
        for (int i = 0; i < t.length; i++) {
            carried[i] = c[i] == 1 ? t[i] : 20;
            event[i] = c[i] == 1;
        }
        CoxFit cox = CoxModel.withDefaults()
                .withTies(Ties.BRESLOW)
                .withRobustVariance(true)
                .fit(SurvivalData.builder()
                        .exit(carried)
                        .event(event)
                        .covariate("x", x)
                        .build());
        FineGrayFit fit = relapse().fit(data);
        equal(fit.coefficient("x"), cox.coefficient("x"), 1e-11);
        assertThat(fit.logLikelihood()).isCloseTo(cox.logLikelihood(), within(1e-12));
    }

    @Test
    void withoutCompetingEventsItIsCox() {
        SurvivalData data = random(60, 3, false, false);
        SurvivalData one = data.onlyCause("relapse");
        for (Ties ties : new Ties[] {Ties.BRESLOW, Ties.EFRON}) {
            CoxFit cox = CoxModel.withDefaults()
                    .withTies(ties)
                    .withRobustVariance(true)
                    .fit(one);
            FineGrayFit fit = FineGray.withDefaults().withTies(ties).fit(one);
            for (String term :
                    fit.coefficients().stream().map(CoxCoefficient::term).toList()) {
                equal(fit.coefficient(term), cox.coefficient(term), 1e-12);
            }
        }
    }

    @Test
    void causeSpecificHazardsCensorTheOtherCause() {
        SurvivalData data = random(80, 5, true, false);
        CauseSpecificFits fits = CoxModel.withDefaults().fitEachCause(data);
        double[] t = new double[data.size()];
        boolean[] event = new boolean[data.size()];
        SurvivalDataBuilder builder = SurvivalData.builder();
        for (int i = 0; i < t.length; i++) {
            t[i] = data.exit(i);
            event[i] = data.causeIndex(i) == 2;
        }
        CoxFit death = CoxModel.withDefaults()
                .fit(builder.exit(t)
                        .event(event)
                        .covariate("x", data.numeric("x").orElseThrow())
                        .covariate("y", data.numeric("y").orElseThrow())
                        .build());
        assertThat(fits.fit("death").coefficients())
                .hasToString(death.coefficients().toString());
        assertThat(fits.fit("death").events()).isEqualTo(death.events());
        assertThat(CoxModel.withDefaults().fit(data, "death").logLikelihood()).isEqualTo(death.logLikelihood());
        assertThat(fits.toString()).contains("Hazard of relapse", "Hazard of death");
        assertThat(fits.explain()).contains("doi:10.2307/2530374");
        assertThatThrownBy(() -> fits.fit("x")).hasMessageContaining("[relapse, death]");
    }

    @Test
    void aRowThatEndsBeforeTheFirstEventLingers() {
        // The competing row is in no risk set before it lingers, at full weight, since nobody is censored.
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 3, 4})
                .cause(new int[] {2, 1, 1, 0}, CAUSES)
                .covariate("x", new double[] {1, 0, 1, 0})
                .build();
        assertThat(relapse().fit(data).nullLogLikelihood()).isCloseTo(-Math.log(4) - Math.log(3), within(1e-14));
    }

    @Test
    void strataWithTheirOwnCensoringAreSeparateLikelihoods() {
        SurvivalData data = random(120, 9, true, true);
        double sum = 0;
        double[] b = {0.3, -0.2};
        FineGrayFit whole = relapse()
                .withCensoringByStratum(true)
                .withInitialValues(b)
                .withMaxIterations(0)
                .fit(data);
        for (String level : data.stratum().orElseThrow().levels()) {
            int code = data.stratum().orElseThrow().levels().indexOf(level);
            int[] rows = IntStream.range(0, data.size())
                    .filter(i -> data.stratum().orElseThrow().code(i) == code)
                    .toArray();
            double[] x = data.numeric("x").orElseThrow();
            double[] y = data.numeric("y").orElseThrow();
            SurvivalData part = SurvivalData.builder()
                    .exit(Arrays.stream(rows).mapToDouble(data::exit).toArray())
                    .cause(Arrays.stream(rows).map(data::causeIndex).toArray(), CAUSES)
                    .covariate("x", Arrays.stream(rows).mapToDouble(i -> x[i]).toArray())
                    .covariate("y", Arrays.stream(rows).mapToDouble(i -> y[i]).toArray())
                    .build();
            sum += relapse().withInitialValues(b).withMaxIterations(0).fit(part).logLikelihood();
        }
        assertThat(whole.logLikelihood()).isCloseTo(sum, within(1e-11));
    }

    @Test
    void wholeWeightsAreReplication() {
        SurvivalData data = random(50, 11, true, false);
        int n = data.size();
        double[] w = new double[n];
        Arrays.setAll(w, i -> 1 + i % 3);
        int[] rows = IntStream.range(0, n)
                .flatMap(i -> IntStream.range(0, 1 + i % 3).map(k -> i))
                .toArray();
        double[] x = data.numeric("x").orElseThrow();
        SurvivalData weighted = SurvivalData.builder()
                .exit(IntStream.range(0, n).mapToDouble(data::exit).toArray())
                .cause(IntStream.range(0, n).map(data::causeIndex).toArray(), CAUSES)
                .covariate("x", x)
                .weight(w)
                .build();
        SurvivalData replicated = SurvivalData.builder()
                .exit(Arrays.stream(rows).mapToDouble(data::exit).toArray())
                .cause(Arrays.stream(rows).map(data::causeIndex).toArray(), CAUSES)
                .covariate("x", Arrays.stream(rows).mapToDouble(i -> x[i]).toArray())
                .cluster(Arrays.stream(rows).mapToObj(String::valueOf).toArray(String[]::new))
                .build();
        equal(
                relapse().fit(weighted).coefficient("x"),
                relapse().fit(replicated).coefficient("x"),
                1e-10);
    }

    @Test
    void aCovariateThatOrdersTheEventsIsNamed() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 3, 4, 5, 6})
                .cause(new int[] {2, 1, 1, 0, 2, 0}, CAUSES)
                .covariate("x", new double[] {0, 1, 1, 0, 0, 0})
                .build();
        FineGrayFit fit = relapse().fit(data);
        assertThat(fit.convergence().converged()).isFalse();
        assertThat(fit.convergence().problems().get(0).kind()).isEqualTo(Kind.MONOTONE);
        assertThat(fit.coefficient("x").estimate()).isEmpty();
        assertThat(fit.coefficient("x").notEstimableBecause().orElseThrow())
                .contains("x tends to +infinity")
                .contains("screen in floating point, since the exact program does not know rows that stay")
                .contains(
                        "a simpler model has a finite answer; Firth's penalised likelihood is offered for cause-specific");
        // As a Cox model it would be as monotone; but the lingering row alone can stop it:
        SurvivalData stopped = SurvivalData.builder()
                .exit(new double[] {1, 2, 3, 4, 5, 6})
                .cause(new int[] {2, 1, 1, 0, 2, 0}, CAUSES)
                .covariate("x", new double[] {2, 1, 1, 0, 0, 0})
                .build();
        assertThat(relapse().fit(stopped).convergence().converged()).isTrue();
        assertThat(CoxModel.withDefaults().fit(stopped, "relapse").convergence().converged())
                .isFalse();
    }

    @Test
    void aWeightThatNobodyDeterminesIsRefused() {
        // Nobody is under observation from 2 to 3: how long the first row would have stayed is not to be known.
        SurvivalData gap = SurvivalData.builder()
                .entry(new double[] {SurvivalData.NO_ENTRY, SurvivalData.NO_ENTRY, 3, 3})
                .exit(new double[] {1, 2, 4, 5})
                .cause(new int[] {2, 1, 1, 0}, CAUSES)
                .covariate("x", new double[] {0, 1, 1, 0})
                .build();
        assertThatThrownBy(() -> relapse().fit(gap))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 0 has a competing event");
    }

    @Test
    void misuseIsRefused() {
        assertThatThrownBy(() -> FineGray.withDefaults().fit(tied())).hasMessageContaining("[relapse, death]");
        assertThatThrownBy(() -> FineGray.withDefaults().withCause("x").fit(tied()))
                .hasMessageContaining("'x' is none of [relapse, death]");
        assertThatThrownBy(() -> relapse().withCensoringGroups("arm").fit(tied()))
                .hasMessageContaining("\"arm\"");
        assertThatThrownBy(() -> relapse().withTies(Ties.EXACT_DISCRETE)).hasMessageContaining("Efron");
        SurvivalData zero = SurvivalData.builder()
                .exit(new double[] {1, 2})
                .cause(new int[] {1, 2}, CAUSES)
                .covariate("x", new double[] {1, 2})
                .weight(new double[] {1, 0})
                .build();
        assertThatThrownBy(() -> relapse().fit(zero)).hasMessageContaining("weight of row 1");
    }

    @Test
    void noEventIsATypedAnswer() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 3})
                .cause(new int[] {2, 0, 2}, CAUSES)
                .covariate("x", new double[] {1, 2, 4})
                .build();
        FineGrayFit fit = relapse().fit(data);
        assertThat(fit.coefficient("x").estimate()).isEmpty();
        assertThat(fit.convergence().problems().get(0).kind()).isEqualTo(Kind.NO_EVENTS);
        assertThat(fit.waldTest().statistic()).isEmpty();
    }

    @Test
    void tableAndExplanation() {
        FineGrayFit fit = relapse().fit(tied());
        assertThat(fit.toString())
                .startsWith(
                        "Fine-Gray regression for relapse, as cmprsk::crr, Breslow ties: 7 rows, 3 events, 1 competing")
                .contains("robust se");
        assertThat(fit.explain()).contains("doi:10.1080/01621459.1999.10474144", "cmprsk::crr");
        assertThat(fit.events()).isEqualTo(3);
        assertThat(fit.competing()).isEqualTo(1);
        assertThat(fit.cause().name()).isEqualTo("relapse");
        assertThat(fit.hazardRatio(CovariateValues.of("x", 1), CovariateValues.of("x", 0))
                        .value()
                        .orElseThrow())
                .isCloseTo(Math.exp(fit.coefficient("x").estimate().orElseThrow()), within(1e-14));
    }

    static SurvivalData random(int n, long seed, boolean days, boolean strata) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] t = new double[n];
        int[] c = new int[n];
        double[] x = new double[n];
        double[] y = new double[n];
        String[] stratum = new String[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextDouble() * 2 - 1;
            y[i] = random.nextInt(2);
            double first = -10 * Math.log(random.nextDouble()) * Math.exp(-x[i] + 0.5 * y[i]);
            double second = -14 * Math.log(random.nextDouble());
            double end = -20 * Math.log(random.nextDouble());
            t[i] = Math.min(end, Math.min(first, second));
            c[i] = t[i] == end ? 0 : t[i] == first ? 1 : 2;
            t[i] = days ? Math.ceil(t[i]) : t[i];
            stratum[i] = "s" + random.nextInt(3);
        }
        SurvivalDataBuilder builder = SurvivalData.builder()
                .exit(t)
                .cause(c, CAUSES)
                .covariate("x", x)
                .covariate("y", y);
        return (strata ? builder.stratum(stratum) : builder).build();
    }

    private static void equal(CoxCoefficient a, CoxCoefficient b, double tolerance) {
        assertThat(a.estimate().orElseThrow()).isCloseTo(b.estimate().orElseThrow(), within(tolerance));
        assertThat(a.standardError().orElseThrow()).isCloseTo(b.standardError().orElseThrow(), within(tolerance));
        assertThat(a.robustStandardError().orElseThrow())
                .isCloseTo(b.robustStandardError().orElseThrow(), within(tolerance));
    }
}
