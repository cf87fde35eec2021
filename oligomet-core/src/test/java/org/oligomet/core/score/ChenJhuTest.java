package org.oligomet.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PrimarySite;

/** Metastases were found on 9 March 2020, the patient is judged on 1 April 2020. */
class ChenJhuTest {

    private static final String ID = "chen-jhu-rpa";

    private static ScoreCase primary(PrimarySite site, String diagnosed) {
        return ScoreCase.of(site, Histology.UNKNOWN, diagnosed, "").imaged();
    }

    @ParameterizedTest(name = "{0} of {1}, born {2}, {3}: {4}")
    @CsvSource({
        "PROSTATE, 2020-03-01, 1940-01-01, BONE, low",
        "COLON, 2020-03-01, 1965-04-02, BONE, low",
        // The 55th birthday is the day of judgement.
        "COLON, 2020-03-01, 1965-04-01, BONE, intermediate",
        "KIDNEY, 2020-03-01, 1990-01-01, BONE, low",
        "LUNG, 2020-03-01, 1990-01-01, BONE, high",
        "LUNG, 2020-03-01, 1990-01-01, LUNG, intermediate",
        // 24 months before 9 March 2020: the equal day is within.
        "LUNG, 2018-03-09, 1990-01-01, BONE, high",
        "LUNG, 2018-03-08, 1990-01-01, BONE, intermediate",
    })
    void theGroups(PrimarySite site, String diagnosed, String born, OrganSite organ, String expected) {
        ScoreEvaluation evaluation =
                primary(site, diagnosed).born(born).metastases(1, organ).under(ID);
        assertThat(evaluation.settledClass().orElseThrow().id()).isEqualTo(expected);
        assertThat(evaluation.total()).isEmpty();
    }

    @Test
    void breastCancerStaysOpenBecauseTheRecordHasNoFieldForReceptors() {
        ScoreEvaluation evaluation = primary(PrimarySite.BREAST, "2020-03-01")
                .born("1980-01-01")
                .metastases(1, OrganSite.BONE)
                .under(ID);
        assertThat(evaluation.possibleClasses()).extracting(ScoreClass::id).containsExactly("low", "high");
        assertThat(evaluation.missing())
                .extracting(DataRequirement::text)
                .containsExactly("test of hormone receptors and HER2");
        // At 60 and years later every way leads to the same group.
        assertThat(primary(PrimarySite.BREAST, "2010-03-01")
                        .born("1960-01-01")
                        .metastases(1, OrganSite.BONE)
                        .under(ID)
                        .settledClass()
                        .orElseThrow()
                        .id())
                .isEqualTo("intermediate");
    }

    @Test
    void diseaseInTheLungAndElsewhereIsReadAsTheCallerSays() {
        ScoreCase both = primary(PrimarySite.LUNG, "2020-03-01")
                .born("1960-01-01")
                .metastases(1, OrganSite.LUNG)
                .metastases(1, OrganSite.BONE);
        Score otherwise = Scores.byId(ID).orElseThrow().with("non-pulmonary", "yes");
        assertThat(both.under(ID).settledClass().orElseThrow().id()).isEqualTo("intermediate");
        assertThat(both.under(otherwise).settledClass().orElseThrow().id()).isEqualTo("high");
    }
}
