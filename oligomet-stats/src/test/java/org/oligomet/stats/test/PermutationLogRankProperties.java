package org.oligomet.stats.test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.reference.Samples;

class PermutationLogRankProperties {

    @Property(tries = 60)
    void equalsBruteForce(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 10) int n,
            @ForAll @IntRange(min = -1, max = 3) int halfRho,
            @ForAll boolean stratified) {
        BruteForce.compare(Samples.of(seed, n, false), halfRho / 2.0, stratified);
    }
}
