package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.stats.reference.ReferenceCase.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.reference.ReferenceCase;

/** {@code cumhaz} and {@code std.chaz} of every survfit case of R 3.8-11 with that tie rule, robust ones included. */
class NelsonAalenReferenceTest {

    static Stream<ReferenceCase> cases() {
        return KaplanMeierReferenceTest.curves().filter(c -> !c.model().has("list.entries"));
    }

    @Test
    void allButOneOfTheCurvesAreRun() {
        assertThat(cases()).hasSize(252);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatRGives(ReferenceCase c) {
        List<CumulativeHazard> fitted = NelsonAalen.withDefaults()
                .withTies(
                        c.option("ctype").equals("2")
                                ? NelsonAalen.Ties.FLEMING_HARRINGTON
                                : NelsonAalen.Ties.NELSON_AALEN)
                .fit(c.sample());
        List<SurvivalCurve> ordered = KaplanMeierReferenceTest.inOrder(
                c, fitted.stream().map(CumulativeHazard::survival).toList());
        JsonNode r = c.result();
        int[] sizes = KaplanMeierReferenceTest.sizes(r, ordered);
        int from = 0;
        for (int g = 0; g < sizes.length; g++) {
            SurvivalCurve curve = ordered.get(g);
            CumulativeHazard hazard = fitted.stream()
                    .filter(h -> h.survival() == curve)
                    .findFirst()
                    .orElseThrow();
            assertThat(hazard.size()).isEqualTo(sizes[g]);
            for (int i = 0; i < sizes[g]; i++) {
                String where = c.id() + "[" + (from + i) + "] ";
                close(where + "time", hazard.time(i), r.path("time").get(from + i));
                close(where + "cumhaz", hazard.hazard(i), r.path("cumhaz").get(from + i));
                close(
                        where + "std.chaz",
                        hazard.standardError(i),
                        r.path("std.chaz").get(from + i));
            }
            from += sizes[g];
        }
    }
}
