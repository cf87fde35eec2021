package org.oligomet.core.score;

import static org.oligomet.core.definition.VerificationStatus.ASSUMPTION;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.NodeBasis;
import org.oligomet.core.criteria.NodeCategory;
import org.oligomet.core.criteria.NodeCategoryAmong;
import org.oligomet.core.criteria.PrimaryHistology;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Citation;
import org.oligomet.core.patient.PrimarySite;

/** Risk groups of oligometastatic NSCLC by onset and nodes. */
final class Ashworth2014 {

    private static final CountingPolicy COUNTING =
            Words.lesions(CountScope.ALL, CountingMoment.DIAGNOSIS_OF_METASTASES);
    private static final String TRIAL = "Ashworth2014 RPA";

    private Ashworth2014() {}

    static Score score() {
        return Score.builder()
                .id("ashworth-2014-rpa")
                .version("1.0.0")
                .title("Ashworth 2014, risk groups of oligometastatic NSCLC")
                .citation(Citation.builder()
                        .text("Ashworth et al. Clin Lung Cancer 2014;15:346.")
                        .doi("10.1016/j.cllc.2014.04.003")
                        .status(VERIFIED)
                        .build())
                .appliesTo(Criteria.allOf(
                        new PrimaryHistology(PrimarySite.LUNG, Words.NSCLC),
                        new MetastasisCount(COUNTING, 1, OptionalInt.of(5))))
                .addStatements(
                        Words.statement("757 patients with NSCLC and 1 to 5 metastases; c-statistic 0.682.", VERIFIED),
                        Words.statement(
                                "All sites had been treated, the primary with curative intent. This is not asked of the"
                                        + " record, which has no one fact that says so.",
                                VERIFIED),
                        Words.statement(
                                "Synchronous disease with N3 is in no group: the source does not state it.", VERIFIED),
                        Words.statement("Metastases are counted at their diagnosis.", ASSUMPTION))
                .addItems(onset(6), nodes(NodeBasis.PATHOLOGICAL_ELSE_CLINICAL))
                .addClasses(
                        group("low", "low risk: metachronous", "low: metachronous", Map.of("onset", "metachronous")),
                        group(
                                "intermediate",
                                "intermediate risk: synchronous, N0",
                                "intermediate: synchronous N0",
                                Map.of("onset", "synchronous", "nodes", "N0")),
                        group(
                                "high",
                                "high risk: synchronous, N1 or N2",
                                "high: synchronous N1/N2",
                                Map.of("onset", "synchronous", "nodes", "N1-N2")))
                .addAmbiguities(onsetWindow(), nodeBasis(), Words.scanWindow())
                .build();
    }

    private static ScoreItem onset(int months) {
        return Words.item("onset", "When metastases were found", VERIFIED)
                .addLevels(
                        ScoreLevel.of("metachronous", "metachronous", Criteria.not(new Synchronous(months))),
                        ScoreLevel.of("synchronous", "synchronous", new Synchronous(months)))
                .addNotes("The abstract does not define the interval; see onset-window.")
                .build();
    }

    private static ScoreItem nodes(NodeBasis basis) {
        return Words.item("nodes", "N category", VERIFIED)
                .addLevels(
                        ScoreLevel.of("N0", "N0", new NodeCategoryAmong(COUNTING, basis, EnumSet.of(NodeCategory.N0))),
                        ScoreLevel.of(
                                "N1-N2",
                                "N1 or N2",
                                new NodeCategoryAmong(COUNTING, basis, EnumSet.of(NodeCategory.N1, NodeCategory.N2))),
                        ScoreLevel.of("N3", "N3", new NodeCategoryAmong(COUNTING, basis, EnumSet.of(NodeCategory.N3))))
                .addNotes("Asked of synchronous disease only; see n-basis.")
                .build();
    }

    private static ScoreClass group(String id, String text, String arm, Map<String, String> pattern) {
        return ScoreClass.builder()
                .id(id)
                .text(text)
                .status(VERIFIED)
                .rule(new ClassRule.Combinations(List.of(pattern)))
                .addGroups(new PublishedGroup(TRIAL, arm))
                .build();
    }

    private static Ambiguity onsetWindow() {
        return Words.number(
                "onset-window",
                "How soon after the primary are metastases synchronous? The abstract does not say.",
                "months",
                6,
                "calendar months, the cut of ESTRO/EORTC; our assumption",
                new int[] {6, 4, 3, 2},
                Ashworth2014::onset);
    }

    private static Ambiguity nodeBasis() {
        return Words.open(
                "n-basis",
                "Is N the clinical or the pathological category? The abstract does not say.",
                "pathological-else-clinical",
                Words.taken(
                        "pathological-else-clinical",
                        "the pathological where there is one, else the clinical (our assumption)"),
                Words.other("clinical", "the clinical category", Words.criteria(nodes(NodeBasis.CLINICAL))),
                Words.other(
                        "pathological", "the pathological category", Words.criteria(nodes(NodeBasis.PATHOLOGICAL))));
    }
}
