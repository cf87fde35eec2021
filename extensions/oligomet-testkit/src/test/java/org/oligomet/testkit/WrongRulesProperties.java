package org.oligomet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;

/** Rules that are wrong on purpose are caught, and what is left of the patient says why. */
class WrongRulesProperties {

    private static final int TRIES = 2_000;
    private static final long SEED = 20_161_012;

    /** A patient, a date and what was recorded after it. */
    private record Course(Patient patient, ClinicalDate asOf, List<UnaryOperator<Patient>> later) {}

    private static Arbitrary<Course> courses() {
        return Dates.exact()
                .flatMap(asOf -> Combinators.combine(Patients.any(), Patients.laterCourses(asOf))
                        .as((patient, later) -> new Course(patient, asOf, later)));
    }

    /** Wrong on purpose: it counts the lesions of the whole record, whatever was known at the date. */
    private static Verdict atMostThreeLesions(Patient patient, ClinicalDate asOf) {
        return Verdict.of(patient.lesions().size() <= 3);
    }

    @Example
    void aRuleThatLooksAheadIsCaught() {
        Course course = Counterexample.of(
                        courses(),
                        c -> Laws.noLookAhead(WrongRulesProperties::atMostThreeLesions, c.patient, c.asOf, c.later),
                        TRIES,
                        SEED)
                .orElseThrow();
        // Three lesions and a fourth: nothing else is left of the patient that was found.
        assertThat(course.later).hasSize(1);
        assertThat(course.patient.lesions()).hasSize(3);
        assertThat(course.patient.treatments()).isEmpty();
        assertThatThrownBy(() -> Laws.noLookAhead(
                        WrongRulesProperties::atMostThreeLesions, course.patient, course.asOf, course.later))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("looks ahead")
                .hasMessageContaining("MET became NOT_MET")
                .hasMessageContaining("recorded later:\n  + L9 MetastaticLesion{");
    }

    @Example
    void aCriterionThatTakesMissingForAbsentIsCaught() {
        Laws.Rule rule = (patient, asOf) -> new EgfrWildType().verdict(patient.asOf(asOf));
        ClinicalDate asOf = ClinicalDate.of(2025, 1, 1);
        Refinement found = Counterexample.of(
                        Refinements.of(Patients.realistic()), r -> Laws.narrowing(rule, r, asOf), TRIES, SEED)
                .orElseThrow();
        assertThat(found.vague().lesions()).isEmpty();
        assertThat(found.vague().treatments()).isEmpty();
        assertThat(found.vague().imaging()).hasSizeLessThanOrEqualTo(1);
        assertThatThrownBy(() -> Laws.narrowing(rule, found, asOf))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("answers too early: as of 2025-01-01 MET became NOT_MET")
                .hasMessageContaining("gene=EGFR, result=ALTERED");
    }

    @Example
    void aRuleThatTakesTheFirstOfAListForTheLatestIsCaught() {
        Laws.Rule rule = (patient, asOf) -> patient.performanceStatuses().isEmpty()
                ? Verdict.UNDETERMINED
                : Verdict.of(patient.performanceStatuses().get(0).value() <= 1);
        ClinicalDate asOf = ClinicalDate.of(2025, 1, 1);
        Patient found = Counterexample.of(Patients.odd(), p -> Laws.orderIndependence(rule, p, asOf, 42), TRIES, SEED)
                .orElseThrow();
        assertThat(found.performanceStatuses()).hasSize(2);
        assertThat(found.lesions()).isEmpty();
        assertThat(found.treatments()).isEmpty();
    }

    @Example
    void aRuleThatForgetsItsOwnStateCannotBeReplayed() {
        int[] asked = {0};
        Laws.Rule rule = (patient, asOf) -> Verdict.of(asked[0]++ % 2 == 0);
        assertThatThrownBy(() -> Laws.replay(rule, EdgeCases.all().get(0), ClinicalDate.of(2020, 1, 1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cannot be replayed");
    }

    @Example
    void whatIsLostOnTheWayIsNoRoundTrip() {
        Laws.RoundTrip<ClinicalDate, String> years = new Laws.RoundTrip<>() {
            @Override
            public String write(ClinicalDate date) {
                return date.toString().substring(0, 4);
            }

            @Override
            public ClinicalDate read(String written) {
                return ClinicalDate.parse(written);
            }
        };
        Laws.roundTrip(ClinicalDate.ofYear(2020), years);
        assertThatThrownBy(() -> Laws.roundTrip(ClinicalDate.of(2020, 3, 2), years))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2020-03-02 became 2020");
    }
}
