package org.oligomet.core.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oligomet.core.patient.OrganSite.ADRENAL;
import static org.oligomet.core.patient.OrganSite.AXILLARY_NODE;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.LIVER;
import static org.oligomet.core.patient.OrganSite.LUNG;
import static org.oligomet.core.patient.OrganSite.MEDIASTINAL_NODE;
import static org.oligomet.core.response.RecistCategory.COMPLETE_RESPONSE;
import static org.oligomet.core.response.RecistCategory.NON_CR_NON_PD;
import static org.oligomet.core.response.RecistCategory.NOT_EVALUABLE;
import static org.oligomet.core.response.RecistCategory.PARTIAL_RESPONSE;
import static org.oligomet.core.response.RecistCategory.PROGRESSIVE_DISEASE;
import static org.oligomet.core.response.RecistCategory.STABLE_DISEASE;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oligomet.core.criteria.CountRange;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Target;

class RecistTest {

    private static final double NONE = Double.NaN;

    private static List<RecistCategory> categories(RecistCourse course) {
        return course.assessments().stream().map(RecistAssessment::category).toList();
    }

    /** Baseline 40 mm in two lesions; the sum of the second visit decides, the first is the nadir. */
    @ParameterizedTest
    @CsvSource({
        "40, 28, PARTIAL_RESPONSE", // exactly 30 % below baseline
        "40, 28.1, STABLE_DISEASE",
        "40, 48, PROGRESSIVE_DISEASE", // 20 % and 8 mm above the nadir
        "40, 47.9, STABLE_DISEASE",
        "39, 46.8, PROGRESSIVE_DISEASE", // 20 % above the nadir, not above baseline
        "15, 20, PROGRESSIVE_DISEASE", // 33 % and 5 mm above the nadir, half of baseline
        "15, 19.9, PARTIAL_RESPONSE"
    })
    void theSumDecides(double first, double second, RecistCategory expected) {
        RecistCourse course = new Scans()
                .lesion("A", LIVER, 20, first / 2, second / 2)
                .lesion("B", LUNG, 20, first / 2, second / 2)
                .assess();
        assertThat(course.baselineSum()).hasToString("40 mm");
        assertThat(course.assessments().get(1).category()).isEqualTo(expected);
        assertThat(course.assessments().get(1).response()).contains(expected);
        assertThat(course.assessments().get(1).nadir().lower()).isEqualTo(Math.min(40, first));
    }

    @Test
    void fiveMillimetresAreNeededBesideTwentyPercent() {
        RecistCourse small = new Scans()
                .lesion("A", LIVER, 20, 10, 14.9)
                .lesion("B", LUNG, 10, 5, 5)
                .assess();
        // 15 to 19.9 mm: 33 % and 4.9 mm.
        assertThat(categories(small)).containsExactly(PARTIAL_RESPONSE, PARTIAL_RESPONSE);
        assertThat(small.assessments().get(0).percentFromBaseline()).hasValue(-50);
    }

    @Test
    void completeResponseNeedsAllGoneAndNodesOfNormalSize() {
        RecistCourse course = new Scans()
                .lesion("A", LIVER, 20, 0, 0, 12)
                .lesion("N", MEDIASTINAL_NODE, 18, 10, 9.9, 9)
                .assess();
        assertThat(categories(course)).containsExactly(PARTIAL_RESPONSE, COMPLETE_RESPONSE, PROGRESSIVE_DISEASE);
        assertThat(course.assessments().get(1).sum()).hasToString("9.9 mm");
        assertThat(course.progression()).contains(course.assessments().get(2));
        // Regrown after it had resolved.
        assertThat(course.assessments().get(2).progressiveLesions()).isEqualTo(count(1, 1));
    }

    private static CountRange count(int lower, int upper) {
        return new CountRange(lower, OptionalInt.of(upper));
    }

