package org.oligomet.core.criteria;

/** How surely something is so, as small ints for the counting loops: the smaller of two is the conjunction. */
final class Certainty {

    static final int NO = 0;
    static final int POSSIBLE = 1;
    static final int CERTAIN = 2;

    private Certainty() {}

    /** Whether a day between {@code earliest} and {@code latest} lies on or before {@code limit}. */
    static int onOrBefore(long earliest, long latest, long limit) {
        if (latest <= limit) {
            return CERTAIN;
        }
        return earliest <= limit ? POSSIBLE : NO;
    }
}
