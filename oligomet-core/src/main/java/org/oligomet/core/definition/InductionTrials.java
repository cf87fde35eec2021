package org.oligomet.core.definition;

import static org.oligomet.core.definition.Rule.EGFR_ALK;
import static org.oligomet.core.definition.Rule.NO_IDS;
import static org.oligomet.core.definition.Rule.NO_PROGRESSION;
import static org.oligomet.core.definition.Rule.PERFORMANCE_DAYS;
import static org.oligomet.core.definition.Rule.STABLE_OR_PARTIAL;
import static org.oligomet.core.definition.Rule.assumed;
import static org.oligomet.core.definition.Rule.between;
import static org.oligomet.core.definition.Rule.citation;
import static org.oligomet.core.definition.Rule.condition;
import static org.oligomet.core.definition.Rule.convention;
import static org.oligomet.core.definition.Rule.judged;
import static org.oligomet.core.definition.Rule.lesions;
import static org.oligomet.core.definition.Rule.wildType;
import static org.oligomet.core.definition.VerificationStatus.ASSUMPTION;
import static org.oligomet.core.definition.VerificationStatus.RECALLED_H;
import static org.oligomet.core.definition.VerificationStatus.RECALLED_M;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED_2ND;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.BrainMetastasesControlled;
import org.oligomet.core.criteria.Convention;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DriverAltered;
import org.oligomet.core.criteria.FirstLineIncludes;
import org.oligomet.core.criteria.InductionTherapy;
import org.oligomet.core.criteria.LesionsInOrgan;
import org.oligomet.core.criteria.PerformanceAtMost;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.SystemicTherapyGiven;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.SystemicClass;

/** Trials of consolidation in NSCLC that count what is left after a first systemic therapy. */
final class InductionTrials {

    private static final CountingPolicy AFTER_INDUCTION =
            lesions(CountScope.ALL, CountingMoment.AFTER_INDUCTION).build();
    private static final CountingPolicy EXTRACRANIAL =
            lesions(CountScope.EXTRACRANIAL, CountingMoment.AFTER_INDUCTION).build();
    private static final CountingPolicy NOW =
            lesions(CountScope.ALL, CountingMoment.NOW).build();

    private InductionTrials() {}

    static Definition gomez() {
        CountingPolicy counting = CountingPolicy.builder()
                .from(AFTER_INDUCTION)
                .regionalNodes(RegionalNodeRule.ONE_SITE)
                .build();
        return Definition.builder()
                .id("gomez-2016")
                .version("1.0.0")
                .title("Gomez 2016/2019, local consolidative therapy in oligometastatic NSCLC")
                .citation(citation(
                        "Gomez et al. Lancet Oncol 2016;17:1672 (doi:10.1016/S1470-2045(16)30532-0, PMC5143183);"
                                + " J Clin Oncol 2019;37:1558.",
                        "10.1200/JCO.19.00201",
                        "NCT01725165"))
                .counting(counting)
                .addClauses(
                        condition(
                                        "GOM-1",
                                        "Stage IV NSCLC, by histology.",
                                        VERIFIED,
                                        Vocabulary.metastaticNsclc(counting))
                                .note(NO_IDS)
                                .build(),
                        condition(
                                        "GOM-2",
                                        "At most 3 metastases or disease sites after first-line therapy.",
                                        VERIFIED,
                                        between(counting, 0, 3))
                                .addDetails(new Statement("the primary is not one of the three", RECALLED_H))
                                .addDetails(new Statement(
                                        "intrathoracic nodes (N1 to N3) together are one site", RECALLED_H))
                                .addDetails(new Statement(
                                        "involved nodes count, in a review table (PMC8507821)", VERIFIED_2ND))
                                .note("“Site” is read as one discrete lesion; see site-unit.")
                                .build(),
                        condition(
                                        "GOM-3",
                                        "First line of at least 4 cycles of a platinum doublet, or at least 3 months of an EGFR"
                                                + " or ALK inhibitor when mutated.",
                                        VERIFIED,
                                        firstLine(90))
                                .addDetails(
                                        assumed("the record tells classes of drugs: chemotherapy is read as a platinum"
                                                + " doublet; 3 months are 90 days, see inhibitor-days"))
                                .build(),
                        condition(
                                        "GOM-4",
                                        "No progression before randomisation.",
                                        VERIFIED,
                                        new InductionTherapy(0, NO_PROGRESSION))
                                .build(),
                        condition(
                                        "GOM-5",
                                        "ECOG performance status 0 to 2.",
                                        RECALLED_H,
                                        new PerformanceAtMost(2, PERFORMANCE_DAYS))
                                .build(),
                        condition(
                                        "GOM-6",
                                        "Brain metastases are allowed once treated.",
                                        RECALLED_M,
                                        new BrainMetastasesControlled(counting))
                                .build(),
                        convention("GOM-7", "EGFR and ALK altered tumours are allowed.", VERIFIED, "drivers-allowed"),
                        convention(
                                "GOM-8",
                                "Synchronous and metachronous disease both qualify.",
                                RECALLED_M,
                                "any-interval"))
                .addAmbiguities(
                        Vocabulary.siteUnit(),
                        new Ambiguity(
                                "inhibitor-days",
                                "How many days are 3 months of an inhibitor?",
                                "90-days",
                                List.of(
                                        Vocabulary.same("90-days", "90 days"),
                                        Vocabulary.clause("84-days", "84 days (12 weeks)", "GOM-3", firstLine(84)),
                                        Vocabulary.clause("92-days", "92 days", "GOM-3", firstLine(92)))),
                        Vocabulary.performanceWindow("GOM-5", 2))
                .addAllAmbiguities(Rule.open(counting))
                .addAmbiguities(Vocabulary.neuroendocrine(counting, "GOM-1"))
                .build();
    }

