package org.oligomet.core.score;

import static org.oligomet.core.definition.VerificationStatus.ASSUMPTION;
import static org.oligomet.core.definition.VerificationStatus.RECALLED_H;

import java.util.Map;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.NoDriverKnown;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Citation;

/** Lung-molGPA of 2017, of adenocarcinoma and of other NSCLC with brain metastases. */
final class LungMolGpa2017 {

    private static final String TRIAL = "Lung-molGPA 2017";
    private static final String NIEDER = "Lung-molGPA Nieder2017";
    private static final String KOREAN = "Lung-molGPA Korean set";

    private LungMolGpa2017() {}

    static Score adenocarcinoma() {
        return common("lung-molgpa-2017-adenocarcinoma", "Lung-molGPA 2017, adenocarcinoma")
                .appliesTo(GradedPrognostic.appliesTo(GradedPrognostic.ADENOCARCINOMA))
                .addItems(GradedPrognostic.genes(RECALLED_H, 1, "neither altered, or not known"))
                .addClasses(
                        group("adeno", "3.5-4", 3.5, 4, "4 (best)"),
                        group("adeno", "2.5-3", 2.5, 3, "3"),
                        group("adeno", "1.5-2", 1.5, 2, "2"),
                        group("adeno", "0-1", 0, 1, "1 (worst)"))
                .addAmbiguities(untested(), GradedPrognostic.unspecificForAdenocarcinoma())
                .build();
    }

    static Score nonAdenocarcinoma() {
        return common("lung-molgpa-2017-non-adenocarcinoma", "Lung-molGPA 2017, NSCLC but adenocarcinoma")
                .appliesTo(GradedPrognostic.appliesTo(GradedPrognostic.nonAdenocarcinoma()))
                .addClasses(
                        group("non-adeno", "2.5-3", 2.5, 3, "3"),
                        group("non-adeno", "1.5-2", 1.5, 2, "2"),
                        group("non-adeno", "0-1", 0, 1, "1"))
                .addAmbiguities(GradedPrognostic.unspecificForOthers())
                .build();
    }

    private static Score.Builder common(String id, String title) {
        return Score.builder()
                .id(id)
                .version("1.0.0")
                .title(title)
                .citation(Citation.builder()
                        .text("Sperduto et al. 2017, Lung-molGPA.")
                        .status(RECALLED_H)
                        .build())
                .addStatements(
                        GradedPrognostic.atBrainMetastases(),
                        Words.statement(
                                "The strata of the external sets, from worst to best, are taken as these classes.",
                                ASSUMPTION))
                .addItems(
                        GradedPrognostic.age(RECALLED_H),
                        GradedPrognostic.karnofsky(RECALLED_H),
                        GradedPrognostic.extracranial(RECALLED_H),
                        GradedPrognostic.brain(RECALLED_H))
                .addAmbiguities(GradedPrognostic.karnofskyWindow(), Words.treatedLesions(), Words.scanWindow());
    }

    private static ScoreClass group(String histology, String points, double min, double max, String stratum) {
        return ScoreClass.builder()
                .id(points)
                .text(new Points(min, max) + " points")
                .status(RECALLED_H)
                .rule(new ClassRule.TotalBetween(min, max))
                .addGroups(
                        new PublishedGroup(TRIAL, histology + " " + points),
                        new PublishedGroup(NIEDER, histology + " stratum " + stratum),
                        new PublishedGroup(KOREAN, histology + " stratum " + stratum))
                .build();
    }

    private static Ambiguity untested() {
        return Words.open(
                "untested-genes",
                "What does a gene score that was not tested? The source counts unknown as negative.",
                "open",
                Words.taken("open", "either, so that the answer holds whatever a test will show (our assumption)"),
                Words.other(
                        "negative",
                        "no points, as the source counts it; a later test can change the class",
                        Map.of("genes.none", new NoDriverKnown(Words.EGFR_ALK), "genes.altered", altered())));
    }

    private static Criterion altered() {
        return Criteria.not(new NoDriverKnown(Words.EGFR_ALK));
    }
}
