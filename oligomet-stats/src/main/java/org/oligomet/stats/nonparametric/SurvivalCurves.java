package org.oligomet.stats.nonparametric;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.oligomet.stats.Convention;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Explained;
import org.oligomet.stats.internal.text.Show;

/** The survival curves of all groups, in the order of the group's levels; one curve if the data are not grouped. */
public final class SurvivalCurves implements Explained, Iterable<SurvivalCurve> {

    private final List<SurvivalCurve> curves;

    SurvivalCurves(List<SurvivalCurve> curves) {
        this.curves = List.copyOf(curves);
    }

    /**
     * All curves.
     *
     * @return in the order of the groups
     */
    public List<SurvivalCurve> curves() {
        return curves;
    }

    /**
     * The curve of a group.
     *
     * @param group its label
     * @return the curve
     * @throws IllegalArgumentException if there is no such group, naming those there are
     */
    public SurvivalCurve curve(String group) {
        return curves.stream()
                .filter(c -> c.group().filter(group::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("group '" + group + "' is none of "
                        + curves.stream().flatMap(c -> c.group().stream()).toList()));
    }

    /**
     * The only curve of data that are not grouped.
     *
     * @return the curve
     * @throws IllegalStateException if there are several
     */
    public SurvivalCurve only() {
        if (curves.size() != 1) {
            throw new IllegalStateException("there are " + curves.size() + " curves, one for each group");
        }
        return curves.get(0);
    }

    /**
     * The largest follow-up time of all curves: what R takes for the common horizon of restricted means.
     *
     * @return empty if there are no rows
     */
    public OptionalDouble lastTime() {
        return curves.stream()
                .map(SurvivalCurve::lastTime)
                .flatMapToDouble(OptionalDouble::stream)
                .max();
    }

    /**
     * The restricted mean of each group, up to the horizon that the convention takes when none is stated
     * ({@link org.oligomet.stats.MeanHorizon}). Groups may then have different horizons, so that their means cannot be compared:
     * for a comparison state one.
     *
     * @return in the order of the groups; none for a curve without rows, or whose horizon is its last event and which has none
     */
    public List<RestrictedMean> restrictedMeans() {
        return RestrictedMeans.ofAll(this);
    }

    /**
     * The convention.
     *
     * @return that of the estimator
     */
    @Override
    public Convention convention() {
        return curves.get(0).convention();
    }

    /**
     * The same curves as another program presents them; times that the tie rule merged stay merged.
     *
     * @param other the convention
     * @return limits, quantiles and means by that convention
     */
    public SurvivalCurves under(Convention other) {
        return new SurvivalCurves(curves.stream().map(c -> c.under(other)).toList());
    }

    @Override
    public Iterator<SurvivalCurve> iterator() {
        return curves.iterator();
    }

    /**
     * How the curves were obtained.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return curves.stream().map(SurvivalCurve::explain).distinct().collect(Collectors.joining("\n"));
    }

    /** One line a group: rows, events, median with its interval; {@code NE} is not estimable. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT, "%-20s %8s %8s %10s %10s %10s\n", "group", "n", "events", "median", "lower", "upper"));
        for (SurvivalCurve curve : curves) {
            Estimate median = curve.median();
            out.append(String.format(
                    Locale.ROOT,
                    "%-20s %8d %8s %10s %10s %10s\n",
                    curve.group().orElse("all"),
                    curve.rows(),
                    Show.number(curve.totalEvents()),
                    Show.number(median.value()),
                    Show.number(median.lower()),
                    Show.number(median.upper())));
        }
        return out.toString();
    }
}
