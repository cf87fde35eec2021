package org.oligomet.stats.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.Status;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TimeAxis;

/**
 * Histories of subjects through states, checked: each row of a sample is time spent in one state, over {@code (entry, exit]}, and its
 * cause names the state that the subject moves to at the end; a row that ends without a cause is censored, or goes on in the
 * subject's next row in the same state. As R's {@code survfit(Surv(start, stop, event), id = , istate = )}.
 *
 * <p>Refused, naming the row: a subject that leaves a state it is not in, a gap, an overlap, a move to the same state, weights.
 *
 * <pre>{@code
 * SurvivalData rows = SurvivalData.builder()
 *         .subject(id).entry(start).exit(stop)
 *         .cause(code, Map.of(1, "widespread", 2, "death"))
 *         .build();
 * Transitions histories = Transitions.of(rows, "oligometastatic");
 * }</pre>
 */
public final class Transitions {

    private final SurvivalData data;
    private final List<String> states;
    private final int[] from;
    private final int[] causeState;

    private Transitions(SurvivalData data, List<String> states, int[] from) {
        this.data = data;
        this.states = List.copyOf(states);
        this.from = from;
        this.causeState =
                data.causes().stream().mapToInt(c -> states.indexOf(c.name())).toArray();
    }

    /**
     * Histories that all begin in one state; later rows begin where the earlier ones led.
     *
     * @param data rows with causes named as the states they lead to; subjects if any has several rows
     * @param initial the state in which every subject begins; R's {@code (s0)}
     * @return the checked histories
     * @throws IllegalArgumentException if a history contradicts itself, naming the row
     */
    public static Transitions of(SurvivalData data, String initial) {
        return build(data, List.of(initial), null);
    }

    /**
     * Histories whose rows say in which state they are: subjects may come under observation in any.
     *
     * @param data rows with causes named as the states they lead to; subjects if any has several rows
     * @param state the name of the state of each row
     * @return the checked histories; states in the order in which they occur
     * @throws IllegalArgumentException if a history contradicts itself, naming the row
     */
    public static Transitions of(SurvivalData data, String[] state) {
        if (state.length != data.size()) {
            throw new IllegalArgumentException(
                    state.length + " states were given for the " + data.size() + " rows of the data");
        }
        return build(data, List.copyOf(new LinkedHashSet<>(Arrays.asList(state))), state);
    }

    private static Transitions build(SurvivalData data, List<String> begins, String @Nullable [] state) {
        if (data.hasWeights()) {
            throw new IllegalArgumentException("histories through states take no weights: repeat rows instead");
        }
        List<String> states = new ArrayList<>(begins);
        for (Status cause : data.causes()) {
            if (!states.contains(cause.name())) {
                states.add(cause.name());
            }
        }
        Transitions built = new Transitions(data, states, new int[data.size()]);
        built.follow(state);
        return built;
    }

    /** Walks each subject's rows in the order of time. */
    private void follow(String @Nullable [] state) {
        TimeAxis axis = data.times();
        int[] previous = new int[data.subjects()];
        Arrays.fill(previous, -1);
        for (int i = 0; i < data.size(); i++) {
            int row = axis.rowByExit(i);
            int before = previous[data.subject(row)];
            previous[data.subject(row)] = row;
            int given = state == null ? -1 : states.indexOf(state[row]);
            from[row] = before < 0 ? Math.max(0, given) : checked(row, before, given, axis);
            if (data.causeIndex(row) != 0 && to(row) == from[row]) {
                throw new IllegalArgumentException("row " + row + " moves to the state that it is in, "
                        + states.get(from[row]) + ": leave the cause out");
            }
        }
    }

    private int checked(int row, int before, int given, TimeAxis axis) {
        int entry = axis.entryRank(row);
        if (entry < axis.exitRank(before)) {
            throw new IllegalArgumentException("row " + row + " overlaps row " + before + " of its subject: it "
                    + (entry < 0 ? "has no entry" : "enters at " + data.entry(row)) + ", before the other's exit at "
                    + data.exit(before));
        }
        if (entry > axis.exitRank(before)) {
            throw new IllegalArgumentException("between row " + before + ", which exits at " + data.exit(before)
                    + ", and row " + row + " of its subject, which enters at " + data.entry(row)
                    + ", is a gap: what happened in it is not known");
        }
        int now = data.causeIndex(before) == 0 ? from[before] : to(before);
        if (given >= 0 && given != now) {
            throw new IllegalArgumentException("row " + row + " is in state " + states.get(given) + ", but row "
                    + before + " left its subject in " + states.get(now));
        }
        return now;
    }

    /**
     * The rows.
     *
     * @return the sample
     */
    public SurvivalData data() {
        return data;
    }

    /**
     * The names of the states: those in which subjects begin, then the causes that are not among them.
     *
     * @return in the order of their indices
     */
    public List<String> states() {
        return states;
    }

    /**
     * The state of a row.
     *
     * @param row the row
     * @return its index
     */
    public int from(int row) {
        return from[row];
    }

    /**
     * The state to which a row leads.
     *
     * @param row the row
     * @return its index, -1 if it ends without a move
     */
    public int to(int row) {
        int cause = data.causeIndex(row);
        return cause == 0 ? -1 : causeState[cause - 1];
    }
}
