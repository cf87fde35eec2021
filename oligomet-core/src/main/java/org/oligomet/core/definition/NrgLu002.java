package org.oligomet.core.definition;

import static org.oligomet.core.definition.VerificationStatus.ASSUMPTION;
import static org.oligomet.core.definition.VerificationStatus.RECALLED_L;
import static org.oligomet.core.definition.VerificationStatus.RECALLED_M;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED_2ND;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.AssessmentGiven;
import org.oligomet.core.criteria.BrainMetastasesControlled;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.CoveragePolicy;
import org.oligomet.core.criteria.CoverageRule;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DriverAltered;
import org.oligomet.core.criteria.EarlierRadiotherapy;
import org.oligomet.core.criteria.EarlierSystemicTherapy;
import org.oligomet.core.criteria.FirstLineIncludes;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.ImagingOption;
import org.oligomet.core.criteria.InductionTherapy;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.PerformanceAtMost;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.SiteInvolved;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicClass;

/** Eligibility of NRG-LU002; its versions differ in the therapy. The snapshot is the registration. */
final class NrgLu002 {

    private static final int DAYS_BEFORE_REGISTRATION = 30;

    private static final CountingPolicy COUNTING = CountingPolicy.builder()
            .unit(CountUnit.LESIONS)
            .scope(CountScope.EXTRACRANIAL)
            .primary(PrimaryRule.NOT_COUNTED)
            .regionalNodes(RegionalNodeRule.NOT_COUNTED)
            .brain(BrainRule.TREATED_NOT_COUNTED)
            .treatedLesions(TreatedLesionRule.NOT_COUNTED)
            .moment(CountingMoment.AFTER_INDUCTION)
            .coverage(CoveragePolicy.builder()
                    .from(CoveragePolicy.assumed())
                    .maxAgeDays(DAYS_BEFORE_REGISTRATION)
                    .build())
            .build();

    private static final Set<BodyRegion> CHEST_THROUGH_ADRENALS =
            EnumSet.of(BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN);
    private static final Set<Gene> DRIVERS = EnumSet.of(Gene.EGFR, Gene.ALK, Gene.ROS1);
    private static final Set<ResponseCategory> STABLE_OR_PARTIAL =
            EnumSet.of(ResponseCategory.STABLE_DISEASE, ResponseCategory.PARTIAL_RESPONSE);
    private static final Set<OrganSite> GUT_OR_SKIN =
            EnumSet.of(OrganSite.STOMACH, OrganSite.COLON, OrganSite.SMALL_BOWEL, OrganSite.SKIN);

    private NrgLu002() {}

    /** The first version, under the title “consolidative SBRT plus maintenance”. */
    static Definition original() {
        return definition(
                Edition.firstUntil("v1", Optional.empty()),
                "NRG-LU002, consolidative SBRT in limited metastatic NSCLC",
                "SBRT");
    }

    /** After the amendment to local consolidative therapy, which no source that was read dates. */
    static Definition amended() {
        return definition(
                Edition.lastFrom("v2", Optional.empty()),
                "NRG-LU002, local consolidative therapy in limited metastatic NSCLC",
                "SBRT, hypofractionated radiotherapy or surgery");
    }

    private static Definition definition(Edition edition, String title, String therapy) {
        return Definition.builder()
                .id("nrg-lu002")
                .version("1.0.0")
                .title(title)
                .edition(edition)
                .citation(Citation.builder()
                        .text(
                                "NRG-LU002, randomised phase II/III, local consolidative therapy plus maintenance systemic"
                                        + " therapy (earlier title: consolidative SBRT plus maintenance). Abstract: JCO"
                                        + " 2024;42(suppl):8506.")
                        .registration("NCT03137771")
                        .status(VERIFIED)
                        .build())
                .counting(COUNTING)
                .addAllClauses(generalClauses())
                .addAllClauses(diseaseClauses(therapy))
                .addAllAmbiguities(ambiguities())
                .build();
    }

    private static List<Clause> generalClauses() {
        return List.of(
                condition(
                                "LU2-1",
                                "NSCLC proven by pathology, stage IV: newly metastatic, or metastatic after stage"
                                        + " I to III. Synchronous and metachronous disease both qualify.",
                                VERIFIED)
                        .criterion(Vocabulary.metastaticNsclc(COUNTING))
                        .addDetails(new Statement("a recorded histology is taken as proof by pathology", ASSUMPTION))
                        .build(),
                condition(
                                "LU2-2",
                                "At least 4 cycles of first-line or induction systemic therapy with stable disease"
                                        + " or partial response, and no progression.",
                                VERIFIED)
                        .criterion(new InductionTherapy(4, STABLE_OR_PARTIAL))
                        .note("Complete response is not named; see complete-response.")
                        .build(),
                condition(
                                "LU2-3",
                                "Zubrod (ECOG) performance status 0 to 2 within 30 days before registration.",
                                VERIFIED)
                        .criterion(new PerformanceAtMost(2, DAYS_BEFORE_REGISTRATION))
                        .build(),
                condition("LU2-4", "Age 18 or older.", VERIFIED)
                        .criterion(new AgeAtLeast(18))
                        .build(),
                condition(
                                "LU2-5",
                                "Limited metastatic disease and its response or stability shown by imaging: at least"
                                        + " CT of chest through adrenals, or PET/CT, within 30 days before registration.",
                                VERIFIED)
                        .criterion(new ImagingDone(
                                COUNTING,
                                List.of(new ImagingOption(
                                        EnumSet.of(Modality.CT, Modality.CONTRAST_CT, Modality.FDG_PET_CT),
                                        CHEST_THROUGH_ADRENALS))))
                        .note("Counted only if done after the end of induction, since it shows the response.")
                        .build(),
                condition(
                                "LU2-6",
                                "AST and ALT at most 2.5 times the upper limit of normal (5 times with liver"
                                        + " metastases); bilirubin at most 1.5 times; neutrophils at least 500/mm3; platelets at"
                                        + " least 50,000/mm3; creatinine clearance at least 45 mL/min/1.73m2 if creatinine is"
                                        + " above normal; taken 14 days or more after the last induction dose.",
                                VERIFIED)
                        .criterion(LuLabs.criterion(COUNTING))
                        .build(),
                condition(
                                "LU2-7",
                                "Earlier systemic therapy only as part of concurrent treatment of stage III, as"
                                        + " adjuvant therapy after resection, or for another cancer.",
                                VERIFIED)
                        .criterion(new EarlierSystemicTherapy(
                                EnumSet.of(Intent.ADJUVANT, Intent.NEOADJUVANT, Intent.CURATIVE)))
                        .addDetails(new Statement(
                                "read as an intent that is adjuvant, neoadjuvant or curative", ASSUMPTION))
                        .build());
    }

