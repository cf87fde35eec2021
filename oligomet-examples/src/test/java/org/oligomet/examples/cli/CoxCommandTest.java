package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.examples.cli.Reference.BLADDER;
import static org.oligomet.examples.cli.Reference.LUNG;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.examples.cli.Cli.Run;

/** The {@code cox} command against R's answers, and its contract line by line. */
final class CoxCommandTest {

    private static final double ITERATIVE = 1e-8;

    @Test
    void covariatesAndAFactorAreThoseOfR() {
        JsonNode answer = Reference.json(lung("--covariate", "age", "ph.ecog", "--factor", "sex", "--format", "json"));
        assertThat(answer.get("coefficients"))
                .map(c -> c.get("term").textValue())
                .containsExactly("age", "ph.ecog", "sex2");
        assertThat(answer.get("coefficients")).allMatch(c -> c.get("robust_se").isNull());
        assertThat(answer.get("dropped").get("ph.ecog").intValue()).isEqualTo(1);
        sameModel(answer, "lung.cox");
    }

    @Test
    void repeatedOptionsAreTheSameAsSeveralWords() {
        Run words = lung("--covariate", "age", "ph.ecog");
        assertThat(lung("--covariate", "age", "--covariate", "ph.ecog")).isEqualTo(words);
        assertThat(Cli.run(
                        "cox",
                        "--time",
                        "time",
                        "--event",
                        "status=2",
                        "--covariate",
                        "age",
                        "--covariate",
                        "ph.ecog",
                        LUNG))
                .isEqualTo(words);
    }

    @Test
    void breslowAndStrata() {
        sameModel(
                Reference.json(lung("--covariate", "age", "--strata", "sex", "--ties", "breslow", "--format", "json")),
                "lung.cox.breslow");
    }

    @Test
    void clustersMakeErrorsRobust() {
        JsonNode answer = Reference.json(bladder("--format", "json"));
        sameModel(answer, "bladder2.cox");
        double[] robust = Reference.numbers("bladder2.cox.robust_se");
        for (int i = 0; i < robust.length; i++) {
            Reference.same(answer.get("coefficients").get(i).get("robust_se"), robust[i], ITERATIVE);
        }
        assertThat(bladder().out()).contains("robust se");
    }

    @Test
    void proportionalHazardsAreTestedAsByR() {
        JsonNode rows = Reference.json(lung("--covariate", "age", "ph.ecog", "--factor", "sex", "--format", "json"))
                .get("proportional_hazards");
        assertThat(rows).map(row -> row.get("term").textValue()).containsExactly("age", "ph.ecog", "sex", "GLOBAL");
        List<String> names = List.of("age", "ph.ecog", "factor(sex)", "GLOBAL");
        for (int i = 0; i < names.size(); i++) {
            double[] expected = Reference.numbers("lung.cox.zph." + names.get(i));
            Reference.same(rows.get(i).get("statistic"), expected[0], ITERATIVE);
            Reference.same(rows.get(i).get("df"), expected[1], 0);
            Reference.same(rows.get(i).get("p_value"), expected[2], ITERATIVE);
        }
    }

    /** Everybody with x = 1 dies before everybody else. */
    @Test
    void separationIsNamedAndFirthsPenaltyIsFinite() {
        String separated = "t,e,x\n1,1,1\n2,1,1\n3,1,1\n4,1,0\n5,1,0\n6,0,0\n";
        Run plain = Cli.runWith(separated, "cox", "-", "--time", "t", "--event", "e", "--covariate", "x");
        assertThat(plain.out()).contains("NOT CONVERGED").contains("x").contains("Firth");
        JsonNode firth = Reference.json(Cli.runWith(
                separated,
                "cox",
                "-",
                "--time",
                "t",
                "--event",
                "e",
                "--covariate",
                "x",
                "--firth",
                "--format",
                "json"));
        JsonNode x = firth.get("coefficients").get(0);
        assertThat(x.get("estimate").doubleValue()).isBetween(0.0, 5.0);
        assertThat(x.get("lower").doubleValue()).isGreaterThan(0);
        assertThat(firth.get("convergence").get("converged").booleanValue()).isTrue();
    }

    @Test
    void theKeysAreThoseOfTheContract() {
        JsonNode answer = Reference.json(lung("--covariate", "age", "--format", "json"));
        assertThat(names(answer))
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
        assertThat(names(answer.get("coefficients").get(0)))
                .containsExactly(
                        "term", "estimate", "std_error", "robust_se", "z", "p_value", "hazard_ratio", "lower", "upper");
        for (String test : List.of("likelihood_ratio", "wald", "score")) {
            assertThat(names(answer.get(test))).containsExactly("statistic", "df", "p_value");
        }
        assertThat(names(answer.get("concordance"))).containsExactly("estimate", "std_error");
        assertThat(names(answer.get("convergence"))).containsExactly("converged", "iterations", "problem");
        assertThat(answer.get("convergence").get("converged").booleanValue()).isTrue();
        assertThat(answer.get("convergence").get("problem").isNull()).isTrue();
    }

