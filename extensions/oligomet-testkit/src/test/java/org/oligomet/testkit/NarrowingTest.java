package org.oligomet.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.time.ClinicalDate;

/** What the law of narrowing asks of a primary that may have been diagnosed after the date. */
class NarrowingTest {

    private static final ClinicalDate ASOF = ClinicalDate.of(2018, 1, 10);

    /** Met as long as a primary is on record at the date. */
    private static final Laws.Rule HAS_PRIMARY =
            (patient, asOf) -> patient.asOf(asOf).patient().primaries().isEmpty() ? Verdict.UNDETERMINED : Verdict.MET;

    /** Wrong on purpose: it takes what is vague for one thing and what is exact for another. */
    private static final Laws.Rule EXACTLY_DIAGNOSED =
            (patient, asOf) -> patient.asOf(asOf).patient().primaries().stream()
                            .allMatch(primary -> primary.diagnosed().earliestDay()
                                    == primary.diagnosed().latestDay())
                    ? Verdict.MET
                    : Verdict.NOT_MET;

    private static Patient diagnosed(String date) {
        return Patient.builder()
                .id("P")
                .sex(Sex.FEMALE)
                .addPrimaries(PrimaryTumor.builder()
                        .id("T")
                        .site(PrimarySite.LUNG)
                        .laterality(Laterality.RIGHT)
                        .histology(Histology.ADENOCARCINOMA)
                        .diagnosed(ClinicalDate.parse(date))
                        .build())
                .build();
    }

    @Test
    void aPrimaryThatTurnsOutToBeLaterIsAnotherHistory() {
        Refinement later = new Refinement(diagnosed("2018-01"), diagnosed("2018-01-11"));
        assertThatCode(() -> Laws.narrowing(HAS_PRIMARY, later, ASOF)).doesNotThrowAnyException();
        assertThatCode(() -> Laws.narrowing(EXACTLY_DIAGNOSED, later, ASOF)).doesNotThrowAnyException();
    }

    @Test
    void aPrimaryThatTurnsOutToHaveBeenKnownIsTheSame() {
        Refinement known = new Refinement(diagnosed("2018-01"), diagnosed("2018-01-10"));
        assertThatCode(() -> Laws.narrowing(HAS_PRIMARY, known, ASOF)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Laws.narrowing(EXACTLY_DIAGNOSED, known, ASOF))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("answers too early");
    }
}
