package org.oligomet.core.definition;

import static org.oligomet.core.definition.Rule.NO_IDS;
import static org.oligomet.core.definition.Rule.NO_PROGRESSION;
import static org.oligomet.core.definition.Rule.assumed;
import static org.oligomet.core.definition.Rule.between;
import static org.oligomet.core.definition.Rule.citation;
import static org.oligomet.core.definition.Rule.condition;
import static org.oligomet.core.definition.Rule.lesions;
import static org.oligomet.core.definition.Rule.noBrainMetastasis;
import static org.oligomet.core.definition.VerificationStatus.RECALLED_H;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.CoverageRule;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.FirstLineWithin;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.ImagingOption;
import org.oligomet.core.criteria.InductionTherapy;
import org.oligomet.core.criteria.LargestDiameter;
import org.oligomet.core.criteria.MetastaticDisease;
import org.oligomet.core.criteria.PrimaryControlled;
import org.oligomet.core.criteria.PrimarySiteAmong;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.SystemicTherapyGiven;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.SystemicClass;

/** Trials in breast and prostate cancer, and in baskets of tumours other than NSCLC. */
final class OtherPrimaryTrials {

    private static final CountingPolicy NOW =
            lesions(CountScope.ALL, CountingMoment.NOW).build();
    private static final CountingPolicy EXTRACRANIAL = lesions(CountScope.EXTRACRANIAL, CountingMoment.NOW)
            .brain(BrainRule.EXCLUDES)
            .build();

    private OtherPrimaryTrials() {}

    static Definition br002Original() {
        return br002(Edition.firstUntil("v1", Optional.empty()), 2);
    }

    static Definition br002Amended() {
        return br002(Edition.lastFrom("v2", Optional.empty()), 4);
    }

    private static Definition br002(Edition edition, int max) {
        return Definition.builder()
                .id("nrg-br002")
                .version("1.0.0")
                .title("NRG-BR002, SBRT or resection in newly oligometastatic breast cancer")
                .edition(edition)
                .citation(citation("NRG-BR002, randomised phase II/III.", "NCT02364557"))
                .counting(EXTRACRANIAL)
                .addClauses(
                        condition(
                                        "BR2-1",
                                        "Metastatic breast cancer.",
                                        VERIFIED,
                                        metastatic(PrimarySite.BREAST, EXTRACRANIAL))
                                .note(NO_IDS)
                                .build(),
                        condition(
                                        "BR2-2",
                                        max == 2
                                                ? "At most 2 extracranial metastases."
                                                : "At most 4 extracranial metastases.",
                                        VERIFIED,
                                        between(EXTRACRANIAL, 1, max))
                                .addDetails(assumed("at least one, since the disease is metastatic outside the brain"))
                                .build(),
                        condition("BR2-3", "None larger than 5 cm.", VERIFIED, new LargestDiameter(EXTRACRANIAL, 50))
                                .build(),
                        condition(
                                        "BR2-4",
                                        "The primary has been controlled for at least 90 days.",
                                        VERIFIED,
                                        new PrimaryControlled(0, 90))
                                .build(),
                        condition(
                                        "BR2-5",
                                        "At most 12 months of first-line therapy, without progression.",
                                        VERIFIED,
                                        Criteria.allOf(
                                                new FirstLineWithin(12), new InductionTherapy(0, NO_PROGRESSION)))
                                .addDetails(assumed("it began within the last 12 calendar months"))
                                .build(),
                        condition("BR2-6", "No brain metastases.", RECALLED_H, noBrainMetastasis(EXTRACRANIAL))
                                .build())
                .addAmbiguities(Vocabulary.regionalNodes())
                .addAllAmbiguities(Rule.open(EXTRACRANIAL))
                .build();
    }

    private static Criterion metastatic(PrimarySite site, CountingPolicy counting) {
        return Criteria.allOf(new PrimarySiteAmong(EnumSet.of(site)), new MetastaticDisease(counting));
    }

    static Definition stomp() {
        return prostate("stomp", "STM", "STOMP", "NCT01558427")
                .addClauses(condition(
                                "STM-5",
                                "Staged by choline PET/CT.",
                                VERIFIED,
                                done(EnumSet.of(Modality.CHOLINE_PET_CT), BodyRegion.PELVIS))
                        .addDetails(assumed("an examination that shows the pelvis, within the window of scan-window"))
                        .build())
                .addAmbiguities(coverage(
                        "Does choline PET/CT, by which the trial staged, close the extracranial count?",
                        EnumSet.of(Modality.CHOLINE_PET_CT)))
                .build();
    }

