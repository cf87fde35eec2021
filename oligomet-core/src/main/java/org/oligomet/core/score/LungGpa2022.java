package org.oligomet.core.score;

import static org.oligomet.core.definition.VerificationStatus.RECALLED_L;
import static org.oligomet.core.definition.VerificationStatus.RECALLED_M;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;

import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.PdL1AtLeast;
import org.oligomet.core.definition.Citation;

/** Lung GPA of 2022, of adenocarcinoma, without classes: their limits are not in what was read. */
final class LungGpa2022 {

    private LungGpa2022() {}

    static Score adenocarcinoma() {
        return Score.builder()
                .id("lung-gpa-2022-adenocarcinoma")
                .version("1.0.0")
                .title("Lung GPA 2022, adenocarcinoma")
                .citation(Citation.builder()
                        .text("Sperduto et al. Int J Radiat Oncol Biol Phys 2022, Lung GPA.")
                        .status(RECALLED_M)
                        .build())
                .appliesTo(GradedPrognostic.appliesTo(GradedPrognostic.ADENOCARCINOMA))
                .addStatements(
                        GradedPrognostic.atBrainMetastases(),
                        Words.statement(
                                "4183 patients: 3002 with adenocarcinoma, 611 with other NSCLC, 570 with small cell"
                                        + " carcinoma.",
                                VERIFIED),
                        Words.statement(
                                "The limits of its classes were not found; the medians of four classes stand under"
                                        + " “Lung GPA 2022” among the published outcomes, tied to no total.",
                                RECALLED_M),
                        Words.statement(
                                "The weights for other NSCLC were not found, only medians of four classes.",
                                RECALLED_L))
                .addItems(
                        GradedPrognostic.age(RECALLED_M),
                        GradedPrognostic.karnofsky(RECALLED_M),
                        GradedPrognostic.extracranial(RECALLED_M),
                        GradedPrognostic.brain(RECALLED_M),
                        GradedPrognostic.genes(RECALLED_M, 0.5, "neither altered"),
                        pdL1())
                .addAmbiguities(
                        GradedPrognostic.karnofskyWindow(),
                        Words.treatedLesions(),
                        Words.scanWindow(),
                        GradedPrognostic.unspecificForAdenocarcinoma())
                .build();
    }

    private static ScoreItem pdL1() {
        return Words.item("pd-l1", "PD-L1", RECALLED_M)
                .addLevels(
                        ScoreLevel.of("under-1", "under 1 %", 0, Criteria.not(new PdL1AtLeast(1))),
                        ScoreLevel.of("1-or-more", "1 % or more", 0.5, new PdL1AtLeast(1)))
                .addNotes("What was read does not say how a tumour counts that was not tested; it is left open.")
                .build();
    }
}
