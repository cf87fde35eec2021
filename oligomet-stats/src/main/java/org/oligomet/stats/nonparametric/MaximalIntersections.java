package org.oligomet.stats.nonparametric;

import java.util.Arrays;
import org.oligomet.stats.IntervalCensored;
import org.oligomet.stats.internal.order.RadixSort;

/**
 * The intervals in which the nonparametric maximum likelihood estimate can have mass (Turnbull 1976; Peto 1973): each
 * begins where some row's interval begins and ends where one ends, with no other end between.
 *
 * <p>Ends are cuts between or beside the distinct times: cut 2r + 1 lies just before the r-th time, cut 2r + 2 just after
 * it, cut 0 before and the last cut after all. A row is the piece between two cuts, so open, closed and exact ends
 * need no special case, and a row covers the contiguous intersections {@code first(row) .. last(row)}.
 */
final class MaximalIntersections {

    private final double[] times;
    /** The cuts between which each intersection lies. */
    final int[] from;

    final int[] to;
    /** Of each row the first and last intersection within it. */
    final int[] first;

    final int[] last;

    private MaximalIntersections(double[] times, int[] left, int[] right) {
        this.times = times;
        int cuts = 2 * times.length + 2;
        boolean[] begins = new boolean[cuts];
        boolean[] ends = new boolean[cuts];
        for (int row = 0; row < left.length; row++) {
            begins[left[row]] = true;
            ends[right[row]] = true;
        }
        int[] fromCut = new int[times.length + 1];
        int[] toCut = new int[times.length + 1];
        int[] upTo = new int[cuts]; // intersections that end at or before a cut
        int m = 0;
        int open = -1;
        for (int cut = 0; cut < cuts; cut++) {
            if (ends[cut] && open >= 0) {
                fromCut[m] = open;
                toCut[m++] = cut;
                open = -1;
            }
            upTo[cut] = m;
            open = begins[cut] ? cut : open;
        }
        from = Arrays.copyOf(fromCut, m);
        to = Arrays.copyOf(toCut, m);
        first = new int[left.length];
        last = new int[left.length];
        for (int row = 0; row < left.length; row++) {
            // An intersection holds no end but its own, so it begins at or after a cut if it ends after it.
            first[row] = upTo[left[row]];
            last[row] = upTo[right[row]] - 1;
        }
    }

    static MaximalIntersections of(IntervalCensored data, int[] rows, Turnbull.Ends ends) {
        double[] times = rowsTimes(data, rows);
        int[] left = new int[rows.length];
        int[] right = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double lower = data.lower(rows[i]);
            double upper = data.upper(rows[i]);
            boolean closed = ends == Turnbull.Ends.CLOSED || lower == upper;
            left[i] = lower == IntervalCensored.NO_LOWER ? 0 : 2 * Arrays.binarySearch(times, lower) + (closed ? 1 : 2);
            right[i] = upper == IntervalCensored.NO_UPPER
                    ? 2 * times.length + 1
                    : 2 * Arrays.binarySearch(times, upper) + 2;
        }
        return new MaximalIntersections(times, left, right);
    }

    private static double[] rowsTimes(IntervalCensored data, int[] rows) {
        double[] all = new double[2 * rows.length];
        int n = 0;
        for (int row : rows) {
            if (data.lower(row) != IntervalCensored.NO_LOWER) {
                all[n++] = data.lower(row);
            }
            if (data.upper(row) != IntervalCensored.NO_UPPER) {
                all[n++] = data.upper(row);
            }
        }
        int[] ends = new int[n];
        Arrays.setAll(ends, i -> i);
        RadixSort.Sorted sorted = RadixSort.sort(all, ends);
        double[] ascending = new double[n];
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || sorted.value(i) != ascending[distinct - 1]) {
                ascending[distinct++] = sorted.value(i);
            }
        }
        return Arrays.copyOf(ascending, distinct);
    }

    int size() {
        return from.length;
    }

    /** Where intersection k begins: 0 if nothing is known before. */
    double left(int k) {
        return from[k] == 0 ? 0 : times[(from[k] - 1) / 2];
    }

    /** Whether its left end belongs to intersection k. */
    boolean leftClosed(int k) {
        return from[k] % 2 == 1 || from[k] == 0;
    }

    /** Where intersection k ends; the end belongs to it. Infinite if nothing is known after. */
    double right(int k) {
        return to[k] == 2 * times.length + 1 ? IntervalCensored.NO_UPPER : times[(to[k] - 1) / 2];
    }
}
