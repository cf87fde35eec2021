package org.oligomet.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.PERITONEUM;

import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.DataRequirement;

/** Sentences as a clinician reads them. */
class SentencesTest {

    private static String message(Case patient, String clause) {
        return patient.under("dingemans-2019")
                .clause(clause)
                .evaluation()
                .message()
                .text();
    }

    @Test
    void aCombinationSaysWhatDecidedIt() {
        assertThat(message(Case.staged().metastases(1, PERITONEUM), "DIN-11"))
                .isEqualTo("metastatic disease in: leptomeninges, bone marrow, pleural effusion, pericardial effusion,"
                        + " peritoneum");
        assertThat(message(Case.staged().metastases(2, BONE), "DIN-9"))
                .isEqualTo("does not apply: all metastases, at diagnosis of metastases: 2; required 1");
        assertThat(message(Case.staged().metastases(1, BONE), "DIN-9"))
                .isEqualTo("no malignant specimen of a metastasis on record; not judged: risk of biopsy exceeds its"
                        + " benefit");
        assertThat(message(Case.staged().metastases(1, BONE), "DIN-5"))
                .isEqualTo("done: FDG-PET/CT of the chest and upper abdomen; done: brain MRI (or contrast CT)");
    }

    @Test
    void requirementsRead() {
        DefinitionEvaluation evaluation =
                Case.nsclc().metastases(2, BONE).treatable().under("dingemans-2019");
        assertThat(evaluation.missing())
                .extracting(DataRequirement::text)
                .containsExactlyInAnyOrder(
                        "brain MRI (or contrast CT) between 2020-01-24 and 2020-04-01",
                        "FDG-PET/CT (all but the brain) between 2020-01-24 and 2020-04-01",
                        "FDG-PET/CT of the chest and upper abdomen between 2020-01-24 and 2020-04-01");
        assertThat(evaluation.missing())
                .extracting(DataRequirement::code)
                .containsExactlyInAnyOrder(
                        "IMAGING:BRAIN", "IMAGING:BODY_WITHOUT_BRAIN", "IMAGING:FDG_PET_CT:CHEST,UPPER_ABDOMEN");
    }

    @Test
    void aChoiceDoesNotSayThatItWasChosen() {
        for (Definition definition : Definitions.all()) {
            for (Ambiguity ambiguity : definition.ambiguities()) {
                assertThat(ambiguity.choices()).extracting(Choice::text).noneMatch(text -> text.contains("chosen"));
                Choice other = ambiguity.choices().get(ambiguity.choices().size() - 1);
                assertThat(definition.with(ambiguity.id(), other.id()).describe())
                        .contains("**`" + other.id() + "`**: " + other.text());
            }
        }
    }
}
