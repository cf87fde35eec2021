package org.oligomet.testkit;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;

/**
 * The laws of any rule about patients, to be implemented by a class of property tests: jqwik then runs them on its
 * {@link #judge}.
 */
public interface RuleLaws {

    /** The rule: what it says of a patient at a date. */
    Verdict judge(Patient patient, ClinicalDate asOf);

    /** Whether the record refutes itself, as far as the rule looks at it: such a record completes no other. */
    default boolean isContradictory(Patient patient, ClinicalDate asOf) {
        return false;
    }

    /** The patients that it is tried on. */
    @Provide
    default Arbitrary<Patient> patients() {
        return Patients.any();
    }

    /** The dates that it is asked at. */
    @Provide
    default Arbitrary<ClinicalDate> dates() {
        return Dates.exact();
    }

    @Provide
    default Arbitrary<Refinement> refinements() {
        return Refinements.of(patients());
    }

    @Provide
    default Arbitrary<Tuple2<ClinicalDate, List<UnaryOperator<Patient>>>> later() {
        return dates().flatMap(asOf -> Patients.laterCourses(asOf).map(facts -> Tuple.of(asOf, facts)));
    }

    @Provide
    default Arbitrary<Long> orders() {
        return Arbitraries.longs();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    default void doesNotLookAhead(
            @ForAll("patients") Patient patient,
            @ForAll("later") Tuple2<ClinicalDate, List<UnaryOperator<Patient>>> later) {
        Laws.noLookAhead(this::judge, patient, later.get1(), later.get2());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    default void neverTurnsAnAnswerIntoAnotherWhenMoreIsKnown(
            @ForAll("refinements") Refinement refinement, @ForAll("dates") ClinicalDate asOf) {
        if (!isContradictory(refinement.known(), asOf)) {
            Laws.narrowing(this::judge, refinement, asOf);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    default void doesNotDependOnTheOrderOfTheRecord(
            @ForAll("patients") Patient patient, @ForAll("dates") ClinicalDate asOf, @ForAll("orders") long order) {
        Laws.orderIndependence(this::judge, patient, asOf, order);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    default void canBeReplayed(@ForAll("patients") Patient patient, @ForAll("dates") ClinicalDate asOf) {
        Laws.replay(this::judge, patient, asOf);
    }
}
