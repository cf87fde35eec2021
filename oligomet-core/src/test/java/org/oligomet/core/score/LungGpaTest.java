package org.oligomet.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PerformanceScale;
import org.oligomet.core.patient.PrimarySite;

class LungGpaTest {

    private static final String ADENO = "lung-molgpa-2017-adenocarcinoma";
    private static final String OTHERS = "lung-molgpa-2017-non-adenocarcinoma";
    private static final String NEWER = "lung-gpa-2022-adenocarcinoma";

    private static ScoreCase brain(int metastases) {
        return ScoreCase.lung("2020-03-02", "N0").metastases(metastases, OrganSite.BRAIN);
    }

    private static ScoreCase untested() {
        return brain(2).born("1960-05-01").karnofsky(90);
    }

    private static ScoreCase tested(AlterationResult egfr, AlterationResult alk) {
        return untested().gene(Gene.EGFR, egfr).gene(Gene.ALK, alk);
    }

    @Test
    void allFivePointsAreAdded() {
        ScoreEvaluation best =
                tested(AlterationResult.ALTERED, AlterationResult.NOT_ALTERED).under(ADENO);
        // 0.5 under 70, 1 for Karnofsky 90, 1 without extracranial metastases, 0.5 for two in the brain, 1 for EGFR.
        assertThat(best.items())
                .extracting(item -> item.points().orElseThrow().toString())
                .containsExactly("0.5", "1", "1", "0.5", "1");
        assertThat(best.total()).contains(new Points(4, 4));
        assertThat(best.settledClass().orElseThrow().id()).isEqualTo("3.5-4");
        ScoreEvaluation worst = brain(5).born("1950-04-01")
                .karnofsky(70)
                .metastases(1, OrganSite.LIVER)
                .gene(Gene.EGFR, AlterationResult.NOT_ALTERED)
                .gene(Gene.ALK, AlterationResult.NOT_ALTERED)
                .under(ADENO);
        assertThat(worst.total()).contains(new Points(0, 0));
        assertThat(worst.settledClass().orElseThrow().id()).isEqualTo("0-1");
    }

    @ParameterizedTest(name = "born {0}, Karnofsky {1}, {2} in the brain: {3} points")
    @CsvSource({
        // The 70th birthday is the day of judgement.
        "1950-04-01, 80, 4, 2.0, 1.5-2",
        "1950-04-02, 80, 4, 2.5, 2.5-3",
        "1950-04-02, 90, 4, 3.0, 2.5-3",
        "1950-04-02, 70, 5, 1.5, 1.5-2",
        "1950-04-01, 70, 5, 1.0, 0-1",
    })
    void boundariesOfTheItems(String born, int karnofsky, int inBrain, double total, String expected) {
        ScoreEvaluation evaluation = brain(inBrain)
                .born(born)
                .karnofsky(karnofsky)
                .gene(Gene.EGFR, AlterationResult.NOT_ALTERED)
                .gene(Gene.ALK, AlterationResult.NOT_ALTERED)
                .under(ADENO);
        assertThat(evaluation.total()).contains(new Points(total, total));
        assertThat(evaluation.settledClass().orElseThrow().id()).isEqualTo(expected);
    }

    @Test
    void anUntestedGeneLeavesAnIntervalOfPoints() {
        ScoreEvaluation evaluation = untested().under(ADENO);
        assertThat(evaluation.total()).contains(new Points(3, 4));
        assertThat(evaluation.possibleClasses()).extracting(ScoreClass::id).containsExactly("3.5-4", "2.5-3");
        assertThat(evaluation.settledClass()).isEmpty();
        assertThat(evaluation.missing())
                .extracting(DataRequirement::code)
                .containsExactlyInAnyOrder("BIOMARKER:EGFR", "BIOMARKER:ALK");
        assertThat(evaluation.explain()).contains("total: 3\u20134 points", "not settled: 3.5\u20134 points, or");
        assertThat(evaluation.toString())
                .startsWith("Lung-molGPA 2017, adenocarcinoma, as of ")
                .contains(": total 3\u20134 points; class: not settled: 3.5\u20134 points, or ")
                .hasSizeLessThan(160);
    }

    @Test
    void theSourcesOwnRuleForUntestedGenesMayBeTakenAndSaysSo() {
        Score asPublished = Scores.byId(ADENO).orElseThrow().with("untested-genes", "negative");
        ScoreEvaluation evaluation = untested().under(asPublished);
        assertThat(evaluation.total()).contains(new Points(3, 3));
        assertThat(evaluation.item("genes").findings())
                .extracting(finding -> finding.code())
                .containsExactly("UNTESTED_AS_NEGATIVE");
        assertThat(tested(AlterationResult.NOT_ALTERED, AlterationResult.ALTERED)
                        .under(asPublished)
                        .total())
                .contains(new Points(4, 4));
    }

