package org.oligomet.core.definition;

import static org.oligomet.core.definition.Rule.NO_IDS;
import static org.oligomet.core.definition.Rule.PERFORMANCE_DAYS;
import static org.oligomet.core.definition.Rule.assumed;
import static org.oligomet.core.definition.Rule.atLeastOne;
import static org.oligomet.core.definition.Rule.between;
import static org.oligomet.core.definition.Rule.citation;
import static org.oligomet.core.definition.Rule.condition;
import static org.oligomet.core.definition.Rule.convention;
import static org.oligomet.core.definition.Rule.judged;
import static org.oligomet.core.definition.Rule.lesions;
import static org.oligomet.core.definition.Rule.noBrainMetastasis;
import static org.oligomet.core.definition.Rule.treatable;
import static org.oligomet.core.definition.VerificationStatus.ASSUMPTION;
import static org.oligomet.core.definition.VerificationStatus.RECALLED_H;
import static org.oligomet.core.definition.VerificationStatus.RECALLED_M;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED_2ND;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.IntervalAtLeast;
import org.oligomet.core.criteria.LesionsPerOrgan;
import org.oligomet.core.criteria.OrganCount;
import org.oligomet.core.criteria.PerformanceAtMost;
import org.oligomet.core.criteria.PrimaryControlled;
import org.oligomet.core.criteria.PrimarySiteAmong;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.TimeFrame;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.criteria.TreatedMetastasesControlled;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.PrimarySite;

/** Trials of SABR to all metastases while the primary is controlled, counted as things are now. */
final class ControlledPrimaryTrials {

    private static final CountingPolicy NOW =
            lesions(CountScope.ALL, CountingMoment.NOW).build();
    private static final CountingPolicy EXTRACRANIAL =
            lesions(CountScope.EXTRACRANIAL, CountingMoment.NOW).build();

    private ControlledPrimaryTrials() {}

    static Definition sabrComet() {
        return Definition.builder()
                .id("sabr-comet")
                .version("1.0.0")
                .title("SABR-COMET, SABR for one to five metastases of any solid tumour")
                .citation(citation(
                        "SABR-COMET. Lancet 2019;393:2051; J Clin Oncol 2020;38:2830 (PMC7460150); Int J Radiat Oncol Biol"
                                + " Phys 2022;114:611.",
                        "10.1200/JCO.20.00818",
                        "NCT01446744"))
                .counting(NOW)
                .putFurtherCountings("extracranial", EXTRACRANIAL)
                .addClauses(
                        convention("SCO-1", "Any solid tumour.", VERIFIED, "any-primary"),
                        controlledPrimary("SCO-2").note(NO_IDS).build(),
                        condition(
                                        "SCO-3",
                                        "The primary was treated at least 3 months earlier and has not progressed there.",
                                        RECALLED_H,
                                        new PrimaryControlled(3, 0))
                                .build(),
                        condition("SCO-4", "One to five metastases.", VERIFIED, between(NOW, 1, 5))
                                .build(),
                        condition("SCO-5", "All of them can be treated with SABR.", VERIFIED, treatable())
                                .build(),
                        condition(
                                        "SCO-6",
                                        "ECOG performance status 0 or 1.",
                                        RECALLED_H,
                                        new PerformanceAtMost(1, PERFORMANCE_DAYS))
                                .build(),
                        condition(
                                        "SCO-7",
                                        "At most 3 metastases in any one organ system.",
                                        RECALLED_H,
                                        new LesionsPerOrgan(NOW, 3))
                                .addDetails(new Statement("3 per organ in a review table (PMC8507821)", VERIFIED_2ND))
                                .build(),
                        condition(
                                        "SCO-8",
                                        "The brain is not the only site of disease.",
                                        VERIFIED_2ND,
                                        atLeastOne(EXTRACRANIAL))
                                .build())
                .addAmbiguities(Vocabulary.performanceWindow("SCO-6", 1), Vocabulary.regionalNodes())
                .addAllAmbiguities(Rule.open(NOW))
                .build();
    }

    private static Clause.Builder controlledPrimary(String id) {
        return condition(id, "The primary is controlled.", VERIFIED, new PrimaryControlled(0, 0));
    }

    static Definition sabrComet3() {
        CountingPolicy lifetime = CountingPolicy.builder()
                .from(NOW)
                .timeFrame(TimeFrame.LIFETIME)
                .treatedLesions(TreatedLesionRule.COUNTED)
                .build();
        return Definition.builder()
                .id("sabr-comet-3")
                .version("1.0.0")
                .title("SABR-COMET-3, SABR for one to three metastases")
                .citation(citation("SABR-COMET-3, phase III (cancertrials.ie; protocol abstract).", "NCT03862911"))
                .counting(NOW)
                .putFurtherCountings("lifetime", lifetime)
                .addClauses(
                        anyPrimary("SC3-1"),
                        controlledPrimary("SC3-2").note(NO_IDS).build(),
                        condition("SC3-3", "One to three metastases now.", VERIFIED, between(NOW, 1, 3))
                                .build(),
                        condition(
                                        "SC3-4",
                                        "At most 8 metastases in the patient's lifetime.",
                                        VERIFIED,
                                        between(lifetime, 0, 8))
                                .addDetails(
                                        assumed("those that were ablated, resected or have resolved are in this count"))
                                .build())
                .addAmbiguities(Vocabulary.regionalNodes(), Vocabulary.brain())
                .addAllAmbiguities(Rule.open(NOW))
                .build();
    }

