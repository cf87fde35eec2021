package org.oligomet.stats.test;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Practice;
import org.oligomet.stats.internal.text.Show;

/** How far a comparison of two groups is from the other side of the level, in rows. */
public final class FragilityResult implements Explained {

    /**
     * The comparison without one row.
     *
     * @param row its index
     * @param pValue the p-value; empty if there is none
     * @param logHazardRatio Peto's one-step estimate (O − E) / V, second group against first; empty if there is none
     */
    public record LeftOut(int row, OptionalDouble pValue, OptionalDouble logHazardRatio) {}

    private final String test;
    private final int rows;
    private final double alpha;
    private final OptionalDouble pValue;
    private final OptionalDouble logHazardRatio;
    private final List<Integer> smallest;
    private final int searched;
    private final List<Integer> found;
    private final OptionalDouble pAfter;
    private final List<LeftOut> leftOut;

    FragilityResult(
            String test,
            int rows,
            double alpha,
            OptionalDouble pValue,
            OptionalDouble logHazardRatio,
            List<Integer> smallest,
            int searched,
            List<Integer> found,
            OptionalDouble pAfter,
            List<LeftOut> leftOut) {
        this.test = test;
        this.rows = rows;
        this.alpha = alpha;
        this.pValue = pValue;
        this.logHazardRatio = logHazardRatio;
        this.smallest = List.copyOf(smallest);
        this.searched = searched;
        this.found = List.copyOf(found);
        this.pAfter = pAfter;
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * The p-value of the data as they are.
     *
     * @return empty if there is none, which counts as not significant
     */
    public OptionalDouble pValue() {
        return pValue;
    }

    /**
     * Peto's one-step estimate (O − E) / V of the log hazard ratio, second group against first.
     *
     * @return empty if there is none
     */
    public OptionalDouble logHazardRatio() {
        return logHazardRatio;
    }

    /**
     * The fragility index: the fewest changes of status that carry p across the level.
     *
     * @return empty if the search ended before one was found: see {@link #atLeast} and {@link #atMost}
     */
    public OptionalInt index() {
        return smallest.isEmpty() ? OptionalInt.empty() : OptionalInt.of(smallest.size());
    }

    /**
     * A proved lower bound.
     *
     * @return the index if it is known, else one more than the size up to which all sets were tried: more than there are rows
     *     if no set crosses, see {@link #cannotCross}
     */
    public int atLeast() {
        return index().orElse(searched + 1);
    }

    /**
     * Whether it is proved that no change of status, of any rows, carries p across: all sets of every size were tried.
     *
     * @return true in samples so small that no status gives a p-value on the other side
     */
    public boolean cannotCross() {
        return smallest.isEmpty() && searched == rows;
    }

    /**
     * An upper bound: the size of a set that does cross.
     *
     * @return the index if it is known; empty if no set was found
     */
    public OptionalInt atMost() {
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.size());
    }

    /**
     * The rows whose change of status carries p across: a smallest set if {@link #index} is known.
     *
     * @return row indices, ascending; empty if no set was found
     */
    public List<Integer> rows() {
        return found;
    }

    /**
     * The p-value after those changes.
     *
     * @return empty if there is none, or no set was found
     */
    public OptionalDouble pValueAfter() {
        return found.isEmpty() ? OptionalDouble.empty() : pAfter;
    }

    /**
     * The comparison without each row in turn.
     *
     * @return by row
     */
    public List<LeftOut> leaveOneOut() {
        return leftOut;
    }

    /**
     * The row without which p is smallest.
     *
     * @return empty if no p-value is left
     */
    public Optional<LeftOut> smallestP() {
        return leftOut.stream()
                .filter(l -> l.pValue().isPresent())
                .min(Comparator.comparingDouble(l -> l.pValue().getAsDouble()));
    }

    /**
     * The row without which p is largest.
     *
     * @return empty if no p-value is left
     */
    public Optional<LeftOut> largestP() {
        return leftOut.stream()
                .filter(l -> l.pValue().isPresent())
                .max(Comparator.comparingDouble(l -> l.pValue().getAsDouble()));
    }

    /**
     * Whose figures these are.
     *
     * @return a publication, extended from tables to times
     */
    @Override
    public Practice convention() {
        return Practice.of("Walsh et al. 2014, of status at unchanged times");
    }

    /**
     * How the search was made.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return "Fewest changes of status (event to censored or back, at the same time) that carry the p-value of the "
                + test
                + " test across " + Show.number(alpha) + ": all sets of rows of each size in turn, "
                + (index().isPresent()
                        ? "so none smaller crosses."
                        : cannotCross()
                                ? "up to all " + rows + ", and none crosses."
                                : "up to " + searched + " rows, where the budget ended; "
                                        + (found.isEmpty()
                                                ? "none was found greedily either."
                                                : "the larger set named was found greedily."))
                + " Fragility index: Walsh et al. 2014, doi:10.1016/j.jclinepi.2013.10.019, there for a two by two table. "
                + convention().sentence();
    }

    @Override
    public String toString() {
        String verdict = index().isPresent()
                ? "by " + smallest.size()
                        + (smallest.size() == 1 ? " change of status, of row " : " changes of status, of rows ") + found
                : cannotCross()
                        ? "by no change of status, of any rows"
                        : "by at least " + atLeast() + " changes of status"
                                + (atMost().isPresent() ? ", at most " + found.size() + " (rows " + found + ")" : "");
        return String.format(
                        Locale.ROOT, "%s: p = %s; across %s %s", test, Show.number(pValue), Show.number(alpha), verdict)
                + (found.isEmpty() ? "" : ", p = " + Show.number(pAfter)) + "\n"
                + range();
    }

    private String range() {
        if (smallestP().isEmpty()) {
            return "leaving out one row: no p-value\n";
        }
        LeftOut low = smallestP().get();
        LeftOut high = largestP().orElse(low);
        return "leaving out one row: p from " + Show.number(low.pValue()) + " (row " + low.row() + ") to "
                + Show.number(high.pValue()) + " (row " + high.row() + ")\n";
    }
}
