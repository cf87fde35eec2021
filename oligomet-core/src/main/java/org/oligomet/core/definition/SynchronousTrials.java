package org.oligomet.core.definition;

import static org.oligomet.core.definition.Rule.EGFR_ALK_ROS1;
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
import static org.oligomet.core.definition.Rule.wildType;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DriverAltered;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.ImagingOption;
import org.oligomet.core.criteria.LesionsPerOrgan;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.OrganCount;
import org.oligomet.core.criteria.PerformanceAtMost;
import org.oligomet.core.criteria.PrimaryHistology;
import org.oligomet.core.criteria.SiteInvolved;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.SystemicTherapyGiven;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.SystemicClass;

/** Trials of synchronous NSCLC, counted at the diagnosis of metastases. */
final class SynchronousTrials {

    private static final CountingPolicy DIAGNOSIS =
            lesions(CountScope.ALL, CountingMoment.DIAGNOSIS_OF_METASTASES).build();
    private static final CountingPolicy EXTRACRANIAL = lesions(
                    CountScope.EXTRACRANIAL, CountingMoment.DIAGNOSIS_OF_METASTASES)
            .build();
    private static final Set<OrganSite> DIFFUSE = EnumSet.of(
            OrganSite.PLEURAL_EFFUSION,
            OrganSite.PERICARDIAL_EFFUSION,
            OrganSite.LYMPHANGITIS_OF_LUNG,
            OrganSite.BONE_MARROW,
            OrganSite.LEPTOMENINGES);

    private SynchronousTrials() {}

    static Definition sindas() {
        CountingPolicy counting = CountingPolicy.builder()
                .from(EXTRACRANIAL)
                .brain(BrainRule.EXCLUDES)
                .build();
        return Definition.builder()
                .id("sindas")
                .version("1.0.0")
                .title("SINDAS, radiotherapy with TKI in EGFR-mutated synchronous oligometastatic NSCLC")
                .citation(citation("SINDAS. J Natl Cancer Inst 2023;115:742.", "10.1093/jnci/djac015", "NCT02893332"))
                .addCautions(new Finding("EXPRESSION_OF_CONCERN", Message.of("finding.EXPRESSION_OF_CONCERN")))
                .counting(counting)
                .addClauses(
                        condition(
                                        "SIN-1",
                                        "Adenocarcinoma of the lung with an EGFR mutation.",
                                        VERIFIED,
                                        Criteria.allOf(
                                                new PrimaryHistology(
                                                        PrimarySite.LUNG, EnumSet.of(Histology.ADENOCARCINOMA)),
                                                new DriverAltered(EnumSet.of(Gene.EGFR))))
                                .note(NO_IDS)
                                .build(),
                        synchronous("SIN-2", "Synchronous: newly diagnosed."),
                        condition(
                                        "SIN-3",
                                        "No treatment so far.",
                                        VERIFIED,
                                        Criteria.not(SystemicTherapyGiven.of(EnumSet.allOf(SystemicClass.class))))
                                .addDetails(
                                        assumed(
                                                "systemic treatment; the record shows it, or the judgement that there was none"))
                                .build(),
                        condition("SIN-4", "At most 5 metastases.", VERIFIED, between(counting, 1, 5))
                                .addDetails(assumed("at least one, since the disease is metastatic outside the brain"))
                                .build(),
                        condition(
                                        "SIN-5",
                                        "At most 2 metastases in one organ.",
                                        VERIFIED,
                                        new LesionsPerOrgan(counting, 2))
                                .build(),
                        condition("SIN-6", "No brain metastases.", VERIFIED, noBrainMetastasis(counting))
                                .build())
                .addAmbiguities(Vocabulary.synchronousWindow("SIN-2"))
                .addAllAmbiguities(Rule.open(counting))
                .build();
    }

    private static Clause synchronous(String id, String text) {
        return condition(id, text, VERIFIED, new Synchronous(6))
                .addDetails(assumed("within six calendar months of the diagnosis of the primary"))
                .note("No source that was read gives a window; see synchronous-window.")
                .build();
    }