    static Definition sabrComet10() {
        return Definition.builder()
                .id("sabr-comet-10")
                .version("1.0.0")
                .title("SABR-COMET-10, SABR for four to ten metastases")
                .citation(citation("SABR-COMET-10, phase III (registry; meddatax, updated 2025).", "NCT03721341"))
                .counting(NOW)
                .addClauses(
                        anyPrimary("SC10-1"),
                        controlledPrimary("SC10-2").note(NO_IDS).build(),
                        condition("SC10-3", "Four to ten metastases.", VERIFIED, between(NOW, 4, 10))
                                .build())
                .addAmbiguities(Vocabulary.regionalNodes(), Vocabulary.brain())
                .addAllAmbiguities(Rule.open(NOW))
                .build();
    }

    private static Clause anyPrimary(String id) {
        return Clause.builder()
                .from(convention(id, "Any solid tumour.", ASSUMPTION, "any-primary"))
                .note("The sources that were read name strata by primary and limit none.")
                .build();
    }

    static Definition core() {
        CountingPolicy counting = CountingPolicy.builder()
                .from(EXTRACRANIAL)
                .brain(BrainRule.EXCLUDES)
                .regionalNodes(RegionalNodeRule.ONE_SITE)
                .build();
        CountingPolicy lifetime = CountingPolicy.builder()
                .from(counting)
                .timeFrame(TimeFrame.LIFETIME)
                .treatedLesions(TreatedLesionRule.COUNTED)
                .build();
        return Definition.builder()
                .id("core")
                .version("1.0.0")
                .title("CORE, SBRT for metachronous extracranial oligometastases of breast, prostate and lung")
                .citation(citation("CORE, ISRCTN45961438 (trial.medpath.com).", "NCT02759783"))
                .counting(counting)
                .putFurtherCountings("lifetime", lifetime)
                .addClauses(
                        condition(
                                        "COR-1",
                                        "Breast cancer, prostate cancer or NSCLC.",
                                        VERIFIED,
                                        Criteria.anyOf(BREAST_OR_PROSTATE, Vocabulary.nsclc()))
                                .note(NO_IDS)
                                .build(),
                        condition("COR-2", "Age 18 or older.", VERIFIED, new AgeAtLeast(18))
                                .build(),
                        condition(
                                        "COR-3",
                                        "WHO performance status 0 to 2.",
                                        VERIFIED,
                                        new PerformanceAtMost(2, PERFORMANCE_DAYS))
                                .addDetails(assumed("the WHO and ECOG scales are the same"))
                                .build(),
                        condition(
                                        "COR-4",
                                        "Life expectancy above 6 months.",
                                        VERIFIED,
                                        judged(AssessmentKind.LIFE_EXPECTANCY_OVER_6_MONTHS))
                                .build(),
                        condition(
                                        "COR-5",
                                        "Metachronous disease only, after a disease-free interval: at least 6 months in breast"
                                                + " and prostate cancer, 4 in NSCLC.",
                                        RECALLED_M,
                                        afterInterval())
                                .addDetails(new Statement("metachronous only, and a rule on the interval", VERIFIED))
                                .addDetails(assumed(
                                        "the interval runs from the diagnosis of the primary: the record does not"
                                                + " date the end of its treatment"))
                                .build(),
                        controlledPrimary("COR-6").build(),
                        condition("COR-7", "At most 3 metastases.", VERIFIED, between(counting, 1, 3))
                                .addDetails(assumed("at least one, since the disease is metastatic"))
                                .build(),
                        condition(
                                        "COR-8",
                                        "At most 2 organ systems with metastases.",
                                        VERIFIED,
                                        new OrganCount(counting, 0, OptionalInt.of(2)))
                                .addDetails(assumed(
                                        "nodes are one organ system; involved regional nodes count as one site of it"))
                                .build(),
                        condition(
                                        "COR-9",
                                        "At most 3 metastases in the patient's lifetime, ablated ones included.",
                                        VERIFIED,
                                        between(lifetime, 0, 3))
                                .build(),
                        condition(
                                        "COR-10",
                                        "Metastases that were ablated before are controlled.",
                                        VERIFIED,
                                        new TreatedMetastasesControlled())
                                .addDetails(assumed("resected ones too"))
                                .build(),
                        condition(
                                        "COR-11",
                                        "All sites are defined by imaging and can be treated with SBRT.",
                                        VERIFIED,
                                        treatable())
                                .build(),
                        condition("COR-12", "No brain metastases.", VERIFIED, noBrainMetastasis(counting))
                                .build())
                .addAmbiguities(
                        new Ambiguity(
                                "disease-free-interval",
                                "How long is the disease-free interval? Its threshold was not read.",
                                "recalled",
                                List.of(
                                        Vocabulary.same("recalled", "6 months, 4 in NSCLC (recalled)"),
                                        Vocabulary.clause(
                                                "6-months",
                                                "more than 6 calendar months, the cut of ESTRO/EORTC",
                                                "COR-5",
                                                Criteria.not(new Synchronous(6))))),
                        Vocabulary.performanceWindow("COR-3", 2),
                        coreNodes(),
                        coreTreated(),
                        Vocabulary.scanWindow(),
                        Vocabulary.reportedPeriods())
                .addAmbiguities(
                        Vocabulary.neuroendocrineIn("COR-1", nsclc -> Criteria.anyOf(BREAST_OR_PROSTATE, nsclc)))
                .build();
    }

