package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oligomet.examples.cli.Cli.Run;

/** {@code survival --conf-type beta-product}. */
final class BetaProductOptionTest {

    /** R: {@code binom.test(3, 5)$conf.int}. */
    private static final double[] CLOPPER_PEARSON = {0.1466327996346732, 0.9472550494736831};

    private static final String FIVE = "t,e,w\n1,1,1\n2,1,1\n3,1,1\n4,1,1\n5,1,2\n";

    @Test
    void withoutCensoringLimitsAreThoseOfClopperAndPearson() {
        JsonNode curve = curve("beta-product");
        Reference.same(curve.get("survival"), new double[] {0.8, 0.6, 0.4, 0.2, 0}, 1e-12);
        Reference.same(curve.get("lower").get(1), CLOPPER_PEARSON[0], 1e-12);
        Reference.same(curve.get("upper").get(1), CLOPPER_PEARSON[1], 1e-12);
        assertThat(curve.get("median").get("estimate").doubleValue()).isEqualTo(3);
        assertThat(curve.get("median").get("lower").doubleValue()).isEqualTo(0);
        assertThat(curve.get("median").get("upper").isNull()).isTrue();
    }

    @Test
    void midPLimitsAreInside() {
        JsonNode curve = curve("beta-product-mid-p");
        assertThat(curve.get("lower").get(1).doubleValue()).isGreaterThan(CLOPPER_PEARSON[0]);
        assertThat(curve.get("upper").get(1).doubleValue()).isLessThan(CLOPPER_PEARSON[1]);
    }

    @Test
    void theTableAndTheDrawingSayWhichLimits(@TempDir java.nio.file.Path folder) {
        String plot = folder.resolve("curve.svg").toString();
        Run run = run("--conf-type", "beta-product", "--plot", plot);
        assertThat(run.out()).contains("median with 95 % limits (beta product)");
        assertThat(java.nio.file.Path.of(plot)).exists();
    }

    @Test
    void whatItCannotDoIsRefusedWithTheReason() {
        Run run = run("--conf-type", "beta-product", "--weight", "w");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("oligomet survival: the beta product procedure takes no case weights: its beta distributions"
                        + " count subjects\n");
    }

    private static JsonNode curve(String type) {
        return Reference.json(run("--conf-type", type, "--format", "json"))
                .get("curves")
                .get(0);
    }

    private static Run run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("survival", "-", "--time", "t", "--event", "e"));
        arguments.addAll(List.of(more));
        return Cli.runWith(FIVE, arguments.toArray(String[]::new));
    }
}
