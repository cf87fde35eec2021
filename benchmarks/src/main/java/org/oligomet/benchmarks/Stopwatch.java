package org.oligomet.benchmarks;

import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Best of several, on fresh data each time, after the code is warm. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private final int least;
    private final int most;
    private final double seconds;

    /** Measures at least and at most so often, and in between until so many seconds have been spent. */
    Stopwatch(int least, int most, double seconds) {
        this.least = least;
        this.most = most;
        this.seconds = seconds;
    }

    <T> Operation.Timing time(Supplier<T> prepare, ToDoubleFunction<T> call) {
        double best = Double.POSITIVE_INFINITY;
        double spent = 0;
        double figure = 0;
        for (int k = 0; k < most && (k < least || spent < seconds); k++) {
            T fresh = prepare.get();
            long start = System.nanoTime();
            figure = call.applyAsDouble(fresh);
            double took = (System.nanoTime() - start) / NANOS;
            spent += took;
            best = Math.min(best, took);
        }
        return new Operation.Timing(best, figure);
    }
}
