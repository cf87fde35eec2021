package org.oligomet.core.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A classification in English. */
final class StateText {

    private StateText() {}

    static String names(Collection<OligometastaticState> states) {
        List<String> names = new ArrayList<>();
        states.forEach(state -> names.add(state.name()));
        return String.join(" or ", names);
    }

    static String explain(StateEvaluation evaluation) {
        StringBuilder out = new StringBuilder(evaluation.toString()).append('\n');
        out.append("ESTRO/EORTC consensus, Guckenberger et al. 2020, doi:10.1016/S1470-2045(19)30718-1\n");
        evaluation.answers().forEach((question, answer) -> {
            out.append(question).append(" {").append(question.status().label()).append("}\n");
            out.append(answer.explain().indent(2));
        });
        evaluation
                .warnings()
                .forEach(warning -> out.append("! ").append(warning).append('\n'));
        evaluation.missing().forEach(need -> out.append("? ").append(need).append('\n'));
        return out.toString();
    }
}
