package org.oligomet.report.plot;

import java.util.List;

/**
 * Draws Kaplan–Meier curves as one SVG: steps, confidence bands, censoring ticks, and the numbers at risk under the axis
 * where they belong. Groups differ by colour (Okabe and Ito's palette), by dash and by the shape at the end of the line,
 * so that the figure also works for colour-blind readers and in black and white. Text is text, in the reader's sans-serif
 * face; a title and a description serve screen readers. The same curves and settings give the same bytes.
 *
 * <p>Points that fall on one another at a tenth of a unit are drawn once, so a million times make a small file.
 *
 * <pre>{@code
 * String svg = SurvivalPlot.withDefaults()
 *     .withTimeScale(TimeScale.MONTHS)
 *     .withTimeLabel("Months since first metastasis")
 *     .draw(List.of(curve));
 * }</pre>
 */
public final class SurvivalPlot {

    /** How many curves one plot can tell apart. */
    public static final int MOST_CURVES = 8;

    static final int LEAST_WIDTH = 320;
    static final int MOST_WIDTH = 2000;

    private final ImmutablePlotSettings settings;

    private SurvivalPlot(ImmutablePlotSettings settings) {
        this.settings = settings;
    }

    /** 720 units wide, with bands and censoring ticks, the time unit unstated. */
    public static SurvivalPlot withDefaults() {
        return new SurvivalPlot(ImmutablePlotSettings.builder().build());
    }

    /** The name that a screen reader says first; by default it is made from the curves. */
    public SurvivalPlot withTitle(String title) {
        return new SurvivalPlot(settings.withTitle(title));
    }

    /** The description for screen readers; by default it tells subjects, events and median of each curve. */
    public SurvivalPlot withDescription(String description) {
        return new SurvivalPlot(settings.withDescription(description));
    }

    /** The name of the vertical axis, “Survival (%)” by default. */
    public SurvivalPlot withSurvivalLabel(String label) {
        return new SurvivalPlot(settings.withSurvivalLabel(label));
    }

    /** The name of the horizontal axis, “Time” by default. */
    public SurvivalPlot withTimeLabel(String label) {
        return new SurvivalPlot(settings.withTimeLabel(label));
    }

    /** The unit in which the curves count time; it decides where ticks stand. */
    public SurvivalPlot withTimeScale(TimeScale scale) {
        return new SurvivalPlot(settings.withTimeScale(scale));
    }

    /** What every id begins with; two figures in one page need two prefixes. */
    public SurvivalPlot withIdPrefix(String prefix) {
        return new SurvivalPlot(settings.withIdPrefix(prefix));
    }

    /** A word set above the figure that must never be lost when it is copied, such as “SYNTHETIC DATA”. */
    public SurvivalPlot withMark(String mark) {
        return new SurvivalPlot(settings.withMark(mark));
    }

    /** A line in the lower left corner of the plot, such as the result of a test. */
    public SurvivalPlot withNote(String note) {
        return new SurvivalPlot(settings.withNote(note));
    }

    /** The width in units of the drawing, 320 to 2000; below 480 the risk table moves group names above the numbers. */
    public SurvivalPlot withWidth(int width) {
        return new SurvivalPlot(settings.withWidth(width));
    }

    public SurvivalPlot withBand(boolean band) {
        return new SurvivalPlot(settings.withBand(band));
    }

    public SurvivalPlot withCensorTicks(boolean ticks) {
        return new SurvivalPlot(settings.withCensorTicks(ticks));
    }

    /** Dotted lines from one half to each curve and down to its median. */
    public SurvivalPlot withMedianLines(boolean lines) {
        return new SurvivalPlot(settings.withMedianLines(lines));
    }

    /** Adds the cumulative number of events, in parentheses, to the table under the axis. */
    public SurvivalPlot withEventsInTable(boolean events) {
        return new SurvivalPlot(settings.withEventsInTable(events));
    }

    /** Draws no further than {@code horizon}. By default the axis holds every time. */
    public SurvivalPlot withHorizon(double horizon) {
        return new SurvivalPlot(settings.withHorizon(horizon));
    }

    /**
     * Draws the curves, the first one in the first colour.
     *
     * @throws IllegalArgumentException if there is no curve or more than {@link #MOST_CURVES}
     */
    public String draw(List<PlotCurve> curves) {
        if (curves.isEmpty() || curves.size() > MOST_CURVES) {
            throw new IllegalArgumentException(
                    "curves: " + curves.size() + "; a plot holds between 1 and " + MOST_CURVES);
        }
        return new SurvivalDrawing(settings, List.copyOf(curves)).draw();
    }
}
