package org.oligomet.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.ClauseRole;
import org.oligomet.report.plot.PlotCurve;
import org.oligomet.report.plot.TimeScale;

class ReportModelTest {

    @Test
    void aFlowThatDoesNotReconcileIsRefused() {
        CohortSummary.Builder cohort = CohortSummary.builder()
                .indexDate("diagnosis")
                .source(10)
                .inexactIndexDates(0)
                .addSteps(new FlowStep("a", 10, List.of(new ReasonCount("r", 3))), new FlowStep("b", 8, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(cohort::build)
                .withMessage("cohort.steps: 8 persons enter “b”; the step before left 7");
        assertThatIllegalArgumentException().isThrownBy(() -> new FlowStep("a", 2, List.of(new ReasonCount("r", 3))));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReasonCount("r", -1));
    }

    @Test
    void verdictsAreCounted() {
        VerdictCounts counts = VerdictCounts.none()
                .plus(Verdict.MET)
                .plus(Verdict.NOT_MET)
                .plus(Verdict.UNDETERMINED)
                .plus(Verdict.MET);
        assertThat(counts).isEqualTo(new VerdictCounts(2, 1, 1));
        assertThat(counts.total()).isEqualTo(4);
        for (Verdict verdict : Verdict.values()) {
            assertThat(counts.of(verdict)).isEqualTo(verdict == Verdict.MET ? 2 : 1);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new VerdictCounts(0, -1, 0));
    }

    @Test
    void clausesJudgeThePatientsOfTheirDefinition() {
        DefinitionSummary.Builder definition = DefinitionSummary.builder()
                .id("d")
                .version("1")
                .title("D")
                .citation("C")
                .status("verified")
                .verdicts(new VerdictCounts(2, 0, 0))
                .addClauses(ClauseSummary.builder()
                        .id("D-1")
                        .text("t")
                        .role(ClauseRole.CONDITION)
                        .status("verified")
                        .verdicts(new VerdictCounts(1, 0, 0))
                        .build());
        assertThatIllegalArgumentException().isThrownBy(definition::build).withMessageContaining("clause.D-1");
    }

    @Test
    void rowsAreAsManyAsPatientsOrNone() {
        PatientRow row = new PatientRow("secret", "2001", List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PatientListing.builder().total(2).addRows(row).build());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PatientListing.builder().total(201).addRows(row).build());
        assertThat(row.toString()).doesNotContain("secret");
    }

    @Test
    void survivalNeedsOneTableColumnPerCurve() {
        PlotCurve curve = PlotCurve.of("", new double[] {1}, new double[] {1}).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalSection.builder()
                        .endpoint("e")
                        .origin("o")
                        .timeScale(TimeScale.DAYS)
                        .addPlot(curve)
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettlingDatum.builder()
                        .datum("d")
                        .patients(1)
                        .verdicts(1)
                        .settles(2)
                        .maySettle(2)
                        .exhaustive(true)
                        .build());
    }
}
