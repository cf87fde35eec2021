package org.oligomet.core.state;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.oligomet.core.criteria.DataKind;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/**
 * The ESTRO/EORTC classification of oligometastatic disease: after an entry that says whether there is such disease now,
 * five questions lead to one of nine states. Each question is answered by yes, no or not known, and the answer is the set
 * of states that the record leaves possible. The date judged (T0) is the date of the snapshot; take it at an imaging date,
 * as {@link StateTimeline} does.
 *
 * <p>Source: Guckenberger M et al., Lancet Oncol 2020;21:e18-e28, doi:10.1016/S1470-2045(19)30718-1; status by question in
 * {@link Question}. What the source leaves open is in {@link StateRules}.
 */
public final class StateClassifier {

    private final EntryGate gate;
    private final StateRules rules;

    private StateClassifier(EntryGate gate, StateRules rules) {
        this.gate = gate;
        this.rules = rules;
    }

    /** One to five metastases now, and the default {@link StateRules}. */
    public static StateClassifier withDefaults() {
        return new StateClassifier(
                new EntryGate.Metastases(5), StateRules.builder().build());
    }

    /** The same with another entry; the limit of {@link StateRules#polymetastaticAbove} stays. */
    public StateClassifier withGate(EntryGate newGate) {
        return new StateClassifier(newGate, rules);
    }

    /** The same with other rules. */
    public StateClassifier withRules(StateRules newRules) {
        return new StateClassifier(gate, newRules);
    }

    public EntryGate gate() {
        return gate;
    }

    public StateRules rules() {
        return rules;
    }

    /** The states that what was known at {@code date} leaves possible. */
    public StateEvaluation classify(Patient patient, ClinicalDate date) {
        return classify(patient.asOf(date));
    }

    /** The states that the snapshot leaves possible at its date. */
    public StateEvaluation classify(Snapshot snapshot) {
        Facts facts = Facts.of(snapshot);
        Therapies therapies = new Therapies(rules, snapshot.patient(), snapshot.asOf());
        Episodes episodes = new Episodes(rules, facts, therapies);
        Progression progression = new Progression(rules, facts);
        Walk walk = new Walk(question -> switch (question) {
            case GATE -> Gate.evaluate(gate, rules, facts, therapies, progression);
            case Q1 -> new Past(rules, facts, therapies, episodes).evaluate();
            case Q2 -> episodes.evaluate();
            case Q3 -> Onset.evaluate(rules, facts);
            case Q4 -> therapies.evaluate();
            case Q5 -> progression.evaluate();
        });
        walk.enter();
        return StateEvaluation.builder()
                .asOf(snapshot.asOf())
                .possible(walk.possible)
                .answers(walk.answers)
                .warnings(warnings(walk))
                .build();
    }

    private static List<Finding> warnings(Walk walk) {
        List<Finding> warnings = new ArrayList<>();
        walk.answers.values().forEach(answer -> warnings.addAll(answer.findings()));
        boolean metachronous = walk.possible.contains(OligometastaticState.METACHRONOUS_OLIGOPROGRESSION);
        if (metachronous && !walk.isProgressive()) {
            warnings.add(finding("FIRST_METASTASIS_NOT_PROGRESSIVE"));
        }
        boolean recurrence = walk.possible.contains(OligometastaticState.REPEAT_OLIGORECURRENCE)
                || walk.possible.contains(OligometastaticState.INDUCED_OLIGORECURRENCE);
        if (recurrence && !walk.isProgressive()) {
            warnings.add(finding("RECURRENCE_WITHOUT_PROGRESSION"));
        }
        Evaluation past = walk.answers.get(Question.Q1);
        if (past != null && past.missing().stream().anyMatch(need -> need.kind() == DataKind.IMAGING)) {
            warnings.add(finding("NO_BASELINE_IMAGING"));
        }
        return warnings;
    }

    private static Finding finding(String code) {
        return new Finding(code, Message.of("finding." + code));
    }

    /** All ways through the tree that the answers leave open; each question is asked once, and only if a way reaches it. */
    private static final class Walk {

        private final Function<Question, Evaluation> ask;
        private final Map<Question, Evaluation> answers = new EnumMap<>(Question.class);
        private final Set<OligometastaticState> possible = EnumSet.noneOf(OligometastaticState.class);

        Walk(Function<Question, Evaluation> ask) {
            this.ask = ask;
        }

        Evaluation answer(Question question) {
            return answers.computeIfAbsent(question, ask);
        }

        /** Whether question 5 is not answered by no; it need not have been asked. */
        boolean isProgressive() {
            Evaluation asked = answers.get(Question.Q5);
            return (asked == null ? ask.apply(Question.Q5) : asked).verdict() != Verdict.NOT_MET;
        }

        private void branch(Question question, Runnable yes, Runnable no) {
            Verdict verdict = answer(question).verdict();
            if (verdict != Verdict.NOT_MET) {
                yes.run();
            }
            if (verdict != Verdict.MET) {
                no.run();
            }
        }

        void enter() {
            branch(Question.GATE, this::history, () -> possible.add(OligometastaticState.NOT_OMD));
        }

        private void history() {
            branch(
                    Question.Q1,
                    () -> course(
                            OligometastaticState.INDUCED_OLIGORECURRENCE,
                            OligometastaticState.INDUCED_OLIGOPROGRESSION,
                            OligometastaticState.INDUCED_OLIGOPERSISTENCE),
                    this::genuine);
        }

        private void genuine() {
            branch(
                    Question.Q2,
                    () -> course(
                            OligometastaticState.REPEAT_OLIGORECURRENCE,
                            OligometastaticState.REPEAT_OLIGOPROGRESSION,
                            OligometastaticState.REPEAT_OLIGOPERSISTENCE),
                    this::deNovo);
        }

        private void deNovo() {
            branch(Question.Q3, this::metachronous, () -> possible.add(OligometastaticState.SYNCHRONOUS));
        }

        /** A first metastasis under therapy is new: there is no tenth state, whatever question 5 says. */
        private void metachronous() {
            branch(
                    Question.Q4,
                    () -> possible.add(OligometastaticState.METACHRONOUS_OLIGOPROGRESSION),
                    () -> possible.add(OligometastaticState.METACHRONOUS_OLIGORECURRENCE));
        }

        private void course(
                OligometastaticState recurrence, OligometastaticState progression, OligometastaticState persistence) {
            branch(
                    Question.Q4,
                    () -> branch(Question.Q5, () -> possible.add(progression), () -> possible.add(persistence)),
                    () -> possible.add(recurrence));
        }
    }
}
