package org.oligomet.core.score;

import static org.oligomet.core.definition.VerificationStatus.ASSUMPTION;

import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DriverAltered;
import org.oligomet.core.criteria.KarnofskyBetween;
import org.oligomet.core.criteria.LesionsInOrgan;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.PrimaryHistology;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Statement;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.PrimarySite;

/** What the graded prognostic assessments of brain metastases from lung cancer share. */
final class GradedPrognostic {

    private static final CountingPolicy BRAIN = Words.lesions(CountScope.ALL, CountingMoment.NOW);
    private static final CountingPolicy BODY = Words.lesions(CountScope.EXTRACRANIAL, CountingMoment.NOW);
    private static final int KARNOFSKY_DAYS = 30;

    static final Set<Histology> ADENOCARCINOMA = Set.of(Histology.ADENOCARCINOMA);
    private static final Set<Histology> UNSPECIFIC = EnumSet.of(Histology.NSCLC_NOS, Histology.ADENOSQUAMOUS_CARCINOMA);

    private GradedPrognostic() {}

    static Criterion appliesTo(Set<Histology> histologies) {
        return Criteria.allOf(
                new PrimaryHistology(PrimarySite.LUNG, histologies),
                new LesionsInOrgan(BRAIN, OrganSystem.BRAIN, 1, OptionalInt.empty()));
    }

    static Statement atBrainMetastases() {
        return Words.statement(
                "For brain metastases at their diagnosis: judge the patient as known on that day.", ASSUMPTION);
    }

    static ScoreItem age(VerificationStatus status) {
        return Words.item("age", "Age", status)
                .addLevels(
                        ScoreLevel.of("70-or-older", "70 or older", 0, new AgeAtLeast(70)),
                        ScoreLevel.of("under-70", "under 70", 0.5, Criteria.not(new AgeAtLeast(70))))
                .build();
    }

    static ScoreItem karnofsky(VerificationStatus status) {
        return karnofsky(status, KARNOFSKY_DAYS);
    }

    private static ScoreItem karnofsky(VerificationStatus status, int days) {
        return Words.item("karnofsky", "Karnofsky performance status", status)
                .addLevels(
                        ScoreLevel.of("up-to-70", "70 or less", 0, new KarnofskyBetween(0, 70, days)),
                        ScoreLevel.of("80", "80", 0.5, new KarnofskyBetween(80, 80, days)),
                        ScoreLevel.of("90-100", "90 to 100", 1, new KarnofskyBetween(90, 100, days)))
                .addNotes("ECOG grades are not converted; see karnofsky-window.")
                .build();
    }

    static ScoreItem extracranial(VerificationStatus status) {
        return Words.item("extracranial", "Extracranial metastases", status)
                .addLevels(
                        ScoreLevel.of("present", "present", 0, new MetastasisCount(BODY, 1, OptionalInt.empty())),
                        ScoreLevel.of("absent", "absent", 1, new MetastasisCount(BODY, 0, OptionalInt.of(0))))
                .addNotes("Regional nodes are not metastases; see treated-lesions and scan-window.")
                .build();
    }

    static ScoreItem brain(VerificationStatus status) {
        return Words.item("brain", "Number of brain metastases", status)
                .addLevels(
                        ScoreLevel.of("over-4", "more than 4", 0, brain(5, OptionalInt.empty())),
                        ScoreLevel.of("1-to-4", "1 to 4", 0.5, brain(1, OptionalInt.of(4))))
                .build();
    }

    private static Criterion brain(int min, OptionalInt max) {
        return new LesionsInOrgan(BRAIN, OrganSystem.BRAIN, min, max);
    }

    static ScoreItem genes(VerificationStatus status, double positive, String none) {
        return Words.item("genes", "EGFR and ALK", status)
                .addLevels(
                        ScoreLevel.of("none", none, 0, Criteria.not(new DriverAltered(Words.EGFR_ALK))),
                        ScoreLevel.of("altered", "either altered", positive, new DriverAltered(Words.EGFR_ALK)))
                .build();
    }

    static Ambiguity karnofskyWindow() {
        return Words.number(
                "karnofsky-window",
                "How old may the Karnofsky status be? What was read does not say.",
                "days",
                KARNOFSKY_DAYS,
                "those that NRG-LU002 gives for ECOG; our assumption",
                new int[] {14, KARNOFSKY_DAYS, 60},
                days -> karnofsky(ASSUMPTION, days));
    }

    /** Which of the two groups of histologies unspecific ones belong to, for the score of adenocarcinoma. */
    static Ambiguity unspecificForAdenocarcinoma() {
        Set<Histology> wider = EnumSet.copyOf(UNSPECIFIC);
        wider.addAll(ADENOCARCINOMA);
        return unspecific(wider, "non-adenocarcinoma", "adenocarcinoma");
    }

    /** The same for the score of the others. */
    static Ambiguity unspecificForOthers() {
        Set<Histology> narrower = EnumSet.copyOf(nonAdenocarcinoma());
        narrower.removeAll(UNSPECIFIC);
        return unspecific(narrower, "non-adenocarcinoma", "adenocarcinoma");
    }

    private static Ambiguity unspecific(Set<Histology> histologies, String taken, String other) {
        return Words.open(
                "unspecific-histology",
                "Are adenosquamous carcinoma and NSCLC that is not further specified adenocarcinoma? What was read"
                        + " does not say.",
                taken,
                Words.taken(taken, "no (they are not called adenocarcinoma; our assumption)"),
                Words.other(other, "yes", Map.of(ScoreChoices.APPLIES, appliesTo(histologies))));
    }

    static Set<Histology> nonAdenocarcinoma() {
        Set<Histology> others = EnumSet.copyOf(Words.NSCLC);
        others.removeAll(ADENOCARCINOMA);
        return others;
    }
}
