package org.oligomet.stats.internal.risk;

/**
 * A changing set of places that knows how many of it are smaller than some place.
 *
 * <p>A bit for each place. Above them stands a tree of running counts, several of which share a word, so that a change is
 * one addition at each level and a question one shift: no branch depends on the place, and a million places fit a near
 * cache.
 */
final class PlaceSet {

    /** Eight words of 64 bits have seven running counts of 9 bits. */
    private static final int GROUP = 9;

    private static final int WORD_BITS = 9;
    private static final long[] WORD_STEP = steps(7, WORD_BITS);

    /** Four nodes have three running counts of 21 bits: enough for six levels. */
    private static final int NODE_BITS = 21;

    private static final long[] NODE_STEP = steps(3, NODE_BITS);
    private static final int MOST_LEVELS = 6;

    private final long[] bits;
    private final long[] words;
    private final long[][] levels;
    /** How many of the set lie before each node of the highest level. */
    private final int[] before;

    /** The empty set; places are {@code 0 .. places - 1}. */
    PlaceSet(int places) {
        int nodes = (places >>> GROUP) + 1;
        bits = new long[nodes << 3];
        words = new long[nodes];
        int count = 0;
        for (int n = nodes; n > 1 && count < MOST_LEVELS; n = (n + 3) >>> 2) {
            count++;
        }
        levels = new long[count][];
        for (int level = 0; level < count; level++) {
            nodes = (nodes + 3) >>> 2;
            levels[level] = new long[nodes];
        }
        before = new int[nodes];
    }

    /** By index of a part, one in every running count that comes after it. */
    private static long[] steps(int counts, int width) {
        long[] steps = new long[counts + 1];
        for (int part = 0; part < counts; part++) {
            for (int k = part; k < counts; k++) {
                steps[part] |= 1L << (k * width);
            }
        }
        return steps;
    }

    /** Adds a place that is not in the set, by 1, or removes one that is, by −1. */
    void change(int place, int by) {
        int word = place >>> 6;
        int node = place >>> GROUP;
        bits[word] ^= 1L << place;
        words[node] += by * WORD_STEP[word & 7];
        for (long[] level : levels) {
            level[node >>> 2] += by * NODE_STEP[node & 3];
            node >>>= 2;
        }
        for (int k = node + 1; k < before.length; k++) {
            before[k] += by;
        }
    }

    boolean contains(int place) {
        return ((bits[place >>> 6] >>> place) & 1) != 0;
    }

    /** How many of the set are smaller than a place, or than the number of places. */
    int before(int place) {
        int word = place >>> 6;
        int node = place >>> GROUP;
        // The first part has no count of its own: the shift is then 63, to a bit that is never set.
        long count = Long.bitCount(bits[word] & ((1L << place) - 1))
                + ((words[node] >>> (WORD_BITS * ((word + 7) & 7))) & ((1 << WORD_BITS) - 1));
        for (long[] level : levels) {
            count += (level[node >>> 2] >>> (NODE_BITS * ((node + 3) & 3))) & ((1 << NODE_BITS) - 1);
            node >>>= 2;
        }
        return (int) count + before[node];
    }
}
