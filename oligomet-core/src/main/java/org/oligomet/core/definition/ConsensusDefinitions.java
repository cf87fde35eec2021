package org.oligomet.core.definition;

import static org.oligomet.core.definition.Rule.NO_IDS;
import static org.oligomet.core.definition.Rule.assumed;
import static org.oligomet.core.definition.Rule.between;
import static org.oligomet.core.definition.Rule.condition;
import static org.oligomet.core.definition.Rule.convention;
import static org.oligomet.core.definition.Rule.lesions;
import static org.oligomet.core.definition.Rule.treatable;
import static org.oligomet.core.definition.VerificationStatus.ASSUMPTION;
import static org.oligomet.core.definition.VerificationStatus.RECALLED_M;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED_2ND;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.criteria.Advice;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.ImagingOption;
import org.oligomet.core.criteria.ImagingRecorded;
import org.oligomet.core.criteria.IntervalAtLeast;
import org.oligomet.core.criteria.LesionsInOrgan;
import org.oligomet.core.criteria.MetastasisProven;
import org.oligomet.core.criteria.MetastaticDisease;
import org.oligomet.core.criteria.NodeBasis;
import org.oligomet.core.criteria.NodeNegative;
import org.oligomet.core.criteria.OrganCount;
import org.oligomet.core.criteria.PrimaryControlled;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.time.ClinicalDate;

/** Guidelines and terms in use, beside those that have files of their own. */
final class ConsensusDefinitions {

    private static final CountingPolicy NOW =
            lesions(CountScope.ALL, CountingMoment.NOW).build();
    private static final CountingPolicy EXTRACRANIAL =
            lesions(CountScope.EXTRACRANIAL, CountingMoment.NOW).build();
    private static final CountingPolicy DIAGNOSIS =
            lesions(CountScope.ALL, CountingMoment.DIAGNOSIS_OF_METASTASES).build();

    private ConsensusDefinitions() {}

    static Definition astroEstro2023() {
        CountingPolicy withPrimary = CountingPolicy.builder()
                .from(EXTRACRANIAL)
                .primary(PrimaryRule.COUNTED_UNLESS_CONTROLLED)
                .build();
        return Definition.builder()
                .id("astro-estro-2023")
                .version("1.0.0")
                .title("ASTRO/ESTRO 2023 guideline, extracranial oligometastatic NSCLC")
                .date(ClinicalDate.ofYear(2023))
                .edition(Edition.publishedOn(ClinicalDate.ofYear(2023)))
                .citation(Citation.builder()
                        .text("Iyengar et al., ASTRO/ESTRO guideline. Pract Radiat Oncol 2023;13:393-412 (definitions:"
                                + " chemoforme.com).")
                        .pmid("37294262")
                        .status(VERIFIED)
                        .build())
                .counting(EXTRACRANIAL)
                .addClauses(
                        condition(
                                        "AES-1",
                                        "NSCLC with metastatic disease.",
                                        VERIFIED,
                                        Vocabulary.metastaticNsclc(EXTRACRANIAL))
                                .note(NO_IDS)
                                .build(),
                        condition(
                                        "AES-2",
                                        "At most 5 distinct extracranial sites.",
                                        VERIFIED,
                                        between(EXTRACRANIAL, 1, 5))
                                .addDetails(assumed("at least one, since the disease is metastatic outside the brain"))
                                .note(
                                        "“Site” is read as one discrete lesion; see site-unit. On the primary and the nodes see"
                                                + " primary and regional-nodes.")
                                .build(),
                        condition(
                                        "AES-3",
                                        "Definitive local therapy of primary, nodes and all metastases is feasible and safe.",
                                        VERIFIED,
                                        treatable())
                                .build(),
                        convention(
                                "AES-4",
                                "Synchronous, metachronous, oligopersistent and oligoprogressive disease qualify.",
                                VERIFIED,
                                "any-state"),
                        convention(
                                "AES-5",
                                "Brain metastases make no difference.",
                                VERIFIED_2ND,
                                "brain-makes-no-difference"),
                        convention("AES-6", "A multidisciplinary team decides.", VERIFIED, "team-decides"))
                .addAmbiguities(
                        Vocabulary.siteUnit(),
                        new Ambiguity(
                                "primary",
                                "Is the primary one of the 5 distinct sites? The full text was not read.",
                                "not-counted",
                                List.of(
                                        Vocabulary.same("not-counted", "no"),
                                        Vocabulary.clause(
                                                "counted",
                                                "yes, unless it is controlled",
                                                "AES-2",
                                                between(withPrimary, 1, 5)))),
                        Vocabulary.regionalNodes())
                .addAllAmbiguities(Rule.open(EXTRACRANIAL))
                .addAmbiguities(Vocabulary.neuroendocrine(EXTRACRANIAL, "AES-1"))
                .build();
    }

