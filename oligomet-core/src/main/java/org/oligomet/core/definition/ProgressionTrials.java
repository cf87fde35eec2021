package org.oligomet.core.definition;

import static org.oligomet.core.definition.Rule.ANTICANCER;
import static org.oligomet.core.definition.Rule.EGFR_ALK_ROS1;
import static org.oligomet.core.definition.Rule.NO_IDS;
import static org.oligomet.core.definition.Rule.assumed;
import static org.oligomet.core.definition.Rule.atLeastOne;
import static org.oligomet.core.definition.Rule.between;
import static org.oligomet.core.definition.Rule.citation;
import static org.oligomet.core.definition.Rule.condition;
import static org.oligomet.core.definition.Rule.convention;
import static org.oligomet.core.definition.Rule.judged;
import static org.oligomet.core.definition.Rule.lesions;
import static org.oligomet.core.definition.VerificationStatus.RECALLED_M;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountedDisease;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DriverAltered;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.ImagingOption;
import org.oligomet.core.criteria.MetastaticDisease;
import org.oligomet.core.criteria.PrimarySiteAmong;
import org.oligomet.core.criteria.SystemicResponse;
import org.oligomet.core.criteria.SystemicTherapyGiven;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.time.ClinicalDate;

/** Trials of oligoprogression: they count the metastases that progress, whatever else there is. */
final class ProgressionTrials {

    private static final CountingPolicy PROGRESSIVE = lesions(CountScope.ALL, CountingMoment.NOW)
            .disease(CountedDisease.PROGRESSIVE)
            .build();
    private static final CountingPolicy EXTRACRANIAL = lesions(CountScope.EXTRACRANIAL, CountingMoment.NOW)
            .disease(CountedDisease.PROGRESSIVE)
            .build();
    private static final Criterion BREAST = new PrimarySiteAmong(EnumSet.of(PrimarySite.BREAST));
    private static final Set<Gene> TARGETS =
            EnumSet.of(Gene.EGFR, Gene.ALK, Gene.ROS1, Gene.KRAS, Gene.BRAF, Gene.MET, Gene.RET, Gene.ERBB2, Gene.NTRK);
    private static final Optional<ClinicalDate> AMENDED = Optional.of(ClinicalDate.of(2021, 10, 25));

    private ProgressionTrials() {}

    static Definition curb() {
        return Definition.builder()
                .id("curb")
                .version("1.0.0")
                .title("CURB, SBRT for oligoprogressive NSCLC and breast cancer")
                .citation(citation("CURB. Lancet 2024;403:171.", "NCT03808662"))
                .counting(PROGRESSIVE)
                .addClauses(
                        condition(
                                        "CUR-1",
                                        "Metastatic NSCLC or breast cancer.",
                                        VERIFIED,
                                        curbPopulation(Vocabulary.nsclc()))
                                .note(NO_IDS)
                                .build(),
                        condition(
                                        "CUR-2",
                                        "At least one line of systemic therapy.",
                                        VERIFIED,
                                        SystemicTherapyGiven.of(ANTICANCER))
                                .addDetails(assumed(
                                        "any anticancer drug, whatever the intent; drugs for bone alone are none"))
                                .build(),
                        condition("CUR-3", "At most 5 progressive lesions.", VERIFIED, between(PROGRESSIVE, 1, 5))
                                .addDetails(assumed(
                                        "at least one, since the disease is oligoprogressive; the primary is not one"
                                                + " of them"))
                                .build(),
                        condition(
                                        "CUR-4",
                                        "Progression is shown by PET/CT or CT.",
                                        VERIFIED,
                                        imaging(EnumSet.of(Modality.FDG_PET_CT, Modality.CT, Modality.CONTRAST_CT)))
                                .addDetails(assumed("an examination of the chest in time is taken for it"))
                                .build(),
                        condition(
                                        "CUR-5",
                                        "All other disease is controlled.",
                                        VERIFIED,
                                        judged(AssessmentKind.OTHER_DISEASE_CONTROLLED))
                                .build())
                .addAmbiguities(Vocabulary.regionalNodes(), Vocabulary.brain())
                .addAllAmbiguities(Rule.open(PROGRESSIVE))
                .addAmbiguities(Vocabulary.neuroendocrineIn("CUR-1", ProgressionTrials::curbPopulation))
                .build();
    }

    private static Criterion curbPopulation(Criterion nsclc) {
        return Criteria.allOf(Criteria.anyOf(nsclc, BREAST), new MetastaticDisease(PROGRESSIVE));
    }

    private static Criterion imaging(Set<Modality> modalities) {
        return new ImagingDone(PROGRESSIVE, List.of(new ImagingOption(modalities, EnumSet.of(BodyRegion.CHEST))));
    }

