package org.oligomet.stats.nonparametric;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.oligomet.stats.Convention;
import org.oligomet.stats.Explained;
import org.oligomet.stats.internal.text.Show;

/** The cumulative incidence of every cause in every group, in the order of the groups and then of the causes' codes. */
public final class CumulativeIncidences implements Explained, Iterable<CumulativeIncidence> {

    private final List<CumulativeIncidence> curves;

    CumulativeIncidences(List<CumulativeIncidence> curves) {
        this.curves = List.copyOf(curves);
    }

    /**
     * All curves.
     *
     * @return group by group, in each cause by cause
     */
    public List<CumulativeIncidence> curves() {
        return curves;
    }

    /**
     * The curves of a cause.
     *
     * @param cause its name
     * @return one for each group
     * @throws IllegalArgumentException if there is no such cause, naming those there are
     */
    public List<CumulativeIncidence> ofCause(String cause) {
        List<CumulativeIncidence> found =
                curves.stream().filter(c -> c.cause().name().equals(cause)).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("cause '" + cause + "' is none of "
                    + curves.stream().map(c -> c.cause().name()).distinct().toList());
        }
        return found;
    }

    /**
     * The curve of a cause in a group.
     *
     * @param group the group's label
     * @param cause the cause's name
     * @return the curve
     * @throws IllegalArgumentException if there is no such group or cause, naming those there are
     */
    public CumulativeIncidence curve(String group, String cause) {
        List<CumulativeIncidence> found = ofCause(cause);
        return found.stream()
                .filter(c -> c.group().filter(group::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("group '" + group + "' is none of "
                        + found.stream().flatMap(c -> c.group().stream()).toList()));
    }

    /**
     * The curve of a cause, of data that are not grouped.
     *
     * @param cause the cause's name
     * @return the curve
     * @throws IllegalArgumentException if there is no such cause, naming those there are
     * @throws IllegalStateException if there are several groups
     */
    public CumulativeIncidence curve(String cause) {
        List<CumulativeIncidence> found = ofCause(cause);
        if (found.size() != 1) {
            throw new IllegalStateException("there are " + found.size() + " curves, one for each group");
        }
        return found.get(0);
    }

    @Override
    public Iterator<CumulativeIncidence> iterator() {
        return curves.iterator();
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
     * How the curves were obtained.
     *
     * @return a few sentences for each cause
     */
    @Override
    public String explain() {
        return curves.stream().map(CumulativeIncidence::explain).distinct().collect(Collectors.joining("\n"));
    }

    /** One line a curve: rows, events, incidence at the last follow-up with its error and limits; {@code NE} is not estimable. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "%-20s %-20s %8s %8s %10s %9s %9s %9s %9s\n",
                "group",
                "cause",
                "n",
                "events",
                "last time",
                "incidence",
                "std.err",
                "lower",
                "upper"));
        for (CumulativeIncidence curve : curves) {
            IncidencePoint last = curve.at(curve.lastTime().orElse(0)).get(0);
            out.append(String.format(
                    Locale.ROOT,
                    "%-20s %-20s %8d %8s %10s %9s %9s %9s %9s\n",
                    curve.group().orElse("all"),
                    curve.cause().name(),
                    curve.rows(),
                    Show.number(curve.totalEvents()),
                    Show.number(curve.lastTime()),
                    CurveTable.shown(last.estimate().value()),
                    CurveTable.shown(last.estimate().standardError()),
                    CurveTable.shown(last.estimate().lower()),
                    CurveTable.shown(last.estimate().upper())));
        }
        return out.toString();
    }
}
