package org.oligomet.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.time.ClinicalDate;

/** Laws of the classifier over random histories, under several readings of what the source leaves open. */
class StateProperties {

    private static final List<Question> ORDER = List.of(Question.values());

    private static StateClassifier classifier(Random random) {
        StateRules.Builder rules = StateRules.builder()
                .washoutDays(random.nextInt(40))
                .polymetastaticAbove(2 + random.nextInt(4))
                .pastCount(random.nextBoolean() ? PastCount.AT_ONE_TIME : PastCount.LIFETIME)
                .baseline(random.nextBoolean() ? BaselineRule.FIRST_THERAPY : BaselineRule.EVERY_THERAPY)
                .treatmentsComplete(random.nextBoolean())
                .anchor(random.nextBoolean() ? Anchor.PRIMARY_DIAGNOSIS : Anchor.FIRST_THERAPY_OF_PRIMARY);
        return StateClassifier.withDefaults()
                .withGate(new EntryGate.Metastases(2 + random.nextInt(4)))
                .withRules(rules.build());
    }

    private static StateEvaluation at(Patient patient, long seed, int day) {
        return classifier(new Random(seed)).classify(patient, ClinicalDate.ofDay(RandomStories.DAYS, day));
    }

    @Property(tries = 1000)
    void knowingMoreNeverAddsAState(@ForAll long seed, @ForAll @IntRange(max = 600) int day) {
        StateEvaluation vague = at(RandomStories.patient(seed, false), seed, day);
        StateEvaluation known = at(RandomStories.patient(seed, true), seed, day);
        assertThat(vague.possible())
                .as("%s%n%s", vague.explain(), known.explain())
                .containsAll(known.possible());
    }

    /** The tree as a plain function of settled answers, tried with every completion of the open ones. */
    @Property(tries = 300)
    void theStatesAreThoseOfAllCompletions(@ForAll long seed, @ForAll @IntRange(max = 600) int day) {
        StateEvaluation evaluation = at(RandomStories.patient(seed, false), seed, day);
        Set<OligometastaticState> all = EnumSet.noneOf(OligometastaticState.class);
        for (int bits = 0; bits < 64; bits++) {
            boolean[] yes = new boolean[6];
            boolean fits = true;
            for (Question question : ORDER) {
                int i = ORDER.indexOf(question);
                yes[i] = (bits >> i & 1) == 1;
                Evaluation answer = evaluation.answers().get(question);
                fits &= answer == null || !answer.verdict().isDecided() || answer.verdict() == Verdict.of(yes[i]);
            }
            if (fits) {
                all.add(tree(yes[0], yes[1], yes[2], yes[3], yes[4], yes[5]));
            }
        }
        assertThat(evaluation.possible()).containsExactlyInAnyOrderElementsOf(all);
    }

    private static OligometastaticState tree(
            boolean entry, boolean poly, boolean oligo, boolean late, boolean systemic, boolean progressive) {
        if (!entry) {
            return OligometastaticState.NOT_OMD;
        }
        if (!poly && !oligo && !late) {
            return OligometastaticState.SYNCHRONOUS;
        }
        String first = poly ? "INDUCED_" : oligo ? "REPEAT_" : "METACHRONOUS_";
        boolean persistent = !progressive && (poly || oligo);
        String second = !systemic ? "OLIGORECURRENCE" : persistent ? "OLIGOPERSISTENCE" : "OLIGOPROGRESSION";
        return OligometastaticState.valueOf(first + second);
    }

    @Property(tries = 300)
    void whatIsOpenSaysWhatWouldSettleIt(@ForAll long seed, @ForAll @IntRange(max = 600) int day) {
        StateEvaluation evaluation = at(RandomStories.patient(seed, false), seed, day);
        assertThat(evaluation.possible()).isNotEmpty();
        assertThat(evaluation.missing().isEmpty()).isEqualTo(evaluation.state().isPresent());
        evaluation
                .answers()
                .forEach((question, answer) -> assertThat(answer.missing().isEmpty())
                        .as("missing of %s", answer.explain())
                        .isEqualTo(answer.verdict().isDecided()));
        assertThat(evaluation.explain()).doesNotContain("{limit", "{days", "@", "fact.", "need.", "finding.", "state.");
    }

    @Property(tries = 200)
    void whatIsRecordedLaterChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 600) int day) {
        Patient patient = RandomStories.patient(seed, false);
        ClinicalDate later = ClinicalDate.ofDay(RandomStories.DAYS, day + 1);
        List<MetastaticLesion> lesions = new ArrayList<>();
        for (MetastaticLesion lesion : patient.lesions()) {
            boolean seen = lesion.firstSeen().isCertainlyBefore(later);
            LesionStatus status = new LesionStatus(later, LesionState.PROGRESSING);
            lesions.add(
                    seen
                            ? MetastaticLesion.builder()
                                    .from(lesion)
                                    .addStatuses(status)
                                    .build()
                            : lesion);
        }
        lesions.add(MetastaticLesion.builder()
                .id("later")
                .site(Site.of(OrganSite.LIVER))
                .firstSeen(later)
                .build());
        Patient known = Patient.builder()
                .from(patient)
                .lesions(lesions)
                .addTreatments(SystemicTherapy.builder()
                        .id("later")
                        .start(later)
                        .addClasses(SystemicClass.CHEMOTHERAPY)
                        .build())
                .build();
        assertThat(at(known, seed, day).explain())
                .isEqualTo(at(patient, seed, day).explain());
    }

    @Property(tries = 200)
    void theOrderOfTheRecordChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 600) int day) {
        Patient patient = RandomStories.patient(seed, false);
        Random order = new Random(seed + 2);
        List<MetastaticLesion> lesions = new ArrayList<>();
        for (MetastaticLesion lesion : patient.lesions()) {
            lesions.add(MetastaticLesion.builder()
                    .from(lesion)
                    .statuses(shuffled(lesion.statuses(), order))
                    .measurements(shuffled(lesion.measurements(), order))
                    .build());
        }
        Patient turned = Patient.builder()
                .from(patient)
                .lesions(shuffled(lesions, order))
                .treatments(shuffled(patient.treatments(), order))
                .imaging(shuffled(patient.imaging(), order))
                .build();
        StateEvaluation before = at(patient, seed, day);
        StateEvaluation after = at(turned, seed, day);
        assertThat(after.possible()).isEqualTo(before.possible());
        assertThat(after.missing()).isEqualTo(before.missing());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
