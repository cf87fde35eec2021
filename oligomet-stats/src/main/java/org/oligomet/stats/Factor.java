package org.oligomet.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A categorical column: sorted levels, and the level of every row.
 *
 * <p>Levels that are all numbers are sorted as numbers (2 before 10), all others as text by code point; the first is the
 * reference. R sorts text by locale, which this does not. A level is compared as text: {@code "0.5"} and {@code ".5"}
 * are two.
 */
public final class Factor {

    private final List<String> levels;
    private final int[] codes;

    private Factor(List<String> levels, int[] codes) {
        this.levels = levels;
        this.codes = codes;
    }

    /**
     * A factor of labels.
     *
     * @param name of the column, for messages
     * @param labels the label of each row; none null
     * @return the factor
     * @throws IllegalArgumentException if a label is null, naming the row
     */
    static Factor of(String name, String[] labels) {
        Map<String, Integer> seen = new HashMap<>();
        int[] first = new int[labels.length];
        List<String> distinct = new ArrayList<>();
        for (int row = 0; row < labels.length; row++) {
            String label = labels[row];
            if (label == null) {
                throw new IllegalArgumentException(name + " of row " + row + " is missing");
            }
            Integer code = seen.get(label);
            if (code == null) {
                code = distinct.size();
                seen.put(label, code);
                distinct.add(label);
            }
            first[row] = code;
        }
        Integer[] order = new Integer[distinct.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(distinct::get, order(distinct)));
        int[] rank = new int[order.length];
        List<String> levels = new ArrayList<>(order.length);
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
            levels.add(distinct.get(order[i]));
        }
        for (int row = 0; row < first.length; row++) {
            first[row] = rank[first[row]];
        }
        return new Factor(List.copyOf(levels), first);
    }

    /**
     * A factor of whole numbers.
     *
     * @param values the number of each row
     * @return the factor, levels in ascending order
     */
    static Factor of(int[] values) {
        int[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        int[] codes = new int[values.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = Arrays.binarySearch(distinct, values[row]);
        }
        return new Factor(Arrays.stream(distinct).mapToObj(Integer::toString).toList(), codes);
    }

    /**
     * The combinations of two factors that occur, the first varying slowest.
     *
     * @param other the second factor, of the same rows
     * @return a factor with levels such as {@code "male, II"}
     */
    Factor crossedWith(Factor other) {
        int width = other.levels.size();
        boolean[] present = new boolean[Math.multiplyExact(levels.size(), width)];
        int[] crossed = new int[codes.length];
        for (int row = 0; row < crossed.length; row++) {
            crossed[row] = codes[row] * width + other.codes[row];
            present[crossed[row]] = true;
        }
        int[] rank = new int[present.length];
        List<String> names = new ArrayList<>();
        for (int c = 0; c < present.length; c++) {
            if (present[c]) {
                rank[c] = names.size();
                names.add(levels.get(c / width) + ", " + other.levels.get(c % width));
            }
        }
        for (int row = 0; row < crossed.length; row++) {
            crossed[row] = rank[crossed[row]];
        }
        return new Factor(List.copyOf(names), crossed);
    }

    /**
     * The levels that occur.
     *
     * @return in sort order, the first being the reference
     */
    public List<String> levels() {
        return levels;
    }

    /**
     * The level of a row.
     *
     * @param row the row
     * @return its index in {@link #levels()}
     */
    public int code(int row) {
        return codes[row];
    }

    /**
     * How many rows there are.
     *
     * @return the number of rows
     */
    public int size() {
        return codes.length;
    }

    private static Comparator<String> order(List<String> labels) {
        for (String label : labels) {
            try {
                if (!Double.isFinite(Double.parseDouble(label))) {
                    return Comparator.naturalOrder();
                }
            } catch (NumberFormatException notANumber) {
                return Comparator.naturalOrder();
            }
        }
        return Comparator.<String>comparingDouble(Double::parseDouble).thenComparing(Comparator.naturalOrder());
    }
}
