package org.oligomet.report.model;

import java.util.List;
import org.immutables.value.Value;
import org.oligomet.stats.Estimate;

/** The row of a survival table. */
@Value.Immutable
public interface CurveSummary {

    String label();

    double subjects();

    double events();

    Estimate median();

    Estimate restrictedMean();

    /** Horizon of the restricted mean. */
    double horizon();

    /** Survival, between 0 and 1, at each landmark of the section. */
    List<Estimate> survivalAt();

    /** Median follow-up by reverse Kaplan–Meier. */
    Estimate medianFollowUp();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CurveSummary}. */
    final class Builder extends ImmutableCurveSummary.Builder {
        Builder() {}
    }
}
