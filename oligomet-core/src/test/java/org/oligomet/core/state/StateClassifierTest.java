package org.oligomet.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.patient.LesionState.PROGRESSING;
import static org.oligomet.core.patient.LesionState.RESOLVED;
import static org.oligomet.core.patient.LesionState.STABLE;
import static org.oligomet.core.state.OligometastaticState.INDUCED_OLIGOPERSISTENCE;
import static org.oligomet.core.state.OligometastaticState.INDUCED_OLIGOPROGRESSION;
import static org.oligomet.core.state.OligometastaticState.INDUCED_OLIGORECURRENCE;
import static org.oligomet.core.state.OligometastaticState.METACHRONOUS_OLIGOPROGRESSION;
import static org.oligomet.core.state.OligometastaticState.METACHRONOUS_OLIGORECURRENCE;
import static org.oligomet.core.state.OligometastaticState.NOT_OMD;
import static org.oligomet.core.state.OligometastaticState.REPEAT_OLIGOPERSISTENCE;
import static org.oligomet.core.state.OligometastaticState.REPEAT_OLIGOPROGRESSION;
import static org.oligomet.core.state.OligometastaticState.REPEAT_OLIGORECURRENCE;
import static org.oligomet.core.state.OligometastaticState.SYNCHRONOUS;
import static org.oligomet.core.state.Story.cured;
import static org.oligomet.core.state.Story.is;
import static org.oligomet.core.state.Story.polymetastatic;
import static org.oligomet.core.state.Story.synchronous;

import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.time.ClinicalDate;

/** The nine states, and the twelve points that a programmer must decide, by number. */
class StateClassifierTest {

    @Test
    void theNineStates() {
        assertThat(synchronous().at("2020-03-09").state()).contains(SYNCHRONOUS);
        assertThat(cured().imaged("2020-01-15")
                        .metastases(2, "2020-01-15")
                        .at("2020-01-15")
                        .state())
                .contains(METACHRONOUS_OLIGORECURRENCE);
        assertThat(cured().ongoing("2019-06-01", "2020-01-15")
                        .imaged("2020-01-15")
                        .metastases(2, "2020-01-15")
                        .at("2020-01-15")
                        .state())
                .contains(METACHRONOUS_OLIGOPROGRESSION);
        assertThat(synchronous()
                        .sabr("L1", "2020-03-20")
                        .sabr("L2", "2020-03-20")
                        .imaged("2021-03-01")
                        .metastases(1, "2021-03-01")
                        .at("2021-03-01")
                        .state())
                .contains(REPEAT_OLIGORECURRENCE);
        assertThat(synchronous()
                        .ongoing("2020-03-20", "2021-03-01")
                        .imaged("2021-03-01")
                        .metastases(1, "2021-03-01")
                        .at("2021-03-01")
                        .state())
                .contains(REPEAT_OLIGOPROGRESSION);
        assertThat(Story.primary("2020-03-02")
                        .imaged("2020-03-09", "2020-07-01")
                        .metastases(2, "2020-03-09", is(STABLE, "2020-07-01"))
                        .ongoing("2020-03-20", "2020-07-01")
                        .at("2020-07-01")
                        .state())
                .contains(REPEAT_OLIGOPERSISTENCE);
        assertThat(polymetastatic()
                        .metastases(2, "2020-01-10", is(PROGRESSING, "2020-07-01"))
                        .therapy("2020-01-20", "2020-05-01")
                        .at("2020-07-01")
                        .state())
                .contains(INDUCED_OLIGORECURRENCE);
        assertThat(polymetastatic()
                        .metastases(2, "2020-01-10", is(PROGRESSING, "2020-07-01"))
                        .ongoing("2020-01-20", "2020-07-01")
                        .at("2020-07-01")
                        .state())
                .contains(INDUCED_OLIGOPROGRESSION);
        assertThat(polymetastatic()
                        .metastases(2, "2020-01-10", is(STABLE, "2020-07-01"))
                        .ongoing("2020-01-20", "2020-07-01")
                        .at("2020-07-01")
                        .state())
                .contains(INDUCED_OLIGOPERSISTENCE);
        assertThat(synchronous().metastases(4, "2020-03-09").at("2020-03-09").state())
                .contains(NOT_OMD);
    }

