package org.oligomet.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.report.internal.markup.Decimals;

/** Where the time axis ends and where its ticks stand. */
record TimeAxis(double horizon, List<Double> ticks, double step) {

    TimeAxis {
        ticks = List.copyOf(ticks);
    }

    /** An axis that holds {@code last}, with at most {@code most} intervals between ticks. */
    static TimeAxis holding(double last, TimeScale scale, int most) {
        double reach = last > 0 ? last : 1;
        double step = scale.step(reach, most);
        double intervals = reach / step;
        double over = intervals - Math.floor(intervals + 1e-9);
        // Up to the next tick if the last stretch fills most of its interval; else the axis ends with the data.
        double horizon = over > 0.4 ? Math.ceil(intervals) * step : reach;
        return of(horizon, step);
    }

    /** An axis that ends exactly at {@code horizon}. */
    static TimeAxis endingAt(double horizon, TimeScale scale, int most) {
        return of(horizon, scale.step(horizon, most));
    }

    private static TimeAxis of(double horizon, double step) {
        List<Double> ticks = new ArrayList<>();
        for (int k = 0; k * step <= horizon * (1 + 1e-9); k++) {
            ticks.add(Math.min(k * step, horizon));
        }
        return new TimeAxis(horizon, ticks, step);
    }

    String label(double tick) {
        int digits = step >= 1 ? 0 : (int) Math.min(12, Math.ceil(-Math.log10(step) - 1e-9));
        return Decimals.fixed(tick, digits);
    }
}
