package org.oligomet.core.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;
import org.oligomet.core.definition.CountingChange;
import org.oligomet.core.definition.Statement;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;

/** Words in which scores are written down. */
final class Words {

    static final Set<Gene> EGFR_ALK = EnumSet.of(Gene.EGFR, Gene.ALK);

    static final Set<Histology> NSCLC = Collections.unmodifiableSet(EnumSet.of(
            Histology.ADENOCARCINOMA,
            Histology.SQUAMOUS_CELL_CARCINOMA,
            Histology.LARGE_CELL_CARCINOMA,
            Histology.ADENOSQUAMOUS_CARCINOMA,
            Histology.SARCOMATOID_CARCINOMA,
            Histology.NSCLC_NOS));

    private Words() {}

    /** Metastases one by one, without the primary and regional nodes; the treated ones at diagnosis only. */
    static CountingPolicy lesions(CountScope scope, CountingMoment moment) {
        return CountingPolicy.builder()
                .unit(CountUnit.LESIONS)
                .scope(scope)
                .primary(PrimaryRule.NOT_COUNTED)
                .regionalNodes(RegionalNodeRule.NOT_COUNTED)
                .brain(scope == CountScope.ALL ? BrainRule.COUNTS : BrainRule.NOT_COUNTED)
                .treatedLesions(
                        moment == CountingMoment.DIAGNOSIS_OF_METASTASES
                                ? TreatedLesionRule.COUNTED
                                : TreatedLesionRule.NOT_COUNTED)
                .moment(moment)
                .build();
    }

    static ScoreItem.Builder item(String id, String text, VerificationStatus status) {
        return ScoreItem.builder().id(id).text(text).status(status);
    }

    /** The criteria of an item by {@code item.level}, as an answer to a question puts them in. */
    static Map<String, Criterion> criteria(ScoreItem item) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        item.levels().forEach(level -> criteria.put(item.id() + "." + level.id(), level.criterion()));
        return criteria;
    }

    static Statement statement(String text, VerificationStatus status) {
        return new Statement(text, status);
    }

    static Ambiguity open(String id, String question, String published, Choice... choices) {
        return new Ambiguity(id, question, published, published, List.of(choices));
    }

    /** The answer that the score takes. */
    static Choice taken(String id, String text) {
        return new Choice(id, text, CountingChange.none(), Map.of());
    }

    /** Another answer, with the criteria that it puts in place of those of levels. */
    static Choice other(String id, String text, Map<String, Criterion> criteria) {
        return new Choice(id, text, CountingChange.none(), criteria);
    }

    /** A question about a number, of which each answer has its own criteria. */
    static Ambiguity number(
            String id,
            String question,
            String unit,
            int published,
            String why,
            int[] answers,
            IntFunction<ScoreItem> item) {
        List<Choice> choices = new ArrayList<>();
        for (int answer : answers) {
            String name = answer + "-" + unit;
            choices.add(
                    answer == published
                            ? taken(name, answer + " " + unit + " (" + why + ")")
                            : other(name, answer + " " + unit, criteria(item.apply(answer))));
        }
        return new Ambiguity(id, question, published + "-" + unit, published + "-" + unit, choices);
    }

    /** Age of imaging, of which no score that was read says anything. */
    static Ambiguity scanWindow() {
        List<Choice> choices = new ArrayList<>();
        for (int days : new int[] {30, 45, 60, 90}) {
            String why = days == 45 ? " (the one window for baseline imaging in the catalogue; our assumption)" : "";
            CountingChange change =
                    CountingChange.builder().scanWindowDays(days).build();
            choices.add(new Choice(days + "-days", days + " days" + why, change, Map.of()));
        }
        return new Ambiguity(
                "scan-window",
                "How far may imaging lie from the moment of counting? The source gives no limit.",
                "45-days",
                "45-days",
                choices);
    }

    /** Whether what was treated still counts. */
    static Ambiguity treatedLesions() {
        CountingChange counted = CountingChange.builder()
                .treatedLesions(TreatedLesionRule.COUNTED)
                .build();
        return open(
                "treated-lesions",
                "Does a metastasis that was ablated or resected by then still count? What was read does not say.",
                "not-counted",
                taken("not-counted", "no, unless it is active again (our assumption)"),
                new Choice("counted", "yes", counted, Map.of()));
    }
}
