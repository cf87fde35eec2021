package org.oligomet.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oligomet.core.patient.LesionState.STABLE;
import static org.oligomet.core.state.OligometastaticState.NOT_OMD;
import static org.oligomet.core.state.OligometastaticState.REPEAT_OLIGOPERSISTENCE;
import static org.oligomet.core.state.OligometastaticState.REPEAT_OLIGOPROGRESSION;
import static org.oligomet.core.state.OligometastaticState.SYNCHRONOUS;
import static org.oligomet.core.state.Story.is;
import static org.oligomet.core.state.Story.synchronous;

import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.OrganSite;

/** The entry, progression, and what an answer says of itself. */
class StateAnswerTest {

    @Test
    void unseenRegionsLeaveTheEntryOpen() {
        StateEvaluation evaluation =
                Story.primary("2020-03-02").metastases(2, "2020-03-09").at("2020-03-09");
        assertThat(evaluation.possible()).containsExactly(SYNCHRONOUS, NOT_OMD);
        assertThat(evaluation.missing()).isNotEmpty();
        assertThat(evaluation.answer(Question.GATE).orElseThrow().verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void theEntryMayBeADefinition() {
        StateClassifier classifier = StateClassifier.withDefaults()
                .withGate(new EntryGate.Fulfils(Definitions.byId("sakai-2016").orElseThrow()));
        StateEvaluation evaluation = synchronous().at("2020-03-09", classifier);
        assertThat(evaluation.possible()).containsExactly(SYNCHRONOUS, NOT_OMD);
        assertThat(evaluation.missing()).extracting(DataRequirement::code).anyMatch(c -> c.startsWith("N_CATEGORY"));
        assertThat(evaluation.answer(Question.GATE).orElseThrow().message().text())
                .endsWith("(entry: sakai-2016 1.0.0)");
    }

    @Test
    void theEntrySaysWhatItCounts() {
        assertThat(entry(5)).isEqualTo("oligometastatic disease now (entry: 1 to 5 metastases)");
        assertThat(entry(1)).isEqualTo("no oligometastatic disease now (entry: 1 metastasis)");
    }

    private static String entry(int limit) {
        StateClassifier classifier = StateClassifier.withDefaults().withGate(new EntryGate.Metastases(limit));
        StateEvaluation evaluation = synchronous().at("2020-03-09", classifier);
        return evaluation.answer(Question.GATE).orElseThrow().message().text();
    }

    @Test
    void aNewMetastasisOfWhichThePlaceAloneIsKnownLeavesProgressionOpen() {
        Story persistent = Story.primary("2020-03-02")
                .imaged("2020-03-09", "2020-07-01")
                .metastases(2, "2020-03-09", is(STABLE, "2020-07-01"))
                .ongoing("2020-03-20", "2020-07-01");
        assertThat(persistent.at("2020-07-01").state()).contains(REPEAT_OLIGOPERSISTENCE);
        assertThat(persistent
                        .newMetastasis(OrganSite.MEDIASTINAL_NODE, "2020-07-01")
                        .at("2020-07-01")
                        .state())
                .contains(REPEAT_OLIGOPERSISTENCE);
        assertThat(persistent
                        .newMetastasis(OrganSite.LIVER, "2020-07-01")
                        .at("2020-07-01")
                        .possible())
                .containsExactlyInAnyOrder(REPEAT_OLIGOPERSISTENCE, REPEAT_OLIGOPROGRESSION);
    }

    @Test
    void growthIsReadFromDiameters() {
        Story grown = Story.primary("2020-03-02")
                .imaged("2020-03-09", "2020-07-01")
                .ongoing("2020-03-20", "2020-07-01")
                .measured("2020-03-09", "2020-03-09", 20, "2020-07-01", 25);
        assertThat(grown.at("2020-07-01").state()).contains(REPEAT_OLIGOPROGRESSION);
        Story hardly = Story.primary("2020-03-02")
                .imaged("2020-03-09", "2020-07-01")
                .ongoing("2020-03-20", "2020-07-01")
                .measured("2020-03-09", "2020-03-09", 20, "2020-07-01", 24.9);
        assertThat(hardly.at("2020-07-01").state()).contains(REPEAT_OLIGOPERSISTENCE);
    }

    @Test
    void theAnswerExplainsItself() {
        StateEvaluation evaluation = synchronous().at("2020-03-09");
        assertThat(evaluation).hasToString("ESTRO/EORTC state as of 2020-03-09: SYNCHRONOUS");
        assertThat(evaluation.explain())
                .contains(
                        "10.1016/S1470-2045(19)30718-1",
                        "Q3 {recalled, high confidence; unverified}",
                        "first metastases within 6 months of the primary")
                .doesNotContain("state.", "fact.", "@", "{limit}");
        assertThat(Question.Q1.status()).isEqualTo(VerificationStatus.VERIFIED);
        assertThat(evaluation.answers()).containsOnlyKeys(Question.GATE, Question.Q1, Question.Q2, Question.Q3);
    }

    @Test
    void impossibleRulesAreRefused() {
        assertThatThrownBy(() -> new EntryGate.Metastases(0)).hasMessageContaining("gate.limit: 0");
        assertThatThrownBy(() -> StateRules.builder().washoutDays(-1).build()).hasMessageContaining("washoutDays -1");
    }
}
