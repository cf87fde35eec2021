package org.oligomet.core.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/** Laws of the definitions over random small patients, with every answer to every ambiguity. */
class DefinitionProperties {

    private static final List<Definition> DEFINITIONS = RandomCases.definitions();

    private static Snapshot snapshot(Patient patient, int day) {
        return patient.asOf(ClinicalDate.ofDay(RandomCases.DAYS, day));
    }

    @Property(tries = 40)
    void theTwoPathsAgreeInEveryClause(@ForAll long seed, @ForAll @IntRange(max = 300) int day) {
        Snapshot snapshot = snapshot(RandomCases.patient(seed, false), day);
        Facts shared = Facts.of(snapshot);
        for (Definition definition : DEFINITIONS) {
            DefinitionEvaluation evaluation = definition.evaluate(snapshot);
            assertThat(definition.verdict(shared)).isEqualTo(evaluation.verdict());
            for (ClauseEvaluation clause : evaluation.clauses()) {
                assertThat(clause.clause().criterion().verdict(shared))
                        .as(clause.clause().id())
                        .isEqualTo(clause.verdict());
                assertTreeIsSound(clause.evaluation());
            }
        }
    }

    /** An open node says what would settle it; every sentence of the tree is known. */
    private static void assertTreeIsSound(Evaluation evaluation) {
        assertThat(evaluation.missing().isEmpty())
                .as("missing of %s", evaluation.message())
                .isEqualTo(evaluation.verdict().isDecided());
        assertThat(evaluation.explain()).doesNotContain("{", "}", "@", "fact.", "need.", "finding.");
        evaluation.children().forEach(DefinitionProperties::assertTreeIsSound);
    }

    @Property(tries = 300)
    void narrowingNeverTurnsAnAnswerIntoAnother(@ForAll long seed, @ForAll @IntRange(max = 300) int day) {
        Snapshot vague = snapshot(RandomCases.patient(seed, false), day);
        Snapshot sharp = snapshot(RandomCases.patient(seed, true), day);
        for (Definition definition : DEFINITIONS) {
            if (isContradictory(definition.evaluate(sharp))) {
                // Known exactly, this record contradicts itself: it completes nothing.
                continue;
            }
            for (Clause clause : definition.clauses()) {
                Verdict before = clause.criterion().verdict(vague);
                Verdict after = clause.criterion().verdict(sharp);
                assertThat(before.isDecided() && before != after)
                        .as(
                                "%s of %s: %s became %s%n%s%n%s",
                                clause.id(),
                                definition.id(),
                                before,
                                after,
                                clause.criterion().evaluate(vague).explain(),
                                clause.criterion().evaluate(sharp).explain())
                        .isFalse();
            }
        }
    }

    private static boolean isContradictory(DefinitionEvaluation evaluation) {
        return evaluation.findings().stream().anyMatch(finding -> finding.code().endsWith("_CONTRADICT"));
    }

    @Property(tries = 40)
    void whatIsRecordedLaterChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 300) int day) {
        Patient patient = RandomCases.patient(seed, false);
        ClinicalDate later = ClinicalDate.ofDay(RandomCases.DAYS, day + 1);
        Patient known = Patient.builder()
                .from(patient)
                .addLesions(MetastaticLesion.builder()
                        .id("later")
                        .site(Site.of(OrganSite.BRAIN))
                        .firstSeen(later)
                        .build())
                .addAssessments(new Assessment(later, AssessmentKind.ALL_SITES_RADICALLY_TREATABLE, false))
                .build();
        for (Definition definition : DEFINITIONS) {
            assertThat(definition.evaluate(snapshot(known, day)).explain())
                    .isEqualTo(definition.evaluate(snapshot(patient, day)).explain());
        }
    }

    @Property(tries = 40)
    void theOrderOfTheRecordChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 300) int day) {
        Patient patient = RandomCases.patient(seed, false);
        List<MetastaticLesion> reversed = new ArrayList<>(patient.lesions());
        Collections.reverse(reversed);
        Patient turned = Patient.builder().from(patient).lesions(reversed).build();
        for (Definition definition : DEFINITIONS) {
            assertThat(definition.verdict(snapshot(turned, day))).isEqualTo(definition.verdict(snapshot(patient, day)));
        }
    }
}