    private static Criterion firstLine(int inhibitorDays) {
        return Criteria.anyOf(
                Criteria.allOf(
                        new InductionTherapy(4, NO_PROGRESSION), new FirstLineIncludes(SystemicClass.CHEMOTHERAPY)),
                Criteria.allOf(
                        new DriverAltered(EGFR_ALK),
                        SystemicTherapyGiven.lasting(
                                EnumSet.of(SystemicClass.TARGETED), inhibitorDays, OptionalInt.empty())));
    }

    static Definition iyengar() {
        CountingPolicy withPrimary = CountingPolicy.builder()
                .from(EXTRACRANIAL)
                .primary(PrimaryRule.COUNTED_UNLESS_CONTROLLED)
                .build();
        return Definition.builder()
                .id("iyengar-2018")
                .version("1.0.0")
                .title("Iyengar 2018, SABR before maintenance in limited metastatic NSCLC")
                .citation(citation(
                        "Iyengar et al. JAMA Oncol 2018;4:e173501 (PMC5833648).",
                        "10.1001/jamaoncol.2017.3501",
                        "NCT02045446"))
                .counting(EXTRACRANIAL)
                .putFurtherCountings("with-primary", withPrimary)
                .addClauses(
                        condition(
                                        "IYE-1",
                                        "NSCLC with metastatic disease.",
                                        VERIFIED,
                                        Vocabulary.metastaticNsclc(EXTRACRANIAL))
                                .note(NO_IDS)
                                .build(),
                        condition(
                                        "IYE-2",
                                        "At most 5 metastatic sites besides the primary.",
                                        VERIFIED,
                                        between(EXTRACRANIAL, 0, 5))
                                .build(),
                        condition(
                                        "IYE-3",
                                        "At most 6 active extracranial lesions, the primary among them.",
                                        VERIFIED,
                                        between(withPrimary, 0, 6))
                                .note("Registry text: the primary counts inside the 6 and outside the 5.")
                                .build(),
                        condition(
                                        "IYE-4",
                                        "At most 3 metastases in the liver and at most 3 in the lung.",
                                        VERIFIED,
                                        Criteria.allOf(
                                                new LesionsInOrgan(
                                                        EXTRACRANIAL, OrganSystem.LIVER, 0, OptionalInt.of(3)),
                                                new LesionsInOrgan(
                                                        EXTRACRANIAL, OrganSystem.LUNG, 0, OptionalInt.of(3))))
                                .build(),
                        condition(
                                        "IYE-5",
                                        "No tumour that can be targeted at EGFR or ALK.",
                                        VERIFIED,
                                        wildType(EGFR_ALK))
                                .build(),
                        condition(
                                        "IYE-6",
                                        "4 to 6 cycles of induction chemotherapy with partial response or stable disease.",
                                        VERIFIED,
                                        Criteria.allOf(
                                                new InductionTherapy(4, STABLE_OR_PARTIAL),
                                                Criteria.not(new InductionTherapy(7, STABLE_OR_PARTIAL)),
                                                new FirstLineIncludes(SystemicClass.CHEMOTHERAPY)))
                                .build(),
                        condition("IYE-7", "Age 18 or older.", VERIFIED, new AgeAtLeast(18))
                                .build(),
                        condition("IYE-8", "Measurable disease.", VERIFIED, judged(AssessmentKind.MEASURABLE_DISEASE))
                                .build(),
                        condition(
                                        "IYE-9",
                                        "Uncontrolled brain metastases exclude.",
                                        VERIFIED_2ND,
                                        new BrainMetastasesControlled(EXTRACRANIAL))
                                .build(),
                        convention(
                                "IYE-10",
                                "Residual uptake of a primary that was irradiated is not counted as active.",
                                VERIFIED,
                                "irradiated-primary-not-counted"))
                .addAmbiguities(Vocabulary.regionalNodes())
                .addAllAmbiguities(Rule.open(EXTRACRANIAL))
                .addAmbiguities(Vocabulary.neuroendocrine(EXTRACRANIAL, "IYE-1"))
                .build();
    }