    static Definition esmo2018() {
        return Definition.builder()
                .id("esmo-2018")
                .version("1.0.0")
                .title("ESMO 2018 guideline, oligometastatic NSCLC")
                .date(ClinicalDate.ofYear(2018))
                .edition(Edition.publishedOn(ClinicalDate.ofYear(2018)))
                .citation(reviewTable("ESMO guideline 2018, as in table 1 of a review (PMC8507821).", VERIFIED_2ND))
                .counting(NOW)
                .addClauses(
                        population("ESM-1"),
                        condition(
                                        "ESM-2",
                                        "At most 3 metastases, those of the brain included.",
                                        VERIFIED_2ND,
                                        lungApart(3))
                                .addDetails(assumed("at least one, counted now"))
                                .build(),
                        convention(
                                "ESM-3",
                                "A pulmonary lesion is treated as a second primary.",
                                VERIFIED_2ND,
                                "lung-lesion-second-primary"))
                .addAmbiguities(lungLesion(), Vocabulary.regionalNodes())
                .addAllAmbiguities(Rule.open(NOW))
                .addAmbiguities(Vocabulary.neuroendocrine(NOW, "ESM-1"))
                .build();
    }

    private static Citation reviewTable(String text, VerificationStatus status) {
        return Citation.builder().text(text).status(status).build();
    }

    private static Clause population(String id) {
        return condition(id, "NSCLC with metastatic disease.", ASSUMPTION, Vocabulary.metastaticNsclc(NOW))
                .note("The population that the catalogue lists it under; it numbers no clauses, the ids are ours.")
                .build();
    }

    /** One to so many metastases, a single one of the lung not counted. */
    private static Criterion lungApart(int max) {
        Criterion one = new LesionsInOrgan(NOW, OrganSystem.LUNG, 1, OptionalInt.of(1));
        return Criteria.anyOf(
                Criteria.allOf(one, between(NOW, 2, max + 1)), Criteria.allOf(Criteria.not(one), between(NOW, 1, max)));
    }

    private static Ambiguity lungLesion() {
        return new Ambiguity(
                "lung-lesion",
                "How is a pulmonary lesion counted? The table says that it is treated as a second primary.",
                "single-not-counted",
                List.of(
                        Vocabulary.same(
                                "single-not-counted",
                                "a single one in the lung is not counted, several are (our assumption)"),
                        Vocabulary.clause("counted", "like any other", "ESM-2", between(NOW, 1, 3))));
    }

    static Definition esmo2023() {
        return Definition.builder()
                .id("esmo-2023")
                .version("1.0.0")
                .title("ESMO 2023 guidelines, synchronous oligometastatic NSCLC")
                .date(ClinicalDate.ofYear(2023))
                .edition(Edition.publishedOn(ClinicalDate.ofYear(2023)))
                .citation(reviewTable(
                        "ESMO guidelines 2023 on oncogene-addicted and non-oncogene-addicted metastatic NSCLC; recalled.",
                        RECALLED_M))
                .counting(DIAGNOSIS)
                .addClauses(
                        condition(
                                        "ESG-1",
                                        "NSCLC with metastatic disease.",
                                        RECALLED_M,
                                        Vocabulary.metastaticNsclc(DIAGNOSIS))
                                .note(NO_IDS)
                                .build(),
                        condition("ESG-2", "One to three metastases.", RECALLED_M, between(DIAGNOSIS, 1, 3))
                                .build(),
                        condition("ESG-3", "Synchronous disease.", RECALLED_M, new Synchronous(6))
                                .addDetails(assumed("within six calendar months of the diagnosis of the primary"))
                                .build(),
                        condition(
                                        "ESG-4",
                                        "PET/CT, MRI of the brain and staging of the mediastinum.",
                                        RECALLED_M,
                                        Criteria.allOf(
                                                done(
                                                        EnumSet.of(Modality.FDG_PET_CT),
                                                        EnumSet.of(BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN)),
                                                done(EnumSet.of(Modality.MRI), EnumSet.of(BodyRegion.BRAIN)),
                                                isStaged()))
                                .addDetails(assumed("the mediastinum is staged once the N category is known"))
                                .build(),
                        condition(
                                        "ESG-5",
                                        "A metastasis is biopsied if possible.",
                                        RECALLED_M,
                                        new Advice(
                                                "ESG-5",
                                                Criteria.allOf(new MetastaticDisease(DIAGNOSIS), new ImagingRecorded()),
                                                new MetastasisProven(DIAGNOSIS)))
                                .role(ClauseRole.ADVICE)
                                .build(),
                        convention("ESG-6", "A multidisciplinary team decides.", RECALLED_M, "team-decides"))
                .addAmbiguities(Vocabulary.synchronousWindow("ESG-3"), Vocabulary.regionalNodes())
                .addAllAmbiguities(Rule.open(DIAGNOSIS))
                .addAmbiguities(Vocabulary.neuroendocrine(DIAGNOSIS, "ESG-1"))
                .build();
    }

