package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.examples.cli.Reference.LUNG;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.examples.cli.Cli.Run;

/** {@code --convention}: one set of rows, the figures of three programs. */
final class ConventionOptionTest {

    /** Four subjects, two dead by 2 and two censored at 3: S stays at exactly 0.5. */
    private static final String PLATEAU = "t,e\n1,1\n2,1\n3,0\n3,0\n";

    @Test
    void aCoxModelTakesItsTiesFromTheConvention() {
        JsonNode breslow = cox("--ties", "breslow");
        JsonNode efron = cox();
        assertThat(estimate(efron)).isNotEqualTo(estimate(breslow));
        assertThat(estimate(cox("--convention", "sas"))).isEqualTo(estimate(breslow));
        assertThat(estimate(cox("--convention", "STATA"))).isEqualTo(estimate(breslow));
        assertThat(estimate(cox("--convention", "r"))).isEqualTo(estimate(efron));
        assertThat(estimate(cox("--convention", "sas", "--ties", "efron"))).isEqualTo(estimate(efron));
    }

    @Test
    void medianAndLimitsAreThoseOfTheProgram() {
        // R: halfway from 2 to the last follow-up at 3; SAS: not estimable on a last plateau; Stata: its beginning.
        assertThat(median("r").doubleValue()).isEqualTo(2.5);
        assertThat(median("sas").isNull()).isTrue();
        assertThat(median("stata").doubleValue()).isEqualTo(2);
        JsonNode sas = curve("--convention", "sas");
        JsonNode logLog = curve("--conf-type", "log-log");
        assertThat(sas.get("lower").get(0)).isEqualTo(logLog.get("lower").get(0));
        assertThat(curve("--convention", "sas", "--conf-type", "log")
                        .get("lower")
                        .get(0))
                .isEqualTo(curve().get("lower").get(0));
    }

    @Test
    void theMeanEndsWhereTheProgramEndsIt() {
        assertThat(curve("--convention", "r").get("rmean").get("tau").doubleValue())
                .isEqualTo(3);
        assertThat(curve("--convention", "sas").get("rmean").get("tau").doubleValue())
                .isEqualTo(2);
    }

    @Test
    void theAnswerNamesIt() {
        assertThat(Cli.runWith(PLATEAU, "survival", "-", "--time", "t", "--event", "e", "--convention", "sas")
                        .out())
                .contains("\nConvention: SAS\n");
        assertThat(Reference.json(survival("--convention", "sas"))
                        .get("convention")
                        .textValue())
                .isEqualTo("SAS");
        assertThat(Reference.json(survival()).has("convention")).isFalse();
    }

    @Test
    void anotherProgramIsWrongUsage() {
        Run run = survival("--convention", "spss");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("convention 'spss' is none of [r, sas, stata]");
    }

    private static JsonNode median(String convention) {
        return curve("--convention", convention).get("median").get("estimate");
    }

    private static JsonNode curve(String... more) {
        return Reference.json(survival(more)).get("curves").get(0);
    }

    private static Run survival(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("survival", "-", "--time", "t", "--event", "e", "--format", "json"));
        arguments.addAll(List.of(more));
        return Cli.runWith(PLATEAU, arguments.toArray(String[]::new));
    }

    private static double estimate(JsonNode model) {
        return model.get("coefficients").get(0).get("estimate").doubleValue();
    }

    private static JsonNode cox(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "cox", LUNG, "--time", "time", "--event", "status=2", "--covariate", "age", "--format", "json"));
        arguments.addAll(List.of(more));
        return Reference.json(Cli.run(arguments.toArray(String[]::new)));
    }
}