    static Definition petty() {
        return Definition.builder()
                .id("petty-2018")
                .version("1.0.0")
                .title("Petty 2018, consolidative radiotherapy in oligometastatic NSCLC")
                .citation(Citation.builder()
                        .text("Petty et al. 2018 (PMC6743975).")
                        .status(VERIFIED)
                        .build())
                .counting(AFTER_INDUCTION)
                .putFurtherCountings("active-extracranial", EXTRACRANIAL)
                .addClauses(
                        condition(
                                        "PET-1",
                                        "NSCLC with metastatic disease.",
                                        ASSUMPTION,
                                        Vocabulary.metastaticNsclc(AFTER_INDUCTION))
                                .note(
                                        "The population that the catalogue lists it under; it numbers no clauses, the ids are ours.")
                                .build(),
                        condition(
                                        "PET-2",
                                        "At most 5 metastases in all, those of the brain included.",
                                        VERIFIED,
                                        between(AFTER_INDUCTION, 0, 5))
                                .build(),
                        condition(
                                        "PET-3",
                                        "At most 3 active extracranial metastases.",
                                        VERIFIED,
                                        between(EXTRACRANIAL, 0, 3))
                                .build(),
                        condition(
                                        "PET-4",
                                        "Partial response or stable disease after 3 to 6 cycles of platinum.",
                                        VERIFIED,
                                        Criteria.allOf(
                                                new InductionTherapy(3, STABLE_OR_PARTIAL),
                                                Criteria.not(new InductionTherapy(7, STABLE_OR_PARTIAL)),
                                                new FirstLineIncludes(SystemicClass.CHEMOTHERAPY)))
                                .addDetails(
                                        assumed("the record tells classes of drugs: chemotherapy is read as platinum"))
                                .build(),
                        convention("PET-5", "Limited involved nodes are allowed.", VERIFIED, "nodes-allowed"))
                .addAmbiguities(Vocabulary.regionalNodes())
                .addAllAmbiguities(Rule.open(AFTER_INDUCTION))
                .addAmbiguities(Vocabulary.neuroendocrine(AFTER_INDUCTION, "PET-1"))
                .build();
    }

