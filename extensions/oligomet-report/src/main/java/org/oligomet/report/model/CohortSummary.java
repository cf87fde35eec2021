package org.oligomet.report.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How the cohort came about. */
@Value.Immutable
public interface CohortSummary {

    /** What time is counted from, such as “first metastasis”. */
    String indexDate();

    /** Persons in the source. */
    int source();

    List<FlowStep> steps();

    /** Persons whose index date had to be chosen within a month, a year or a range. */
    int inexactIndexDates();

    /** Which day stood for a date not known to the day, in a sentence. */
    Optional<String> dateConvention();

    /** Traits of the patients, such as “Median age”, with their values as text. */
    List<Characteristic> characteristics();

    /** Persons after the last step. */
    default int included() {
        return steps().isEmpty() ? source() : steps().get(steps().size() - 1).remained();
    }

    @Value.Check
    default void check() {
        int before = source();
        for (FlowStep step : steps()) {
            if (step.entered() != before) {
                throw new IllegalArgumentException("cohort.steps: " + step.entered() + " persons enter “" + step.name()
                        + "”; the step before left " + before);
            }
            before = step.remained();
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CohortSummary}. */
    final class Builder extends ImmutableCohortSummary.Builder {
        Builder() {}
    }
}