    @Test
    void point1_theBoundaryIsSixCalendarMonthsAndItsDayIsSynchronous() {
        Story onTheDay = Story.primaryM0("2020-08-31").imaged("2021-02-28").metastases(1, "2021-02-28");
        Story later = Story.primaryM0("2020-08-31")
                .resection("2020-09-10")
                .imaged("2021-03-01")
                .metastases(1, "2021-03-01");
        assertThat(onTheDay.at("2021-02-28").state()).contains(SYNCHRONOUS);
        assertThat(later.at("2021-03-01").state()).contains(METACHRONOUS_OLIGORECURRENCE);
        assertThat(later.at("2021-03-01", StateRules.builder().synchronousMonths(7))
                        .state())
                .contains(SYNCHRONOUS);
    }

    @Test
    void point2_theAnchorsAreTheDiagnosesAndAVagueDateIsUndetermined() {
        Story vague = Story.primaryM0("2020-01")
                .resection("2020-02-20")
                .imaged("2020-07-15")
                .metastases(1, "2020-07-15");
        StateEvaluation evaluation = vague.at("2020-07-15");
        assertThat(evaluation.possible()).containsExactly(SYNCHRONOUS, METACHRONOUS_OLIGORECURRENCE);
        assertThat(evaluation.state()).isEmpty();
        assertThat(evaluation.missing()).extracting(DataRequirement::code).containsExactly("EXACT_DATE:DIAGNOSES");
        assertThat(vague.at("2020-07-15", StateRules.builder().anchor(Anchor.FIRST_THERAPY_OF_PRIMARY))
                        .state())
                .contains(SYNCHRONOUS);
    }

    @Test
    void point2_aTherapyOfThePrimaryThatMayLieAheadIsNoAnchorYet() {
        Story story = Story.primaryM0("2019-01-10")
                .resection("2020-07")
                .imaged("2020-07-15")
                .metastases(1, "2020-07-15");
        StateRules.Builder rules = StateRules.builder().anchor(Anchor.FIRST_THERAPY_OF_PRIMARY);
        assertThat(story.at("2020-07-15", rules).possible()).contains(SYNCHRONOUS, METACHRONOUS_OLIGORECURRENCE);
        assertThat(story.at("2020-07-31", rules).state()).contains(SYNCHRONOUS);
    }

    @Test
    void point3_aMetastasisBeforeThePrimaryIsSynchronous() {
        assertThat(Story.primary("2020-03-20")
                        .imaged("2020-03-09", "2020-03-25")
                        .metastases(1, "2019-03-09")
                        .resection("2020-03-24")
                        .at("2020-03-25")
                        .state())
                .contains(SYNCHRONOUS);
    }

    @Test
    void point4_aFirstMetastasisUnderTherapyIsProgressiveWhateverIsRecorded() {
        StateEvaluation evaluation = cured().ongoing("2019-06-01", "2020-01-15")
                .imaged("2020-01-15")
                .metastases(1, "2020-01-15", is(STABLE, "2020-01-15"))
                .at("2020-01-15");
        assertThat(evaluation.state()).contains(METACHRONOUS_OLIGOPROGRESSION);
        assertThat(evaluation.warnings()).extracting(Finding::code).containsExactly("FIRST_METASTASIS_NOT_PROGRESSIVE");
        assertThat(evaluation.answers()).doesNotContainKey(Question.Q5);
        assertThat(OligometastaticState.values()).hasSize(10);
    }

    @Test
    void point5_withoutTherapyItIsOligorecurrenceAndTheNoteSaysThatNothingGrew() {
        StateEvaluation evaluation = Story.primary("2020-03-02")
                .imaged("2020-03-09", "2020-09-01")
                .metastases(2, "2020-03-09", is(STABLE, "2020-09-01"))
                .therapy("2020-03-20", "2020-06-20")
                .at("2020-09-01");
        assertThat(evaluation.state()).contains(REPEAT_OLIGORECURRENCE);
        assertThat(evaluation.warnings()).extracting(Finding::code).containsExactly("RECURRENCE_WITHOUT_PROGRESSION");
    }