    @Test
    void ecogIsNotKarnofsky() {
        ScoreEvaluation evaluation = brain(1).born("1960-05-01")
                .performance(PerformanceScale.ECOG, 0)
                .gene(Gene.EGFR, AlterationResult.ALTERED)
                .under(ADENO);
        assertThat(evaluation.item("karnofsky").points()).contains(new Points(0, 1));
        assertThat(evaluation.missing()).extracting(DataRequirement::code).containsExactly("KARNOFSKY_STATUS");
    }

    @Test
    void aSiteThatIsNotRecordedMayBeTheBrain() {
        ScoreEvaluation evaluation = tested(AlterationResult.NOT_ALTERED, AlterationResult.NOT_ALTERED)
                .metastases(3, OrganSite.UNKNOWN)
                .under(ADENO);
        assertThat(evaluation.item("brain").points()).contains(new Points(0, 0.5));
        assertThat(evaluation.item("brain").missing())
                .extracting(DataRequirement::code)
                .contains("LESION_SITE:UNKNOWN");
    }

    @Test
    void withoutBrainMetastasesItIsNotForThisPatient() {
        ScoreEvaluation evaluation = ScoreCase.lung("2020-03-02", "N0")
                .metastases(1, OrganSite.LIVER)
                .under(ADENO);
        assertThat(evaluation.total()).isEmpty();
        assertThat(evaluation.possibleClasses()).isEmpty();
    }

    @Test
    void otherHistologyHasAScoreWithoutGenes() {
        ScoreCase squamous = ScoreCase.of(PrimarySite.LUNG, Histology.SQUAMOUS_CELL_CARCINOMA, "2020-03-02", "N0")
                .imaged()
                .metastases(1, OrganSite.BRAIN)
                .born("1960-05-01")
                .karnofsky(100);
        assertThat(squamous.under(OTHERS).total()).contains(new Points(3, 3));
        assertThat(squamous.under(OTHERS).settledClass().orElseThrow().id()).isEqualTo("2.5-3");
        assertThat(squamous.under(ADENO).possibleClasses()).isEmpty();
        assertThat(brain(1).under(OTHERS).possibleClasses()).isEmpty();
    }

    @Test
    void unspecificHistologyGoesWhereTheCallerSays() {
        ScoreCase unspecific = ScoreCase.of(PrimarySite.LUNG, Histology.NSCLC_NOS, "2020-03-02", "N0")
                .imaged()
                .metastases(1, OrganSite.BRAIN);
        Score adeno = Scores.byId(ADENO).orElseThrow().with("unspecific-histology", "adenocarcinoma");
        Score others = Scores.byId(OTHERS).orElseThrow().with("unspecific-histology", "adenocarcinoma");
        assertThat(unspecific.under(ADENO).possibleClasses()).isEmpty();
        assertThat(unspecific.under(OTHERS).possibleClasses()).isNotEmpty();
        assertThat(unspecific.under(adeno).possibleClasses()).isNotEmpty();
        assertThat(unspecific.under(others).possibleClasses()).isEmpty();
    }

    @Test
    void mediansAreThePublishedOnesEachWithItsStatus() {
        ScoreClass best = Scores.byId(ADENO).orElseThrow().classes().get(0);
        assertThat(best.published())
                .extracting(outcome -> outcome.median().orElseThrow().value().orElseThrow())
                .containsExactly(46.8, 25.0, 44.7);
        assertThat(best.published())
                .extracting(outcome -> outcome.status())
                .containsExactly(
                        VerificationStatus.RECALLED_H, VerificationStatus.VERIFIED, VerificationStatus.VERIFIED);
        for (String id : List.of(ADENO, OTHERS)) {
            for (ScoreClass one : Scores.byId(id).orElseThrow().classes()) {
                assertThat(one.published()).as(one.id()).hasSize(3);
            }
        }
    }

    @Test
    void theScoreOf2022HasPointsAndNoClasses() {
        ScoreEvaluation evaluation = tested(AlterationResult.ALTERED, AlterationResult.NOT_ALTERED)
                .pdL1(1)
                .under(NEWER);
        // 0.5 + 1 + 1 + 0.5 + 0.5 + 0.5
        assertThat(evaluation.total()).contains(new Points(4, 4));
        assertThat(evaluation.settledClass()).isEmpty();
        assertThat(evaluation.isOpen()).isFalse();
        assertThat(evaluation.explain()).contains("class: the limits of the classes are not known");
        ScoreEvaluation open =
                tested(AlterationResult.ALTERED, AlterationResult.NOT_ALTERED).under(NEWER);
        assertThat(open.total()).contains(new Points(3.5, 4));
        assertThat(open.missing()).extracting(DataRequirement::code).containsExactly("BIOMARKER:PD-L1");
        assertThat(tested(AlterationResult.ALTERED, AlterationResult.ALTERED)
                        .pdL1(0.9)
                        .under(NEWER)
                        .total())
                .contains(new Points(3.5, 3.5));
    }
}