    @Test
    void targetsAreTheLargestMeasurableAtMostTwoPerOrganAndFive() {
        RecistCourse course = new Scans()
                .lesion("L1", LIVER, 30)
                .lesion("L2", LIVER, 25)
                .lesion("L3", LIVER, 40)
                .lesion("P1", LUNG, 9.9)
                .lesion("P2", LUNG, 10)
                .lesion("N1", AXILLARY_NODE, 15)
                .lesion("N2", MEDIASTINAL_NODE, 14.9)
                .lesion("B1", BONE, 50)
                .lesion("A1", ADRENAL, Modality.ULTRASOUND, 50)
                .lesion("A2", ADRENAL, Modality.RADIOGRAPHY, 19)
                .assess();
        assertThat(course.targets()).containsExactly("L3", "L1", "N1", "P2");
        assertThat(course.baselineSum()).hasToString("95 mm");
        Scans many = new Scans();
        for (OrganSite organ : List.of(LIVER, LUNG, ADRENAL, OrganSite.KIDNEY, OrganSite.SPLEEN, OrganSite.BRAIN)) {
            many.lesion(organ.name(), organ, 20);
        }
        // Six of equal size: the first ids.
        assertThat(many.assess().targets()).containsExactly("ADRENAL", "BRAIN", "KIDNEY", "LIVER", "LUNG");
        assertThat(many.assess(Recist.withDefaults().withTargets(Set.of("SPLEEN")))
                        .targets())
                .containsExactly("SPLEEN");
    }

    @Test
    void thickSlicesNeedTwiceTheirSize() {
        assertThat(new Scans().imaged(0, 8).lesion("A", LIVER, 15.9).assess().targets())
                .isEmpty();
        assertThat(new Scans().imaged(0, 8).lesion("A", LIVER, 16).assess().targets())
                .containsExactly("A");
        assertThat(new Scans().imaged(0, 5).lesion("A", LIVER, 10).assess().targets())
                .containsExactly("A");
    }

    @Test
    void aTreatedLesionIsNoTargetUnlessItProgressedSince() {
        Scans treated = new Scans().lesion("A", LIVER, 20, 30);
        treated.patient()
                .addTreatments(Radiotherapy.builder()
                        .id("R")
                        .technique(RadiotherapyTechnique.SABR)
                        .start(Scans.day(-2))
                        .addTargets(new Target.OfLesion("A"))
                        .build());
        assertThat(treated.assess().targets()).isEmpty();
        assertThat(treated.assess().warnings()).extracting(Finding::code).containsExactly("NO_TARGET_LESION");
        Scans regrown = new Scans()
                .add(Scans.lesionOf("A", LIVER, Modality.CT, 0, 20, 30)
                        .addStatuses(Scans.is(LesionState.PROGRESSING, -1)));
        regrown.patient().treatments(treated.patient().build().treatments());
        assertThat(regrown.assess().targets()).containsExactly("A");
    }

    /** Nobody says which lesions of the place were in the field: all may have been. */
    @Test
    void aLesionInAPlaceThatWasTreatedIsNoTarget() {
        assertThat(afterRadiotherapy(RadiotherapyTechnique.CONVENTIONAL, new Target.OfSite(Site.of(LIVER)))
                        .targets())
                .containsExactly("C");
        assertThat(afterRadiotherapy(RadiotherapyTechnique.WHOLE_BRAIN, new Target.OfSite(Site.of(OrganSite.EYE)))
                        .targets())
                .containsExactly("A");
        assertThat(afterRadiotherapy(RadiotherapyTechnique.SABR, new Target.OfSite(new Site(LIVER, Laterality.LEFT)))
                        .targets())
                .as("a lesion without a side may lie on that side")
                .containsExactly("C");
        assertThat(afterRadiotherapy(RadiotherapyTechnique.SABR, new Target.OfSite(Site.of(LUNG)))
                        .targets())
                .containsExactly("A", "C");
    }

    private static RecistCourse afterRadiotherapy(RadiotherapyTechnique technique, Target target) {
        Scans scans = new Scans().lesion("A", LIVER, 40, 40).lesion("C", OrganSite.BRAIN, 20, 20);
        scans.patient()
                .addTreatments(Radiotherapy.builder()
                        .id("R")
                        .technique(technique)
                        .start(Scans.day(-2))
                        .addTargets(target)
                        .build());
        return scans.assess();
    }

    @Test
    void theOtherLungIsAnotherPlace() {
        Scans scans = new Scans()
                .add(Scans.lesionOf("A", LUNG, Modality.CT, 0, 40, 40).site(new Site(LUNG, Laterality.LEFT)));
        scans.patient()
                .addTreatments(Radiotherapy.builder()
                        .id("R")
                        .technique(RadiotherapyTechnique.SABR)
                        .start(Scans.day(-2))
                        .addTargets(new Target.OfSite(new Site(LUNG, Laterality.RIGHT)))
                        .build());
        assertThat(scans.assess().targets()).containsExactly("A");
    }