    @Test
    void point6_whatActiveSystemicTherapyIs() {
        Story stopped = Story.primary("2020-03-02")
                .imaged("2020-03-09", "2020-07-01")
                .metastases(2, "2020-03-09", is(STABLE, "2020-07-01"))
                .therapy("2020-03-20", "2020-06-20");
        assertThat(stopped.at("2020-07-01").state()).contains(REPEAT_OLIGORECURRENCE);
        assertThat(stopped.at("2020-07-01", StateRules.builder().washoutDays(11))
                        .state())
                .contains(REPEAT_OLIGOPERSISTENCE);
        assertThat(stopped.at("2020-07-01", StateRules.builder().washoutDays(10))
                        .state())
                .contains(REPEAT_OLIGORECURRENCE);
        Story bone = cured().therapy(SystemicClass.BONE_MODIFYING, "2019-06-01", "2020-02-01")
                .imaged("2020-01-15")
                .metastases(1, "2020-01-15");
        assertThat(bone.at("2020-01-15").state()).contains(METACHRONOUS_OLIGORECURRENCE);
        Story endocrine = cured().therapy(SystemicClass.ENDOCRINE, "2019-06-01", "2020-01-15")
                .imaged("2020-01-15")
                .metastases(1, "2020-01-15");
        assertThat(endocrine.at("2020-01-15").state()).contains(METACHRONOUS_OLIGOPROGRESSION);
        assertThat(endocrine
                        .at(
                                "2020-01-15",
                                StateRules.builder()
                                        .addNotAnticancer(SystemicClass.BONE_MODIFYING, SystemicClass.ENDOCRINE))
                        .state())
                .contains(METACHRONOUS_OLIGORECURRENCE);
    }

    @Test
    void point6_aTherapyWithoutAnEndMayGoOnOrNot() {
        Story open = cured().openTherapy("2019-06-01").imaged("2020-01-15").metastases(1, "2020-01-15");
        StateEvaluation evaluation = open.at("2020-01-15");
        assertThat(evaluation.possible()).containsExactly(METACHRONOUS_OLIGORECURRENCE, METACHRONOUS_OLIGOPROGRESSION);
        assertThat(evaluation.missing())
                .extracting(DataRequirement::text)
                .containsExactly("whether systemic therapy was active on 2020-01-15");
        StateEvaluation read = open.at("2020-01-15", StateRules.builder().openTherapies(OpenTherapyRule.ONGOING));
        assertThat(read.state()).contains(METACHRONOUS_OLIGOPROGRESSION);
        assertThat(read.warnings()).extracting(Finding::code).containsExactly("THERAPY_READ_AS_ONGOING");
        // Known to be over since an unknown day between its start and a day before the imaging.
        assertThat(cured().therapy("2019-06-01", "2019-06-01/2020-01-14")
                        .imaged("2020-01-15")
                        .metastases(1, "2020-01-15")
                        .at("2020-01-15")
                        .state())
                .contains(METACHRONOUS_OLIGORECURRENCE);
    }