    static Definition saronOriginal() {
        return saron(Edition.firstUntil("v1", Optional.empty()), "One to three metastases.", 3)
                .build();
    }

    static Definition saronAmended() {
        CountingPolicy counting = saronCounting();
        return saron(Edition.lastFrom("v2", Optional.empty()), "One to five metastases.", 5)
                .addClauses(condition(
                                "SAR-8",
                                "At most 3 organs with metastases.",
                                VERIFIED,
                                new OrganCount(counting, 0, OptionalInt.of(3)))
                        .build())
                .build();
    }

    private static CountingPolicy saronCounting() {
        return DIAGNOSIS;
    }

    private static Definition.Builder saron(Edition edition, String number, int max) {
        CountingPolicy counting = saronCounting();
        return Definition.builder()
                .id("saron")
                .version("1.0.0")
                .title("SARON, radical radiotherapy in synchronous oligometastatic NSCLC")
                .edition(edition)
                .citation(citation("SARON (trials.co, rttrialsqa.org.uk, hra.nhs.uk).", "NCT02417662"))
                .counting(counting)
                .addClauses(
                        condition(
                                        "SAR-1",
                                        "NSCLC with metastatic disease.",
                                        VERIFIED,
                                        Vocabulary.metastaticNsclc(counting))
                                .note(NO_IDS)
                                .build(),
                        synchronous("SAR-2", "Synchronous disease."),
                        condition("SAR-3", number, VERIFIED, between(counting, 1, max))
                                .build(),
                        condition(
                                        "SAR-4",
                                        "ECOG performance status 0 or 1.",
                                        VERIFIED,
                                        new PerformanceAtMost(1, PERFORMANCE_DAYS))
                                .build(),
                        condition(
                                        "SAR-5",
                                        "PET/CT, and MRI of the brain, within 45 days; contrast CT of the brain is enough to"
                                                + " register.",
                                        VERIFIED,
                                        Criteria.allOf(
                                                imaging(
                                                        counting,
                                                        EnumSet.of(Modality.FDG_PET_CT),
                                                        EnumSet.of(BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN)),
                                                imaging(
                                                        counting,
                                                        EnumSet.of(Modality.MRI, Modality.CONTRAST_CT),
                                                        EnumSet.of(BodyRegion.BRAIN))))
                                .note("An examination that is not on record can still be done.")
                                .build(),
                        condition(
                                        "SAR-6",
                                        "Primary, nodes and all metastases can be treated radically, metastases by SABR or"
                                                + " radiosurgery.",
                                        VERIFIED,
                                        treatable())
                                .addDetails(assumed(
                                        "the limit of 20 cc for the brain belongs to this judgement: the record holds no"
                                                + " volumes"))
                                .build(),
                        condition(
                                        "SAR-7",
                                        "At least one lesion is measurable by RECIST.",
                                        VERIFIED,
                                        judged(AssessmentKind.MEASURABLE_DISEASE))
                                .build())
                .addAmbiguities(Vocabulary.synchronousWindow("SAR-2"), Vocabulary.performanceWindow("SAR-4", 1))
                .addAmbiguities(Vocabulary.treatedLesionsAtDiagnosis(), Vocabulary.reportedPeriods())
                .addAmbiguities(Vocabulary.neuroendocrine(counting, "SAR-1"));
    }

    private static Criterion imaging(CountingPolicy counting, Set<Modality> modalities, Set<BodyRegion> regions) {
        return new ImagingDone(counting, List.of(new ImagingOption(modalities, regions)));
    }

