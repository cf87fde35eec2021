package org.oligomet.core.evidence;

/**
 * The same figure of both sides.
 *
 * @param cohort that of the cohort
 * @param published that of the source
 */
public record FigurePair(CohortFigure cohort, PublishedFigure published) {

    /** Whether both have an interval and the levels differ, so that their widths cannot be compared. */
    public boolean levelsDiffer() {
        return cohort.figure().interval().isPresent()
                && published.interval().isPresent()
                && (published.interval().get().levelDisputed()
                        || cohort.figure().interval().get().level()
                                != published.interval().get().level());
    }
}
