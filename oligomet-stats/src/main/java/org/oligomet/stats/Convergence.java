package org.oligomet.stats;

import java.util.List;
import java.util.stream.Collectors;
import org.oligomet.stats.internal.text.Show;

/**
 * How an iterative fit ended, as a value: whether the maximum was reached, after how many steps, and what stood in the
 * way, by name of the covariate.
 *
 * @param converged whether the likelihood's maximum was found; true also where some covariates were left out because they
 *     cannot be told from others, false where the maximum lies at infinity
 * @param iterations Newton steps taken, those included that kept the information of an earlier one
 * @param problems what was found, in the order of the terms; empty for an ordinary fit
 */
public record Convergence(boolean converged, int iterations, List<Problem> problems) {

    /** Copies the list. */
    public Convergence {
        problems = List.copyOf(problems);
    }

    /** What can be wrong. */
    public enum Kind {
        /** No row has the event, so nothing can be learned. */
        NO_EVENTS,
        /** The covariate does not vary within any risk set. */
        CONSTANT,
        /** The covariate is a linear combination of earlier ones within every risk set. */
        COLLINEAR,
        /** The term can be told from others, but so little that errors have few digits; it is estimated all the same. */
        NEARLY_COLLINEAR,
        /** The likelihood rises for ever as the coefficient grows: every event has the extreme value of its risk set. */
        MONOTONE,
        /** Nothing is left to estimate the term from once the limit of another term is taken. */
        LOST_IN_LIMIT,
        /** The limit of iterations was reached, or no step went up. */
        NOT_REACHED
    }

    /**
     * One finding.
     *
     * @param kind what is wrong
     * @param term the term concerned; empty if it is the fit as a whole
     * @param message a sentence for the reader
     */
    public record Problem(Kind kind, String term, String message) {}

    /**
     * The problems in one text.
     *
     * @return their messages, joined by semicolons; empty if there is none
     */
    public String problem() {
        return problems.stream().map(Problem::message).collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
        return (converged ? "converged" : "not converged") + " after " + Show.count(iterations, "iteration")
                + (problems.isEmpty() ? "" : ": " + problem());
    }
}
