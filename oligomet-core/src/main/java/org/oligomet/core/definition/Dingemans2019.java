package org.oligomet.core.definition;

import static org.oligomet.core.definition.VerificationStatus.ASSUMPTION;
import static org.oligomet.core.definition.VerificationStatus.RECALLED_H;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED_2ND;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.criteria.Advice;
import org.oligomet.core.criteria.AssessmentGiven;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.Convention;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.ImagingOption;
import org.oligomet.core.criteria.LesionsInOrgan;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.MetastasisProven;
import org.oligomet.core.criteria.NodeBasis;
import org.oligomet.core.criteria.NodeNegative;
import org.oligomet.core.criteria.OrganCount;
import org.oligomet.core.criteria.PathologyObtained;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.SiteInvolved;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.time.ClinicalDate;

/** Synchronous oligometastatic NSCLC by the EORTC Lung Cancer Group. */
final class Dingemans2019 {

    private static final CountingPolicy COUNTING = CountingPolicy.builder()
            .unit(CountUnit.LESIONS)
            .scope(CountScope.ALL)
            .primary(PrimaryRule.NOT_COUNTED)
            .regionalNodes(RegionalNodeRule.NOT_COUNTED)
            .brain(BrainRule.COUNTS)
            .treatedLesions(TreatedLesionRule.COUNTED)
            .moment(CountingMoment.DIAGNOSIS_OF_METASTASES)
            .build();

    private static final Set<OrganSite> DIFFUSE = EnumSet.of(
            OrganSite.PLEURAL_EFFUSION,
            OrganSite.PERICARDIAL_EFFUSION,
            OrganSite.PERITONEUM,
            OrganSite.LEPTOMENINGES,
            OrganSite.BONE_MARROW);

    private static final OptionalInt ONE = OptionalInt.of(1);
    private static final Set<OrganSite> MEDIASTINUM = EnumSet.of(OrganSite.HILAR_NODE, OrganSite.MEDIASTINAL_NODE);

    private Dingemans2019() {}

    static Definition definition() {
        return Definition.builder()
                .id("dingemans-2019")
                .version("1.0.0")
                .title("EORTC Lung Cancer Group 2019 (Dingemans)")
                .date(ClinicalDate.ofYear(2019))
                .edition(Edition.publishedOn(ClinicalDate.ofYear(2019)))
                .citation(Citation.builder()
                        .text("Dingemans et al., EORTC Lung Cancer Group. J Thorac Oncol 2019;14:2109-2119.")
                        .doi("10.1016/j.jtho.2019.07.025")
                        .status(VERIFIED)
                        .build())
                .counting(COUNTING)
                .addAllClauses(conditions())
                .addAllClauses(advice())
                .addAmbiguities(
                        synchronousWindow(),
                        solitaryLocation(),
                        Vocabulary.treatedLesionsAtDiagnosis(),
                        Vocabulary.scanWindow(),
                        Vocabulary.reportedPeriods(),
                        Vocabulary.neuroendocrine(COUNTING, "DIN-0"))
                .build();
    }

    private static List<Clause> conditions() {
        return List.of(
                clause("DIN-0", "NSCLC with metastatic disease.", ClauseRole.CONDITION, ASSUMPTION)
                        .criterion(Vocabulary.metastaticNsclc(COUNTING))
                        .note(
                                "The population that the definition is for; the catalogue gives it no clause, so the id is"
                                        + " ours. On “synchronous” see synchronous-window.")
                        .build(),
                clause(
                                "DIN-1",
                                "Radical treatment that may change the course of disease is feasible for all tumour sites"
                                        + " (primary, nodes, metastases) with acceptable toxicity.",
                                ClauseRole.CONDITION,
                                VERIFIED)
                        .criterion(new AssessmentGiven(AssessmentKind.ALL_SITES_RADICALLY_TREATABLE))
                        .note("A judgement of the tumour board; the library does not make it.")
                        .build(),
                clause("DIN-2", "At most 5 metastases.", ClauseRole.CONDITION, VERIFIED)
                        .criterion(new MetastasisCount(COUNTING, 0, OptionalInt.of(5)))
                        .build(),
                clause("DIN-3", "At most 3 organs with metastases.", ClauseRole.CONDITION, VERIFIED)
                        .criterion(new OrganCount(COUNTING, 0, OptionalInt.of(3)))
                        .addDetails(new Statement(
                                "organs are those with metastases; the primary is not one of them", RECALLED_H))
                        .build(),
                clause(
                                "DIN-4",
                                "Mediastinal (regional, N1 to N3) nodes are not counted as a metastatic site.",
                                ClauseRole.CONVENTION,
                                VERIFIED)
                        .criterion(new Convention("nodes-not-counted"))
                        .note("They still matter for DIN-1.")
                        .build(),
                clause("DIN-5", "FDG-PET/CT and brain imaging are mandatory.", ClauseRole.CONDITION, VERIFIED)
                        .criterion(Criteria.allOf(petCt(), brainImaging()))
                        .addDetails(new Statement("MRI is preferred over CT for the brain", RECALLED_H))
                        .addDetails(new Statement("a CT of the brain needs contrast", ASSUMPTION))
                        .build());
    }

