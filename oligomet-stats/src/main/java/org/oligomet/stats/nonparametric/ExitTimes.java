package org.oligomet.stats.nonparametric;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.StepFunction;
import org.oligomet.stats.ledger.EventLedger;

/** The times of a curve: those of a ledger at which follow-up of a row ends, without those at which rows only enter. */
final class ExitTimes {

    private final EventLedger ledger;
    private final int @Nullable [] exits;
    private final int size;

    ExitTimes(EventLedger ledger) {
        this.ledger = ledger;
        this.exits = exits(ledger);
        this.size = exits == null ? ledger.size() : exits.length;
    }

    /** The ledger's indices at which rows exit; null if that is all of them. */
    private static int @Nullable [] exits(EventLedger ledger) {
        int count = 0;
        for (int k = 0; k < ledger.size(); k++) {
            count += ledger.isExit(k) ? 1 : 0;
        }
        if (count == ledger.size()) {
            return null;
        }
        int[] exits = new int[count];
        int i = 0;
        for (int k = 0; k < ledger.size(); k++) {
            if (ledger.isExit(k)) {
                exits[i++] = k;
            }
        }
        return exits;
    }

    int size() {
        return size;
    }

    /** The ledger's index of time i. */
    int index(int i) {
        return exits == null ? i : exits[i];
    }

    double time(int i) {
        return ledger.time(index(i));
    }

    OptionalDouble last() {
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(time(size - 1));
    }

    /** Whether nobody is followed so far. */
    boolean isBeyond(double t) {
        return size == 0 || t > time(size - 1);
    }

    /** Of a column by the ledger's times, the elements at these times. */
    double[] column(double[] byLedger) {
        double[] column = new double[size];
        Arrays.setAll(column, i -> byLedger[index(i)]);
        return column;
    }

    StepFunction steps(IntToDoubleFunction value, double before) {
        double[] times = new double[size];
        double[] values = new double[size];
        Arrays.setAll(times, this::time);
        Arrays.setAll(values, value);
        return StepFunction.of(times, values, before);
    }

    /** Refuses chosen times that do not ascend. */
    static void requireAscending(double[] times) {
        for (int i = 0; i < times.length; i++) {
            if (Double.isNaN(times[i]) || (i > 0 && times[i] < times[i - 1])) {
                throw new IllegalArgumentException("time " + i + " is " + times[i] + ": times must ascend");
            }
        }
    }
}
