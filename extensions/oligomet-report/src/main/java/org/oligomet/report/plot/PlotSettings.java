package org.oligomet.report.plot;

import java.util.OptionalDouble;
import org.immutables.value.Value;

/** What a {@link SurvivalPlot} was told; kept apart so that the plot itself stays a list of named changes. */
// Not the house style in one point: the generated type shows itself, because its with-methods are what is used.
@Value.Immutable
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        jdkOnly = true,
        allowedClasspathAnnotations = {org.immutables.value.Generated.class})
interface PlotSettings {

    @Value.Default
    default String title() {
        return "";
    }

    @Value.Default
    default String description() {
        return "";
    }

    @Value.Default
    default String survivalLabel() {
        return "Survival (%)";
    }

    @Value.Default
    default String timeLabel() {
        return "Time";
    }

    @Value.Default
    default TimeScale timeScale() {
        return TimeScale.UNSTATED;
    }

    @Value.Default
    default String idPrefix() {
        return "survival";
    }

    @Value.Default
    default String mark() {
        return "";
    }

    @Value.Default
    default String note() {
        return "";
    }

    @Value.Default
    default int width() {
        return 720;
    }

    @Value.Default
    default boolean band() {
        return true;
    }

    @Value.Default
    default boolean censorTicks() {
        return true;
    }

    @Value.Default
    default boolean medianLines() {
        return false;
    }

    @Value.Default
    default boolean eventsInTable() {
        return false;
    }

    OptionalDouble horizon();

    @Value.Check
    default void check() {
        Sheet.check(width(), idPrefix());
        horizon().ifPresent(h -> {
            if (!(h > 0) || Double.isInfinite(h)) {
                throw new IllegalArgumentException("horizon: " + h + "; it must be finite and greater than 0");
            }
        });
    }
}
