package org.oligomet.core.state;

import java.util.OptionalInt;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.ClauseEvaluation;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.DefinitionEvaluation;

/** Whether there is oligometastatic disease at the date judged. */
final class Gate {

    private Gate() {}

    static Evaluation evaluate(
            EntryGate gate, StateRules rules, Facts facts, Therapies therapies, Progression progression) {
        if (gate instanceof EntryGate.Fulfils fulfils) {
            return ofDefinition(fulfils, facts);
        }
        int limit = ((EntryGate.Metastases) gate).limit();
        Evaluation count = new MetastasisCount(rules.counting(), 1, OptionalInt.of(limit)).evaluate(facts);
        Verdict few = therapies.activeNow().and(progression.within(limit));
        Verdict verdict = count.verdict().or(few);
        Evaluation.Builder builder =
                Answers.of(Question.GATE, verdict, "limit", limit).addChildren(count);
        if (!verdict.isDecided()) {
            builder.addAllMissing(count.missing());
            if (count.verdict() == Verdict.NOT_MET) {
                if (!therapies.activeNow().isDecided()) {
                    builder.addAllMissing(therapies.evaluate().missing());
                }
                if (!progression.within(limit).isDecided()) {
                    builder.addAllMissing(progression.missing());
                }
            }
        }
        return builder.build();
    }

    private static Evaluation ofDefinition(EntryGate.Fulfils gate, Facts facts) {
        DefinitionEvaluation evaluation = gate.definition().evaluate(facts.snapshot());
        Definition definition = gate.definition();
        Evaluation.Builder builder = Answers.of(Question.GATE, evaluation.verdict(), "definition", definition.key())
                .putParameters("version", definition.version())
                .message(Message.of(
                        "state.GATE.definition." + evaluation.verdict(),
                        "definition",
                        definition.key(),
                        "version",
                        definition.version()))
                .addAllMissing(evaluation.missing());
        for (ClauseEvaluation clause : evaluation.conditions(evaluation.verdict())) {
            builder.addChildren(clause.evaluation());
        }
        return builder.build();
    }
}