    static Definition oriole() {
        return prostate("oriole", "ORI", "ORIOLE", "NCT02680587")
                .addClauses(condition(
                                "ORI-5",
                                "Staged by conventional imaging.",
                                VERIFIED,
                                Criteria.allOf(
                                        done(
                                                EnumSet.of(Modality.CT, Modality.CONTRAST_CT, Modality.MRI),
                                                BodyRegion.PELVIS),
                                        new ImagingDone(
                                                NOW,
                                                List.of(
                                                        option(BodyRegion.SPINE),
                                                        option(BodyRegion.PELVIS),
                                                        option(BodyRegion.CHEST)))))
                        .addDetails(assumed("CT or MRI that shows the pelvis, and a bone scan"))
                        .build())
                .addAmbiguities(coverage(
                        "Does CT from chest to pelvis, by which the trial staged, close the extracranial count?",
                        EnumSet.of(Modality.CT, Modality.CONTRAST_CT)))
                .build();
    }

    private static Ambiguity coverage(String question, Set<Modality> modalities) {
        return new Ambiguity(
                "staging-coverage",
                question,
                "what-it-shows",
                List.of(
                        Vocabulary.same(
                                "what-it-shows", "no more than the coverage of every count says (our assumption)"),
                        Vocabulary.counting(
                                "as-in-trial",
                                "yes, as in the trial",
                                CountingChange.builder()
                                        .coverageRule(CoverageRule.of(
                                                modalities,
                                                EnumSet.of(
                                                        BodyRegion.CHEST,
                                                        BodyRegion.UPPER_ABDOMEN,
                                                        BodyRegion.LOWER_ABDOMEN,
                                                        BodyRegion.PELVIS),
                                                EnumSet.complementOf(EnumSet.of(BodyRegion.BRAIN))))
                                        .build())));
    }

    private static ImagingOption option(BodyRegion region) {
        return new ImagingOption(EnumSet.of(Modality.BONE_SCINTIGRAPHY), EnumSet.of(region));
    }

    private static Criterion done(Set<Modality> modalities, BodyRegion region) {
        return new ImagingDone(NOW, List.of(new ImagingOption(modalities, EnumSet.of(region))));
    }

    private static Definition.Builder prostate(String id, String prefix, String name, String registration) {
        return Definition.builder()
                .id(id)
                .version("1.0.0")
                .title(name + ", metastasis-directed therapy in metachronous oligometastatic prostate cancer")
                .citation(citation(name + ", phase II (pooled report of STOMP and ORIOLE).", registration))
                .counting(NOW)
                .addClauses(
                        condition(
                                        prefix + "-1",
                                        "Metastatic prostate cancer.",
                                        VERIFIED,
                                        metastatic(PrimarySite.PROSTATE, NOW))
                                .note(NO_IDS)
                                .build(),
                        condition(prefix + "-2", "At most 3 metastases.", VERIFIED, between(NOW, 1, 3))
                                .addDetails(assumed("at least one, since the disease is metastatic"))
                                .build(),
                        condition(prefix + "-3", "Metachronous disease.", VERIFIED, Criteria.not(new Synchronous(6)))
                                .addDetails(assumed("more than six calendar months after the diagnosis of the primary"))
                                .note("No source that was read gives a window; see metachronous-window.")
                                .build(),
                        condition(
                                        prefix + "-4",
                                        "No androgen deprivation.",
                                        VERIFIED,
                                        Criteria.not(SystemicTherapyGiven.of(EnumSet.of(SystemicClass.ENDOCRINE))))
                                .addDetails(assumed("no endocrine therapy so far, whatever its intent"))
                                .build())
                .addAmbiguities(
                        Vocabulary.metachronousWindow(prefix + "-3"), Vocabulary.regionalNodes(), Vocabulary.brain())
                .addAllAmbiguities(Rule.open(NOW));
    }

    static Definition extend() {
        return Definition.builder()
                .id("extend")
                .version("1.0.0")
                .title("EXTEND, metastasis-directed therapy with systemic therapy, baskets by primary")
                .citation(citation("EXTEND, randomised phase II.", "NCT03599765"))
                .counting(NOW)
                .addClauses(
                        condition("EXT-1", "One to five metastases.", VERIFIED, between(NOW, 1, 5))
                                .note(NO_IDS)
                                .build(),
                        condition("EXT-2", "NSCLC was no basket.", VERIFIED, Criteria.not(Vocabulary.nsclc()))
                                .note("The list of baskets was not read; any other primary qualifies here.")
                                .build())
                .addAmbiguities(Vocabulary.regionalNodes(), Vocabulary.brain())
                .addAllAmbiguities(Rule.open(NOW))
                .addAmbiguities(Vocabulary.neuroendocrineIn("EXT-2", Criteria::not))
                .build();
    }
}
