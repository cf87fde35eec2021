package org.oligomet.core.score;

import static org.oligomet.core.definition.VerificationStatus.ASSUMPTION;
import static org.oligomet.core.definition.VerificationStatus.DERIVED;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.LesionsInOrgan;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.NotInRecord;
import org.oligomet.core.criteria.OrganCount;
import org.oligomet.core.criteria.PrimarySiteAmong;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.Unrecorded;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Citation;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.PrimarySite;

/** Risk groups after stereotactic radiotherapy of oligometastases of any primary (Johns Hopkins). */
final class ChenJhu {

    private static final CountingPolicy COUNTING = Words.lesions(CountScope.ALL, CountingMoment.NOW);

    private ChenJhu() {}

    static Score score() {
        return Score.builder()
                .id("chen-jhu-rpa")
                .version("1.0.0")
                .title("Chen (Johns Hopkins), risk groups of oligometastatic disease")
                .citation(Citation.builder()
                        .text("Chen et al., recursive partitioning of the 1033 patients of Poon 2020; abstract at"
                                + " jhu.pure.elsevier.com.")
                        .status(VERIFIED)
                        .build())
                .appliesTo(new MetastasisCount(COUNTING, 1, OptionalInt.of(5)))
                .addStatements(
                        Words.statement("1033 patients after stereotactic radiotherapy of 1 to 5 lesions.", VERIFIED),
                        Words.statement(
                                "These are the patients of Poon 2020: outcomes of that series are no independent"
                                        + " validation.",
                                VERIFIED),
                        Words.statement(
                                "For stereotactic radiotherapy: judge the patient as known just before it.",
                                ASSUMPTION))
                .addItems(primary(), age(), interval(), site())
                .addClasses(
                        group(
                                "low",
                                "low risk: prostate, or under 55 with one of the listed primaries",
                                VERIFIED,
                                List.of(Map.of("primary", "prostate"), Map.of("primary", "listed", "age", "under-55"))),
                        group(
                                "intermediate",
                                "intermediate risk: the rest",
                                DERIVED,
                                List.of(
                                        Map.of("primary", "listed", "age", "55-or-older"),
                                        Map.of("primary", "other", "interval", "later"),
                                        Map.of("primary", "other", "site", "pulmonary"))),
                        group(
                                "high",
                                "high risk: another primary, no lung metastasis, within 24 months",
                                VERIFIED,
                                List.of(Map.of(
                                        "primary", "other", "interval", "within-24-months", "site", "non-pulmonary"))))
                .addAmbiguities(nonPulmonary(), Words.treatedLesions(), Words.scanWindow())
                .build();
    }

    private static ScoreItem primary() {
        Criterion breast = among(PrimarySite.BREAST);
        Criterion receptors = new NotInRecord(Unrecorded.BREAST_RECEPTORS);
        Criterion listed = Criteria.anyOf(
                among(PrimarySite.COLON, PrimarySite.RECTUM, PrimarySite.KIDNEY), Criteria.allOf(breast, receptors));
        Criterion any = Criteria.anyOf(among(PrimarySite.PROSTATE), listed);
        return Words.item("primary", "Primary", VERIFIED)
                .addLevels(
                        ScoreLevel.of("prostate", "prostate", among(PrimarySite.PROSTATE)),
                        ScoreLevel.of("listed", "colorectal, renal cell, or HR+/HER2+ breast cancer", listed),
                        ScoreLevel.of("other", "any other", Criteria.not(any)))
                .addNotes(
                        "A primary of the kidney is taken as renal cell cancer; our assumption.",
                        "The record has no field for hormone receptors, so that breast cancer stays open.",
                        "“Any other primary” is read as none of those named, whatever the age; our assumption.")
                .build();
    }

    private static Criterion among(PrimarySite first, PrimarySite... more) {
        return new PrimarySiteAmong(EnumSet.of(first, more));
    }

    private static ScoreItem age() {
        return Words.item("age", "Age", VERIFIED)
                .addLevels(
                        ScoreLevel.of("under-55", "under 55", Criteria.not(new AgeAtLeast(55))),
                        ScoreLevel.of("55-or-older", "55 or older", new AgeAtLeast(55)))
                .addNotes("The limit of age is read as one for all of the listed primaries; our assumption.")
                .build();
    }

    private static ScoreItem interval() {
        return Words.item("interval", "From the diagnosis of the primary to metastatic disease", VERIFIED)
                .addLevels(
                        ScoreLevel.of("within-24-months", "within 24 months", new Synchronous(24)),
                        ScoreLevel.of("later", "later", Criteria.not(new Synchronous(24))))
                .addNotes("Calendar months; the day that ends the 24th is within.")
                .build();
    }

    private static ScoreItem site() {
        Criterion none = lung(0, OptionalInt.of(0));
        return Words.item("site", "Site of the metastases", VERIFIED)
                .addLevels(
                        ScoreLevel.of("pulmonary", "in the lung", lung(1, OptionalInt.empty())),
                        ScoreLevel.of("non-pulmonary", "not in the lung", none))
                .addNotes("Disease in the lung and elsewhere may be meant otherwise; see non-pulmonary.")
                .build();
    }

    private static Criterion lung(int min, OptionalInt max) {
        return new LesionsInOrgan(COUNTING, OrganSystem.LUNG, min, max);
    }

    private static ScoreClass group(
            String id, String text, VerificationStatus status, List<Map<String, String>> patterns) {
        return ScoreClass.builder()
                .id(id)
                .text(text)
                .status(status)
                .rule(new ClassRule.Combinations(patterns))
                .build();
    }

    private static Ambiguity nonPulmonary() {
        Criterion elsewhere = Criteria.anyOf(
                new OrganCount(COUNTING, 2, OptionalInt.empty()),
                Criteria.allOf(new OrganCount(COUNTING, 1, OptionalInt.empty()), lung(0, OptionalInt.of(0))));
        return Words.open(
                "non-pulmonary",
                "Is disease in the lung and elsewhere non-pulmonary? The abstract does not say.",
                "no",
                Words.taken("no", "no (no metastasis is in the lung; our assumption)"),
                Words.other(
                        "yes",
                        "yes (a metastasis lies elsewhere)",
                        Map.of("site.non-pulmonary", elsewhere, "site.pulmonary", Criteria.not(elsewhere))));
    }
}
