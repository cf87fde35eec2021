package org.oligomet.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.evidence.PublishedOutcome;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PrimarySite;

/** Metastases were found on 9 March 2020. */
class Ashworth2014Test {

    private static final String ID = "ashworth-2014-rpa";

    private static ScoreEvaluation lung(String diagnosed, String n) {
        return ScoreCase.lung(diagnosed, n).metastases(1, OrganSite.BRAIN).under(ID);
    }

    private static List<String> possible(ScoreEvaluation evaluation) {
        return evaluation.possibleClasses().stream().map(ScoreClass::id).toList();
    }

    @ParameterizedTest(name = "primary of {0}, {1}: {2}")
    @CsvSource({
        // Six months before 9 March 2020 is 9 September 2019: the equal day is synchronous.
        "2019-09-08, N0, low",
        "2019-09-08, N3, low",
        "2019-09-09, N0, intermediate",
        "2020-03-02, N0, intermediate",
        "2020-03-02, N1, high",
        "2020-03-02, N2, high",
    })
    void theGroupFollowsFromOnsetAndNodes(String diagnosed, String n, String expected) {
        assertThat(lung(diagnosed, n).settledClass().orElseThrow().id()).isEqualTo(expected);
        assertThat(lung(diagnosed, n).missing()).isEmpty();
    }

    @Test
    void metachronousDiseaseNeedsNoNodes() {
        ScoreEvaluation evaluation = lung("2018-01-01", "");
        assertThat(evaluation.settledClass().orElseThrow().id()).isEqualTo("low");
        assertThat(evaluation.item("nodes").settled()).isEmpty();
        assertThat(evaluation.isOpen()).isFalse();
    }

    @Test
    void n3IsInNoGroup() {
        ScoreEvaluation evaluation = lung("2020-03-02", "N3");
        assertThat(evaluation.settledClass()).isEmpty();
        assertThat(evaluation.possibleClasses()).isEmpty();
        assertThat(evaluation.mayBeUnclassified()).isTrue();
        assertThat(evaluation.isOpen()).isFalse();
        assertThat(evaluation.explain()).contains("class: not settled: none that the source states");
    }

    @Test
    void withoutNodesBothSynchronousGroupsArePossibleAndSoIsNone() {
        for (String n : List.of("", "NX")) {
            ScoreEvaluation evaluation = lung("2020-03-02", n);
            assertThat(possible(evaluation)).containsExactly("intermediate", "high");
            assertThat(evaluation.mayBeUnclassified()).isTrue();
            assertThat(evaluation.missing())
                    .extracting(DataRequirement::code)
                    .containsExactly("N_CATEGORY:PATHOLOGICAL_ELSE_CLINICAL");
        }
    }

    @Test
    void aNodeOnTheListOfLesionsRulesOutN0() {
        ScoreEvaluation evaluation = ScoreCase.lung("2020-03-02", "")
                .metastases(1, OrganSite.BRAIN)
                .metastases(1, OrganSite.HILAR_NODE)
                .under(ID);
        assertThat(possible(evaluation)).containsExactly("high");
        assertThat(evaluation.settledClass()).isEmpty();
        ScoreEvaluation contradictory = ScoreCase.lung("2020-03-02", "N0")
                .metastases(1, OrganSite.BRAIN)
                .metastases(1, OrganSite.HILAR_NODE)
                .under(ID);
        assertThat(possible(contradictory)).containsExactly("intermediate", "high");
        assertThat(contradictory.item("nodes").findings())
                .extracting(finding -> finding.code())
                .containsExactly("NODES_CONTRADICT");
    }

    @Test
    void aVagueDateLeavesTheOnsetOpen() {
        ScoreEvaluation evaluation = lung("2019", "N0");
        assertThat(possible(evaluation)).containsExactly("low", "intermediate");
        assertThat(evaluation.missing()).extracting(DataRequirement::code).containsExactly("EXACT_DATE:DIAGNOSES");
    }

    @Test
    void anotherWindowMayBeTaken() {
        Score twoMonths = Scores.byId(ID).orElseThrow().with("onset-window", "2-months");
        ScoreEvaluation evaluation = ScoreCase.lung("2019-12-01", "N2")
                .metastases(1, OrganSite.BRAIN)
                .under(twoMonths);
        assertThat(evaluation.settledClass().orElseThrow().id()).isEqualTo("low");
    }

    @Test
    void sixMetastasesOrSmallCellCarcinomaAreNotWhatItIsFor() {
        ScoreEvaluation six = ScoreCase.lung("2020-03-02", "N0")
                .metastases(6, OrganSite.BRAIN)
                .under(ID);
        ScoreEvaluation small = ScoreCase.of(PrimarySite.LUNG, Histology.SMALL_CELL_CARCINOMA, "2020-03-02", "N0")
                .imaged()
                .metastases(1, OrganSite.BRAIN)
                .under(ID);
        for (ScoreEvaluation evaluation : List.of(six, small)) {
            assertThat(evaluation.possibleClasses()).isEmpty();
            assertThat(evaluation.settledClass()).isEmpty();
            assertThat(evaluation.isOpen()).isFalse();
            assertThat(evaluation.explain()).contains("class: none; the score is not for this patient");
        }
    }

    @Test
    void theGroupCarriesWhatWasPublishedOfItAndNoMore() {
        List<PublishedOutcome> published =
                lung("2018-01-01", "").settledClass().orElseThrow().published();
        assertThat(published).hasSize(1);
        assertThat(published.get(0).isVerified()).isTrue();
        assertThat(published.get(0).rate().orElseThrow().value()).hasValue(47.8);
        assertThat(published.get(0).median()).isEmpty();
    }
}
