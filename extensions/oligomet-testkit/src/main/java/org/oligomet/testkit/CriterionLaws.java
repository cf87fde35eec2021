package org.oligomet.testkit;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/**
 * The laws of a criterion, to be implemented by a class of property tests:
 *
 * <p>{@code class MyCriterionProperties implements CriterionLaws { public Criterion criterion() { … } }}
 */
public interface CriterionLaws extends RuleLaws {

    /** The criterion. */
    Criterion criterion();

    /** Another criterion that it is combined with, for the laws of logic. */
    default Criterion another() {
        return criterion();
    }

    @Override
    default Verdict judge(Patient patient, ClinicalDate asOf) {
        return criterion().verdict(patient.asOf(asOf));
    }

    @Override
    default boolean isContradictory(Patient patient, ClinicalDate asOf) {
        return Laws.isContradictory(criterion().evaluate(patient.asOf(asOf)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    default void provesWhatItSays(@ForAll("patients") Patient patient, @ForAll("dates") ClinicalDate asOf) {
        Snapshot snapshot = patient.asOf(asOf);
        Facts used = Facts.of(snapshot);
        another().verdict(used);
        Laws.soundProof(criterion(), used, snapshot);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    default void keepsTheLawsOfLogic(@ForAll("patients") Patient patient, @ForAll("dates") ClinicalDate asOf) {
        Laws.kleene(criterion(), another(), patient.asOf(asOf));
    }
}
