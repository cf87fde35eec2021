package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.oligomet.stats.regression.CoxReference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.regression.CoxReference.Case;
import org.oligomet.stats.validation.Concordance;
import org.oligomet.stats.validation.ConcordanceResult;

/** What is computed from a fit, against R survival 3.8-11: residuals, concordance. */
class CoxPostFitReferenceTest {

    private static final double TOLERANCE = 1e-8;

    static Stream<Case> fits() {
        return CoxReference.fits();
    }

    static Stream<Case> posts() {
        return CoxReference.fitsWith("resid.martingale");
    }

    /** Residuals are differences of numbers of order one: compared with the largest of them. R's answers are cut short. */
    static void assertSame(String what, double[] actual, JsonNode expected) {
        double[] r = numbers(expected);
        double largest = Arrays.stream(r).map(Math::abs).max().orElse(0);
        assertThat(r.length).as(what).isPositive().isLessThanOrEqualTo(actual.length);
        for (int i = 0; i < r.length; i++) {
            assertThat(Math.abs(actual[i] - r[i]))
                    .as("%s[%d]: %s, R %s", what, i, actual[i], r[i])
                    .isLessThanOrEqualTo(TOLERANCE * largest);
        }
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    @ParameterizedTest
    @MethodSource("posts")
    void residuals(Case reference) {
        CoxResiduals residuals = reference.fit().residuals().orElseThrow();

        assertSame("martingale", residuals.martingale(), reference.post("resid.martingale"));
        assertSame("deviance", residuals.deviance(), reference.post("resid.deviance"));
        assertSame("score", flat(residuals.score()), reference.post("resid.score"));
        assertSame("dfbeta", flat(residuals.dfbeta()), reference.post("resid.dfbeta"));
        assertSame("dfbetas", flat(residuals.dfbetas()), reference.post("resid.dfbetas"));
        assertSame(
                "schoenfeld",
                residuals.schoenfeld().stream()
                        .flatMapToDouble(s -> Arrays.stream(s.values()))
                        .toArray(),
                reference.post("resid.schoenfeld"));
        assertSame(
                "scaled schoenfeld",
                residuals.scaledSchoenfeld().stream()
                        .flatMapToDouble(s -> Arrays.stream(s.values()))
                        .toArray(),
                reference.post("resid.scaledsch"));
        assertThat(residuals.schoenfeld())
                .allMatch(s -> reference.data().status(s.row()).isEvent())
                .allMatch(s -> reference.data().exit(s.row()) == s.time());
    }

    /** R's {@code predict(type = "terms")} and partial residuals, its answers cut to 60 and 250 rows. */
    @ParameterizedTest
    @MethodSource("posts")
    void contributionsOfTerms(Case reference) {
        CoxFit fit = reference.model().fit(reference.dataWithFactors());
        double[] martingale = fit.residuals().orElseThrow().martingale();
        JsonNode terms = reference.post("predict.terms").get("fit");
        JsonNode partial = reference.post("resid.partial");
        List<String> covariates = reference.dataWithFactors().covariates();
        double[][] own =
                covariates.stream().map(c -> fit.contribution(c).orElseThrow()).toArray(double[][]::new);
        double[] rTerms = numbers(terms);
        double[] rPartial = numbers(partial);
        assertThat(rTerms).hasSizeGreaterThanOrEqualTo(covariates.size());
        for (int k = 0; k < rPartial.length; k++) {
            double here = own[k % own.length][k / own.length];
            if (k < rTerms.length) {
                assertThat(here).isCloseTo(rTerms[k], within(TOLERANCE * (1 + Math.abs(rTerms[k]))));
            }
            assertThat(here + martingale[k / own.length])
                    .isCloseTo(rPartial[k], within(TOLERANCE * (1 + Math.abs(rPartial[k]))));
        }
        assertThatThrownBy(() -> fit.contribution("none")).hasMessageContaining("no covariate \"none\"");
    }

    /** R centres a linear predictor at 0, at the means of the sample, or at those of each stratum. */
    @Test
    void linearPredictorsByReference() {
        Case veteran = CoxReference.fit("cox.veteran.31.efron");
        CoxFit fit = veteran.fit();
        double[] lp = fit.linearPredictor().orElseThrow();
        double[] zero = numbers(CoxReference.ALL.get("predict.reference.zero"));
        double[] sample = numbers(CoxReference.ALL.get("predict.reference.sample"));
        double[] strata = numbers(CoxReference.ALL.get("predict.reference.strata"));
        double[] trt = fit.contribution("trt").orElseThrow();
        double[] karno = fit.contribution("karno").orElseThrow();
        SurvivalData data = veteran.data();
        double[] sum = new double[4];
        int[] rows = new int[4];
        for (int row = 0; row < lp.length; row++) {
            sum[data.stratum().orElseThrow().code(row)] += lp[row];
            rows[data.stratum().orElseThrow().code(row)]++;
        }
        for (int row = 0; row < zero.length; row++) {
            int s = data.stratum().orElseThrow().code(row);
            // This answer is of R's default stopping rule.
            assertThat(lp[row]).isCloseTo(zero[row], within(1e-6));
            assertThat(trt[row] + karno[row]).isCloseTo(sample[row], within(1e-6));
            assertThat(lp[row] - sum[s] / rows[s]).isCloseTo(strata[row], within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("fits")
    void concordance(Case reference) {
        ConcordanceResult c = reference.fit().concordance().orElseThrow();
        JsonNode r = reference.result().get("concordance");

        assertThat(new double[] {c.concordant(), c.discordant(), c.tiedScore()})
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(
                        r.get("concordant").asDouble(),
                        r.get("discordant").asDouble(),
                        r.get("tied.x").asDouble());
        CoxReference.assertClose(
                "C", c.concordance().value().orElseThrow(), r.get("concordance").asDouble(), 1e-12);
        CoxReference.assertClose(
                "SE",
                c.concordance().standardError().orElseThrow(),
                r.get("std").asDouble(),
                1e-10);
        CoxReference.assertClose("tied time", c.tiedTime(), r.get("tied.y").asDouble(), 1e-12);
        CoxReference.assertClose("tied both", c.tiedBoth(), r.get("tied.xy").asDouble(), 1e-12);
    }

    static Stream<Case> allCurves() {
        return CoxReference.fitsWith("survfit.mean");
    }

    @ParameterizedTest
    @MethodSource("allCurves")
    void curvesAtTheMeans(Case reference) {
        List<CoxCurve> curves = reference.fit().atMeans().orElseThrow();

        assertCurves(curves, reference.post("survfit.mean"), 0);
        curvesAsked(reference, "stype=2,ctype=2", BaselineHazard.EFRON);
        curvesAsked(reference, "stype=1", BaselineHazard.PRODUCT_LIMIT);
        curvesAsked(reference, "stype=1,ctype=1", BaselineHazard.PRODUCT_LIMIT);
        assertHazards(curves, reference.post("basehaz.c"));
        assertHazards(reference.fit().baseline().orElseThrow(), reference.post("basehaz.u"));
    }

    private static void curvesAsked(Case reference, String arguments, BaselineHazard choice) {
        JsonNode r = reference.post("survfit.mean." + arguments);
        if (r != null) {
            assertCurves(reference.fit().atMeans(choice).orElseThrow(), r, 0);
        }
    }

    /** R lists every time at which a row ends, stratum after stratum: times ascend within one. */
    private static void assertCurves(List<CoxCurve> curves, JsonNode r, int column) {
        double[] times = numbers(r.get("time"));
        int columns =
                r.get("cumhaz").has("dim") ? r.get("cumhaz").get("dim").get(1).asInt() : 1;
        double[] cumulative = numbers(r.get("cumhaz"));
        double[] survival = numbers(r.get("surv"));
        double[] error = numbers(r.get("std.err"));
        double[] lower = numbers(r.get("lower"));
        double[] upper = numbers(r.get("upper"));
        int s = 0;
        for (int i = 0; i < times.length; i++) {
            s += i > 0 && times[i] < times[i - 1] ? 1 : 0;
            int at = i * columns + column;
            CoxReference.assertClose(
                    "H", curves.get(s).cumulativeHazardAt(times[i]).value().orElseThrow(), cumulative[at], TOLERANCE);
            CoxReference.assertClose(
                    "se",
                    curves.get(s).cumulativeHazardAt(times[i]).standardError().orElseThrow(),
                    error[at],
                    TOLERANCE);
            Estimate estimate = curves.get(s).survivalAt(times[i]);
            CoxReference.assertClose("S", estimate.value().orElseThrow(), survival[at], TOLERANCE);
            CoxReference.assertClose("S", curves.get(s).survival().valueAt(times[i]), survival[at], TOLERANCE);
            CoxReference.assertClose("se S", estimate.standardError().orElseThrow(), survival[at] * error[at], 1e-7);
            if (Double.isNaN(lower[at])) {
                assertThat(estimate.interval()).isEmpty();
                continue;
            }
            CoxReference.assertClose("lower", estimate.lower().orElseThrow(), lower[at], 1e-7);
            CoxReference.assertClose("upper", estimate.upper().orElseThrow(), upper[at], 1e-7);
        }
        assertThat(s).isEqualTo(curves.size() - 1);
    }

    private static void assertHazards(List<CoxCurve> curves, JsonNode r) {
        double[] times = numbers(r.get("time"));
        double[] hazard = numbers(r.get("hazard"));
        int s = 0;
        for (int i = 0; i < times.length; i++) {
            s += i > 0 && times[i] < times[i - 1] ? 1 : 0;
            CoxReference.assertClose(
                    "basehaz", curves.get(s).cumulativeHazard().valueAt(times[i]), hazard[i], TOLERANCE);
        }
        assertThat(curves.get(0).survivalAt(1e9).value()).isEmpty();
    }

    @Test
    void curvesForGivenCovariates() {
        CoxFit lung = CoxReference.fit("cox.lung.1.efron").fit();
        CovariateValues young = CovariateValues.of("age", 50).with("sex", 1).with("ph.ecog", 0);
        CovariateValues old = CovariateValues.of("age", 70).with("sex", 2).with("ph.ecog", 2);
        JsonNode r = CoxReference.ALL.get("survfit.cox.newdata.lung");
        assertCurves(lung.predict(young).orElseThrow(), r, 0);
        assertCurves(lung.predict(old).orElseThrow(), r, 1);

        CoxFit veteran = CoxReference.fit("cox.veteran.31.efron").fit();
        assertCurves(
                veteran.predict(CovariateValues.of("trt", 1).with("karno", 60)).orElseThrow(),
                CoxReference.ALL.get("survfit.cox.newdata.veteran.strata"),
                0);
        assertThatThrownBy(() -> veteran.predict(CovariateValues.of("trt", 1))).hasMessageContaining("karno");
    }

    @Test
    void curvesWithLogLogLimits() {
        SurvivalData lung = CoxReference.fit("cox.lung.3.efron").data();
        CoxCurve curve = CoxModel.withDefaults()
                .withCovariates("age", "sex")
                .fit(lung)
                .predict(CovariateValues.of("age", 60).with("sex", 1))
                .orElseThrow()
                .get(0)
                .withConfidenceType(ConfidenceType.LOG_LOG);
        assertThat(curve.confidenceType()).isEqualTo(ConfidenceType.LOG_LOG);
        assertCurves(List.of(curve), CoxReference.ALL.get("survfit.cox.newdata.loglog"), 0);
        assertThat(curve.survivalAt(1).lower()).hasValue(1);
        assertThat(curve.withConfidenceType(ConfidenceType.NONE).survivalAt(300).interval())
                .isEmpty();
    }

    /** {@code survfit(fit, newdata, conf.type = )} of survival 3.5-3 at the 1st, 50th and 150th time. */
    @ParameterizedTest
    @CsvSource({
        "LOG, 0.98552794534759947, 1, 0.60490160920226954, 0.74924830542060483, 0.16028983570384214, 0.31941032514613094",
        "LOG_LOG, 0.96556054685846548, 0.99930982498328536, 0.59538047356546708, 0.73938822117293057,"
                + " 0.15350205769357281, 0.30778711281078147",
        "PLAIN, 0.98548167713615109, 1, 0.60118147254479848, 0.74525308678736224, 0.14826438680605625, 0.30427612426354572",
        "LOGIT, 0.96590077829794485, 0.99931169709553092, 0.59756533561676317, 0.74081607166705699,"
                + " 0.15775111696791244, 0.3134739076569697",
        "ARCSIN, 0.9808359724219311, 0.99999822194238652, 0.59942545817426807, 0.74293135770186491,"
                + " 0.15345867365713031, 0.30856823971182629"
    })
    void limitsOnEveryScale(
            ConfidenceType type, double l1, double u1, double l50, double u50, double l150, double u150) {
        CoxCurve curve = CoxModel.withDefaults()
                .withCovariates("age", "sex")
                .fit(CoxReference.fit("cox.lung.3.efron").data())
                .predict(CovariateValues.of("age", 60).with("sex", 1))
                .orElseThrow()
                .get(0)
                .withConfidenceType(type);
        double[] times =
                numbers(CoxReference.ALL.get("survfit.cox.newdata.loglog").get("time"));
        double[] expected = {l1, u1, l50, u50, l150, u150};
        int[] at = {0, 49, 149};
        for (int i = 0; i < 3; i++) {
            Estimate s = curve.survivalAt(times[at[i]]);
            // R's default stops 1e-9 of the log-likelihood before the maximum: six digits of a coefficient.
            assertThat(s.lower().orElseThrow()).isCloseTo(expected[2 * i], within(2e-6));
            assertThat(s.upper().orElseThrow()).isCloseTo(expected[2 * i + 1], within(2e-6));
        }
    }

    /** Rows 1, 50 and 100 against the sample's means, with the error of that difference. */
    @Test
    void errorsOfLinearPredictors() {
        Case veteran = CoxReference.fit("cox.veteran.31.efron");
        CoxFit fit = veteran.fit();
        double[] lp = fit.linearPredictor().orElseThrow();
        double all = Arrays.stream(lp).sum() / lp.length;
        double[][] x = {
            veteran.data().numeric("trt").orElseThrow(),
            veteran.data().numeric("karno").orElseThrow()
        };
        JsonNode r = CoxReference.ALL.get("predict.newdata.strata");
        for (int row : new int[] {0, 49, 99}) {
            String name = Integer.toString(row + 1);
            double variance = 0;
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    variance += (x[i][row] - Arrays.stream(x[i]).average().orElseThrow())
                            * fit.modelCovariance().get(i, j)
                            * (x[j][row] - Arrays.stream(x[j]).average().orElseThrow());
                }
            }
            assertThat(lp[row] - all).isCloseTo(r.get("fit").get(name).asDouble(), within(2e-6));
            assertThat(Math.sqrt(variance)).isCloseTo(r.get("se.fit").get(name).asDouble(), within(2e-6));
        }
    }

    /** R's fit, se.fit of type expected: the row's own cumulative hazard; of type risk: relative to the means. */
    @ParameterizedTest
    @MethodSource("posts")
    void predictionsForRows(Case reference) {
        CoxFit fit = reference.fit();
        double[] martingale = fit.residuals().orElseThrow().martingale();
        SurvivalData data = reference.data();
        double[] lp = fit.linearPredictor().orElseThrow();
        double[] expected = numbers(reference.post("predict.expected").get("fit"));
        double[] survival = numbers(reference.post("predict.survival").get("fit"));
        double[] risk = numbers(reference.post("predict.risk").get("fit"));
        double[] rLp = numbers(reference.post("predict.lp").get("fit"));
        double[] error = numbers(reference.post("predict.expected").get("se"));
        List<double[]> x = data.covariates().stream()
                .map(c -> data.numeric(c).orElseThrow())
                .toList();
        for (int row = 0; row < expected.length; row++) {
            double own = (data.status(row).isEvent() ? 1 : 0) - martingale[row];
            assertThat(own).isCloseTo(expected[row], within(TOLERANCE * (1 + expected[row])));
            assertThat(Math.exp(-own)).isCloseTo(survival[row], within(TOLERANCE));
            if (data.stratum().isEmpty()) {
                // R centres by stratum; without strata differences and ratios agree.
                assertThat(lp[row] - lp[0]).isCloseTo(rLp[row] - rLp[0], within(TOLERANCE));
                assertThat(Math.exp(lp[row] - lp[0]))
                        .isCloseTo(risk[row] / risk[0], within(1e-7 * risk[row] / risk[0]));
            }
            if (!data.hasEntries()) {
                CovariateValues person = CovariateValues.of("none", 0);
                for (int j = 0; j < x.size(); j++) {
                    person = person.with(data.covariates().get(j), x.get(j)[row]);
                }
                List<CoxCurve> curves = fit.predict(person).orElseThrow();
                int s = data.stratum().isPresent() ? data.stratum().get().code(row) : 0;
                assertThat(curves.get(s)
                                .cumulativeHazardAt(data.exit(row))
                                .standardError()
                                .orElseThrow())
                        .isCloseTo(error[row], within(TOLERANCE * (1 + error[row])));
            }
        }
    }

    /** Of a covariate as it stands: R's default takes a high score for a later event. */
    @Test
    void concordanceOfACovariate() {
        Concordance later = Concordance.withDefaults().withHighScore(Concordance.HighScore.LATER_EVENT);
        SurvivalData weighted = CoxReference.fit("cox.lung.weights.efron").data();
        SurvivalData plain = CoxReference.fit("cox.lung.3.efron").data();
        double[] age = plain.numeric("age").orElseThrow();

        assertConcordance(later.evaluate(plain, age), "concordance.formula");
        assertConcordance(Concordance.withDefaults().evaluate(plain, age), "concordance.formula.reverse");
        assertConcordance(later.evaluate(weighted, age), "concordance.weights");
        double[] exit = new double[age.length];
        boolean[] event = new boolean[age.length];
        int[] sex = new int[age.length];
        for (int row = 0; row < age.length; row++) {
            exit[row] = plain.exit(row);
            event[row] = plain.status(row).isEvent();
            sex[row] = (int) plain.numeric("sex").orElseThrow()[row];
        }
        assertConcordance(
                later.evaluate(
                        SurvivalData.builder()
                                .exit(exit)
                                .event(event)
                                .stratum(sex)
                                .build(),
                        age),
                "concordance.strata");
    }

    private static void assertConcordance(ConcordanceResult c, String id) {
        JsonNode r = CoxReference.ALL.get(id);
        CoxReference.assertClose(
                id, c.concordance().value().orElseThrow(), r.get("concordance").asDouble(), 1e-12);
        double error = c.concordance().standardError().orElseThrow();
        CoxReference.assertClose(id + " variance", error * error, r.get("var").asDouble(), 1e-10);
    }
}
