package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.stats.regression.CoxReference.assertClose;
import static org.oligomet.stats.regression.CoxReference.number;
import static org.oligomet.stats.regression.CoxReference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.regression.CoxReference.Case;

/** Coefficients, errors, log-likelihoods and tests against R survival 3.8-11. */
class CoxReferenceTest {

    private static final double TOLERANCE = 1e-8;

    static Stream<Case> fits() {
        return CoxReference.fits();
    }

    @Test
    void everyAnswerIsUsedOrItsReasonIsNamed() {
        JsonNode notUsed = CoxReference.ALL.get("not used");
        int skipped = 0;
        for (JsonNode ids : notUsed) {
            skipped += ids.size();
        }
        int used = (int) CoxReference.fits().count()
                + CoxReference.fits().mapToInt(c -> c.json().get("post").size()).sum()
                + CoxReference.ALL.get("exact").size()
                + (CoxReference.ALL.size() - 5);
        assertThat(CoxReference.fits().count()).isEqualTo(67);
        assertThat(used + skipped).isEqualTo(94 + 696);
    }

    /** {@code coxph(Surv(time, status) ~ 1, lung)$loglik}. */
    @Test
    void nullModel() {
        CoxFit fit = CoxModel.withDefaults()
                .withCovariates()
                .fit(CoxReference.fit("cox.lung.3.efron").data());

        assertClose("null", fit.logLikelihood(), CoxReference.ALL.get("null").asDouble(), 1e-12);
    }

    /** {@code anova(coxph(Surv(time, status) ~ age + sex + ph.ecog, lung))}: terms added one after the other. */
    @Test
    void nestedModels() {
        JsonNode r = CoxReference.ALL.get("anova.coxph.lung");
        String[] terms = {"age", "sex", "ph.ecog"};
        double before = numbers(r.get("loglik"))[0];
        for (int k = 0; k <= terms.length; k++) {
            CoxFit fit = CoxModel.withDefaults()
                    .withCovariates(Arrays.copyOf(terms, k))
                    .fit(CoxReference.fit("cox.lung.1.efron").data());
            assertClose("log-likelihood", fit.logLikelihood(), numbers(r.get("loglik"))[k], TOLERANCE);
            if (k > 0) {
                assertClose("chi-squared", 2 * (fit.logLikelihood() - before), numbers(r.get("Chisq"))[k], TOLERANCE);
            }
            before = fit.logLikelihood();
        }
    }

    @ParameterizedTest
    @MethodSource("fits")
    void coefficientsAndErrors(Case reference) {
        CoxFit fit = reference.fit();
        JsonNode r = reference.result();
        boolean robust = reference.json().get("robust").asBoolean();

        assertThat(fit.rows()).isEqualTo(r.get("n").asInt());
        assertThat(fit.events()).isEqualTo(r.get("nevent").asInt());
        assertClose(
                "coefficients",
                fit.coefficients().stream()
                        .mapToDouble(c -> c.estimate().orElse(Double.NaN))
                        .toArray(),
                numbers(r.get("coef")),
                TOLERANCE);
        assertMatrix(fit.modelCovariance().toArray(), robust ? r.get("naive.var") : r.get("var"));
        if (robust) {
            assertMatrix(fit.robustCovariance().orElseThrow().toArray(), r.get("var"));
        } else {
            assertThat(fit.robustCovariance()).isEmpty();
        }
        JsonNode table = r.get("coefficients.table").get("byrow");
        JsonNode limits = r.get("conf.int").get("byrow");
        for (int j = 0; j < table.size(); j++) {
            CoxCoefficient c = fit.coefficients().get(j);
            int at = robust ? 4 : 3;
            assertClose("z", c.z().orElseThrow(), number(table.get(j).get(at)), TOLERANCE);
            assertClose("p", c.pValue().orElseThrow(), number(table.get(j).get(at + 1)), 1e-7);
            assertClose(
                    "ratio",
                    c.hazardRatio().value().orElseThrow(),
                    number(limits.get(j).get(0)),
                    TOLERANCE);
            assertClose(
                    "lower",
                    c.hazardRatio().lower().orElseThrow(),
                    number(limits.get(j).get(2)),
                    TOLERANCE);
            assertClose(
                    "upper",
                    c.hazardRatio().upper().orElseThrow(),
                    number(limits.get(j).get(3)),
                    TOLERANCE);
        }
    }

    private static void assertMatrix(double[][] actual, JsonNode expected) {
        double[] flat = Arrays.stream(actual).flatMapToDouble(Arrays::stream).toArray();
        double[] r = numbers(expected);
        int p = actual.length;
        assertThat(flat).hasSameSizeAs(r);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double scale = Math.sqrt(r[i * p + i] * r[j * p + j]);
                assertThat(Math.abs(flat[i * p + j] - r[i * p + j]))
                        .as("covariance %d %d: %s, R %s", i, j, flat[i * p + j], r[i * p + j])
                        .isLessThanOrEqualTo(TOLERANCE * scale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fits")
    void likelihoodsAndTests(Case reference) {
        CoxFit fit = reference.fit();
        JsonNode r = reference.result();

        assertThat(fit.convergence().problems().size())
                .isEqualTo(reference.json().get("init").isNull() ? 0 : 1);
        assertClose(
                "null loglik", fit.nullLogLikelihood(), number(r.get("loglik").get(0)), 1e-12);
        assertClose("loglik", fit.logLikelihood(), number(r.get("loglik").get(1)), 1e-12);
        assertClose("score", fit.scoreTest().statistic().orElseThrow(), number(r.get("score")), 1e-10);
        assertTest(fit.likelihoodRatioTest(), r.get("logtest"), fit.logLikelihood());
        assertTest(fit.scoreTest(), r.get("sctest"), fit.logLikelihood());
        assertStatistic(
                "Wald", fit.waldTest().statistic().orElseThrow(), number(r.get("wald.test")), fit.logLikelihood());
        assertThat(fit.waldTest().df()).hasValue(r.get("waldtest").get("df").asInt());
        assertThat(fit.robustScoreTest().isPresent())
                .isEqualTo(!r.get("robscore").isNull());
        if (!r.get("robscore").isNull() && !reference.id().contains("offset")) {
            assertTest(fit.robustScoreTest().orElseThrow(), r.get("robscore"), fit.logLikelihood());
        }
    }

    /**
     * A statistic T is a square: z is known to 1e-10, T to {@code 2 z} of that; and twice a difference of log-likelihoods is
     * known to the rounding of these.
     */
    private static void assertStatistic(String what, double actual, double r, double logLikelihood) {
        assertThat(Math.abs(actual - r))
                .as("%s: %s, R %s", what, actual, r)
                .isLessThanOrEqualTo(1e-9 * r + 2e-10 * Math.sqrt(r) + 1e-15 * Math.abs(logLikelihood));
    }

    private static void assertTest(TestResult test, JsonNode r, double logLikelihood) {
        double statistic = r.get("test").asDouble();
        assertStatistic(test.method(), test.statistic().orElseThrow(), statistic, logLikelihood);
        assertThat(test.df()).hasValue(r.get("df").asInt());
        assertClose(test.method() + " p", test.pValue().orElseThrow(), number(r.get("pvalue")), 1e-8 * (1 + statistic));
    }
}
