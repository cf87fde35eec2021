package org.oligomet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * An operation at one size and what it is compared with.
 *
 * @param <T> what is made outside the clock for every measurement: as a rule rows that were never sorted
 */
final class Operation<T> {

    final String key;
    final String title;
    final Dataset dataset;
    final List<Peer> peers = new ArrayList<>();
    private final Function<Columns, T> prepare;
    private final ToDoubleFunction<T> call;

    /** The call returns the figure by which both sides are known to have computed the same. */
    Operation(String key, String title, Dataset dataset, Function<Columns, T> prepare, ToDoubleFunction<T> call) {
        this.key = key;
        this.title = title;
        this.dataset = dataset;
        this.prepare = prepare;
        this.call = call;
    }

    /** R at the same size: there seconds over here seconds must reach the target. */
    Operation<T> against(String name, String rKey, double target) {
        peers.add(new Peer(name, rKey, 0, target));
        return this;
    }

    /** A published figure, scaled to nothing. */
    Operation<T> againstQuoted(String name, double seconds, double target) {
        peers.add(new Peer(name, "", seconds, target));
        return this;
    }

    /** R has the operation, but would need hours or more memory than there is at this size: said, not measured. */
    Operation<T> notFeasible(String name) {
        peers.add(new Peer(name, "", Double.POSITIVE_INFINITY, 0));
        return this;
    }

    Timing time(Columns columns, Stopwatch stopwatch) {
        return stopwatch.time(() -> prepared(columns), this::called);
    }

    double figure(Columns columns) {
        return called(prepared(columns));
    }

    T prepared(Columns columns) {
        return prepare.apply(columns);
    }

    double called(T prepared) {
        return call.applyAsDouble(prepared);
    }

    /**
     * Another implementation.
     *
     * @param name as it is printed
     * @param rKey what {@code compare-with-r.R} calls it; empty for a quoted figure
     * @param quoted seconds, if it is one; infinite if it is not feasible
     * @param target how many times as long it must take
     */
    record Peer(String name, String rKey, double quoted, double target) {}

    /**
     * Best of several measurements.
     *
     * @param seconds wall clock
     * @param figure what the call returned
     */
    record Timing(double seconds, double figure) {}
}