    static Definition deRuysscher() {
        return Definition.builder()
                .id("de-ruysscher-2012")
                .version("1.0.0")
                .title("De Ruysscher 2012, radical treatment of synchronous oligometastatic NSCLC")
                .citation(citation(
                        "De Ruysscher et al. J Thorac Oncol 2012.", "10.1097/JTO.0b013e318262caf6", "NCT01282450"))
                .counting(DIAGNOSIS)
                .addClauses(
                        condition(
                                        "DRU-1",
                                        "NSCLC with metastatic disease.",
                                        VERIFIED,
                                        Vocabulary.metastaticNsclc(DIAGNOSIS))
                                .note(NO_IDS)
                                .build(),
                        synchronous("DRU-2", "Synchronous disease."),
                        condition(
                                        "DRU-3",
                                        "Fewer than 5 metastases, that is at most 4.",
                                        VERIFIED,
                                        between(DIAGNOSIS, 1, 4))
                                .addDetails(assumed("at least one, since the disease is metastatic"))
                                .build(),
                        condition("DRU-4", "All disease can be treated radically.", VERIFIED, treatable())
                                .build())
                .addAmbiguities(Vocabulary.synchronousWindow("DRU-2"))
                .addAllAmbiguities(Rule.open(DIAGNOSIS))
                .addAmbiguities(Vocabulary.neuroendocrine(DIAGNOSIS, "DRU-1"))
                .build();
    }

    static Definition chess() {
        return Definition.builder()
                .id("chess")
                .version("1.0.0")
                .title("ETOP CHESS, immunotherapy, chemotherapy and radiotherapy in synchronous oligometastatic NSCLC")
                .citation(citation(
                        "ETOP CHESS. Lung Cancer 2025;204:108553.", "10.1016/j.lungcan.2025.108553", "NCT03965468"))
                .counting(DIAGNOSIS)
                .putFurtherCountings("extracerebral", EXTRACRANIAL)
                .addClauses(
                        condition(
                                        "CHE-1",
                                        "NSCLC with metastatic disease.",
                                        VERIFIED,
                                        Vocabulary.metastaticNsclc(DIAGNOSIS))
                                .note(NO_IDS)
                                .build(),
                        synchronous("CHE-2", "Synchronous disease."),
                        condition("CHE-3", "At most 3 distant metastases.", VERIFIED, between(DIAGNOSIS, 1, 3))
                                .addDetails(assumed("at least one, since the disease is metastatic"))
                                .build(),
                        condition(
                                        "CHE-4",
                                        "At least one of them outside the brain.",
                                        VERIFIED,
                                        atLeastOne(EXTRACRANIAL))
                                .build(),
                        condition("CHE-5", "No alteration of EGFR, ALK or ROS1.", VERIFIED, wildType(EGFR_ALK_ROS1))
                                .build(),
                        condition(
                                        "CHE-6",
                                        "ECOG performance status 0 or 1.",
                                        VERIFIED,
                                        new PerformanceAtMost(1, PERFORMANCE_DAYS))
                                .build(),
                        condition(
                                        "CHE-7",
                                        "No effusions, lymphangitis, diffuse bone-marrow or leptomeningeal disease.",
                                        VERIFIED,
                                        Criteria.not(new SiteInvolved(DIAGNOSIS, DIFFUSE)))
                                .addDetails(assumed("any metastatic disease of bone marrow or leptomeninges is read as"
                                        + " diffuse"))
                                .build(),
                        condition(
                                        "CHE-8",
                                        "Brain metastases only if they can be treated.",
                                        VERIFIED,
                                        Criteria.where(
                                                new SiteInvolved(DIAGNOSIS, EnumSet.of(OrganSite.BRAIN)), treatable()))
                                .addDetails(assumed("the judgement that all sites can be treated is taken for it"))
                                .build(),
                        condition(
                                        "CHE-9",
                                        "No primary that would need pneumonectomy.",
                                        VERIFIED,
                                        Criteria.not(judged(AssessmentKind.PNEUMONECTOMY_REQUIRED)))
                                .build(),
                        convention(
                                "CHE-10",
                                "One earlier resection of a metastasis of the central nervous system or the adrenal is allowed.",
                                VERIFIED,
                                "one-resection-allowed"))
                .addAmbiguities(Vocabulary.synchronousWindow("CHE-2"), Vocabulary.performanceWindow("CHE-6", 1))
                .addAllAmbiguities(Rule.open(DIAGNOSIS))
                .addAmbiguities(Vocabulary.neuroendocrine(DIAGNOSIS, "CHE-1"))
                .build();
    }
}
