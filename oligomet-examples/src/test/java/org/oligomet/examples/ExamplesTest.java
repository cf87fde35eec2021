package org.oligomet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example is run, and its output looked at. */
final class ExamplesTest {

    private interface Example {
        void run() throws IOException;
    }

    @Test
    void classifyAPatient() throws IOException {
        assertThat(outputOf(() -> ClassifyPatient.main(new String[0])))
                .containsPattern("sakai-2016 .*as of 2024-04-01: MET")
                .containsPattern("dingemans-2019 .*as of 2024-04-01: NOT_MET")
                .contains("nrg-lu002", "lievens-2020");
    }

    @Test
    void findWhatIsMissing() throws IOException {
        assertThat(outputOf(() -> FindWhatIsMissing.main(new String[0])))
                .startsWith("UNDETERMINED")
                .contains("N category")
                .contains("brain MRI")
                .contains("SAK-2");
    }

    @Test
    void classifyTheState() throws IOException {
        assertThat(outputOf(() -> ClassifyState.main(new String[0])))
                .startsWith("[METACHRONOUS_OLIGORECURRENCE, METACHRONOUS_OLIGOPROGRESSION, NOT_OMD]")
                .contains("whether systemic therapy was active on 2024-04-01")
                .contains("brain MRI");
    }

    /** 75 mm becomes 42 mm, −44 %: a partial response, while one lesion of the two grows from 15 to 22 mm. */
    @Test
    void assessTheResponse() throws IOException {
        assertThat(outputOf(() -> AssessResponse.main(new String[0])).lines().map(String::strip))
                .containsExactly("PARTIAL_RESPONSE", "[PARTIAL_RESPONSE]", "1", "STABLE_DISEASE");
    }

    @Test
    void checkTrialEligibility() throws IOException {
        assertThat(outputOf(() -> CheckTrialEligibility.main(new String[0])))
                .contains("nrg-lu002")
                .contains("as of 2024-04-01: undetermined")
                .containsPattern("still needed: .*brain");
    }

    @Test
    void statisticsAlone() throws IOException {
        // S(13) = 9/11 for 1 event of 11 at 9 and 1 of 10 at 13; the median is 31 (R: survfit, aml, maintained).
        assertThat(outputOf(() -> StatisticsAlone.main(new String[0])))
                .contains("0.8182")
                .contains("median 31")
                .contains("restricted mean to 48");
    }

    @Test
    void compareTwoGroups() throws IOException {
        // R: survdiff(Surv(time, status) ~ x, aml): chi-squared 3.4 on 1 df, p = 0.0653
        assertThat(outputOf(() -> CompareTwoGroups.main(new String[0])))
                .contains("maintained", "not maintained")
                .contains("log-rank: chi-squared 3.396 on 1 df, p = 0.06534");
    }

    @Test
    void adjustWithCox() throws IOException {
        // R: coxph(Surv(time, status == 2) ~ age + sex, lung): exp(coef) of sex 0.5986
        assertThat(outputOf(() -> AdjustWithCox.main(new String[0])))
                .contains("age", "sex")
                .contains("hazard ratio of women: 0.598566 (0.431094, 0.831099)");
    }

    @Test
    void followThroughStates() throws IOException {
        // R: summary(survfit(Surv(start, stop, event) ~ 1, id = id), times = 24): 0.375, 0.375, 0.25
        assertThat(outputOf(() -> FollowThroughStates.main(new String[0])))
                .startsWith("SYNTHETIC")
                .contains("oligometastatic at 24 months: 0.375 (SE 0.171163) (0.15329, 0.917381)")
                .contains("death at 24 months: 0.25 (SE 0.153093)")
                .contains("months before any progression, of 36: 21.125");
    }

    @Test
    void cohortToReport(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        assertThat(outputOf(() -> CohortToReport.main(new String[] {file.toString()})))
                .contains("18");
        assertThat(Files.readString(file))
                .contains("SYNTHETIC")
                .contains("sakai-2016")
                .contains("15.9");
    }

    private static String outputOf(Example example) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(caught, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            example.run();
        } finally {
            System.setOut(before);
        }
        return caught.toString(StandardCharsets.UTF_8);
    }
}
