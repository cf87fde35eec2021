package org.oligomet.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.cohort.IndexRule;
import org.oligomet.core.cohort.Undetermined;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.endpoint.Records;
import org.oligomet.core.patient.Patient;

/** What agrees and what does not is a matter of the sides, so cohorts of one or no person are enough. */
class TrialComparisonTest {

    private static final Definition LU002 = Definitions.byId("nrg-lu002").orElseThrow();
    private static final IndexRule RANDOMISATION = IndexRule.given("randomisation", Map.of());
    private static final CohortFigure PFS_12 = new CohortFigure(
            PublishedFigure.rate(44, 12, Optional.of(new PublishedInterval(30, OptionalDouble.of(58), 0.9, false))),
            "Kaplan-Meier, log-log interval");

    private static PublishedOutcome arm() {
        return PublishedOutcomes.ofArm("NRG-LU002", "LCT+MST").stream()
                .filter(o ->
                        o.rate().filter(r -> r.atMonths().getAsDouble() == 12).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static CohortSide side(Cohort cohort, CohortFigure... figures) {
        return CohortSide.of(
                cohort, ClockOrigin.RANDOMISATION, LU002, Endpoint.PROGRESSION_FREE_SURVIVAL, List.of(figures));
    }

    private static TrialComparison.Refused refused(CohortSide side, PublishedOutcome arm) {
        assertThat(TrialComparison.of(side, arm)).isInstanceOf(TrialComparison.Refused.class);
        return (TrialComparison.Refused) TrialComparison.of(side, arm);
    }

    private static List<RefusalReason> reasons(CohortSide side, PublishedOutcome arm) {
        return refused(side, arm).reasons().stream().map(Refusal::reason).toList();
    }

    @Test
    void sameOriginSameCriteriaSameEndpointStandSideBySide() {
        Cohort cohort = Cohort.of(List.of(), RANDOMISATION).eligible(LU002);
        TrialComparison comparison = TrialComparison.of(side(cohort, PFS_12), arm());
        assertThat(comparison).isInstanceOf(TrialComparison.SideBySide.class);
        TrialComparison.SideBySide allowed = (TrialComparison.SideBySide) comparison;
        assertThat(allowed.rows()).singleElement().satisfies(row -> {
            assertThat(row.cohort()).isEqualTo(PFS_12);
            assertThat(row.published().value()).hasValue(52);
            assertThat(row.levelsDiffer()).isFalse();
        });
        assertThat(allowed.caveats())
                .extracting(Finding::code)
                .containsExactly("NO_RANDOMISED_COMPARISON", "ORIGIN_AS_DECLARED", "ORIGIN_UNVERIFIED", "RECALLED");
        assertThat(allowed.toString())
                .contains("cohort: 44 % at 12 months, 90 % interval 30 to 58 (Kaplan-Meier, log-log interval)")
                .contains("NRG-LU002, LCT+MST: 52 % at 12 months [recalled, medium confidence; unverified]")
                .contains("this is no randomised comparison")
                .contains("counted from randomisation was not read in its source: our assumption");
    }

    @Test
    void everythingThatDoesNotAgreeIsSaidAtOnce() {
        Cohort cohort = Cohort.of(List.of(), IndexRule.firstMetastasis());
        CohortSide side = CohortSide.of(
                cohort, Definitions.byId("sakai-2016").orElseThrow(), Endpoint.OVERALL_SURVIVAL, List.of());
        assertThat(reasons(side, arm()))
                .containsExactly(
                        RefusalReason.CLOCK_ORIGIN_DIFFERS,
                        RefusalReason.CRITERIA_DIFFER,
                        RefusalReason.CRITERIA_NOT_APPLIED,
                        RefusalReason.ENDPOINT_DIFFERS,
                        RefusalReason.COHORT_HAS_NO_SUCH_FIGURE);
        assertThat(refused(side, arm()).toString())
                .contains("CLOCK_ORIGIN_DIFFERS: the cohort's time is counted from the diagnosis of metastases, that of"
                        + " the arm from randomisation")
                .contains("the cohort was selected by sakai-2016, the arm by nrg-lu002")
                .doesNotContain("{");
    }

    @Test
    void anOriginThatIsNotKnownIsNeverTakenToAgree() {
        Cohort given = Cohort.of(List.of(), IndexRule.given("day 1", Map.of())).eligible(LU002);
        CohortSide unknown = CohortSide.of(given, LU002, Endpoint.PROGRESSION_FREE_SURVIVAL, List.of(PFS_12));
        assertThat(reasons(unknown, arm())).containsExactly(RefusalReason.COHORT_CLOCK_ORIGIN_NOT_STATED);
        Definition sakai = Definitions.byId("sakai-2016").orElseThrow();
        Cohort cohort = Cohort.of(List.of(), IndexRule.firstMetastasis()).eligible(sakai);
        CohortFigure median = new CohortFigure(PublishedFigure.median(14, Optional.empty()), "Kaplan-Meier");
        CohortSide side = CohortSide.of(cohort, sakai, Endpoint.OVERALL_SURVIVAL, List.of(median));
        assertThat(reasons(side, PublishedOutcomes.of("sakai-2016").get(0)))
                .containsExactly(RefusalReason.ARM_CLOCK_ORIGIN_NOT_STATED);
    }

    @Test
    void aLandmarkIsAnotherOrigin() {
        assertThat(ClockOrigin.of(IndexRule.firstMetastasis().plusDays(30))).isEqualTo(ClockOrigin.NOT_STATED);
        assertThat(ClockOrigin.of(IndexRule.diagnosisOfPrimary())).isEqualTo(ClockOrigin.DIAGNOSIS_OF_PRIMARY);
        assertThat(ClockOrigin.of(IndexRule.startOfLocalTherapy())).isEqualTo(ClockOrigin.LOCAL_THERAPY);
        assertThat(ClockOrigin.of(IndexRule.startOfSystemicTherapy())).isEqualTo(ClockOrigin.START_OF_SYSTEMIC_THERAPY);
    }

    @Test
    void anOriginThatTheRuleRefutesIsRefused() {
        Cohort cohort = Cohort.of(List.of(), IndexRule.firstMetastasis());
        assertThatThrownBy(() -> side(cohort))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("“first metastasis” is DIAGNOSIS_OF_METASTASES");
    }

    @Test
    void aCohortThatWasNotRestrictedToTheCriteriaOrFurtherIsRefused() {
        Patient patient = Records.patient("a").build();
        IndexRule rule = IndexRule.given("randomisation", Map.of("a", Records.day(100)));
        Cohort all = Cohort.of(List.of(patient), rule);
        assertThat(reasons(side(all, PFS_12), arm())).containsExactly(RefusalReason.CRITERIA_NOT_APPLIED);
        Cohort kept = all.eligible(LU002, Undetermined.KEPT);
        assertThat(kept.size()).isEqualTo(1);
        assertThat(reasons(side(kept, PFS_12), arm())).containsExactly(RefusalReason.UNDETERMINED_KEPT);
        Cohort chosen = kept.where("seen by us", snapshot -> false);
        assertThat(reasons(side(chosen, PFS_12), arm()))
                .containsExactly(RefusalReason.UNDETERMINED_KEPT, RefusalReason.COHORT_SELECTED_FURTHER);
        Cohort sifted = all.where("seen by us", snapshot -> false).eligible(LU002);
        assertThat(reasons(side(sifted, PFS_12), arm())).containsExactly(RefusalReason.COHORT_SELECTED_FURTHER);
    }

    @Test
    void subgroupsTrialsWithoutDefinitionAndRowsWithoutFigureAreRefused() {
        Cohort cohort = Cohort.of(List.of(), RANDOMISATION).eligible(LU002);
        CohortSide side = side(cohort, PFS_12);
        assertThat(reasons(side, PublishedOutcomes.ofTrial("NORTHSTAR ex19del").get(0)))
                .contains(RefusalReason.ARM_IS_SUBGROUP)
                .doesNotContain(RefusalReason.CRITERIA_NOT_ENCODED);
        assertThat(reasons(side, PublishedOutcomes.ofTrial("STOMP+ORIOLE").get(0)))
                .contains(RefusalReason.CRITERIA_NOT_ENCODED);
        assertThat(reasons(side, PublishedOutcomes.ofArm("NRG-LU002", "MST").get(0)))
                .containsExactly(RefusalReason.ARM_HAS_NO_FIGURE);
        assertThat(reasons(side, PublishedOutcomes.ofArm("STOMP", "MDT").get(0)))
                .contains(RefusalReason.ENDPOINT_DIFFERS);
    }

    @Test
    void anotherReadingOfTheDefinitionIsSaid() {
        Definition other = LU002.with(
                LU002.ambiguities().get(0).id(),
                LU002.ambiguities().get(0).choices().stream()
                        .map(choice -> choice.id())
                        .filter(id -> !id.equals(LU002.ambiguities().get(0).chosen()))
                        .findFirst()
                        .orElseThrow());
        Cohort cohort = Cohort.of(List.of(), RANDOMISATION).eligible(other);
        CohortSide side = CohortSide.of(
                cohort, ClockOrigin.RANDOMISATION, other, Endpoint.PROGRESSION_FREE_SURVIVAL, List.of(PFS_12));
        assertThat(side.otherReadings()).hasSize(1);
        TrialComparison comparison = TrialComparison.of(side, arm());
        assertThat(comparison).isInstanceOf(TrialComparison.SideBySide.class);
        assertThat(comparison.toString()).contains("OTHER_READING");
    }

    @Test
    void intervalsOfDifferentLevelsAreSaidToBe() {
        PublishedInterval ours = new PublishedInterval(3, OptionalDouble.of(9), 0.95, false);
        PublishedInterval theirs = new PublishedInterval(3, OptionalDouble.of(9), 0.9, false);
        PublishedInterval disputed = new PublishedInterval(3, OptionalDouble.of(9), 0.95, true);
        CohortFigure own = new CohortFigure(PublishedFigure.median(5, Optional.of(ours)), "Kaplan-Meier");
        assertThat(new FigurePair(own, PublishedFigure.median(5, Optional.of(theirs))).levelsDiffer())
                .isTrue();
        assertThat(new FigurePair(own, PublishedFigure.median(5, Optional.of(disputed))).levelsDiffer())
                .isTrue();
        assertThat(new FigurePair(own, PublishedFigure.median(5, Optional.of(ours))).levelsDiffer())
                .isFalse();
    }

    @Test
    void aFigureOfACohortSaysHowItWasEstimatedAndIsNoRatio() {
        assertThatThrownBy(() -> new CohortFigure(PFS_12.figure(), " ")).hasMessageContaining("how the figure");
        PublishedFigure ratio = new PublishedFigure(
                FigureKind.HAZARD_RATIO, OptionalDouble.of(1), OptionalDouble.empty(), Optional.empty());
        assertThatThrownBy(() -> new CohortFigure(ratio, "Cox")).hasMessageContaining("a ratio compares two");
    }
}
