package org.oligomet.core.evidence;

/**
 * A figure of a cohort of one's own, estimated elsewhere: this package computes nothing.
 *
 * @param figure the figure with its interval and level
 * @param method how it was estimated, such as {@code "Kaplan-Meier, log-log interval"}
 */
public record CohortFigure(PublishedFigure figure, String method) {

    public CohortFigure {
        if (method.isBlank()) {
            throw new IllegalArgumentException("cohortFigure.method: blank; it must say how the figure was estimated");
        }
        if (figure.kind() == FigureKind.HAZARD_RATIO) {
            throw new IllegalArgumentException(
                    "cohortFigure.kind: " + figure.kind() + "; one group has a median or a rate, a ratio compares two");
        }
    }

    @Override
    public String toString() {
        return figure + " (" + method + ")";
    }
}
