package org.oligomet.core.definition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.MetastaticDisease;
import org.oligomet.core.criteria.PerformanceAtMost;
import org.oligomet.core.criteria.PrimaryHistology;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.ReportedPeriodRule;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.PrimarySite;

/** What several definitions share: populations and questions that more than one source leaves open. */
final class Vocabulary {

    private static final Set<Histology> NSCLC = EnumSet.of(
            Histology.ADENOCARCINOMA,
            Histology.SQUAMOUS_CELL_CARCINOMA,
            Histology.LARGE_CELL_CARCINOMA,
            Histology.ADENOSQUAMOUS_CARCINOMA,
            Histology.SARCOMATOID_CARCINOMA,
            Histology.NSCLC_NOS);

    private Vocabulary() {}

    static Criterion nsclc() {
        return new PrimaryHistology(PrimarySite.LUNG, NSCLC);
    }

    private static Criterion nsclcOrNeuroendocrine() {
        Set<Histology> wider = EnumSet.copyOf(NSCLC);
        wider.add(Histology.LARGE_CELL_NEUROENDOCRINE_CARCINOMA);
        return new PrimaryHistology(PrimarySite.LUNG, wider);
    }

    /** NSCLC with metastatic disease. */
    static Criterion metastaticNsclc(CountingPolicy counting) {
        return Criteria.allOf(nsclc(), new MetastaticDisease(counting));
    }

    static Choice same(String id, String text) {
        return new Choice(id, text, CountingChange.none(), Map.of());
    }

    static Choice counting(String id, String text, CountingChange change) {
        return new Choice(id, text, change, Map.of());
    }

    static Choice clause(String id, String text, String clauseId, Criterion criterion) {
        return new Choice(id, text, CountingChange.none(), Map.of(clauseId, criterion));
    }

    static Ambiguity neuroendocrine(CountingPolicy counting, String clauseId) {
        return new Ambiguity(
                "lcnec",
                "Is large cell neuroendocrine carcinoma NSCLC? The source does not say.",
                "not-nsclc",
                List.of(
                        same("not-nsclc", "no (it is a neuroendocrine carcinoma)"),
                        clause(
                                "nsclc",
                                "yes",
                                clauseId,
                                Criteria.allOf(nsclcOrNeuroendocrine(), new MetastaticDisease(counting)))));
    }

    /** The same for a clause that does not ask for metastases. */
    static Ambiguity neuroendocrineOnly(String clauseId) {
        return neuroendocrineIn(clauseId, nsclc -> nsclc);
    }

    /** The same for a clause in which NSCLC is one part. */
    static Ambiguity neuroendocrineIn(String clauseId, UnaryOperator<Criterion> clause) {
        return new Ambiguity(
                "lcnec",
                "Is large cell neuroendocrine carcinoma NSCLC? The source does not say.",
                "not-nsclc",
                List.of(
                        same("not-nsclc", "no (it is a neuroendocrine carcinoma)"),
                        clause("nsclc", "yes", clauseId, clause.apply(nsclcOrNeuroendocrine()))));
    }

    /** Age of imaging where the source gives none. */
    static Ambiguity scanWindow() {
        List<Choice> choices = new ArrayList<>();
        for (int days : new int[] {30, 45, 60, 90}) {
            String chosen = days == 45
                    ? " (the one window for baseline imaging in the catalogue, that of SARON; our assumption here)"
                    : "";
            choices.add(counting(
                    days + "-days",
                    days + " days" + chosen,
                    CountingChange.builder().scanWindowDays(days).build()));
        }
        return new Ambiguity(
                "scan-window",
                "How far may imaging lie from the moment of counting? The source gives no limit.",
                "45-days",
                choices);
    }

    static Ambiguity reportedPeriods() {
        return new Ambiguity(
                "reported-periods",
                "What does a registry's total over a period say about a moment within it?",
                "bounds-from-above",
                List.of(
                        same("bounds-from-above", "it bounds the count from above"),
                        counting(
                                "whole-course",
                                "whole-course policy: it is taken as the count at the moment, which overcounts",
                                CountingChange.builder()
                                        .reportedPeriods(ReportedPeriodRule.WHOLE_COURSE)
                                        .build())));
    }

