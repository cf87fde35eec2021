package org.oligomet.testkit;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/** The laws, for every clause of every version of the definitions that ship with the library. */
class CatalogueProperties implements DefinitionLaws {

    private static final List<Definition> DEFINITIONS = Definitions.allVersions();

    @Provide
    Arbitrary<Refinement> refinements() {
        return Refinements.of(Patients.realistic());
    }

    private static void each(EachClause check) {
        for (Definition definition : DEFINITIONS) {
            for (Clause clause : definition.clauses()) {
                check.of(definition, clause);
            }
        }
    }

    private interface EachClause {
        void of(Definition definition, Clause clause);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void noClauseLooksAhead(
            @ForAll("patients") Patient patient,
            @ForAll("later") Tuple2<ClinicalDate, List<UnaryOperator<Patient>>> later) {
        for (Definition definition : DEFINITIONS) {
            Laws.noLookAhead((p, asOf) -> definition.verdict(p.asOf(asOf)), patient, later.get1(), later.get2());
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void knowingMoreTurnsNoAnswerIntoAnother(
            @ForAll("refinements") Refinement refinement, @ForAll("dates") ClinicalDate asOf) {
        each((definition, clause) -> {
            if (!DefinitionLaws.isContradictory(definition, refinement.known().asOf(asOf))) {
                Laws.narrowing((p, at) -> clause.criterion().verdict(p.asOf(at)), refinement, asOf);
            }
        });
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheRecordDecidesNothing(
            @ForAll("patients") Patient patient,
            @ForAll("dates") ClinicalDate asOf,
            @ForAll("dates") ClinicalDate seed) {
        each((definition, clause) -> Laws.orderIndependence(
                (p, at) -> clause.criterion().verdict(p.asOf(at)), patient, asOf, seed.earliestDay()));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void everyClauseProvesWhatItSays(@ForAll("patients") Patient patient, @ForAll("dates") ClinicalDate asOf) {
        Snapshot snapshot = patient.asOf(asOf);
        Facts used = Facts.of(snapshot);
        each((definition, clause) -> Laws.soundProof(clause.criterion(), used, snapshot));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void definitionsCanBeReplayed(@ForAll("patients") Patient patient, @ForAll("dates") ClinicalDate asOf) {
        for (Definition definition : DEFINITIONS) {
            Laws.replay((p, at) -> definition.verdict(p.asOf(at)), patient, asOf);
        }
    }
}
