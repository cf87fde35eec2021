package org.oligomet.core.score;

import static org.oligomet.core.definition.VerificationStatus.ASSUMPTION;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.IntervalAtLeast;
import org.oligomet.core.criteria.LabAbove;
import org.oligomet.core.criteria.LargestDiameter;
import org.oligomet.core.criteria.LesionsInOrgan;
import org.oligomet.core.criteria.NodeBasis;
import org.oligomet.core.criteria.NodeNegative;
import org.oligomet.core.criteria.PrimarySiteAmong;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Citation;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.PrimarySite;

/** Clinical risk score of recurrence after resection of liver metastases of colorectal cancer. */
final class Fong1999 {

    private static final CountingPolicy COUNTING = Words.lesions(CountScope.ALL, CountingMoment.NOW);
    private static final int CEA_DAYS = 45;

    private Fong1999() {}

    static Score score() {
        return Score.builder()
                .id("fong-1999")
                .version("1.0.0")
                .title("Fong 1999, clinical risk score for colorectal liver metastases")
                .citation(Citation.builder()
                        .text("Fong et al. Ann Surg 1999;230:309.")
                        .pmid("10493478")
                        .status(VERIFIED)
                        .build())
                .appliesTo(Criteria.allOf(
                        new PrimarySiteAmong(EnumSet.of(PrimarySite.COLON, PrimarySite.RECTUM)),
                        liver(1, OptionalInt.empty())))
                .addStatements(
                        Words.statement(
                                "1001 patients; survival at 5 years 37 %, at 10 years 22 % (all of them together; of"
                                        + " the classes nothing was read).",
                                VERIFIED),
                        Words.statement(
                                "For the resection of liver metastases: judge the patient as known just before it.",
                                ASSUMPTION))
                .addItems(nodes(NodeBasis.PATHOLOGICAL_ELSE_CLINICAL), interval(), number(), size(), cea(CEA_DAYS))
                .addClasses(
                        group("low", "low risk: 0 to 2 points", 0, 2), group("high", "high risk: 3 to 5 points", 3, 5))
                .addAmbiguities(nodeBasis(), ceaWindow(), Words.treatedLesions(), Words.scanWindow())
                .build();
    }

    private static Criterion liver(int min, OptionalInt max) {
        return new LesionsInOrgan(COUNTING, OrganSystem.LIVER, min, max);
    }

    private static ScoreItem nodes(NodeBasis basis) {
        Criterion negative = new NodeNegative(COUNTING, basis);
        return yesNo("nodes", "Node-positive primary", Criteria.not(negative), negative)
                .addNotes("Which category is meant is open; see n-basis.")
                .build();
    }

    private static ScoreItem interval() {
        Criterion atLeast = new IntervalAtLeast(12);
        return yesNo("interval", "Disease-free interval under 12 months", Criteria.not(atLeast), atLeast)
                .addNotes("From the diagnosis of the primary to the first metastasis, calendar months; our assumption.")
                .build();
    }

    private static ScoreItem number() {
        Criterion several = liver(2, OptionalInt.empty());
        return yesNo("number", "More than one hepatic tumour", several, liver(0, OptionalInt.of(1)))
                .build();
    }

    private static ScoreItem size() {
        Criterion small = new LargestDiameter(COUNTING, Optional.of(OrganSystem.LIVER), 50);
        return yesNo("size", "Largest hepatic tumour over 5 cm", Criteria.not(small), small)
                .addNotes("By the last measurement of each.")
                .build();
    }

    private static ScoreItem cea(int days) {
        Criterion above = new LabAbove(List.of("CEA", "carcinoembryonic antigen"), 200, "ng/mL", days);
        return yesNo("cea", "CEA over 200 ng/mL", above, Criteria.not(above))
                .addNotes("The latest value; see cea-window.")
                .build();
    }

    private static ScoreItem.Builder yesNo(String id, String text, Criterion yes, Criterion no) {
        return Words.item(id, text, VERIFIED)
                .addLevels(ScoreLevel.of("no", "no", 0, no), ScoreLevel.of("yes", "yes", 1, yes));
    }

    private static ScoreClass group(String id, String text, double min, double max) {
        return ScoreClass.builder()
                .id(id)
                .text(text)
                .status(VERIFIED)
                .rule(new ClassRule.TotalBetween(min, max))
                .build();
    }

    private static Ambiguity nodeBasis() {
        return Words.open(
                "n-basis",
                "Is N the pathological or the clinical category? The abstract does not say.",
                "pathological-else-clinical",
                Words.taken(
                        "pathological-else-clinical",
                        "the pathological where there is one, else the clinical (our assumption)"),
                Words.other(
                        "pathological", "the pathological category", Words.criteria(nodes(NodeBasis.PATHOLOGICAL))));
    }

    private static Ambiguity ceaWindow() {
        return Words.number(
                "cea-window",
                "How old may the CEA be? The abstract does not say.",
                "days",
                CEA_DAYS,
                "as for imaging; our assumption",
                new int[] {30, CEA_DAYS, 90},
                Fong1999::cea);
    }
}
