package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.oligomet.stats.regression.CoxReference.assertClose;
import static org.oligomet.stats.regression.CoxReference.number;
import static org.oligomet.stats.regression.CoxReference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.Convergence.Kind;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.Ties;
import org.oligomet.stats.regression.CoxReference.Case;

/** Exact discrete ties against R survival 3.8-11, {@code coxph(ties = "exact")}. */
class DiscreteTiesReferenceTest {

    private static final double TOLERANCE = 1e-8;

    static Stream<Case> fits() {
        return CoxReference.exact().filter(c -> !c.id().equals("cox.test1.28.exact"));
    }

    @Test
    void allOfRsAnswersAreHere() {
        assertThat(CoxReference.exact().count()).isEqualTo(21);
    }

    @ParameterizedTest
    @MethodSource("fits")
    void coefficientsErrorsAndTests(Case reference) {
        CoxFit fit = reference.fit();
        JsonNode r = reference.result();
        double[] b = numbers(r.get("coef"));
        double[] v = numbers(r.get("var"));

        assertThat(fit.convergence().problems()).isEmpty();
        for (int j = 0; j < b.length; j++) {
            CoxCoefficient c = fit.coefficients().get(j);
            double error = Math.sqrt(v[j * b.length + j]);
            // Of a coefficient far smaller than its error R itself has fewer digits: it stops at a score of some 1e-10.
            assertThat(Math.abs(c.estimate().orElseThrow() - b[j]))
                    .as(c.term())
                    .isLessThanOrEqualTo(TOLERANCE * Math.abs(b[j]) + 1e-10 * error);
            assertClose("se " + c.term(), c.standardError().orElseThrow(), error, TOLERANCE);
            for (int k = 0; k < j; k++) {
                double scale = error * Math.sqrt(v[k * b.length + k]);
                assertThat(Math.abs(fit.modelCovariance().get(j, k) - v[j * b.length + k]))
                        .isLessThanOrEqualTo(TOLERANCE * scale);
            }
        }
        assertClose("null", fit.nullLogLikelihood(), number(r.get("loglik").get(0)), 1e-12);
        assertClose("loglik", fit.logLikelihood(), number(r.get("loglik").get(1)), 1e-12);
        assertClose("score", fit.scoreTest().statistic().orElseThrow(), number(r.get("score")), 1e-10);
        JsonNode wald = r.get("wald.test");
        assertClose(
                "Wald",
                fit.waldTest().statistic().orElseThrow(),
                number(wald.isObject() ? wald.elements().next() : wald),
                TOLERANCE);
        assertThat(fit.rows()).isEqualTo(r.get("n").asInt());
        assertThat(fit.events()).isEqualTo(r.get("nevent").asInt());
        assertThat(fit.explain()).contains("SAS's DISCRETE");
    }

    @ParameterizedTest
    @MethodSource("fits")
    void martingaleResidualsAreBreslows(Case reference) {
        CoxFit fit = reference.fit();
        double[] coefficients = fit.coefficients().stream()
                .mapToDouble(c -> c.estimate().orElseThrow())
                .toArray();
        CoxResiduals residuals = fit.residuals().orElseThrow();
        CoxResiduals breslow = CoxModel.withDefaults()
                .withTies(Ties.BRESLOW)
                .withInitialValues(coefficients)
                .withMaxIterations(0)
                .fit(reference.data())
                .residuals()
                .orElseThrow();

        double[] actual = residuals.martingale();
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(breslow.martingale()[i], within(1e-9));
        }
        JsonNode r = reference.result().path("residuals");
        if (!r.isMissingNode()) {
            CoxPostFitReferenceTest.assertSame("martingale", Arrays.copyOf(actual, r.size()), r);
        }
        assertThatThrownBy(residuals::score)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Efron");
        assertThatThrownBy(residuals::scaledSchoenfeld).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(residuals::dfbetas).isInstanceOf(UnsupportedOperationException.class);
    }

    /** The events are those with the largest covariate: R stops at 33.2 with a warning, here there is no number. */
    @Test
    void monotoneOnlyForExactTies() {
        Case test1 = CoxReference.exact()
                .filter(c -> c.id().equals("cox.test1.28.exact"))
                .findFirst()
                .orElseThrow();
        CoxFit fit = test1.fit();

        assertClose(
                "null",
                fit.nullLogLikelihood(),
                number(test1.result().get("loglik").get(0)),
                1e-12);
        assertClose(
                "limit",
                fit.logLikelihood(),
                number(test1.result().get("loglik").get(1)),
                1e-12);
        assertThat(fit.convergence().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.kind()).isEqualTo(Kind.MONOTONE));
        assertThat(fit.coefficient("x").estimate()).isEmpty();
        SurvivalData data = test1.data();
        assertThat(CoxModel.withDefaults().fit(data).coefficient("x").estimate())
                .isPresent();
    }
}
