package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.examples.cli.Cli.Run;

/** The {@code finegray} command against {@code cmprsk::crr}, and its contract. */
final class FineGrayCommandTest {

    private static final double ITERATIVE = 1e-8;

    @Test
    void theFitIsThatOfCrr() {
        sameModel(Reference.json(transplant("--where", "futime>0", "--format", "json")), "transplant.crr.one");
    }

    @Test
    void aCensoringDistributionForEachGroup() {
        JsonNode answer = Reference.json(transplant("--where", "futime>0", "--cengroup", "abo", "--format", "json"));
        double[] estimates = Reference.numbers("transplant.crr.abo.estimate");
        for (int i = 0; i < estimates.length; i++) {
            Reference.same(answer.get("coefficients").get(i).get("estimate"), estimates[i], ITERATIVE);
        }
        assertThat(answer.get("coefficients")).hasSize(2);
    }

    @Test
    void theKeysAreThoseOfCox() {
        JsonNode answer = Reference.json(transplant("--format", "json"));
        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly(
                        "n",
                        "events",
                        "dropped",
                        "loglik",
                        "coefficients",
                        "likelihood_ratio",
                        "wald",
                        "score",
                        "concordance",
                        "proportional_hazards",
                        "convergence");
        assertThat(answer.get("n").intValue()).isEqualTo(797);
        assertThat(answer.get("events").intValue()).isEqualTo(66);
        assertThat(answer.get("dropped").get("age").intValue()).isEqualTo(18);
        assertThat(answer.get("score").get("statistic").isNull()).isTrue();
    }

    @Test
    void theOtherConventionIsNamed() {
        JsonNode answer = Reference.json(transplant("--convention", "survival", "--format", "json"));
        assertThat(answer.get("convention").textValue()).contains("finegray");
        assertThat(transplant().out())
                .contains("Fine-Gray model of death, Breslow ties; 797 rows, 66 events, 655 competing");
    }

    @Test
    void aModelWithoutCovariatesIsWrongUsage() {
        Run run = Cli.runWith("t,s\n1,1\n", "finegray", "-", "--time", "t", "--status", "s", "--cause", "1");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--covariate or --factor");
    }

    private static void sameModel(JsonNode answer, String name) {
        for (String key : List.of("estimate", "std_error", "robust_se")) {
            double[] expected = Reference.numbers(name + "." + key);
            for (int i = 0; i < expected.length; i++) {
                Reference.same(answer.get("coefficients").get(i).get(key), expected[i], ITERATIVE);
            }
        }
        Reference.same(answer.get("loglik"), Reference.numbers(name + ".loglik"), ITERATIVE);
    }

    private static Run transplant(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "finegray",
                "src/test/resources/reference/transplant.csv",
                "--time",
                "futime",
                "--status",
                "event",
                "--cause",
                "death",
                "--censored",
                "censored",
                "--covariate",
                "age",
                "--factor",
                "sex"));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }
}
