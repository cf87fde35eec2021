package org.oligomet.core.criteria;

/** Bounds of counts. */
final class Counts {

    /** No upper bound. */
    static final int OPEN = Integer.MAX_VALUE;

    private Counts() {}

    /** Sum of two upper bounds; open if either is. */
    static int add(int a, int b) {
        return a == OPEN || b == OPEN ? OPEN : a + b;
    }

    /** The interval in figures alone, the same in every language: 4, 2–5, ≥ 2. */
    static String text(int lower, int upper) {
        if (upper == OPEN) {
            return "\u2265 " + lower;
        }
        return lower == upper ? Integer.toString(lower) : lower + "\u2013" + upper;
    }
}