    static Definition northstar() {
        return Definition.builder()
                .id("northstar")
                .version("1.0.0")
                .title("NORTHSTAR, local consolidative therapy under osimertinib")
                .citation(citation("NORTHSTAR (cancernetwork, 17 Oct 2025, and registry).", "NCT03410043"))
                .counting(NOW)
                .addClauses(
                        condition("NOR-1", "NSCLC of stage IIIB or IV.", VERIFIED, Vocabulary.nsclc())
                                .addDetails(assumed("the stage is not judged, since stage IIIB is not metastatic"))
                                .note(NO_IDS)
                                .build(),
                        condition(
                                        "NOR-2",
                                        "EGFR exon 19 deletion or L858R without earlier TKI, or T790M after one of the first or"
                                                + " second generation.",
                                        VERIFIED,
                                        new DriverAltered(EnumSet.of(Gene.EGFR)))
                                .addDetails(assumed("any alteration of EGFR: reports name variants in their own words"))
                                .build(),
                        condition(
                                        "NOR-3",
                                        "Osimertinib for 6 to 12 weeks.",
                                        VERIFIED,
                                        SystemicTherapyGiven.lasting(
                                                EnumSet.of(SystemicClass.TARGETED), 42, OptionalInt.of(84)))
                                .addDetails(assumed("any targeted therapy is read as osimertinib"))
                                .build(),
                        condition(
                                        "NOR-4",
                                        "No progression under it.",
                                        VERIFIED,
                                        new InductionTherapy(0, NO_PROGRESSION))
                                .build(),
                        condition(
                                        "NOR-5",
                                        "ECOG performance status 0 or 1.",
                                        VERIFIED,
                                        new PerformanceAtMost(1, PERFORMANCE_DAYS))
                                .build(),
                        condition("NOR-6", "Measurable disease.", VERIFIED, judged(AssessmentKind.MEASURABLE_DISEASE))
                                .build(),
                        condition(
                                        "NOR-7",
                                        "A candidate for local consolidative therapy of at least one site.",
                                        VERIFIED,
                                        judged(AssessmentKind.SOME_SITE_LOCALLY_TREATABLE))
                                .build(),
                        convention("NOR-8", "The number of metastases is not limited.", VERIFIED, "no-lesion-maximum"))
                .addAmbiguities(Vocabulary.performanceWindow("NOR-5", 1), Vocabulary.neuroendocrineOnly("NOR-1"))
                .build();
    }

    static Definition lonestar() {
        return Definition.builder()
                .id("lonestar")
                .version("1.0.0")
                .title("LONESTAR, local consolidative therapy after dual immunotherapy, oligometastatic subgroup")
                .citation(citation("LONESTAR, phase III (registry).", "NCT03391869"))
                .counting(AFTER_INDUCTION)
                .addClauses(
                        condition("LON-1", "Stage IV NSCLC.", VERIFIED, Vocabulary.metastaticNsclc(AFTER_INDUCTION))
                                .note(NO_IDS)
                                .build(),
                        condition(
                                        "LON-2",
                                        "No earlier immunotherapy.",
                                        VERIFIED,
                                        Criteria.not(SystemicTherapyGiven.apartFromInduction(
                                                EnumSet.of(SystemicClass.IMMUNOTHERAPY))))
                                .build(),
                        condition(
                                        "LON-3",
                                        "12 weeks of nivolumab and ipilimumab without progression.",
                                        VERIFIED,
                                        Criteria.allOf(
                                                SystemicTherapyGiven.lasting(
                                                        EnumSet.of(SystemicClass.IMMUNOTHERAPY),
                                                        84,
                                                        OptionalInt.empty()),
                                                new InductionTherapy(0, NO_PROGRESSION)))
                                .addDetails(assumed(
                                        "any immunotherapy is read as nivolumab and ipilimumab; 12 weeks or more"))
                                .build(),
                        condition("LON-4", "At most 3 metastases.", VERIFIED, between(AFTER_INDUCTION, 0, 3))
                                .addDetails(assumed("counted after the 12 weeks"))
                                .note(
                                        "The oligometastatic subgroup; the trial itself had no such limit; see population.")
                                .build())
                .addAmbiguities(new Ambiguity(
                        "population",
                        "The oligometastatic subgroup, or the whole trial?",
                        "oligometastatic",
                        List.of(
                                Vocabulary.same("oligometastatic", "the subgroup with at most 3 metastases"),
                                Vocabulary.clause(
                                        "whole-trial", "any number", "LON-4", new Convention("no-lesion-maximum")))))
                .addAllAmbiguities(Rule.open(AFTER_INDUCTION))
                .addAmbiguities(Vocabulary.neuroendocrine(AFTER_INDUCTION, "LON-1"))
                .build();
    }
}
