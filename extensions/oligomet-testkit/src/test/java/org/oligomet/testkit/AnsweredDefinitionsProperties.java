package org.oligomet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;
import org.oligomet.core.definition.ClauseEvaluation;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/** The laws, for every answer to every question that a definition leaves open; {@link CatalogueProperties} has the published ones. */
class AnsweredDefinitionsProperties implements DefinitionLaws {

    private static final List<Definition> DEFINITIONS = answered();

    private static List<Definition> answered() {
        List<Definition> definitions = new ArrayList<>();
        for (Definition definition : Definitions.allVersions()) {
            for (Ambiguity ambiguity : definition.ambiguities()) {
                for (Choice choice : ambiguity.choices()) {
                    if (!choice.id().equals(ambiguity.chosen())) {
                        definitions.add(definition.with(ambiguity.id(), choice.id()));
                    }
                }
            }
        }
        return List.copyOf(definitions);
    }

    @Provide
    Arbitrary<Refinement> refinements() {
        return Refinements.of(Patients.any());
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void everyClauseProvesWhatItSays(@ForAll("patients") Patient patient, @ForAll("dates") ClinicalDate asOf) {
        Snapshot snapshot = patient.asOf(asOf);
        Facts used = Facts.of(snapshot);
        for (Definition definition : DEFINITIONS) {
            DefinitionEvaluation evaluation = definition.evaluate(snapshot);
            assertThat(definition.verdict(used)).isEqualTo(evaluation.verdict());
            for (ClauseEvaluation clause : evaluation.clauses()) {
                Laws.soundProof(clause.clause().criterion(), used, snapshot);
                assertTreeIsSound(clause.evaluation());
            }
        }
    }

    /** An open node says what would settle it, however deep it lies; every sentence of the tree is known. */
    private static void assertTreeIsSound(Evaluation evaluation) {
        assertThat(evaluation.missing().isEmpty())
                .as("missing of %s", evaluation.message())
                .isEqualTo(evaluation.verdict().isDecided());
        assertThat(evaluation.explain()).doesNotContain("{", "}", "@", "fact.", "need.", "finding.");
        evaluation.children().forEach(AnsweredDefinitionsProperties::assertTreeIsSound);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void knowingMoreTurnsNoAnswerIntoAnother(
            @ForAll("refinements") Refinement refinement, @ForAll("dates") ClinicalDate asOf) {
        Facts vague = Facts.of(refinement.vague().asOf(asOf));
        Facts known = Facts.of(refinement.known().asOf(asOf));
        for (Definition definition : DEFINITIONS) {
            definition.clauses().forEach(clause -> {
                boolean overturned = isOverturned(
                        clause.criterion().verdict(vague), clause.criterion().verdict(known));
                // Known so exactly, the record may contradict itself: then it completes nothing.
                if (overturned
                        && !DefinitionLaws.isContradictory(
                                definition, refinement.known().asOf(asOf))) {
                    Laws.narrowing((p, at) -> clause.criterion().verdict(p.asOf(at)), refinement, asOf);
                }
            });
        }
    }

    private static boolean isOverturned(Verdict before, Verdict after) {
        return before.isDecided() && before != after;
    }

    /** Not only the verdict: the whole explanation. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void whatIsRecordedLaterChangesNoWord(
            @ForAll("patients") Patient patient,
            @ForAll("later") Tuple2<ClinicalDate, List<UnaryOperator<Patient>>> later) {
        Patient known = patient;
        for (UnaryOperator<Patient> fact : later.get2()) {
            known = fact.apply(known);
        }
        Snapshot before = patient.asOf(later.get1());
        Snapshot after = known.asOf(later.get1());
        for (Definition definition : DEFINITIONS) {
            assertThat(definition.evaluate(after).explain())
                    .isEqualTo(definition.evaluate(before).explain());
        }
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheRecordDecidesNothing(
            @ForAll("patients") Patient patient, @ForAll("dates") ClinicalDate asOf, @ForAll long order) {
        for (Definition definition : DEFINITIONS) {
            Laws.orderIndependence((p, at) -> definition.verdict(p.asOf(at)), patient, asOf, order);
        }
    }
}
