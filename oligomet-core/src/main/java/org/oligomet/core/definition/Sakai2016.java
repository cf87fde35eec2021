package org.oligomet.core.definition;

import static org.oligomet.core.definition.VerificationStatus.ASSUMPTION;
import static org.oligomet.core.definition.VerificationStatus.VERIFIED;

import java.util.List;
import java.util.OptionalInt;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.Convention;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.LesionsPerOrgan;
import org.oligomet.core.criteria.NodeBasis;
import org.oligomet.core.criteria.NodeNegative;
import org.oligomet.core.criteria.OrganCount;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.time.ClinicalDate;

/** Node-negative oligometastatic NSCLC as in the Kindai University series. */
final class Sakai2016 {

    private static final CountingPolicy COUNTING = CountingPolicy.builder()
            .unit(CountUnit.LESIONS)
            .scope(CountScope.ALL)
            .primary(PrimaryRule.NOT_COUNTED)
            .regionalNodes(RegionalNodeRule.MUST_BE_N0)
            .brain(BrainRule.COUNTS)
            .treatedLesions(TreatedLesionRule.COUNTED)
            .moment(CountingMoment.DIAGNOSIS_OF_METASTASES)
            .build();

    private Sakai2016() {}

    static Definition definition() {
        return Definition.builder()
                .id("sakai-2016")
                .version("1.0.0")
                .title("Sakai 2016, node-negative oligometastatic NSCLC")
                .date(ClinicalDate.of(2016, 9, 12))
                .edition(Edition.publishedOn(ClinicalDate.of(2016, 9, 12)))
                .citation(Citation.builder()
                        .text("Sakai K, Takeda M, Hayashi H, Tanaka K, Okuda T, Kato A, Nishimura Y, Mitsudomi T,"
                                + " Koyama A, Nakagawa K. Clinical outcome of node-negative oligometastatic non-small"
                                + " cell lung cancer. Thoracic Cancer, e-pub 12 Sep 2016.")
                        .doi("10.1111/1759-7714.12386")
                        .pmid("27755813")
                        .status(VERIFIED)
                        .build())
                .counting(COUNTING)
                .addClauses(
                        condition("SAK-1", "NSCLC, advanced (stage IV).")
                                .criterion(Vocabulary.metastaticNsclc(COUNTING))
                                .build(),
                        condition("SAK-2", "Regional lymph nodes are negative (N0).")
                                .criterion(new NodeNegative(COUNTING, NodeBasis.PATHOLOGICAL_ELSE_CLINICAL))
                                .note("The abstract does not say which N category is meant; see n-basis.")
                                .build(),
                        condition("SAK-3", "At most 5 metastases in each involved organ.")
                                .criterion(new LesionsPerOrgan(COUNTING, 5))
                                .note("Per organ: up to 10 metastases in two organs qualify.")
                                .build(),
                        condition("SAK-4", "One or two organs hold metastases.")
                                .criterion(new OrganCount(COUNTING, 1, OptionalInt.of(2)))
                                .build(),
                        condition("SAK-5", "The metastases are synchronous.")
                                .criterion(new Synchronous(6))
                                .addDetails(new Statement(
                                        "within six calendar months of the diagnosis of the primary", ASSUMPTION))
                                .note(
                                        "The title and conclusion speak of synchronous disease; the sentence on eligibility"
                                                + " gives no window; see synchronous-window.")
                                .build())
                .addAmbiguities(
                        new Ambiguity(
                                "n-basis",
                                "Is N0 the clinical or the pathological category? The abstract does not say.",
                                "pathological-else-clinical",
                                List.of(
                                        Vocabulary.same(
                                                "pathological-else-clinical",
                                                "the pathological where there is one, else the clinical"),
                                        basis("clinical", NodeBasis.CLINICAL),
                                        basis("pathological", NodeBasis.PATHOLOGICAL))),
                        synchronousWindow(),
                        Vocabulary.treatedLesionsAtDiagnosis(),
                        Vocabulary.scanWindow(),
                        Vocabulary.reportedPeriods(),
                        Vocabulary.neuroendocrine(COUNTING, "SAK-1"))
                .build();
    }

    private static Clause.Builder condition(String id, String text) {
        return Clause.builder().id(id).text(text).role(ClauseRole.CONDITION).status(VERIFIED);
    }

    private static Choice basis(String id, NodeBasis basis) {
        return Vocabulary.clause(id, "the " + id + " category", "SAK-2", new NodeNegative(COUNTING, basis));
    }

    private static Ambiguity synchronousWindow() {
        return new Ambiguity(
                "synchronous-window",
                "How soon after the primary must metastases be found to be synchronous? The abstract gives no window.",
                "6-months",
                List.of(
                        Vocabulary.same("6-months", "6 calendar months (the cut of ESTRO/EORTC)"),
                        months(4),
                        months(3),
                        months(2),
                        Vocabulary.clause(
                                "not-required",
                                "metachronous disease qualifies too",
                                "SAK-5",
                                new Convention("synchronous-not-required"))));
    }

    private static Choice months(int months) {
        return Vocabulary.clause(months + "-months", months + " calendar months", "SAK-5", new Synchronous(months));
    }
}