    private static List<Clause> diseaseClauses(String therapy) {
        return List.of(
                condition("LU2-8", "At most 3 extracranial metastatic sites, counted after induction.", VERIFIED_2ND)
                        .criterion(new MetastasisCount(COUNTING, 0, OptionalInt.of(3)))
                        .note("“Site” is read as one discrete lesion; see site-unit.")
                        .build(),
                condition(
                                "LU2-9",
                                "The primary and regional nodes are not in the count of 3; all of them can be"
                                        + " treated (" + therapy + ").",
                                RECALLED_M)
                        .criterion(treatable())
                        .note(
                                "The versions differ here alone, as far as they were read: SBRT before, local consolidative"
                                        + " therapy after the amendment.")
                        .build(),
                condition(
                                "LU2-10",
                                "Brain metastases that are treated and stable are allowed and not counted;"
                                        + " untreated or progressing ones exclude.",
                                RECALLED_M)
                        .criterion(new BrainMetastasesControlled(COUNTING))
                        .build(),
                condition("LU2-11", "No actionable driver treated with first-line targeted therapy.", VERIFIED)
                        .criterion(Criteria.not(Criteria.allOf(
                                new DriverAltered(DRIVERS), new FirstLineIncludes(SystemicClass.TARGETED))))
                        .addDetails(new Statement("the genes are EGFR, ALK and ROS1", RECALLED_M))
                        .note("Verified as the background sentence of the abstract; see driver.")
                        .build(),
                condition(
                                "LU2-12",
                                "No malignant pleural effusion; no gastrointestinal or skin metastases that SBRT"
                                        + " cannot treat; none within 3 cm of an irradiated critical structure.",
                                RECALLED_L)
                        .criterion(Criteria.allOf(
                                Criteria.not(new SiteInvolved(COUNTING, EnumSet.of(OrganSite.PLEURAL_EFFUSION))),
                                Criteria.anyOf(Criteria.not(new SiteInvolved(COUNTING, GUT_OR_SKIN)), treatable()),
                                Criteria.anyOf(Criteria.not(new EarlierRadiotherapy()), treatable())))
                        .addDetails(new Statement(
                                "the record holds no distances: the judgement that all sites are treatable covers them",
                                ASSUMPTION))
                        .build());
    }

    private static Clause.Builder condition(String id, String text, VerificationStatus status) {
        return Clause.builder().id(id).text(text).role(ClauseRole.CONDITION).status(status);
    }

    private static Criterion treatable() {
        return new AssessmentGiven(AssessmentKind.ALL_SITES_RADICALLY_TREATABLE);
    }

    private static List<Ambiguity> ambiguities() {
        Set<ResponseCategory> withComplete = EnumSet.copyOf(STABLE_OR_PARTIAL);
        withComplete.add(ResponseCategory.COMPLETE_RESPONSE);
        Set<BodyRegion> extracranial = EnumSet.complementOf(EnumSet.of(BodyRegion.BRAIN));
        return List.of(
                Vocabulary.siteUnit(),
                new Ambiguity(
                        "ct-coverage",
                        "Does CT of chest through adrenals, the least that the trial asks for, close"
                                + " the extracranial count?",
                        "what-it-shows",
                        List.of(
                                Vocabulary.same("what-it-shows", "it closes what it shows (our assumption)"),
                                Vocabulary.counting(
                                        "protocol-minimum",
                                        "yes, as in the trial",
                                        CountingChange.builder()
                                                .coverageRule(CoverageRule.of(
                                                        EnumSet.of(Modality.CT, Modality.CONTRAST_CT),
                                                        CHEST_THROUGH_ADRENALS,
                                                        extracranial))
                                                .build()))),
                new Ambiguity(
                        "complete-response",
                        "Does complete response to induction qualify? The rule names stable"
                                + " disease and partial response.",
                        "not-accepted",
                        List.of(
                                Vocabulary.same("not-accepted", "no (by the letter)"),
                                Vocabulary.clause("accepted", "yes", "LU2-2", new InductionTherapy(4, withComplete)))),
                new Ambiguity(
                        "driver",
                        "Does a driver alteration exclude whatever the first line was?",
                        "targeted-first-line",
                        List.of(
                                Vocabulary.same("targeted-first-line", "only with first-line targeted therapy"),
                                Vocabulary.clause(
                                        "any-driver",
                                        "any EGFR, ALK or ROS1 alteration excludes",
                                        "LU2-11",
                                        Criteria.not(new DriverAltered(DRIVERS))))),
                Vocabulary.regionalNodes(),
                Vocabulary.treatedLesions(),
                Vocabulary.reportedPeriods(),
                Vocabulary.neuroendocrine(COUNTING, "LU2-1"));
    }
}
