package org.oligomet.core.definition;

import static org.oligomet.core.definition.Rule.NO_IDS;
import static org.oligomet.core.definition.Rule.NO_PROGRESSION;
import static org.oligomet.core.definition.Rule.PERFORMANCE_DAYS;
import static org.oligomet.core.definition.Rule.assumed;
import static org.oligomet.core.definition.Rule.atLeastOne;
import static org.oligomet.core.definition.Rule.between;
import static org.oligomet.core.definition.Rule.citation;
import static org.oligomet.core.definition.Rule.condition;
import static org.oligomet.core.definition.Rule.convention;
import static org.oligomet.core.definition.Rule.judged;
import static org.oligomet.core.definition.Rule.lesions;
import static org.oligomet.core.definition.Rule.treatable;
import static org.oligomet.core.definition.VerificationStatus.ASSUMPTION;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED_2ND;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.ImagingOption;
import org.oligomet.core.criteria.InductionTherapy;
import org.oligomet.core.criteria.LesionsInOrgan;
import org.oligomet.core.criteria.PerformanceAtMost;
import org.oligomet.core.criteria.SystemicTherapyGiven;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.time.ClinicalDate;

/** Studies of local therapy to all sites of NSCLC, synchronous and metachronous alike. */
final class LocalTherapyStudies {

    private static final CountingPolicy NOW =
            lesions(CountScope.ALL, CountingMoment.NOW).build();
    private static final CountingPolicy EXTRACRANIAL =
            lesions(CountScope.EXTRACRANIAL, CountingMoment.NOW).build();
    private static final CountingPolicy WITH_TREATED = CountingPolicy.builder()
            .from(NOW)
            .treatedLesions(TreatedLesionRule.COUNTED)
            .build();

    private LocalTherapyStudies() {}

    static Definition omega() {
        return Definition.builder()
                .id("omega")
                .version("1.0.0")
                .title("OMEGA, local ablative therapy in oligometastatic NSCLC")
                .citation(citation("OMEGA, randomised (registry; status unknown since 2020).", "NCT03827577"))
                .counting(NOW)
                .putFurtherCountings("extracerebral", EXTRACRANIAL)
                .addClauses(
                        condition("OME-1", "NSCLC with metastatic disease.", VERIFIED, Vocabulary.metastaticNsclc(NOW))
                                .note(NO_IDS)
                                .build(),
                        condition("OME-2", "One to three lesions.", VERIFIED, between(NOW, 1, 3))
                                .addDetails(assumed("counted now"))
                                .build(),
                        condition(
                                        "OME-3",
                                        "Staged by PET and MRI of the brain.",
                                        VERIFIED,
                                        Criteria.allOf(
                                                done(
                                                        EnumSet.of(Modality.FDG_PET_CT),
                                                        EnumSet.of(BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN)),
                                                done(EnumSet.of(Modality.MRI), EnumSet.of(BodyRegion.BRAIN))))
                                .build(),
                        condition(
                                        "OME-4",
                                        "Disease of the brain alone is excluded.",
                                        VERIFIED,
                                        atLeastOne(EXTRACRANIAL))
                                .build(),
                        condition(
                                        "OME-5",
                                        "At least 3 cycles of chemotherapy, immunotherapy or targeted therapy can be given.",
                                        VERIFIED,
                                        judged(AssessmentKind.SYSTEMIC_THERAPY_FEASIBLE))
                                .build(),
                        convention("OME-6", "Synchronous and metachronous disease qualify.", VERIFIED, "any-interval"))
                .addAmbiguities(Vocabulary.regionalNodes())
                .addAllAmbiguities(Rule.open(NOW))
                .addAmbiguities(Vocabulary.neuroendocrine(NOW, "OME-1"))
                .build();
    }

    private static Criterion done(Set<Modality> modalities, Set<BodyRegion> regions) {
        return new ImagingDone(NOW, List.of(new ImagingOption(modalities, regions)));
    }

    static Definition bauml() {
        return Definition.builder()
                .id("bauml-2019")
                .version("1.0.0")
                .title("Bauml 2019, pembrolizumab after local ablative therapy of oligometastatic NSCLC")
                .citation(Citation.builder()
                        .text("Bauml et al. JAMA Oncol 2019; long-term report: Cantor 2024.")
                        .status(VERIFIED)
                        .build())
                .counting(WITH_TREATED)
                .putFurtherCountings("untreated", NOW)
                .addClauses(
                        condition(
                                        "BAU-1",
                                        "NSCLC with metastatic disease.",
                                        VERIFIED,
                                        Vocabulary.metastaticNsclc(WITH_TREATED))
                                .note(NO_IDS)
                                .build(),
                        condition("BAU-2", "At most 4 metastatic sites.", VERIFIED, between(WITH_TREATED, 1, 4))
                                .addDetails(assumed("the treated ones are among them: all had been treated"))
                                .note("“Site” is read as one discrete lesion; see site-unit.")
                                .build(),
                        allTreated("BAU-3", "All sites have had local ablative therapy."),
                        convention("BAU-4", "Synchronous and metachronous disease qualify.", VERIFIED, "any-interval"))
                .addAmbiguities(
                        allTreatedOrTreatable("BAU-3"),
                        Vocabulary.siteUnit(),
                        Vocabulary.regionalNodes(),
                        Vocabulary.scanWindow(),
                        Vocabulary.reportedPeriods(),
                        Vocabulary.neuroendocrine(WITH_TREATED, "BAU-1"))
                .build();
    }