    private static List<Clause> advice() {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(clause(
                        "DIN-6",
                        "For a solitary liver metastasis a dedicated MRI of the liver is advised.",
                        ClauseRole.ADVICE,
                        VERIFIED)
                .criterion(new Advice("DIN-6", new LesionsInOrgan(COUNTING, OrganSystem.LIVER, 1, ONE), liverMri()))
                .note("Read as one metastasis in the liver, whether or not there are others elsewhere.")
                .build());
        clauses.add(clause(
                        "DIN-7",
                        "For a solitary pleural metastasis thoracoscopy with biopsies of distant ipsilateral pleura is"
                                + " recommended.",
                        ClauseRole.ADVICE,
                        VERIFIED)
                .criterion(new Advice(
                        "DIN-7",
                        new LesionsInOrgan(COUNTING, OrganSystem.PLEURA, 1, ONE),
                        new PathologyObtained(EnumSet.of(OrganSite.PLEURA, OrganSite.PLEURAL_EFFUSION))))
                .note("Pathology of the pleura is taken as following it; the record does not tell thoracoscopy.")
                .build());
        clauses.add(clause(
                        "DIN-8",
                        "Mediastinum: FDG-PET/CT at least, pathology if it changes treatment.",
                        ClauseRole.ADVICE,
                        VERIFIED)
                .criterion(new Advice(
                        "DIN-8",
                        Criteria.not(new NodeNegative(COUNTING, NodeBasis.PATHOLOGICAL_ELSE_CLINICAL)),
                        Criteria.allOf(
                                petCt(),
                                Criteria.anyOf(
                                        new NodeNegative(COUNTING, NodeBasis.PATHOLOGICAL),
                                        Criteria.not(new NodeNegative(COUNTING, NodeBasis.PATHOLOGICAL)),
                                        new PathologyObtained(MEDIASTINUM)))))
                .note("Applied to node-positive patients: whether pathology changes treatment is a judgement.")
                .build());
        clauses.add(clause(
                        "DIN-9",
                        "A solitary metastatic location is biopsied, unless the tumour board judges that the risk"
                                + " exceeds the benefit.",
                        ClauseRole.CONDITION,
                        VERIFIED)
                .criterion(solitary(new MetastasisCount(COUNTING, 1, ONE)))
                .note("On “location” see solitary-location.")
                .build());
        clauses.add(clause("DIN-10", "Pulmonary metastases count as metastases.", ClauseRole.CONVENTION, VERIFIED_2ND)
                .criterion(new Convention("lung-metastases-counted"))
                .note("A separate nodule in the lung of the primary is T3 or T4 and not a metastasis.")
                .build());
        clauses.add(clause(
                        "DIN-11",
                        "No diffuse serosal (pleural, pericardial, peritoneal, leptomeningeal) or bone-marrow disease.",
                        ClauseRole.CONDITION,
                        RECALLED_H)
                .criterion(Criteria.not(new SiteInvolved(COUNTING, DIFFUSE)))
                .addDetails(new Statement(
                        "a malignant effusion is read as diffuse disease of pleura or pericardium, and so is any"
                                + " metastatic disease of peritoneum, leptomeninges or bone marrow",
                        ASSUMPTION))
                .build());
        return clauses;
    }

    private static Clause.Builder clause(String id, String text, ClauseRole role, VerificationStatus status) {
        return Clause.builder().id(id).text(text).role(role).status(status);
    }

    private static Criterion petCt() {
        return new ImagingDone(
                COUNTING,
                List.of(new ImagingOption(
                        EnumSet.of(Modality.FDG_PET_CT), EnumSet.of(BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN))));
    }

    private static Criterion brainImaging() {
        return new ImagingDone(
                COUNTING,
                List.of(new ImagingOption(
                        EnumSet.of(Modality.MRI, Modality.CONTRAST_CT), EnumSet.of(BodyRegion.BRAIN))));
    }

    private static Criterion liverMri() {
        return new ImagingDone(
                COUNTING, List.of(new ImagingOption(EnumSet.of(Modality.MRI), EnumSet.of(BodyRegion.UPPER_ABDOMEN))));
    }

    private static Criterion solitary(Criterion isSolitary) {
        return Criteria.where(
                isSolitary,
                Criteria.anyOf(
                        new MetastasisProven(COUNTING),
                        new AssessmentGiven(AssessmentKind.BIOPSY_RISK_EXCEEDS_BENEFIT)));
    }

    private static Ambiguity solitaryLocation() {
        return new Ambiguity(
                "solitary-location",
                "Is a solitary location one metastasis, or one organ with any number of them?",
                "lesion",
                List.of(
                        Vocabulary.same("lesion", "one metastasis"),
                        Vocabulary.clause("organ", "one organ", "DIN-9", solitary(new OrganCount(COUNTING, 1, ONE)))));
    }

    private static Ambiguity synchronousWindow() {
        List<Choice> choices = new ArrayList<>();
        choices.add(Vocabulary.same("not-required", "counted at the diagnosis of metastases, whenever that is"));
        for (int months : new int[] {2, 3, 4, 6}) {
            choices.add(Vocabulary.clause(
                    months + "-months",
                    "found within " + months + " calendar months of the diagnosis of the primary",
                    "DIN-0",
                    Criteria.allOf(Vocabulary.metastaticNsclc(COUNTING), new Synchronous(months))));
        }
        return new Ambiguity(
                "synchronous-window",
                "The definition is used for disease found at initial staging; no clause that was read asks for it.",
                "not-required",
                choices);
    }
}
