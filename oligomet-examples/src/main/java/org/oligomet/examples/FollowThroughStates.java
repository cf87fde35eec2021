package org.oligomet.examples;

import java.util.Map;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.ledger.Transitions;
import org.oligomet.stats.nonparametric.StateOccupation;
import org.oligomet.stats.nonparametric.StateProbabilities;

/** Oligometastatic, widespread, dead: how likely is each state by a time, and how long does one last? */
public final class FollowThroughStates {

    private FollowThroughStates() {}

    /**
     * Eight invented patients. A row is time in one state; its cause is the state that it leads to, 0 if it leads to none.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println("SYNTHETIC DATA: eight invented patients, months since the diagnosis of metastases");
        // tag::states[]
        int[] patient = {1, 1, 2, 3, 4, 4, 5, 5, 6, 7, 8, 8};
        double[] from = {0, 14, 0, 0, 0, 10, 0, 22, 0, 0, 0, 25};
        double[] to = {14, 26, 30, 8, 10, 36, 22, 29, 40, 18, 25, 44};
        int[] leadsTo = {1, 2, 0, 2, 1, 0, 1, 2, 0, 2, 1, 0};
        SurvivalData rows = SurvivalData.builder()
                .subject(patient)
                .entry(from)
                .exit(to)
                .cause(leadsTo, Map.of(1, "widespread", 2, "death"))
                .build();
        Transitions histories = Transitions.of(rows, "oligometastatic");
        StateProbabilities states =
                StateOccupation.withDefaults().fit(histories).get(0);
        System.out.println(states);
        for (String state : states.states()) {
            System.out.println(state + " at 24 months: " + states.at(state, 24));
        }
        System.out.println("months before any progression, of 36: " + states.restrictedMean("oligometastatic", 36));
        // end::states[]
    }
}