    static Definition stop() {
        return Definition.builder()
                .id("stop")
                .version("1.0.0")
                .title("STOP, SABR for oligoprogression of any solid tumour")
                .citation(citation("STOP, phase II (registry).", "NCT02756793"))
                .counting(PROGRESSIVE)
                .addClauses(
                        convention("STO-1", "Any solid tumour.", VERIFIED, "any-primary"),
                        condition(
                                        "STO-2",
                                        "Oligoprogression under systemic therapy.",
                                        VERIFIED,
                                        Criteria.allOf(atLeastOne(PROGRESSIVE), SystemicTherapyGiven.of(ANTICANCER)))
                                .addDetails(assumed(
                                        "a progressive metastasis, and systemic therapy by now; whether it still goes"
                                                + " on is not judged"))
                                .note(NO_IDS)
                                .build(),
                        condition(
                                        "STO-3",
                                        "One to five progressive metastases.",
                                        RECALLED_M,
                                        between(PROGRESSIVE, 1, 5))
                                .build())
                .addAmbiguities(Vocabulary.regionalNodes(), Vocabulary.brain())
                .addAllAmbiguities(Rule.open(PROGRESSIVE))
                .build();
    }

    static Definition stop2() {
        return Definition.builder()
                .id("stop-2")
                .version("1.0.0")
                .title("STOP-2, SABR or 8 Gy for oligoprogression")
                .citation(citation("STOP-2, double-blind (registry).", "NCT06918951"))
                .counting(PROGRESSIVE)
                .addClauses(condition("STP-1", "One to five lesions.", VERIFIED, between(PROGRESSIVE, 1, 5))
                        .addDetails(assumed("progressive metastases, as in STOP"))
                        .note("The catalogue has no more of its criteria. The id is ours.")
                        .build())
                .addAmbiguities(Vocabulary.regionalNodes(), Vocabulary.brain())
                .addAllAmbiguities(Rule.open(PROGRESSIVE))
                .build();
    }

    static Definition haltOriginal() {
        return halt(Edition.firstUntil("v1", AMENDED), "At most 3 sites of progression.", 3, true);
    }

    static Definition haltAmended() {
        return halt(Edition.lastFrom("v2", AMENDED), "At most 5 extracranial sites of progression.", 5, false);
    }

    private static Definition halt(Edition edition, String number, int max, boolean original) {
        Clause.Builder count = condition("HAL-4", number, VERIFIED, between(EXTRACRANIAL, 1, max))
                .addDetails(assumed("at least one, since the disease is oligoprogressive"))
                .note("“Site” is read as one discrete lesion; see site-unit.");
        if (original) {
            count.addDetails(assumed("counted outside the skull, as after the amendment"));
        }
        return Definition.builder()
                .id("halt")
                .version("1.0.0")
                .title("HALT, SBRT for oligoprogressive NSCLC with an actionable mutation")
                .edition(edition)
                .citation(citation("HALT (registry; amendment of 25 October 2021: ISRCTN).", "NCT03256981"))
                .counting(EXTRACRANIAL)
                .addClauses(
                        condition("HAL-1", "NSCLC with an actionable mutation.", VERIFIED, mutated(EGFR_ALK_ROS1))
                                .addDetails(assumed("EGFR, ALK or ROS1; see genes"))
                                .note(NO_IDS)
                                .build(),
                        condition(
                                        "HAL-2",
                                        "The disease responded to a tyrosine kinase inhibitor before it progressed.",
                                        VERIFIED,
                                        new SystemicResponse(
                                                EnumSet.of(SystemicClass.TARGETED),
                                                EnumSet.of(
                                                        ResponseCategory.PARTIAL_RESPONSE,
                                                        ResponseCategory.COMPLETE_RESPONSE)))
                                .addDetails(assumed(
                                        "a partial or complete response once under targeted therapy; see response"))
                                .build(),
                        condition("HAL-3", "Age 16 or older.", VERIFIED, new AgeAtLeast(16))
                                .build(),
                        count.build(),
                        convention(
                                "HAL-5",
                                "Progression inside the skull is treated by radiosurgery apart.",
                                VERIFIED,
                                "brain-apart"))
                .addAmbiguities(
                        new Ambiguity(
                                "genes",
                                "Which mutations are actionable? The source does not name the genes.",
                                "egfr-alk-ros1",
                                List.of(
                                        Vocabulary.same("egfr-alk-ros1", "EGFR, ALK and ROS1"),
                                        Vocabulary.clause(
                                                "all-targets",
                                                "EGFR, ALK, ROS1, KRAS, BRAF, MET, RET, ERBB2 and NTRK",
                                                "HAL-1",
                                                mutated(TARGETS)))),
                        new Ambiguity(
                                "response",
                                "Is stable disease under the inhibitor a response? The source does not say.",
                                "no",
                                List.of(
                                        Vocabulary.same("no", "no (by the letter)"),
                                        Vocabulary.clause(
                                                "yes",
                                                "yes",
                                                "HAL-2",
                                                new SystemicResponse(
                                                        EnumSet.of(SystemicClass.TARGETED), Rule.NO_PROGRESSION)))),
                        Vocabulary.siteUnit(),
                        Vocabulary.regionalNodes())
                .addAllAmbiguities(Rule.open(EXTRACRANIAL))
                .build();
    }

    private static Criterion mutated(Set<Gene> genes) {
        return Criteria.allOf(Vocabulary.nsclc(), new DriverAltered(genes));
    }
}
