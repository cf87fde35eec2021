package org.oligomet.stats.test;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The sums of scores over the subsets of some subjects, by the size of the subset, up to the size that is wanted. */
final class SumsBySize {

    private final @Nullable Sums[] bySize;

    /** The empty subset, with a sum to start from. */
    SumsBySize(int wanted, BigInteger start) {
        bySize = new Sums[wanted + 1];
        bySize[0] = Sums.single(start);
    }

    /** Adds a subject; subsets smaller than {@code lowest} cannot grow to the wanted size any more and are dropped. */
    void add(BigInteger score, int lowest) {
        for (int size = bySize.length - 1; size > 0; size--) {
            Sums smaller = bySize[size - 1];
            if (smaller != null) {
                Sums here = bySize[size];
                bySize[size] = here == null ? smaller.with(Sums.single(score)) : here.or(smaller, score);
            }
        }
        for (int size = 0; size < Math.min(lowest, bySize.length); size++) {
            bySize[size] = null;
        }
    }

    /** Adds the sums of an independent part to every subset. */
    void convolve(Sums part) {
        for (int size = 0; size < bySize.length; size++) {
            Sums here = bySize[size];
            bySize[size] = here == null ? null : here.with(part);
        }
    }

    /** Those of one size; null if there is none. */
    @Nullable
    Sums of(int size) {
        return bySize[size];
    }

    /** How many distinct sums are held. */
    long held() {
        long held = 0;
        for (Sums sums : bySize) {
            held += sums == null ? 0 : sums.size;
        }
        return held;
    }
}
