package org.oligomet.stats.regression;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.Factor;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.ledger.EventLedger;

/**
 * {@code W(t−) = G(t−) H(t−)}, up to a constant: how likely a row is still under observation, G being the product-limit
 * estimate of not being censored and H that of having entered, one for each group of rows (Geskus 2011,
 * doi:10.1111/j.1541-0420.2010.01420.x). Only ratios of two times are meaningful.
 *
 * <p>Where all at risk just after a time entered at that very time, the ratio across it is not determined: a new
 * <em>epoch</em> begins.
 */
final class ObservationWeights {

    /** Part of a risk set below which its weight is rounding. */
    private static final double NOBODY = 1e-12;

    private final List<EventLedger> ledgers;
    private final int[] group;
    private final double[][] before;
    private final int[][] epoch;
    private final double[][] atRisk;

    /**
     * Estimates.
     *
     * @param groups of the censoring distribution; null for one of all rows
     * @param as whether rows with an event at a time count as at risk of being censored there, and what holds past the last
     *     follow-up of a group: {@code crr} takes nobody to be observed there, {@code finegray} carries the last weight on. Nor does
     *     {@code finegray} weigh rows here
     */
    ObservationWeights(SurvivalData data, @Nullable Factor groups, FineGrayConvention as) {
        group = new int[groups == null ? 0 : data.size()];
        for (int row = 0; row < group.length; row++) {
            group[row] = groups == null ? 0 : groups.code(row);
        }
        boolean crr = as == FineGrayConvention.CMPRSK;
        List<EventLedger> all = groups == null
                ? List.of(EventLedger.of(data))
                : EventLedger.bySegment(data, group, groups.levels().size());
        ledgers = crr ? all : all.stream().map(EventLedger::unweighted).toList();
        before = new double[ledgers.size()][];
        epoch = new int[ledgers.size()][];
        atRisk = new double[ledgers.size()][];
        for (int g = 0; g < before.length; g++) {
            fold(g, ledgers.get(g), crr);
        }
    }

    private void fold(int g, EventLedger ledger, boolean crr) {
        int n = ledger.size();
        double[] risk = ledger.atRisk();
        double[] w = new double[n + 1];
        int[] epochs = new int[n + 1];
        double product = 1;
        int current = 0;
        for (int k = 0; k < n; k++) {
            w[k] = product;
            epochs[k] = current;
            double censored = ledger.censored(k);
            if (censored > 0) {
                double of = crr ? risk[k] : risk[k] - ledger.events(k);
                double left = of - censored;
                product = left > NOBODY * of ? product * (left / of) : 0;
            }
            double entered = ledger.entered(k);
            if (entered > 0) {
                double after = k + 1 < n ? risk[k + 1] : 0;
                double there = after - entered;
                if (there > NOBODY * after) {
                    product *= after / there;
                } else {
                    product = 1;
                    current++;
                }
            }
        }
        w[n] = crr ? 0 : product;
        epochs[n] = current;
        before[g] = w;
        epoch[g] = epochs;
        atRisk[g] = risk;
    }

    int groups() {
        return before.length;
    }

    int group(int row) {
        return group.length == 0 ? 0 : group[row];
    }

    EventLedger ledger(int g) {
        return ledgers.get(g);
    }

    double[] atRisk(int g) {
        return atRisk[g];
    }

    /** The first index of the group's times that is not before t; searched for in doubling steps from a lower one. */
    int index(int g, double t, int hint) {
        EventLedger ledger = ledgers.get(g);
        int low = hint;
        int step = 1;
        while (low + step <= ledger.size() && ledger.time(low + step - 1) < t) {
            low += step;
            step *= 2;
        }
        int high = Math.min(ledger.size(), low + step);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ledger.time(middle) < t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** W just before the group's k-th time; k may be the number of times. */
    double before(int g, int k) {
        return before[g][k];
    }

    int epoch(int g, int k) {
        return epoch[g][k];
    }
}
