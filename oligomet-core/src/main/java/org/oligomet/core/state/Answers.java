package org.oligomet.core.state;

import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.Verdict;

/** Answers to the questions of the tree as evaluations. */
final class Answers {

    private Answers() {}

    /** An evaluation with the sentence {@code state.Q1.MET} and one named parameter in it. */
    static Evaluation.Builder of(Question question, Verdict verdict, String parameter, Object value) {
        return Evaluation.builder()
                .criterion("estro-eortc-2020." + question)
                .putParameters(parameter, value.toString())
                .verdict(verdict)
                .message(Message.of("state." + question + "." + verdict, parameter, value));
    }
}
