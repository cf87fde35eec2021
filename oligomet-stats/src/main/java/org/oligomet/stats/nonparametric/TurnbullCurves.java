package org.oligomet.stats.nonparametric;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Practice;

/** The curves of all groups of interval-censored data, in the order of the group's levels; one if there are no groups. */
public final class TurnbullCurves implements Explained, Iterable<TurnbullCurve> {

    private final List<TurnbullCurve> curves;

    TurnbullCurves(List<TurnbullCurve> curves) {
        this.curves = List.copyOf(curves);
    }

    /**
     * All curves.
     *
     * @return in the order of the groups
     */
    public List<TurnbullCurve> curves() {
        return curves;
    }

    /**
     * The curve of a group.
     *
     * @param group its label
     * @return the curve
     * @throws IllegalArgumentException if there is no such group, naming those there are
     */
    public TurnbullCurve curve(String group) {
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
    public TurnbullCurve only() {
        if (curves.size() != 1) {
            throw new IllegalStateException("there are " + curves.size() + " curves, one for each group");
        }
        return curves.get(0);
    }

    @Override
    public Iterator<TurnbullCurve> iterator() {
        return curves.iterator();
    }

    /**
     * Whose figures these are.
     *
     * @return the same for all curves
     */
    @Override
    public Practice convention() {
        return curves.get(0).convention();
    }

    /**
     * How the curves were obtained.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return curves.stream().map(TurnbullCurve::explain).distinct().collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return curves.stream().map(TurnbullCurve::toString).collect(Collectors.joining("\n"));
    }
}
