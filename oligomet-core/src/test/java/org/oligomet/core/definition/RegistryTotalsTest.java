package org.oligomet.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.criteria.Verdict.UNDETERMINED;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oligomet.core.patient.CountedThing;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.time.ClinicalDate;

/** What a source says that knows totals over the whole course and nothing else. */
class RegistryTotalsTest {

    private static final String END = "2023-06-30";

    /** Organ sites as recorded, and lesions of which the organ sites are a lower bound, as a registry maps them. */
    private static Case registry(Histology histology, int organs, String organsUntil) {
        Case patient = Case.blank()
                .primary(histology, "N0", Case.DIAGNOSIS)
                .asOf(END)
                .reported(CountedThing.ORGAN_SITES, organs, organs, Case.DIAGNOSIS, organsUntil);
        patient.record().addReportedCounts(lesions(organs));
        return patient;
    }

    private static ReportedCount lesions(int atLeast) {
        return ReportedCount.builder()
                .what(CountedThing.LESIONS)
                .organ(Optional.empty())
                .lowerBound(atLeast)
                .upperBound(OptionalInt.empty())
                .periodStart(ClinicalDate.parse(Case.DIAGNOSIS))
                .periodEnd(ClinicalDate.parse(END))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sakai-2016", "nrg-lu002", "dingemans-2019", "lievens-2020"})
    void noneRecordedIsNotMetThoughTheNumberOfLesionsHasNoUpperBound(String definition) {
        assertThat(registry(Histology.ADENOCARCINOMA, 0, END).under(definition).verdict())
                .isEqualTo(NOT_MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sakai-2016", "nrg-lu002", "dingemans-2019", "lievens-2020"})
    void noneRecordedUpToTheYearBeforeLeavesTheRestOpen(String definition) {
        assertThat(registry(Histology.ADENOCARCINOMA, 0, "2022-06-30")
                        .under(definition)
                        .verdict())
                .isEqualTo(UNDETERMINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sakai-2016", "nrg-lu002", "dingemans-2019", "lievens-2020"})
    void aNumberOfLesionsThatMayBeNoneIsOpen(String definition) {
        Case patient = Case.nsclc().asOf(END);
        patient.record().addReportedCounts(lesions(0));
        assertThat(patient.under(definition).verdict()).isEqualTo(UNDETERMINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sakai-2016", "nrg-lu002", "dingemans-2019"})
    void smallCellCarcinomaIsNotMetWhateverTheTotal(String definition) {
        for (int organs = 0; organs < 4; organs++) {
            assertThat(registry(Histology.SMALL_CELL_CARCINOMA, organs, END)
                            .under(definition)
                            .verdict())
                    .isEqualTo(NOT_MET);
        }
    }
}