    private static Clause allTreated(String id, String text) {
        return condition(id, text, VERIFIED, between(NOW, 0, 0))
                .addDetails(assumed(
                        "no metastasis is left without resection, ablation or ablative irradiation; the record of"
                                + " the primary is not judged"))
                .build();
    }

    private static Ambiguity allTreatedOrTreatable(String clause) {
        return new Ambiguity(
                "all-treated",
                "Must all sites have been treated by now?",
                "yes",
                List.of(
                        Vocabulary.same("yes", "yes (by the letter)"),
                        Vocabulary.clause(
                                "treatable",
                                "it is enough that they can be, for patients before treatment",
                                clause,
                                treatable())));
    }

    static Definition ashworth() {
        return Definition.builder()
                .id("ashworth-2014")
                .version("1.0.0")
                .title("Ashworth 2014, individual patient data of oligometastatic NSCLC")
                .date(ClinicalDate.ofYear(2014))
                .edition(Edition.publishedOn(ClinicalDate.ofYear(2014)))
                .citation(Citation.builder()
                        .text("Ashworth et al. Clin Lung Cancer 2014;15:346.")
                        .doi("10.1016/j.cllc.2014.04.003")
                        .status(VERIFIED)
                        .build())
                .counting(WITH_TREATED)
                .putFurtherCountings("untreated", NOW)
                .addClauses(
                        condition(
                                        "ASH-1",
                                        "NSCLC with metastatic disease.",
                                        VERIFIED,
                                        Vocabulary.metastaticNsclc(WITH_TREATED))
                                .note(NO_IDS)
                                .build(),
                        condition("ASH-2", "One to five metastases.", VERIFIED, between(WITH_TREATED, 1, 5))
                                .addDetails(new Statement("those of the lung and the brain count", VERIFIED_2ND))
                                .addDetails(assumed("the treated ones are among them: all had been treated"))
                                .build(),
                        allTreated("ASH-3", "All sites have been treated, the primary with curative intent."),
                        convention("ASH-4", "Synchronous and metachronous disease qualify.", VERIFIED, "any-interval"))
                .addAmbiguities(
                        allTreatedOrTreatable("ASH-3"),
                        Vocabulary.regionalNodes(),
                        Vocabulary.scanWindow(),
                        Vocabulary.reportedPeriods(),
                        Vocabulary.neuroendocrine(WITH_TREATED, "ASH-1"))
                .build();
    }

    static Definition maintenanceTrial() {
        CountingPolicy all =
                lesions(CountScope.ALL, CountingMoment.AFTER_INDUCTION).build();
        CountingPolicy body =
                lesions(CountScope.EXTRACRANIAL, CountingMoment.AFTER_INDUCTION).build();
        return Definition.builder()
                .id("medifind-453746595")
                .version("1.0.0")
                .title("A phase III trial of maintenance with or without local ablative therapy")
                .citation(Citation.builder()
                        .text("medifind record 453746595; its acronym and registration are not shown there.")
                        .status(VERIFIED)
                        .build())
                .counting(body)
                .putFurtherCountings("cranial", all)
                .addClauses(
                        condition(
                                        "MLT-1",
                                        "NSCLC with metastatic disease.",
                                        ASSUMPTION,
                                        Vocabulary.metastaticNsclc(body))
                                .note(
                                        "The population that the catalogue lists it under; it numbers no clauses, the ids are ours.")
                                .build(),
                        condition("MLT-2", "At most 5 residual extracranial metastases.", VERIFIED, between(body, 0, 5))
                                .build(),
                        condition(
                                        "MLT-3",
                                        "At most 5 cranial metastases.",
                                        VERIFIED,
                                        new LesionsInOrgan(all, OrganSystem.BRAIN, 0, OptionalInt.of(5)))
                                .addDetails(assumed("counted after the first therapy, like the others"))
                                .build(),
                        condition(
                                        "MLT-4",
                                        "After 3 cycles or 3 months of systemic therapy.",
                                        VERIFIED,
                                        Criteria.anyOf(
                                                new InductionTherapy(3, NO_PROGRESSION),
                                                SystemicTherapyGiven.lasting(Rule.ANTICANCER, 90, OptionalInt.empty())))
                                .addDetails(assumed("3 cycles without progression, or 90 days of an anticancer drug"))
                                .build(),
                        condition(
                                        "MLT-5",
                                        "ECOG performance status 0 or 1.",
                                        VERIFIED,
                                        new PerformanceAtMost(1, PERFORMANCE_DAYS))
                                .build())
                .addAmbiguities(Vocabulary.performanceWindow("MLT-5", 1), Vocabulary.regionalNodes())
                .addAllAmbiguities(Rule.open(body))
                .addAmbiguities(Vocabulary.neuroendocrine(body, "MLT-1"))
                .build();
    }
}
