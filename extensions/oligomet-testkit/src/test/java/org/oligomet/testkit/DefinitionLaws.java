package org.oligomet.testkit;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/** What the laws of definitions are tried on. */
interface DefinitionLaws {

    @Provide
    default Arbitrary<Patient> patients() {
        return Patients.any();
    }

    @Provide
    default Arbitrary<ClinicalDate> dates() {
        return Dates.exact();
    }

    @Provide
    default Arbitrary<Tuple2<ClinicalDate, List<UnaryOperator<Patient>>>> later() {
        return Dates.exact().flatMap(asOf -> Patients.laterCourses(asOf).map(facts -> Tuple.of(asOf, facts)));
    }

    /** Whether the record, known so exactly, contradicts itself: then it completes nothing. */
    static boolean isContradictory(Definition definition, Snapshot known) {
        return definition.evaluate(known).findings().stream()
                .anyMatch(finding -> finding.code().endsWith("_CONTRADICT"));
    }
}