    @Test
    void theTableIsWhatAPersonReads() {
        assertThat(lung("--covariate", "age", "ph.ecog", "--factor", "sex").out())
                .isEqualTo("""
                term         coef       se       z         p      HR   lower   upper
                age       0.01107  0.00927   1.194    0.2324  1.0111  0.9929  1.0297
                ph.ecog   0.46373  0.11358   4.083  4.45e-05  1.5900  1.2727  1.9864
                sex2     -0.55261  0.16774  -3.294    0.0010  0.5754  0.4142  0.7994

                Cox, Efron ties; 227 rows, 164 events; HR with 95 % limits; NE: not estimable
                Convention: R survival
                Likelihood ratio: 30.501 on 3 df, p 1.08e-06
                Wald: 29.929 on 3 df, p 1.43e-06
                Score: 30.500 on 3 df, p 1.08e-06
                Concordance 0.6371 (SE 0.0251)
                Proportional hazards, all terms: 4.464 on 3 df, p 0.2156
                1 row left out for a missing value (ph.ecog 1)
                """);
    }

    @Test
    void aFitThatDoesNotConvergeIsAResult() {
        // Every event has the larger x of its risk set: the likelihood rises for ever.
        String rows = "t,e,x\n1,1,4\n2,1,3\n3,1,2\n4,0,1\n";
        JsonNode answer = Reference.json(
                Cli.runWith(rows, "cox", "-", "--time", "t", "--event", "e", "--covariate", "x", "--format", "json"));
        assertThat(answer.get("convergence").get("converged").booleanValue()).isFalse();
        assertThat(answer.get("convergence").get("problem").textValue()).contains("x");
        JsonNode row = answer.get("coefficients").get(0);
        for (String key : List.of("estimate", "std_error", "z", "p_value", "hazard_ratio", "lower", "upper")) {
            assertThat(row.get(key).isNull()).as(key).isTrue();
        }
        assertThat(answer.get("wald").get("statistic").isNull()).isTrue();
        assertThat(answer.get("concordance").get("estimate").isNull()).isTrue();
        assertThat(Cli.runWith(rows, "cox", "-", "--time", "t", "--event", "e", "--covariate", "x")
                        .out())
                .contains("NOT CONVERGED: ")
                .contains("NE");
    }

    @Test
    void aTextThatWasGivenAsANumberIsToldOfFactors() {
        Run run = Cli.runWith("t,e,x\n1,1,a\n2,1,b\n", "cox", "-", "--time", "t", "--event", "e", "--covariate", "x");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("row 2, column x: not a number")
                .contains("for categories use --factor x")
                .hasLineCount(1);
    }

    @Test
    void oneColumnTwiceIsWrongUsage() {
        Run run = lung("--covariate", "age", "--factor", "age");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("age is given twice").hasLineCount(1);
    }

    private static Run lung(String... options) {
        List<String> arguments = new ArrayList<>(List.of("cox", LUNG, "--time", "time", "--event", "status=2"));
        arguments.addAll(List.of(options));
        return Cli.run(arguments.toArray(new String[0]));
    }

    private static Run bladder(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("cox", BLADDER, "--time", "stop", "--entry", "start", "--event"));
        arguments.addAll(
                List.of("event", "--covariate", "rx", "size", "number", "--strata", "enum", "--cluster", "id"));
        arguments.addAll(List.of(options));
        return Cli.run(arguments.toArray(new String[0]));
    }

    private static void sameModel(JsonNode answer, String name) {
        double[] n = Reference.numbers(name + ".n");
        assertThat(answer.get("n").intValue()).isEqualTo((int) n[0]);
        assertThat(answer.get("events").intValue()).isEqualTo((int) n[1]);
        Reference.same(answer.get("loglik"), Reference.numbers(name + ".loglik"), ITERATIVE);
        for (String key : List.of("estimate", "std_error", "z", "p_value", "hazard_ratio", "lower", "upper")) {
            double[] expected = Reference.numbers(name + "." + key);
            for (int i = 0; i < expected.length; i++) {
                Reference.same(answer.get("coefficients").get(i).get(key), expected[i], 1e-7);
            }
        }
        for (String test : List.of("likelihood_ratio", "wald", "score")) {
            double[] expected = Reference.numbers(name + "." + test);
            Reference.same(answer.get(test).get("statistic"), expected[0], ITERATIVE);
            assertThat(answer.get(test).get("df").intValue()).isEqualTo((int) expected[1]);
            Reference.same(answer.get(test).get("p_value"), expected[2], 1e-7);
        }
        double[] concordance = Reference.numbers(name + ".concordance");
        Reference.same(answer.get("concordance").get("estimate"), concordance[0], 1e-10);
        Reference.same(answer.get("concordance").get("std_error"), concordance[1], 1e-8);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