    static Ambiguity regionalNodes() {
        return new Ambiguity(
                "regional-nodes",
                "Do involved regional nodes count? The source that was read does not settle it.",
                "not-counted",
                List.of(
                        same("not-counted", "no"),
                        counting(
                                "one-site",
                                "all of them together are one site",
                                CountingChange.builder()
                                        .regionalNodes(RegionalNodeRule.ONE_SITE)
                                        .build()),
                        counting(
                                "each",
                                "each of them counts",
                                CountingChange.builder()
                                        .regionalNodes(RegionalNodeRule.EACH)
                                        .build())));
    }

    static Ambiguity treatedLesions() {
        return new Ambiguity(
                "treated-lesions",
                "Does a metastasis that was ablated or resected still count? The source does not say.",
                "not-counted",
                List.of(
                        same("not-counted", "no, unless it is active again (the count is of current disease)"),
                        counting(
                                "counted",
                                "yes",
                                CountingChange.builder()
                                        .treatedLesions(TreatedLesionRule.COUNTED)
                                        .build())));
    }

    /** The same where the count is of the picture at diagnosis: what was treated since was there then. */
    static Ambiguity treatedLesionsAtDiagnosis() {
        return new Ambiguity(
                "treated-lesions",
                "Does a metastasis that was ablated or resected by now still count? The source does not say.",
                "counted",
                List.of(
                        same("counted", "yes (it was there at the diagnosis of metastases)"),
                        counting(
                                "not-counted",
                                "no, unless it is active again",
                                CountingChange.builder()
                                        .treatedLesions(TreatedLesionRule.NOT_COUNTED)
                                        .build())));
    }

    /** Age of a performance status where the source gives none. */
    static Ambiguity performanceWindow(String clauseId, int ecog) {
        List<Choice> choices = new ArrayList<>();
        for (int days : new int[] {14, 30, 60}) {
            choices.add(
                    days == Rule.PERFORMANCE_DAYS
                            ? same(days + "-days", days + " days (those of NRG-LU002; our assumption here)")
                            : clause(days + "-days", days + " days", clauseId, new PerformanceAtMost(ecog, days)));
        }
        return new Ambiguity(
                "performance-window",
                "How old may the performance status be? No source that was read says.",
                Rule.PERFORMANCE_DAYS + "-days",
                choices);
    }

    /** Window of synchronous disease where the source gives none. */
    static Ambiguity synchronousWindow(String clauseId) {
        List<Choice> choices = new ArrayList<>();
        choices.add(same("6-months", "6 calendar months (the cut of ESTRO/EORTC)"));
        for (int months : new int[] {4, 3, 2}) {
            choices.add(clause(months + "-months", months + " calendar months", clauseId, new Synchronous(months)));
        }
        return new Ambiguity(
                "synchronous-window",
                "How soon after the primary must metastases be found to be synchronous? No source that was read says.",
                "6-months",
                choices);
    }

    /** The same for metachronous disease. */
    static Ambiguity metachronousWindow(String clauseId) {
        List<Choice> choices = new ArrayList<>();
        choices.add(same("6-months", "more than 6 calendar months (the cut of ESTRO/EORTC)"));
        for (int months : new int[] {4, 3, 2}) {
            choices.add(clause(
                    months + "-months",
                    "more than " + months + " calendar months",
                    clauseId,
                    Criteria.not(new Synchronous(months))));
        }
        return new Ambiguity(
                "metachronous-window",
                "How long after the primary must metastases be found to be metachronous? No source that was read says.",
                "6-months",
                choices);
    }

    static Ambiguity siteUnit() {
        return new Ambiguity(
                "site-unit",
                "Is a site one lesion or one organ?",
                "lesion",
                List.of(
                        same("lesion", "one discrete lesion"),
                        counting(
                                "organ",
                                "one organ",
                                CountingChange.builder()
                                        .unit(CountUnit.ORGAN_SITES)
                                        .build())));
    }

    static Ambiguity brain() {
        return new Ambiguity(
                "brain",
                "Do brain metastases count, so that the brain must have been imaged? The source does not say.",
                "counts",
                List.of(
                        same("counts", "yes (any location)"),
                        counting(
                                "not-counted",
                                "no",
                                CountingChange.builder()
                                        .brain(BrainRule.NOT_COUNTED)
                                        .build())));
    }
}