    @Test
    void aNewLesionIsProgressionAndStaysSo() {
        RecistCourse course = new Scans()
                .lesion("A", LIVER, 20, 10, 10, 10)
                .newLesion("B", LUNG, 2, 6, 6)
                .assess();
        assertThat(categories(course)).containsExactly(PARTIAL_RESPONSE, PROGRESSIVE_DISEASE, PROGRESSIVE_DISEASE);
        assertThat(course.assessments().get(1).newLesions()).isEqualTo(Verdict.MET);
        assertThat(course.assessments().get(1).targets()).isEqualTo(PARTIAL_RESPONSE);
        // New at its first visit only.
        assertThat(course.assessments())
                .extracting(RecistAssessment::progressiveLesions)
                .containsExactly(count(0, 0), count(1, 1), count(0, 0));
        Scans event = new Scans().lesion("A", LIVER, 20, 10);
        event.patient()
                .addDiseaseEvents(DiseaseEvent.builder()
                        .date(Scans.day(1))
                        .kind(DiseaseEventKind.NEW_METASTASIS)
                        .build());
        assertThat(categories(event.assess())).containsExactly(PROGRESSIVE_DISEASE);
    }

    @Test
    void nonTargetsProgressByJudgementAndForbidCompleteResponse() {
        Scans bone = new Scans()
                .lesion("A", LIVER, 20, 0, 0)
                .add(Scans.lesionOf("B", BONE, Modality.CT, 0)
                        .addStatuses(Scans.is(LesionState.STABLE, 1), Scans.is(LesionState.PROGRESSING, 2)));
        assertThat(categories(bone.assess())).containsExactly(PARTIAL_RESPONSE, PROGRESSIVE_DISEASE);
        // Judged stable it is still there, though it has no diameter.
        assertThat(bone.assess().assessments().get(0).response()).contains(PARTIAL_RESPONSE);
        RecistCourse alone = new Scans()
                .add(Scans.lesionOf("B", BONE, Modality.CT, 0)
                        .addStatuses(Scans.is(LesionState.STABLE, 1), Scans.is(LesionState.RESOLVED, 2)))
                .imaged(1, 5)
                .imaged(2, 5)
                .imaged(3, 5)
                .assess();
        assertThat(categories(alone)).containsExactly(NON_CR_NON_PD, COMPLETE_RESPONSE, COMPLETE_RESPONSE);
        assertThat(alone.assessments().get(0).toString()).contains("non-CR/non-PD");
        assertThat(alone.assessments().get(0).response()).contains(NON_CR_NON_PD);
    }

    @Test
    void whatWasNotMeasuredIsNotEvaluableButMayStillShowProgression() {
        RecistCourse course = new Scans()
                .lesion("A", LIVER, 20, 20, 50)
                .lesion("B", LUNG, 20, NONE, NONE)
                .assess();
        assertThat(categories(course)).containsExactly(NOT_EVALUABLE, PROGRESSIVE_DISEASE);
        assertThat(course.assessments().get(0).possible())
                .containsExactlyInAnyOrder(PARTIAL_RESPONSE, STABLE_DISEASE, PROGRESSIVE_DISEASE);
        assertThat(course.assessments().get(0).sum()).hasToString("\u2265 20 mm");
        assertThat(course.assessments().get(1).response()).contains(PROGRESSIVE_DISEASE);
    }

    @Test
    void aNonTargetNobodyLookedAtIsSilentForRecistAndOpenHere() {
        RecistAssessment one = new Scans()
                .lesion("A", LIVER, 20, 20)
                .lesion("B", BONE)
                .assess()
                .assessments()
                .get(0);
        assertThat(one.category()).isEqualTo(STABLE_DISEASE);
        assertThat(one.nonTargets()).isEqualTo(NOT_EVALUABLE);
        assertThat(one.possible()).containsExactly(STABLE_DISEASE, PROGRESSIVE_DISEASE);
    }