    @Test
    void point6_aTherapyThatEndsLaterGoesOnNow() {
        Story ends =
                cured().therapy("2019-06-01", "2020-06-01").imaged("2020-01-15").metastases(1, "2020-01-15");
        assertThat(ends.at("2020-01-15").state()).contains(METACHRONOUS_OLIGOPROGRESSION);
        assertThat(ends.at("2020-06-01").answer(Question.Q4).orElseThrow().verdict())
                .isEqualTo(Verdict.MET);
        assertThat(ends.at("2020-06-02").answer(Question.Q4).orElseThrow().verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void point7_theLimitOfThePastIsAParameterAndTreatedLesionsCount() {
        Story four = Story.primary("2020-01-02")
                .imaged("2020-01-10", "2020-07-01")
                .metastases(3, "2020-01-10", is(RESOLVED, "2020-07-01"))
                .metastases(1, "2020-01-10", is(STABLE, "2020-07-01"))
                .ongoing("2020-01-20", "2020-07-01");
        assertThat(four.at("2020-07-01").state()).contains(REPEAT_OLIGOPERSISTENCE);
        assertThat(four.at("2020-07-01", StateRules.builder().polymetastaticAbove(3))
                        .state())
                .contains(INDUCED_OLIGOPERSISTENCE);
        Story ablated = Story.primary("2020-01-02")
                .imaged("2020-01-10", "2021-07-01")
                .metastases(6, "2020-01-10", is(org.oligomet.core.patient.LesionState.ABLATED, "2020-02-10"))
                .resection("2020-03-01")
                .metastases(1, "2021-07-01");
        assertThat(ablated.at("2021-07-01").state()).contains(INDUCED_OLIGORECURRENCE);
    }

    @Test
    void point7_threeAndThreeAreSixInALifetimeOnly() {
        Story twice = Story.primary("2020-01-02")
                .imaged("2020-01-10", "2021-01-10", "2022-01-10")
                .metastases(3, "2020-01-10", is(org.oligomet.core.patient.LesionState.ABLATED, "2020-02-10"))
                .resection("2020-03-01")
                .metastases(3, "2021-01-10", is(org.oligomet.core.patient.LesionState.ABLATED, "2021-02-10"))
                .metastases(1, "2022-01-10");
        assertThat(twice.at("2022-01-10").state()).contains(REPEAT_OLIGORECURRENCE);
        assertThat(twice.at("2022-01-10", StateRules.builder().pastCount(PastCount.LIFETIME))
                        .state())
                .contains(INDUCED_OLIGORECURRENCE);
    }

    @Test
    void point8_regionalRecurrenceAloneIsNotOmd() {
        assertThat(cured().imaged("2020-01-15")
                        .lesion(OrganSite.MEDIASTINAL_NODE, "2020-01-15")
                        .at("2020-01-15")
                        .state())
                .contains(NOT_OMD);
    }

    @Test
    void point9_oligoprogressionCountsProgressingLesions() {
        Story many = Story.primary("2020-01-02")
                .imaged("2020-01-10", "2020-07-01")
                .metastases(12, "2020-01-10", is(STABLE, "2020-07-01"))
                .metastases(2, "2020-01-10", is(PROGRESSING, "2020-07-01"));
        assertThat(many.ongoing("2020-01-20", "2020-07-01").at("2020-07-01").state())
                .contains(INDUCED_OLIGOPROGRESSION);
        Story manyMore = Story.primary("2020-01-02")
                .imaged("2020-01-10", "2020-07-01")
                .metastases(12, "2020-01-10", is(STABLE, "2020-07-01"))
                .metastases(6, "2020-01-10", is(PROGRESSING, "2020-07-01"))
                .ongoing("2020-01-20", "2020-07-01");
        assertThat(manyMore.at("2020-07-01").state()).contains(NOT_OMD);
    }

    @Test
    void point10_afterInductionItIsRepeatOligopersistence() {
        Story induced = Story.primary("2020-03-02")
                .imaged("2020-03-09", "2020-07-01")
                .metastases(2, "2020-03-09", is(STABLE, "2020-07-01"))
                .ongoing("2020-03-20", "2020-07-01");
        assertThat(induced.at("2020-03-09").state()).contains(SYNCHRONOUS);
        assertThat(induced.at("2020-07-01").state()).contains(REPEAT_OLIGOPERSISTENCE);
    }

    @Test
    void point11_withoutBaselineImagingTheFirstQuestionIsOpen() {
        StateEvaluation evaluation = Story.primary("2020-03-02")
                .imaged("2020-07-01")
                .metastases(2, "2020-03-09", is(STABLE, "2020-07-01"))
                .ongoing("2020-03-20", "2020-07-01")
                .at("2020-07-01");
        assertThat(evaluation.possible()).containsExactly(REPEAT_OLIGOPERSISTENCE, INDUCED_OLIGOPERSISTENCE);
        assertThat(evaluation.warnings()).extracting(Finding::code).containsExactly("NO_BASELINE_IMAGING");
        assertThat(evaluation.missing())
                .extracting(DataRequirement::code)
                .containsExactlyInAnyOrder("IMAGING:BRAIN", "IMAGING:BODY_WITHOUT_BRAIN");
        assertThat(evaluation.missing())
                .allMatch(need -> need.to().orElseThrow().isCertainlyOnOrBefore(ClinicalDate.parse("2020-03-20")));
    }

    /** A therapy that may begin only now does not tell that none was given before. */
    @Test
    void point11_aTherapyThatHasPerhapsNotBegunLeavesTheFirstQuestionOpen() {
        StateEvaluation evaluation = Story.primary("2020-03-02")
                .imaged("2020-03-09", "2020-07-01")
                .metastases(2, "2020-03-09", is(STABLE, "2020-07-01"))
                .therapy("2020-06-28/2020-07-03", "2020-12-01")
                .at("2020-07-01");
        assertThat(evaluation.answer(Question.Q1).orElseThrow().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(evaluation.missing()).extracting(DataRequirement::code).contains("SYSTEMIC_THERAPY:BEFORE");
    }

    @Test
    void point12_imagingUntreatedDiseaseAgainOpensNoEpisode() {
        Story again = synchronous().imaged("2020-03-30");
        assertThat(again.at("2020-03-30").state()).contains(SYNCHRONOUS);
        // Much later and still untreated: the record must say that nothing was given.
        Story later = synchronous().imaged("2020-12-01");
        assertThat(later.at("2020-12-01").possible()).hasSizeGreaterThan(1);
        assertThat(later.at("2020-12-01", StateRules.builder().treatmentsComplete(true))
                        .state())
                .contains(SYNCHRONOUS);
        // After none without treatment: a new episode.
        Story returned = Story.primary("2020-03-02")
                .imaged("2020-03-09", "2020-06-01", "2021-03-01")
                .metastases(1, "2020-03-09", is(RESOLVED, "2020-06-01"))
                .metastases(1, "2021-03-01");
        assertThat(returned.at("2021-03-01", StateRules.builder().treatmentsComplete(true))
                        .state())
                .contains(REPEAT_OLIGORECURRENCE);
    }

    @Test
    void point12_treatmentOfAPlaceIsThatOfTheMetastasisThere() {
        Story liver = cured().imaged("2020-01-15", "2021-03-01").lesion(OrganSite.LIVER, "2020-01-15");
        assertThat(liver.at("2021-03-01").state()).contains(METACHRONOUS_OLIGORECURRENCE);
        assertThat(liver.sabr(Site.of(OrganSite.LIVER), "2020-02-01")
                        .at("2021-03-01")
                        .state())
                .contains(REPEAT_OLIGORECURRENCE);
        // Prophylactic irradiation of the brain, and a metastasis there later.
        assertThat(cured().sabr(Site.of(OrganSite.BRAIN), "2018-07-01")
                        .imaged("2020-01-15")
                        .lesion(OrganSite.BRAIN, "2020-01-15")
                        .at("2020-01-15")
                        .state())
                .contains(METACHRONOUS_OLIGORECURRENCE);
        // Which of two adrenals, or whether the nodule or the primary in the lung, is not told.
        Story adrenal = cured().imaged("2020-01-15", "2021-03-01")
                .lesion(new Site(OrganSite.ADRENAL, Laterality.UNKNOWN), "2020-01-15")
                .sabr(new Site(OrganSite.ADRENAL, Laterality.LEFT), "2020-02-01");
        assertThat(adrenal.at("2021-03-01").possible())
                .containsExactlyInAnyOrder(METACHRONOUS_OLIGORECURRENCE, REPEAT_OLIGORECURRENCE);
        assertThat(adrenal.at("2021-03-01").missing())
                .extracting(DataRequirement::toString)
                .containsExactly("earlier treatment of metastases: what and when");
        assertThat(cured().imaged("2020-01-15", "2021-03-01")
                        .lesion(new Site(OrganSite.LUNG, Laterality.LEFT), "2020-01-15")
                        .sabr(Site.of(OrganSite.LUNG), "2020-02-01")
                        .at("2021-03-01")
                        .possible())
                .containsExactlyInAnyOrder(METACHRONOUS_OLIGORECURRENCE, REPEAT_OLIGORECURRENCE);
        assertThat(cured().imaged("2020-01-15", "2021-03-01")
                        .lesion(new Site(OrganSite.ADRENAL, Laterality.RIGHT), "2020-01-15")
                        .sabr(new Site(OrganSite.ADRENAL, Laterality.LEFT), "2020-02-01")
                        .at("2021-03-01")
                        .state())
                .contains(METACHRONOUS_OLIGORECURRENCE);
    }

    @Test
    void point12_stagingUnderATherapyThatGoesOnIsOneDiagnosis() {
        Story adjuvant = cured().ongoing("2019-06-01", "2020-06-01")
                .imaged("2020-01-15", "2020-01-20", "2020-06-01")
                .metastases(1, "2020-01-15", is(STABLE, "2020-06-01"));
        assertThat(adjuvant.at("2020-01-20").state()).contains(METACHRONOUS_OLIGOPROGRESSION);
        assertThat(adjuvant.at("2020-06-01").state()).contains(REPEAT_OLIGOPERSISTENCE);
    }
}
