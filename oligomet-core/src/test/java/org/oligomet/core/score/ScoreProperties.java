package org.oligomet.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.LabResult;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/** Laws of the scores over random small records, with every answer to every question but one. */
class ScoreProperties {

    private static final List<Score> SCORES = ScoreRecords.scores();

    private static Snapshot snapshot(Patient patient, int day) {
        return patient.asOf(ClinicalDate.ofDay(ScoreRecords.DAYS, day));
    }

    @Property(tries = 1000)
    void knowingThePatientBetterNeverTurnsAnAnswerIntoAnother(@ForAll long seed, @ForAll @IntRange(max = 300) int day) {
        Facts before = Facts.of(snapshot(ScoreRecords.patient(seed, false), day));
        Facts after = Facts.of(snapshot(ScoreRecords.patient(seed, true), day));
        for (Score score : SCORES) {
            ScoreEvaluation vague = score.evaluate(before);
            ScoreEvaluation sharp = score.evaluate(after);
            if (isContradictory(sharp)) {
                // Known exactly, this record contradicts itself: it completes nothing.
                continue;
            }
            assertThat(isTurned(vague.applies().verdict(), sharp.applies().verdict()))
                    .as("%s%n%s%n%s", score.id(), vague.explain(), sharp.explain())
                    .isFalse();
            for (int i = 0; i < vague.items().size(); i++) {
                assertThat(vague.items().get(i).possible())
                        .as("%s%n%s%n%s", score.id(), vague.explain(), sharp.explain())
                        .containsAll(sharp.items().get(i).possible());
            }
            if (vague.applies().verdict() != Verdict.NOT_MET && sharp.applies().verdict() != Verdict.NOT_MET) {
                assertThat(vague.possibleClasses()).containsAll(sharp.possibleClasses());
                assertThat(vague.mayBeUnclassified() || !sharp.mayBeUnclassified())
                        .isTrue();
            }
            vague.settledClass()
                    .ifPresent(one -> assertThat(sharp.settledClass())
                            .as("%s%n%s%n%s", score.id(), vague.explain(), sharp.explain())
                            .contains(one));
        }
    }

    private static boolean isTurned(Verdict before, Verdict after) {
        return before.isDecided() && before != after;
    }

    private static boolean isContradictory(ScoreEvaluation evaluation) {
        return evaluation.items().stream()
                .flatMap(item -> item.findings().stream())
                .anyMatch(finding -> finding.code().endsWith("_CONTRADICT"));
    }

    @Property(tries = 200)
    void levelsExcludeOneAnotherAndTheTwoPathsAgree(@ForAll long seed, @ForAll @IntRange(max = 300) int day) {
        Facts facts = Facts.of(snapshot(ScoreRecords.patient(seed, false), day));
        for (Score score : SCORES) {
            ScoreEvaluation evaluation = score.evaluate(facts);
            for (ItemEvaluation item : evaluation.items()) {
                List<Verdict> verdicts = new ArrayList<>();
                for (int i = 0; i < item.levels().size(); i++) {
                    verdicts.add(item.levels().get(i).verdict());
                    assertThat(item.item().levels().get(i).criterion().verdict(facts))
                            .isEqualTo(verdicts.get(i));
                }
                assertThat(Collections.frequency(verdicts, Verdict.MET))
                        .as("%s: %s", item.item().id(), verdicts)
                        .isLessThanOrEqualTo(1);
            }
            assertThat(evaluation.missing().isEmpty()).as(evaluation.explain()).isEqualTo(!evaluation.isOpen());
            assertThat(evaluation.explain()).doesNotContain("{", "}", "@", "fact.", "need.", "finding.");
            assertThat(evaluation.applies()).extracting(Evaluation::verdict).isNotNull();
        }
    }

    @Property(tries = 200)
    void theClassesArePreciselyThoseOfTheTotalsStillPossible(@ForAll long seed, @ForAll @IntRange(max = 300) int day) {
        Snapshot snapshot = snapshot(ScoreRecords.patient(seed, false), day);
        for (Score score : Scores.all()) {
            ScoreEvaluation evaluation = score.evaluate(snapshot);
            Optional<Points> total = evaluation.total();
            if (total.isPresent() && !score.classes().isEmpty()) {
                for (ScoreClass one : score.classes()) {
                    ClassRule.TotalBetween rule = (ClassRule.TotalBetween) one.rule();
                    boolean touched =
                            rule.min() <= total.get().max() && total.get().min() <= rule.max();
                    // A class that the interval does not touch is out; one that is possible is touched.
                    assertThat(!evaluation.possibleClasses().contains(one) || touched)
                            .isTrue();
                }
                assertThat(evaluation.possibleClasses()).isNotEmpty();
            }
        }
    }

    @Property(tries = 100)
    void neitherLaterFactsNorTheOrderChangeAnything(@ForAll long seed, @ForAll @IntRange(max = 300) int day) {
        Patient patient = ScoreRecords.patient(seed, false);
        ClinicalDate later = ClinicalDate.ofDay(ScoreRecords.DAYS, day + 1);
        List<MetastaticLesion> lesions = new ArrayList<>(patient.lesions());
        Collections.reverse(lesions);
        List<Biomarker> biomarkers = new ArrayList<>(patient.biomarkers());
        Collections.reverse(biomarkers);
        biomarkers.add(new Biomarker.DriverAlteration(later, Gene.EGFR, AlterationResult.ALTERED, Optional.empty()));
        lesions.add(MetastaticLesion.builder()
                .id("later")
                .site(Site.of(OrganSite.BRAIN))
                .firstSeen(later)
                .build());
        Patient changed = Patient.builder()
                .from(patient)
                .lesions(lesions)
                .biomarkers(biomarkers)
                .addLabResults(LabResult.builder()
                        .date(later)
                        .analyte("CEA")
                        .value(999)
                        .unit("ng/mL")
                        .build())
                .build();
        for (Score score : SCORES) {
            ScoreEvaluation before = score.evaluate(snapshot(patient, day));
            ScoreEvaluation after = score.evaluate(snapshot(changed, day));
            assertThat(after.total()).isEqualTo(before.total());
            assertThat(after.possibleClasses()).isEqualTo(before.possibleClasses());
            assertThat(after.missing()).isEqualTo(before.missing());
        }
    }
}
