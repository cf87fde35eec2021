package org.oligomet.report.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.report.plot.PlotCurve;
import org.oligomet.report.plot.TimeScale;

/** Survival of the cohort for one endpoint. */
@Value.Immutable
public interface SurvivalSection {

    /** The endpoint, such as “Overall survival”. */
    String endpoint();

    /** What time is counted from, such as “first metastasis”. */
    String origin();

    /** The unit of every time in this section. */
    TimeScale timeScale();

    /** Name of the event in the plural, such as “deaths”. */
    @Value.Default
    default String events() {
        return "events";
    }

    /** One curve for the whole cohort, or one for each group. */
    List<CurveSummary> curves();

    /** The curves to draw, in the same order. */
    List<PlotCurve> plot();

    /** Times at which survival is told. */
    List<Double> landmarks();

    /** Nominal coverage of every interval. */
    @Value.Default
    default double level() {
        return 0.95;
    }

    Optional<Comparison> comparison();

    /** Patients without a time, by reason. */
    List<ReasonCount> leftOut();

    /** How the endpoint is defined, in sentences. */
    Optional<String> definition();

    @Value.Check
    default void check() {
        if (curves().size() != plot().size() || curves().isEmpty()) {
            throw new IllegalArgumentException("survival: " + curves().size() + " curves in the table, " + plot().size()
                    + " in the plot; they must be as many, and at least one");
        }
        for (CurveSummary curve : curves()) {
            if (curve.survivalAt().size() != landmarks().size()) {
                throw new IllegalArgumentException(
                        "survival: " + curve.survivalAt().size() + " values for "
                                + landmarks().size() + " landmarks; they must be as many");
            }
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SurvivalSection}. */
    final class Builder extends ImmutableSurvivalSection.Builder {
        Builder() {}
    }
}