    @Test
    void tooSmallToMeasureCountsFiveMillimetres() {
        RecistCourse course = new Scans()
                .add(Scans.lesionOf("A", LIVER, Modality.CT, 0, 20).addStatuses(Scans.is(LesionState.RESPONDING, 1)))
                .lesion("B", LUNG, 20, 20)
                .assess();
        assertThat(course.assessments().get(0).sum()).hasToString("25 mm");
        assertThat(categories(course)).containsExactly(PARTIAL_RESPONSE);
    }

    @Test
    void confirmationNeedsALaterVisit() {
        RecistCourse course = new Scans().lesion("A", LIVER, 30, 20, 20, 30).assess();
        assertThat(categories(course)).containsExactly(PARTIAL_RESPONSE, PARTIAL_RESPONSE, PROGRESSIVE_DISEASE);
        assertThat(course.assessments())
                .extracting(a -> a.confirmed().orElse(null))
                .containsExactly(Verdict.MET, Verdict.NOT_MET, null);
        assertThat(course.best(true)).isEqualTo(PARTIAL_RESPONSE);
        RecistCourse once = new Scans().lesion("A", LIVER, 30, 20, 25).assess();
        assertThat(once.best(false)).isEqualTo(PARTIAL_RESPONSE);
        assertThat(once.best(true)).isEqualTo(STABLE_DISEASE);
        RecistCourse last = new Scans().lesion("A", LIVER, 30, 20).assess();
        assertThat(last.assessments().get(0).confirmed()).contains(Verdict.UNDETERMINED);
        RecistCourse soon = new Scans()
                .lesion("A", LIVER, 30, 20, 20)
                .assess(Recist.withDefaults()
                        .withRules(RecistRules.builder().confirmationDays(61).build()));
        assertThat(soon.assessments().get(0).confirmed()).contains(Verdict.UNDETERMINED);
    }

    /** The sum shrinks by 30 % while one lesion doubles: the reason for lesion-level data. */
    @Test
    void oneGrowingLesionAmongShrinkingOnesIsSeenBesideTheSum() {
        RecistCourse course =
                new Scans().lesion("A", LIVER, 60, 25).lesion("B", LUNG, 10, 20).assess();
        assertThat(categories(course)).containsExactly(PARTIAL_RESPONSE);
        assertThat(course.assessments().get(0).progressiveLesions()).isEqualTo(count(1, 1));
        assertThat(course.explain())
                .contains("LUNG, target: 20 mm, progressive", "LESION_PROGRESSION {our assumption}");
        assertThat(RecistRule.LESION_PROGRESSION.status()).isEqualTo(VerificationStatus.ASSUMPTION);
        assertThat(course).hasToString("""
                RECIST 1.1, baseline day 0 from baseline: 2 targets, sum 70 mm
                day 60 from baseline  PR, sum 45 mm, progressive lesions 1
                """);
    }

    @Test
    void laterVisitsAreHiddenFromAnEarlierSnapshot() {
        Scans scans = new Scans().lesion("A", LIVER, 30, 20, 20);
        RecistCourse early =
                Recist.withDefaults().assess(scans.patient().build().asOf(Scans.day(1)), Scans.day(0));
        assertThat(early.assessments()).hasSize(1);
        assertThat(early.assessments().get(0).confirmed()).contains(Verdict.UNDETERMINED);
    }

    @Test
    void whatCannotBeIsRefused() {
        Scans scans = new Scans().lesion("A", LIVER, 30, 20);
        assertThatThrownBy(() -> scans.assess(Recist.withDefaults().withTargets(Set.of("A", "no such"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 ids, of which 1");
        Scans three = new Scans().lesion("A", LIVER, 30).lesion("B", LIVER, 20).lesion("C", LIVER, 10);
        assertThatThrownBy(() -> three.assess(Recist.withDefaults().withTargets(Set.of("A", "B", "C"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 of LIVER; at most 2 targets of one organ");
        assertThat(three.assess(Recist.withDefaults().withTargets(Set.of("A", "C")))
                        .targets())
                .hasSize(2);
        assertThatThrownBy(() ->
                        Recist.withDefaults().assess(scans.patient().build().asOf(Scans.day(1)), Scans.day(2)))
                .hasMessageContaining("recist.baseline");
        assertThatThrownBy(() -> RecistRules.builder().maxTargets(0).build()).hasMessageContaining("maxTargets 0");
    }
}