    private static Ambiguity coreNodes() {
        return new Ambiguity(
                "regional-nodes",
                "How do involved regional nodes count? The source calls nodal disease an organ system and does not say"
                        + " how many metastases it is.",
                "one-site",
                List.of(
                        Vocabulary.same("one-site", "all of them together are one site (our assumption)"),
                        Vocabulary.counting(
                                "each",
                                "each of them counts",
                                CountingChange.builder()
                                        .regionalNodes(RegionalNodeRule.EACH)
                                        .build()),
                        Vocabulary.counting(
                                "not-counted",
                                "not at all: distant nodes are meant",
                                CountingChange.builder()
                                        .regionalNodes(RegionalNodeRule.NOT_COUNTED)
                                        .build())));
    }

    private static Ambiguity coreTreated() {
        return new Ambiguity(
                "treated-lesions",
                "Is a metastasis that was ablated or resected one of those of today, and its organ one of the two? The"
                        + " source counts it in the lifetime, and there it counts in any case.",
                "not-counted",
                List.of(
                        Vocabulary.same("not-counted", "no, unless it is active again (our assumption)"),
                        Vocabulary.counting(
                                "counted",
                                "yes",
                                CountingChange.builder()
                                        .treatedLesions(TreatedLesionRule.COUNTED)
                                        .build())));
    }

    private static final Criterion BREAST_OR_PROSTATE =
            new PrimarySiteAmong(EnumSet.of(PrimarySite.BREAST, PrimarySite.PROSTATE));

    private static Criterion afterInterval() {
        return Criteria.allOf(
                Criteria.where(BREAST_OR_PROSTATE, new IntervalAtLeast(6)),
                Criteria.where(new PrimarySiteAmong(EnumSet.of(PrimarySite.LUNG)), new IntervalAtLeast(4)));
    }

    static Definition oligoRare() {
        CountingPolicy counting = CountingPolicy.builder()
                .from(NOW)
                .treatedLesions(TreatedLesionRule.COUNTED_IN_BRAIN)
                .build();
        return Definition.builder()
                .id("oligorare")
                .version("1.0.0")
                .title("OligoRARE (EORTC-1945), SBRT in oligometastatic rare cancers")
                .citation(citation("OligoRARE, EORTC-1945, phase III (registry).", "NCT04498767"))
                .counting(counting)
                .addClauses(
                        condition(
                                        "ORA-1",
                                        "The primary is none of breast, prostate, lung and colorectal cancer.",
                                        VERIFIED,
                                        Criteria.not(new PrimarySiteAmong(EnumSet.of(
                                                PrimarySite.BREAST,
                                                PrimarySite.PROSTATE,
                                                PrimarySite.LUNG,
                                                PrimarySite.COLON,
                                                PrimarySite.RECTUM))))
                                .note(NO_IDS)
                                .build(),
                        condition(
                                        "ORA-2",
                                        "The primary is controlled: definitively treated at least 3 months ago, without local"
                                                + " progression.",
                                        VERIFIED,
                                        new PrimaryControlled(3, 0))
                                .build(),
                        condition(
                                        "ORA-3",
                                        "One to five metastases, those of the brain included; resected ones of the brain count.",
                                        VERIFIED,
                                        between(counting, 1, 5))
                                .addDetails(assumed("irradiated metastases of the brain count like resected ones"))
                                .build(),
                        condition(
                                        "ORA-4",
                                        "ECOG performance status 0 to 2.",
                                        VERIFIED,
                                        new PerformanceAtMost(2, PERFORMANCE_DAYS))
                                .build(),
                        condition(
                                        "ORA-5",
                                        "Life expectancy above 6 months.",
                                        VERIFIED,
                                        judged(AssessmentKind.LIFE_EXPECTANCY_OVER_6_MONTHS))
                                .build())
                .addAmbiguities(
                        Vocabulary.performanceWindow("ORA-4", 2),
                        Vocabulary.regionalNodes(),
                        new Ambiguity(
                                "treated-lesions",
                                "Do ablated or resected metastases outside the brain count? The source does not say.",
                                "in-brain-only",
                                List.of(
                                        Vocabulary.same("in-brain-only", "no, unless they are active again"),
                                        Vocabulary.counting(
                                                "counted",
                                                "yes",
                                                CountingChange.builder()
                                                        .treatedLesions(TreatedLesionRule.COUNTED)
                                                        .build()))),
                        Vocabulary.scanWindow(),
                        Vocabulary.reportedPeriods())
                .build();
    }
}
