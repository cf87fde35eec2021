package org.oligomet.core.definition;

import static org.oligomet.core.definition.VerificationStatus.VERIFIED;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import org.oligomet.core.criteria.Advice;
import org.oligomet.core.criteria.AssessmentGiven;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.Convention;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.ImagingOption;
import org.oligomet.core.criteria.ImagingRecorded;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.MetastaticDisease;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.time.ClinicalDate;

/** Oligometastatic disease by the ESTRO-ASTRO consensus, for any primary. */
final class Lievens2020 {

    private static final CountingPolicy COUNTING = CountingPolicy.builder()
            .unit(CountUnit.LESIONS)
            .scope(CountScope.ALL)
            .primary(PrimaryRule.NOT_COUNTED)
            .regionalNodes(RegionalNodeRule.NOT_COUNTED)
            .brain(BrainRule.COUNTS)
            .treatedLesions(TreatedLesionRule.NOT_COUNTED)
            .moment(CountingMoment.NOW)
            .build();

    private Lievens2020() {}

    static Definition definition() {
        return Definition.builder()
                .id("lievens-2020")
                .version("1.0.0")
                .title("ESTRO-ASTRO 2020 (Lievens)")
                .date(ClinicalDate.ofYear(2020))
                .edition(Edition.publishedOn(ClinicalDate.ofYear(2020)))
                .citation(Citation.builder()
                        .text("Lievens et al., ESTRO-ASTRO consensus. Radiother Oncol 2020;148:157-166"
                                + " (repub.eur.nl/pub/130575).")
                        .status(VERIFIED)
                        .build())
                .counting(COUNTING)
                .addClauses(
                        clause("LIE-1", "One to five metastases.", ClauseRole.CONDITION)
                                .criterion(new MetastasisCount(COUNTING, 1, OptionalInt.of(5)))
                                .note("The catalogue numbers no clauses of this source; the ids are ours.")
                                .build(),
                        clause(
                                        "LIE-2",
                                        "All metastases can be treated safely with radiotherapy of curative intent.",
                                        ClauseRole.CONDITION)
                                .criterion(new AssessmentGiven(AssessmentKind.ALL_SITES_RADICALLY_TREATABLE))
                                .note("A judgement of the tumour board; the library does not make it.")
                                .build(),
                        clause("LIE-3", "A controlled primary is optional.", ClauseRole.CONVENTION)
                                .criterion(new Convention("primary-control-optional"))
                                .build(),
                        clause(
                                        "LIE-4",
                                        "Any type of primary, any location, with or without a disease-free interval:"
                                                + " synchronous and metachronous disease alike.",
                                        ClauseRole.CONVENTION)
                                .criterion(new Convention("any-primary-any-interval"))
                                .build(),
                        clause("LIE-5", "There is no maximum number of organs.", ClauseRole.CONVENTION)
                                .criterion(new Convention("no-organ-maximum"))
                                .build(),
                        clause(
                                        "LIE-6",
                                        "Imaging of high resolution is needed, and imaging of the brain when it is"
                                                + " indicated.",
                                        ClauseRole.ADVICE)
                                .criterion(new Advice(
                                        "LIE-6",
                                        Criteria.allOf(new MetastaticDisease(COUNTING), new ImagingRecorded()),
                                        new ImagingDone(
                                                COUNTING,
                                                List.of(new ImagingOption(
                                                        EnumSet.of(Modality.MRI, Modality.CONTRAST_CT),
                                                        EnumSet.of(BodyRegion.BRAIN))))))
                                .note(
                                        "The record does not tell resolution, so the advice looks at the brain alone. When"
                                                + " that is indicated is a judgement; the count of LIE-1 needs it unless the"
                                                + " brain is left out, see brain.")
                                .build(),
                        clause("LIE-7", "Induced oligometastatic disease is a state of its own.", ClauseRole.CONVENTION)
                                .criterion(new Convention("induced-is-distinct"))
                                .note("It is not told apart here: its metastases are counted like any others.")
                                .build())
                .addAmbiguities(
                        Vocabulary.regionalNodes(),
                        Vocabulary.brain(),
                        Vocabulary.treatedLesions(),
                        Vocabulary.scanWindow(),
                        Vocabulary.reportedPeriods())
                .build();
    }

    private static Clause.Builder clause(String id, String text, ClauseRole role) {
        return Clause.builder().id(id).text(text).role(role).status(VERIFIED);
    }
}
