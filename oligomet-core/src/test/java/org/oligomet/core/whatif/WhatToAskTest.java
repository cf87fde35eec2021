package org.oligomet.core.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.definition.RandomCases;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/** What to ask next. */
class WhatToAskTest {

    private static final ClinicalDate DAY = ClinicalDate.of(2024, 3, 11);

    private static Patient.Builder patient() {
        return Patient.builder()
                .id("P")
                .sex(Sex.MALE)
                .addPrimaries(PrimaryTumor.builder()
                        .id("T")
                        .site(PrimarySite.LUNG)
                        .histology(Histology.ADENOCARCINOMA)
                        .diagnosed(DAY)
                        .build())
                .addLesions(MetastaticLesion.builder()
                        .id("L")
                        .site(Site.of(OrganSite.BONE))
                        .firstSeen(DAY)
                        .build());
    }

    private static Imaging petCt() {
        return Imaging.builder()
                .date(DAY)
                .modality(Modality.FDG_PET_CT)
                .regions(EnumSet.complementOf(EnumSet.of(BodyRegion.BRAIN)))
                .build();
    }

    private static Definition lievens() {
        return Definitions.byId("lievens-2020").orElseThrow();
    }

    @Test
    void theLastDatumSettlesWhateverItSays() {
        Snapshot snapshot = patient()
                .addImaging(petCt())
                .addAssessments(new Assessment(DAY, AssessmentKind.ALL_SITES_RADICALLY_TREATABLE, true))
                .build()
                .asOf(DAY);
        List<Question> questions = WhatToAsk.under(List.of(lievens())).rank(snapshot);
        assertThat(questions).hasSize(1);
        Question brain = questions.get(0);
        assertThat(brain.datum().code()).isEqualTo("IMAGING:BRAIN");
        assertThat(brain.settles()).isEqualTo(1);
        assertThat(brain.definitions()).containsExactly("lievens-2020");
        assertThat(brain.isExhaustive()).isFalse();
    }

    @Test
    void ofTwoDataEachMaySettleByABadAnswerOnly() {
        Snapshot snapshot = patient().addImaging(petCt()).build().asOf(DAY);
        List<Question> questions = WhatToAsk.under(List.of(lievens())).rank(snapshot);
        assertThat(questions)
                .extracting(question -> question.datum().code())
                .containsExactly("ASSESSMENT:ALL_SITES_RADICALLY_TREATABLE", "IMAGING:BRAIN");
        // “Not treatable” settles it, “treatable” does not; five more metastases in the brain do, none does not.
        assertThat(questions).allMatch(q -> q.settles() == 0 && q.maySettle() == 1 && q.asked() == 1);
        assertThat(questions.get(0).isExhaustive()).isTrue();
    }

    @Test
    void whenMetastasesWereFoundMayBeAtTheDiagnosisOfThePrimary() {
        // Found now they are metachronous and Sakai's rules not met; found three years ago they leave them open.
        Patient unknown = patient()
                .lesions(List.of())
                .primaries(List.of(PrimaryTumor.builder()
                        .id("T")
                        .site(PrimarySite.LUNG)
                        .histology(Histology.ADENOCARCINOMA)
                        .diagnosed(ClinicalDate.of(2021, 3, 11))
                        .build()))
                .build();
        Question metastatic =
                WhatToAsk.under(List.of(Definitions.byId("sakai-2016").orElseThrow())).rank(unknown.asOf(DAY)).stream()
                        .filter(q -> q.datum().code().equals("METASTATIC_STATUS"))
                        .findFirst()
                        .orElseThrow();
        assertThat(metastatic.settles()).isZero();
        assertThat(metastatic.maySettle()).isEqualTo(1);
    }

    @Test
    void aCohortAddsUp() {
        Snapshot one = patient().addImaging(petCt()).build().asOf(DAY);
        Snapshot other = patient()
                .addImaging(petCt())
                .addAssessments(new Assessment(DAY, AssessmentKind.ALL_SITES_RADICALLY_TREATABLE, true))
                .build()
                .asOf(DAY);
        List<Question> questions = WhatToAsk.under(List.of(lievens())).rank(List.of(one, other, one));
        assertThat(questions.get(0).datum().code()).isEqualTo("IMAGING:BRAIN");
        assertThat(questions.get(0).patients()).isEqualTo(3);
        assertThat(questions.get(0).settles()).isEqualTo(1);
        assertThat(questions.get(0).maySettle()).isEqualTo(3);
        assertThat(questions.get(1).patients()).isEqualTo(2);
    }

    @Test
    void everyQuestionOfManyRecordsHasCountsInOrder() {
        List<Snapshot> snapshots = new java.util.ArrayList<>();
        int open = 0;
        for (int seed = 0; seed < 60; seed++) {
            Snapshot snapshot = RandomCases.patient(seed, false).asOf(ClinicalDate.ofDay(RandomCases.DAYS, 150));
            snapshots.add(snapshot);
            for (Definition definition : Definitions.all()) {
                open += definition.verdict(snapshot) == Verdict.UNDETERMINED ? 1 : 0;
            }
        }
        List<Question> questions = WhatToAsk.under(Definitions.all()).rank(snapshots);
        assertThat(questions).isNotEmpty();
        for (Question question : questions) {
            assertThat(question.settles()).isLessThanOrEqualTo(question.maySettle());
            assertThat(question.maySettle()).isLessThanOrEqualTo(question.asked());
            assertThat(question.asked()).isLessThanOrEqualTo(open);
            assertThat(question.patients()).isBetween(1, 60);
            assertThat(question.definitions()).hasSizeLessThanOrEqualTo(Math.max(question.settles(), 0));
        }
        assertThat(questions)
                .isSortedAccordingTo(
                        java.util.Comparator.comparingInt(Question::settles).reversed());
        assertThat(questions.get(0).settles()).isPositive();
        // Kinds of data for which at least one answer is tried somewhere.
        assertThat(questions.stream()
                        .filter(q -> q.maySettle() > 0)
                        .map(q -> q.datum().kind())
                        .distinct())
                .hasSizeGreaterThan(8);
    }
}
