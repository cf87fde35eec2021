package org.oligomet.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oligomet.core.endpoint.Endpoint.LOCAL_CONTROL;
import static org.oligomet.core.endpoint.Endpoint.OVERALL_SURVIVAL;
import static org.oligomet.core.endpoint.Records.alive;
import static org.oligomet.core.endpoint.Records.between;
import static org.oligomet.core.endpoint.Records.brainMri;
import static org.oligomet.core.endpoint.Records.day;
import static org.oligomet.core.endpoint.Records.dead;
import static org.oligomet.core.endpoint.Records.lesion;
import static org.oligomet.core.endpoint.Records.patient;
import static org.oligomet.core.endpoint.Records.radiosurgery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.endpoint.LeftOutReason;
import org.oligomet.core.endpoint.Subject;
import org.oligomet.core.endpoint.Subjects;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.DateConvention;
import org.oligomet.core.time.Timeline;

class CohortTest {

    /** At most one lesion, undetermined without imaging of the brain: enough to see all three verdicts. */
    private static final Criterion AT_MOST_ONE = new Criterion() {
        @Override
        public String id() {
            return "at-most-one";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Verdict verdict(Facts facts) {
            Patient known = facts.snapshot().patient();
            if (known.lesions().size() > 1) {
                return Verdict.NOT_MET;
            }
            return known.imaging().isEmpty() ? Verdict.UNDETERMINED : Verdict.MET;
        }

        @Override
        public Evaluation evaluate(Facts facts) {
            throw new UnsupportedOperationException("a cohort needs the verdict only");
        }
    };

    private static Patient.Builder metastatic(String id) {
        return patient(id).addLesions(lesion("B1", OrganSite.BRAIN, 0)).vitalStatus(dead(100));
    }

    private static Biomarker egfr(int day, AlterationResult result) {
        return new Biomarker.DriverAlteration(day(day), Gene.EGFR, result, Optional.empty());
    }

    private static List<Patient> four() {
        return List.of(
                metastatic("met").addImaging(brainMri(0)).build(),
                metastatic("not-met")
                        .addLesions(lesion("B2", OrganSite.BRAIN, 0))
                        .addImaging(brainMri(0))
                        .build(),
                metastatic("undetermined").addImaging(brainMri(1)).build(),
                patient("no-metastasis").vitalStatus(alive(5)).build());
    }

    @Test
    void undeterminedPatientsLeaveAndAreCountedApart() {
        Cohort cohort = Cohort.of(four(), IndexRule.firstMetastasis()).eligible("one lesion", AT_MOST_ONE);

        assertThat(cohort.members()).extracting(CohortMember::person).containsExactly(0);
        assertThat(cohort.attrition().steps())
                .extracting(AttritionStep::leftByReason)
                .containsExactly(Map.of("no date of first metastasis", 1), Map.of("not met", 1, "undetermined", 1));
        assertThat(cohort.attrition().remaining()).isEqualTo(cohort.size());
        assertThat(cohort.toString()).containsPattern("one lesion +3 +2 +1");
    }

    @Test
    void aDefinitionIsAStepThatNamesItsVersion() {
        Definition sakai = Definitions.byId("sakai-2016").orElseThrow();
        // No N category, so open; six lesions in one organ, so not met.
        Patient.Builder six = metastatic("six");
        for (int i = 2; i <= 6; i++) {
            six.addLesions(lesion("B" + i, OrganSite.BRAIN, 0));
        }
        Cohort cohort = Cohort.of(List.of(metastatic("open").build(), six.build()), IndexRule.firstMetastasis());

        AttritionStep step = cohort.eligible(sakai).attrition().steps().get(1);
        assertThat(step.name()).isEqualTo("Eligible: sakai-2016 version " + sakai.version());
        assertThat(step.leftByReason()).isEqualTo(Map.of("not met", 1, "undetermined", 1));
        assertThat(cohort.eligible(sakai, Undetermined.KEPT).size()).isEqualTo(1);
        assertThat(cohort.groupedBy(Grouping.byVerdict(sakai)).groups())
                .isEqualTo(Map.of("NOT_MET", 1, "UNDETERMINED", 1));
    }

    @Test
    void undeterminedPatientsAreKeptOnlyIfAskedFor() {
        Cohort cohort =
                Cohort.of(four(), IndexRule.firstMetastasis()).eligible("one lesion", AT_MOST_ONE, Undetermined.KEPT);

        assertThat(cohort.members()).extracting(CohortMember::person).containsExactly(0, 2);
        assertThat(cohort.attrition().steps().get(1).name()).isEqualTo("one lesion (undetermined kept)");
    }

    @Test
    void aConditionOfOnesOwnIsAStep() {
        Cohort cohort = Cohort.of(four(), IndexRule.firstMetastasis())
                .where("brain MRI done", known -> !known.patient().imaging().isEmpty());

        assertThat(cohort.size()).isEqualTo(2);
        assertThat(cohort.attrition().steps().get(1).leftByReason()).isEqualTo(Map.of("does not hold", 1));
    }

    @Test
    void thePersonNumberSurvivesEveryStep() {
        Cohort cohort = Cohort.of(four(), IndexRule.firstMetastasis())
                .where("second lesion", known -> known.patient().lesions().size() == 2);

        assertThat(cohort.subjects(OVERALL_SURVIVAL).rows())
                .extracting(Subject::person)
                .containsExactly(1);
    }

    @Test
    void aPersonCountsOnce() {
        List<Patient> twice = List.of(
                metastatic("x").build(),
                metastatic("y").build(),
                metastatic("x").build());

        assertThatThrownBy(() -> Cohort.of(twice, IndexRule.firstMetastasis()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("patients: records 0 and 2 (from 0) have the same id; a cohort counts each person once");
    }

    @Test
    void anIndexDateThatCannotBeUsedIsAReason() {
        List<Patient> patients =
                List.of(metastatic("a").build(), metastatic("b").build());
        IndexRule rule = IndexRule.given(
                "registration", Map.of("a", ClinicalDate.ofDay(Timeline.daysFrom("birth"), 3), "b", between(0, 9)));

        Cohort cohort = Cohort.of(patients, rule, DateConvention.EXACT_ONLY);

        assertThat(cohort.size()).isZero();
        assertThat(cohort.attrition().steps().get(0).leftByReason())
                .isEqualTo(Map.of(
                        "index date on another timeline than the record", 1, "index date not known exactly enough", 1));
    }

    @Test
    void aCoarseIndexDateIsOneDayForJudgementAndForTime() {
        Patient patient = patient("a")
                .addLesions(lesion("B1", OrganSite.BRAIN, ClinicalDate.ofMonth(2020, 1)))
                .addImaging(brainMri(20))
                .vitalStatus(dead(100))
                .build();
        Cohort cohort = Cohort.of(List.of(patient), IndexRule.firstMetastasis());

        CohortMember member = cohort.members().get(0);
        assertThat(member.index().day()).isEqualTo(day(15));
        assertThat(member.index().isExact()).isFalse();
        assertThat(member.snapshot().patient().imaging()).isEmpty();
        assertThat(cohort.inexactIndexDates()).isEqualTo(1);
        assertThat(cohort.subjects(OVERALL_SURVIVAL).rows().get(0).days()).isEqualTo(85);
        assertThat(cohort.subjects(OVERALL_SURVIVAL).inexactDates()).isEqualTo(1);
        assertThat(cohort.explain())
                .contains("1 of 1 patients, from first metastasis")
                .contains("It mattered for 1 index date.");
    }

    @Test
    void groupsTravelToTheSubjects() {
        List<Patient> patients = List.of(
                metastatic("a").addBiomarkers(egfr(0, AlterationResult.ALTERED)).build(),
                metastatic("b")
                        .addBiomarkers(egfr(-9, AlterationResult.NOT_ALTERED), egfr(-1, AlterationResult.NOT_EVALUABLE))
                        .build(),
                metastatic("c").addBiomarkers(egfr(1, AlterationResult.ALTERED)).build());

        Cohort cohort = Cohort.of(patients, IndexRule.firstMetastasis()).groupedBy(Grouping.byDriver(Gene.EGFR));

        assertThat(cohort.groups()).isEqualTo(Map.of("EGFR altered", 1, "EGFR not altered", 1, "EGFR unknown", 1));
        assertThat(cohort.subjects(OVERALL_SURVIVAL).rows())
                .extracting(Subject::group)
                .containsExactly("EGFR altered", "EGFR not altered", "EGFR unknown");
        assertThat(cohort.explain()).contains("Groups by EGFR, as known at the index date.");
        assertThat(cohort.where("altered", s -> true).groups()).hasSize(3);
    }

    @Test
    void groupsByAnyFunctionOrVerdictOfTheSnapshot() {
        Cohort cohort = Cohort.of(four(), IndexRule.firstMetastasis());

        assertThat(cohort.groupedBy("lesions", s -> s.patient().lesions().size() + " lesions")
                        .groups())
                .isEqualTo(Map.of("1 lesions", 2, "2 lesions", 1));
        assertThat(cohort.groupedBy(Grouping.byVerdict("one lesion", AT_MOST_ONE))
                        .groups())
                .isEqualTo(Map.of("MET", 1, "NOT_MET", 1, "UNDETERMINED", 1));
    }

    @Test
    void subjectsAndLeftOutAreAllMembers() {
        List<Patient> patients = List.of(
                metastatic("a").addTreatments(radiosurgery("R", 5, 5, "B1")).build(),
                metastatic("b").build(),
                patient("c").addLesions(lesion("B1", OrganSite.BRAIN, 0)).build());
        Cohort cohort = Cohort.of(patients, IndexRule.firstMetastasis());

        Subjects survival = cohort.subjects(OVERALL_SURVIVAL);
        assertThat(survival.rows().size() + survival.leftOut().size()).isEqualTo(cohort.size());
        Subjects control = cohort.subjects(LOCAL_CONTROL);
        assertThat(control.rows()).hasSize(1);
        assertThat(control.leftOutByReason()).isEqualTo(Map.of(LeftOutReason.NO_TREATED_LESION, 2));
    }

    @Test
    void nothingThatIdentifiesIsShown() {
        Cohort cohort = Cohort.of(List.of(metastatic("PSEUDONYM-7").build()), IndexRule.firstMetastasis());

        assertThat(cohort + cohort.explain() + cohort.members()).doesNotContain("PSEUDONYM-7");
    }
}
