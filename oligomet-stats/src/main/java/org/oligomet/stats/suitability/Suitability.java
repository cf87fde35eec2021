package org.oligomet.stats.suitability;

import java.util.Locale;
import java.util.Optional;
import org.oligomet.stats.internal.text.Show;

/**
 * Whether the method that made a result suits the size of its sample, and which one does, from a stored table of
 * simulations. A sample outside the table gets no advice: nothing is extrapolated.
 *
 * @param advice keep the method, use another, or no answer
 * @param method what made the result
 * @param recommendation the method to use; the same one where there is no reason to change, or no answer
 * @param reason why, with the figures of the scenario
 * @param n rows
 * @param events events
 * @param scenario the stored scenario that was looked up; empty outside the table
 * @param source where the table comes from
 */
public record Suitability(
        Advice advice,
        String method,
        String recommendation,
        String reason,
        long n,
        double events,
        Optional<Scenario> scenario,
        String source) {

    /** What follows. */
    public enum Advice {
        /** The method keeps about what it promises at this size. */
        KEEP,
        /** It does not, and another one does. */
        CHANGE,
        /** The table says nothing of such a sample. */
        OUTSIDE_THE_TABLE
    }

    /**
     * A stored scenario.
     *
     * @param description its sizes and shares
     * @param measure what the figure is, such as {@code coverage of nominal 95 % intervals}
     * @param figure its value, simulated
     * @param runs data sets it was simulated from
     */
    public record Scenario(String description, String measure, double figure, int runs) {

        @Override
        public String toString() {
            return description + ": " + measure + " " + Show.number(figure, 3) + " in " + runs + " data sets";
        }
    }

    /** Without an answer, and why. */
    static Suitability outside(String method, String reason, long n, double events, String source) {
        return new Suitability(Advice.OUTSIDE_THE_TABLE, method, method, reason, n, events, Optional.empty(), source);
    }

    @Override
    public String toString() {
        String head = switch (advice) {
            case KEEP -> method + " suits";
            case CHANGE -> "use " + recommendation + " rather than " + method;
            case OUTSIDE_THE_TABLE -> "no advice on " + method;
        };
        return String.format(Locale.ROOT, "%s (n = %d, %s events): %s", head, n, Show.number(events), reason);
    }
}
