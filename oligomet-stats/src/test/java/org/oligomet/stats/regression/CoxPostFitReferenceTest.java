package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.stats.regression.CoxReference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.regression.CoxReference.Case;
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
}
