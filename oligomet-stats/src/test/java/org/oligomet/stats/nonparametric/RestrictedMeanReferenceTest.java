package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.stats.reference.ReferenceCase.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.reference.ReferenceCase;

/** Restricted means of R 3.8-11 at a common, each group's own and a given horizon. */
class RestrictedMeanReferenceTest {

    static Stream<ReferenceCase> cases() {
        return ReferenceCase.all("rmst").stream().filter(c -> c.model().has("rmean"));
    }

    @Test
    void everyCaseIsRunButPseudoValues() {
        assertThat(cases()).hasSize(25);
        assertThat(ReferenceCase.all("rmst").stream().filter(c -> !c.model().has("rmean")))
                .as("the others are in PseudoValuesTest")
                .hasSize(9)
                .allMatch(c -> c.id().startsWith("pseudo."));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatRGives(ReferenceCase c) {
        SurvivalCurves curves = KaplanMeier.withDefaults().fit(c.sample());
        JsonNode r = c.result();
        int groups = r.path("rows").size();
        for (int g = 0; g < groups; g++) {
            SurvivalCurve curve = curves.curve(r.path("rows").get(g).asText().strip());
            String where = c.id() + " " + g;
            close(where + " records", (double) curve.rows(), KaplanMeierReferenceTest.column(r, "records", g, groups));
            close(where + " events", curve.totalEvents(), KaplanMeierReferenceTest.column(r, "events", g, groups));
            close(where + " median", curve.median().value(), KaplanMeierReferenceTest.column(r, "median", g, groups));
            close(where + " lower", curve.median().lower(), KaplanMeierReferenceTest.column(r, "0.95LCL", g, groups));
            close(where + " upper", curve.median().upper(), KaplanMeierReferenceTest.column(r, "0.95UCL", g, groups));
            OptionalDouble horizon = horizon(c, curves, curve);
            if (horizon.isPresent()) {
                RestrictedMean mean = curve.restrictedMean(horizon.getAsDouble());
                close(
                        where + " rmean",
                        mean.estimate().value(),
                        KaplanMeierReferenceTest.column(r, "rmean", g, groups));
                close(
                        where + " se",
                        mean.estimate().standardError(),
                        KaplanMeierReferenceTest.column(r, "se(rmean)", g, groups));
            }
        }
    }

    private static OptionalDouble horizon(ReferenceCase c, SurvivalCurves curves, SurvivalCurve curve) {
        JsonNode rmean = c.model().path("rmean");
        if (rmean.isArray()) {
            return OptionalDouble.of(rmean.get(0).asDouble());
        }
        return switch (rmean.asText()) {
            case "common" -> curves.lastTime();
            case "individual" -> curve.lastTime();
            default -> OptionalDouble.empty();
        };
    }
}