    private static Criterion done(Set<Modality> modalities, Set<BodyRegion> regions) {
        return new ImagingDone(DIAGNOSIS, List.of(new ImagingOption(modalities, regions)));
    }

    private static Criterion isStaged() {
        Criterion negative = new NodeNegative(DIAGNOSIS, NodeBasis.PATHOLOGICAL_ELSE_CLINICAL);
        return Criteria.anyOf(negative, Criteria.not(negative));
    }

    static Definition nccn2021() {
        List<Choice> limits = new ArrayList<>();
        limits.add(Vocabulary.same(
                "5", "5, the most that trials take; a single lesion of the lung is not counted (our assumption)"));
        for (int max : new int[] {4, 3}) {
            limits.add(Vocabulary.clause(
                    Integer.toString(max),
                    max + "; a single lesion of the lung is not counted",
                    "NCC-2",
                    lungApart(max)));
        }
        for (int max : new int[] {5, 4, 3}) {
            limits.add(Vocabulary.clause(
                    max + "-with-lung",
                    max + "; lesions of the lung count like any other",
                    "NCC-2",
                    between(NOW, 1, max)));
        }
        return Definition.builder()
                .id("nccn-2021")
                .version("1.0.0")
                .title("NCCN 2021, a limited number of metastases in NSCLC")
                .date(ClinicalDate.ofYear(2021))
                .edition(Edition.publishedOn(ClinicalDate.ofYear(2021)))
                .citation(reviewTable("NCCN 2021, as in table 1 of a review (PMC8507821).", VERIFIED_2ND))
                .counting(NOW)
                .addClauses(
                        population("NCC-1"),
                        condition(
                                        "NCC-2",
                                        "A limited number of metastases, those of the brain included; the number is not"
                                                + " universally defined, trials take 3 to 5.",
                                        RECALLED_M,
                                        lungApart(5))
                                .addDetails(new Statement("3 to 5", VERIFIED_2ND))
                                .note("See limited-number. The wording of the guideline changes by version.")
                                .build(),
                        convention(
                                "NCC-3", "Involved regional nodes are not counted.", VERIFIED_2ND, "nodes-not-counted"),
                        convention(
                                "NCC-4",
                                "A pulmonary lesion is treated as a second primary.",
                                VERIFIED_2ND,
                                "lung-lesion-second-primary"))
                .addAmbiguities(new Ambiguity(
                        "limited-number",
                        "How many are a limited number, and does a single lesion of the lung count?",
                        "5",
                        limits))
                .addAllAmbiguities(Rule.open(NOW))
                .addAmbiguities(Vocabulary.neuroendocrine(NOW, "NCC-1"))
                .build();
    }

    static Definition niibe() {
        return Definition.builder()
                .id("niibe-oligo-recurrence")
                .version("1.0.0")
                .title("Niibe's oligo-recurrence (not the oligorecurrence of ESTRO/EORTC)")
                .citation(reviewTable(
                        "Niibe's oligo-recurrence, as used by a series (PubMed 27162324) and told by pacs.de"
                                + " (term/oligometastases).",
                        VERIFIED_2ND))
                .counting(NOW)
                .addClauses(
                        condition(
                                        "NII-1",
                                        "One to five metastatic or recurrent lesions.",
                                        VERIFIED_2ND,
                                        between(NOW, 1, 5))
                                .note(NO_IDS)
                                .build(),
                        condition("NII-2", "The primary is controlled.", VERIFIED, new PrimaryControlled(0, 0))
                                .build(),
                        condition(
                                        "NII-3",
                                        "At most three different metastatic sites.",
                                        VERIFIED_2ND,
                                        new OrganCount(NOW, 0, OptionalInt.of(3)))
                                .addDetails(assumed("a site is an organ here"))
                                .build(),
                        convention(
                                "NII-4",
                                "Whether there is systemic therapy makes no difference.",
                                VERIFIED,
                                "any-systemic-therapy"))
                .addAmbiguities(
                        new Ambiguity(
                                "disease-free-interval",
                                "Is a disease-free interval asked for? A series left out those with less than 6 months.",
                                "not-required",
                                List.of(
                                        Vocabulary.same("not-required", "no"),
                                        Vocabulary.clause(
                                                "6-months",
                                                "at least 6 calendar months from the diagnosis of the primary",
                                                "NII-2",
                                                Criteria.allOf(new PrimaryControlled(0, 0), new IntervalAtLeast(6))))),
                        Vocabulary.regionalNodes(),
                        Vocabulary.brain())
                .addAllAmbiguities(Rule.open(NOW))
                .build();
    }
}
