package org.oligomet.stats.nonparametric;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.oligomet.stats.Convention;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Explained;
import org.oligomet.stats.internal.text.Show;

/** The curves of all groups with beta product limits, in the order of the group's levels; one if there are no groups. */
public final class BetaProductCurves implements Explained, Iterable<BetaProductCurve> {

    private final List<BetaProductCurve> curves;

    BetaProductCurves(List<BetaProductCurve> curves) {
        this.curves = List.copyOf(curves);
    }

    /**
     * All curves.
     *
     * @return in the order of the groups
     */
    public List<BetaProductCurve> curves() {
        return curves;
    }

    /**
     * The curve of a group.
     *
     * @param group its label
     * @return the curve
     * @throws IllegalArgumentException if there is no such group, naming those there are
     */
    public BetaProductCurve curve(String group) {
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
    public BetaProductCurve only() {
        if (curves.size() != 1) {
            throw new IllegalStateException("there are " + curves.size() + " curves, one for each group");
        }
        return curves.get(0);
    }

    @Override
    public Iterator<BetaProductCurve> iterator() {
        return curves.iterator();
    }

    /**
     * Whose figures these are.
     *
     * @return the same for all curves
     */
    @Override
    public Convention convention() {
        return curves.get(0).convention();
    }

    /**
     * How the curves were obtained.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return curves.stream().map(BetaProductCurve::explain).distinct().collect(Collectors.joining("\n"));
    }

    /** One line a group: rows, events, median with its interval; {@code NE} is not estimable. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT, "%-20s %8s %8s %10s %10s %10s\n", "group", "n", "events", "median", "lower", "upper"));
        for (BetaProductCurve curve : curves) {
            Estimate median = curve.median();
            out.append(String.format(
                    Locale.ROOT,
                    "%-20s %8d %8s %10s %10s %10s\n",
                    curve.group().orElse("all"),
                    curve.estimate().rows(),
                    Show.number(curve.estimate().totalEvents()),
                    Show.number(median.value()),
                    Show.number(median.lower()),
                    Show.number(median.upper())));
        }
        return out.toString();
    }
}
