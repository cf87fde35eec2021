package org.oligomet.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PrimarySite;

/** Metastases were found on 9 March 2020. */
class Fong1999Test {

    private static final String ID = "fong-1999";

    private static ScoreCase colon(String diagnosed, String n) {
        return ScoreCase.of(PrimarySite.COLON, Histology.ADENOCARCINOMA, diagnosed, n)
                .imaged();
    }

    @ParameterizedTest(name = "{0}, {1}, {2} x {3} mm, CEA {4}: {5} points, {6}")
    @CsvSource({
        "2018-01-01, N0, 1, 50, 200, 0, low",
        "2019-03-09, N0, 1, 50, 200, 0, low",
        "2019-03-10, N0, 1, 50, 200, 1, low",
        "2020-03-01, N1, 1, 50, 200, 2, low",
        "2020-03-01, N1, 2, 50, 200, 3, high",
        "2020-03-01, N1, 2, 50.5, 200, 4, high",
        "2020-03-01, N1, 2, 50.5, 200.5, 5, high",
    })
    void eachRuleGivesOnePoint(
            String diagnosed, String n, int tumours, double mm, double cea, int points, String expected) {
        ScoreCase made = colon(diagnosed, n).lab("CEA", cea, "ng/mL");
        for (int i = 0; i < tumours; i++) {
            made.measured(OrganSite.LIVER, mm);
        }
        ScoreEvaluation evaluation = made.under(ID);
        assertThat(evaluation.total()).contains(new Points(points, points));
        assertThat(evaluation.settledClass().orElseThrow().id()).isEqualTo(expected);
    }

    @Test
    void oneOpenItemDoesNotHinderAClassThatItCannotChange() {
        ScoreEvaluation evaluation =
                colon("2018-01-01", "N1").measured(OrganSite.LIVER, 20).under(ID);
        assertThat(evaluation.total()).contains(new Points(1, 2));
        assertThat(evaluation.settledClass().orElseThrow().id()).isEqualTo("low");
        assertThat(evaluation.missing()).isEmpty();
        assertThat(evaluation.item("cea").missing()).isNotEmpty();
    }

    @Test
    void whatCanChangeTheClassIsMissing() {
        ScoreEvaluation evaluation =
                colon("2020-03-01", "N1").metastases(1, OrganSite.LIVER).under(ID);
        assertThat(evaluation.total()).contains(new Points(2, 4));
        assertThat(evaluation.possibleClasses()).extracting(ScoreClass::id).containsExactly("low", "high");
        assertThat(evaluation.missing())
                .extracting(DataRequirement::code)
                .containsExactlyInAnyOrder("LESION_SIZE:LIVER", "LABORATORY_VALUE:CEA");
    }

    @Test
    void onlyTheLiverIsMeasuredAndCounted() {
        ScoreEvaluation evaluation = colon("2018-01-01", "N0")
                .lab("CEA", 5, "ng/mL")
                .measured(OrganSite.LIVER, 20)
                .measured(OrganSite.ADRENAL, 80)
                .under(ID);
        assertThat(evaluation.total()).contains(new Points(0, 0));
    }

    @Test
    void aLesionOfNoRecordedSiteMayBeInTheLiver() {
        ScoreEvaluation evaluation = colon("2018-01-01", "N0")
                .lab("CEA", 5, "ng/mL")
                .measured(OrganSite.LIVER, 20)
                .measured(OrganSite.UNKNOWN, 80)
                .under(ID);
        assertThat(evaluation.item("number").points()).contains(new Points(0, 1));
        assertThat(evaluation.item("size").points()).contains(new Points(0, 1));
    }

    @Test
    void unitsOfCea() {
        assertThat(cea("ug/L", 201)).contains(new Points(1, 1));
        assertThat(cea("ng/ml", 200)).contains(new Points(0, 0));
        assertThat(cea("kU/L", 500)).contains(new Points(0, 1));
    }

    private static Optional<Points> cea(String unit, double value) {
        ScoreEvaluation evaluation = colon("2018-01-01", "N0")
                .measured(OrganSite.LIVER, 20)
                .lab("cea", value, unit)
                .under(ID);
        boolean known = evaluation.item("cea").findings().isEmpty();
        assertThat(known).isEqualTo(!unit.equals("kU/L"));
        return evaluation.item("cea").points();
    }

    @Test
    void anotherPrimaryIsNotWhatItIsFor() {
        ScoreEvaluation evaluation =
                ScoreCase.lung("2018-01-01", "N0").measured(OrganSite.LIVER, 20).under(ID);
        assertThat(evaluation.possibleClasses()).isEmpty();
        assertThat(evaluation.total()).isEmpty();
    }
}
