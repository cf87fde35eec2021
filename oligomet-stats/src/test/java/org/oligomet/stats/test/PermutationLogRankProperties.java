package org.oligomet.stats.test;

import java.util.List;
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
        LogRankWeights weights = LogRankWeights.flemingHarrington(halfRho / 2.0, 0);
        BruteForce.compare(Samples.of(seed, n, false), weights, stratified);
    }

    @Property(tries = 60)
    void equalsBruteForceWithAnyWeight(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 9) int n,
            @ForAll @IntRange(min = 0, max = 16) int which,
            @ForAll boolean stratified) {
        LogRankWeights weights = List.copyOf(TestsReference.weights().values()).get(which);
        BruteForce.compare(Samples.of(seed, n, false), weights, stratified);
    }
}
