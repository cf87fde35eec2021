package org.oligomet.stats.comparison;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.stats.Factor;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.ledger.EventLedger;

/**
 * Inverse probabilities of being under observation, one distribution of censoring for each group: a row whose min(T, τ) is known
 * counts {@code 1 / G(min(T, τ)-)}, others 0. G is the product-limit estimate of not being censored, events coming before
 * censorings of the same time: those with an event are not at risk of being censored there. A row censored exactly at τ has lived to τ.
 *
 * <p>So the weights of a group add up to its size, and its weighted mean of min(T, τ) is the area under its Kaplan-Meier curve.
 */
final class CensoringWeights {

    private final SurvivalData data;
    private final Factor groups;
    private final double horizon;
    private final Cell[] cells;
    private final int[] group;
    private final int[] position;
    private final boolean[] known;

    /** The censorings of one group before τ. */
    private static final class Cell {
        final int before;
        final double[] uncensored;
        final double[] censored;
        final double[] left;
        final boolean events;

        Cell(EventLedger ledger, double horizon) {
            int at = ledger.indexAt(horizon);
            before = at >= 0 && ledger.time(at) == horizon ? at : at + 1;
            double[] risk = ledger.atRisk();
            uncensored = new double[before + 1];
            censored = new double[before];
            left = new double[before];
            uncensored[0] = 1;
            double sum = 0;
            for (int k = 0; k < before; k++) {
                // Without late entries those left are the next risk set, which is summed without cancellation.
                left[k] = k + 1 < ledger.size() ? risk[k + 1] : 0;
                censored[k] = ledger.censored(k);
                sum += ledger.events(k);
                uncensored[k + 1] = uncensored[k] * (censored[k] > 0 ? left[k] / (left[k] + censored[k]) : 1);
            }
            events = sum > 0;
        }
    }

    CensoringWeights(SurvivalData data, Factor groups, List<EventLedger> ledgers, double horizon) {
        this.data = data;
        this.groups = groups;
        this.horizon = horizon;
        requireObserved(groups, ledgers, horizon);
        cells = ledgers.stream().map(ledger -> new Cell(ledger, horizon)).toArray(Cell[]::new);
        int n = data.size();
        group = new int[n];
        position = new int[n];
        known = new boolean[n];
        for (int row = 0; row < n; row++) {
            if (data.weight(row) > 0) { // the ledger does not know the time of others
                int g = groups.code(row);
                int exit = ledgers.get(g).indexAt(data.times().time(data.times().exitRank(row)));
                group[row] = g;
                position[row] = Math.min(exit, cells[g].before);
                known[row] = data.causeIndex(row) != 0 || exit >= cells[g].before;
            }
        }
    }

    private static void requireObserved(Factor groups, List<EventLedger> ledgers, double horizon) {
        double open = ledgers.stream()
                .filter(CensoringWeights::endsWithCensoring)
                .mapToDouble(ledger -> ledger.time(ledger.size() - 1))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        for (int g = 0; g < ledgers.size(); g++) {
            EventLedger ledger = ledgers.get(g);
            if (endsWithCensoring(ledger) && ledger.time(ledger.size() - 1) < horizon) {
                throw new IllegalArgumentException("horizon " + Show.number(horizon) + " lies past the last follow-up "
                        + Show.number(ledger.time(ledger.size() - 1)) + " of group '"
                        + groups.levels().get(g)
                        + "', which is censored: the probability to be under observation is 0 from there on, and what it is the"
                        + " weight of is not known; choose at most " + open + ", or extend follow-up");
            }
        }
    }

    private static boolean endsWithCensoring(EventLedger ledger) {
        return ledger.censored(ledger.size() - 1) > 0;
    }

    double horizon() {
        return horizon;
    }

    /** min(T, τ) of a row. */
    double lived(int row) {
        return Math.min(data.times().time(data.times().exitRank(row)), horizon);
    }

    /** The inverse probability of a row, 0 if its min(T, τ) is not known. */
    double of(int row) {
        return known[row] ? 1 / cells[group[row]].uncensored[position[row]] : 0;
    }

    /** How many rows of positive weight have a known min(T, τ). */
    int knownRows() {
        int count = 0;
        for (boolean one : known) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** A sentence for each group without an event before τ, as {@link GroupComparison#cautions()}. */
    List<String> withoutEvent() {
        List<String> found = new ArrayList<>();
        for (int g = 0; g < cells.length; g++) {
            if (!cells[g].events) {
                found.add("no event in group " + groups.levels().get(g) + " before " + Show.number(horizon)
                        + ": nothing there says how its mean varies, so limits of effects with it are too narrow and p-values"
                        + " too small");
            }
        }
        return found;
    }

    double largest() {
        double largest = 1;
        for (int row = 0; row < known.length; row++) {
            largest = Math.max(largest, of(row));
        }
        return largest;
    }

    /**
     * The derivative of {@code Σ w_i s_i / G(Y_i-)} by each row's case weight, G being estimated with the same case weights: in
     * place, from the terms {@code s_i / G(Y_i-)} by row and column.
     *
     * <p>With c censored of r at risk of it at u, and {@code Q(u) = Σ_(Y_i > u) w_i s_i / G(Y_i-)}, a row loses
     * {@code c Q / (r (r - c))} at each u at which it was at risk, and gains {@code Q / (r - c)} where it was censored itself.
     */
    void withEstimatedCensoring(double[] terms, int columns) {
        for (int column = 0; column < columns; column++) {
            double[][] later = new double[cells.length][];
            for (int g = 0; g < cells.length; g++) {
                later[g] = new double[cells[g].before + 1];
            }
            for (int row = 0; row < known.length; row++) {
                later[group[row]][position[row]] += data.weight(row) * terms[row * columns + column];
            }
            double[][] lost = new double[cells.length][];
            for (int g = 0; g < cells.length; g++) {
                lost[g] = afterwards(later[g], cells[g]);
            }
            for (int row = 0; row < known.length; row++) {
                Cell cell = cells[group[row]];
                int at = position[row];
                if (data.weight(row) > 0) {
                    terms[row * columns + column] += known[row]
                            ? -lost[group[row]][at]
                            : (cell.left[at] > 0 ? later[group[row]][at] / cell.left[at] : 0)
                                    - lost[group[row]][at + 1];
                }
            }
        }
    }

    /** Turns sums at each time into sums after it, in place; answers what is lost before each time. */
    private static double[] afterwards(double[] sums, Cell cell) {
        double sum = 0;
        for (int k = cell.before; k >= 0; k--) {
            double own = sums[k];
            sums[k] = sum;
            sum += own;
        }
        double[] lost = new double[cell.before + 1];
        for (int k = 0; k < cell.before; k++) {
            double c = cell.censored[k];
            lost[k + 1] = lost[k] + (c > 0 && cell.left[k] > 0 ? c * sums[k] / ((cell.left[k] + c) * cell.left[k]) : 0);
        }
        return lost;
    }
}
