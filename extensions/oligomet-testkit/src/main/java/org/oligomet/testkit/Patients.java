package org.oligomet.testkit;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;

/**
 * Arbitraries of made-up patients. No record of a person stands behind any of them. They shrink towards fewer facts and
 * earlier dates, so that a counter-example is short; {@link PatientText} shows it in full.
 */
public final class Patients {

    private Patients() {}

    /**
     * Courses that could have happened: a cancer of the lung, staging, metastases in the usual places together with it or
     * later, examinations, therapy, death or last contact, all in an order that makes sense, now and then dated by month or
     * year only. {@code RecordConsistency} finds nothing in them.
     */
    public static Arbitrary<Patient> realistic() {
        return Courses.any();
    }

    /** Patients on the limits that definitions draw: counts, calendar months, vague dates, empty records, diffuse sites. */
    public static Arbitrary<Patient> edgeCases() {
        return Arbitraries.of(EdgeCases.all());
    }

    /** Records whose facts fall anywhere in time: odd ones are among them, impossible ones are not. */
    public static Arbitrary<Patient> odd() {
        return AnyRecord.any();
    }

    /** The same with dates of one's own; all must be on one timeline. */
    public static Arbitrary<Patient> odd(Arbitrary<ClinicalDate> dates) {
        return AnyRecord.withDates(dates);
    }

    /** All of them. */
    public static Arbitrary<Patient> any() {
        return Arbitraries.frequencyOf(Tuple.of(5, realistic()), Tuple.of(1, edgeCases()), Tuple.of(3, odd()));
    }

    /** Something that happens to a record certainly after a date: a new fact of any kind, within what is there or beside. */
    public static Arbitrary<UnaryOperator<Patient>> laterFacts(ClinicalDate date) {
        return AnyRecord.laterFacts(date);
    }

    /** A few of them. */
    public static Arbitrary<List<UnaryOperator<Patient>>> laterCourses(ClinicalDate date) {
        return laterFacts(date).list().ofMinSize(1).ofMaxSize(3);
    }
}
