package org.oligomet.stats.nonparametric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.oligomet.stats.ledger.EventLedger;

/** Counts of a curve between chosen times, as R's {@code summary(fit, times = , extend = TRUE)}. */
final class CurvePoints {

    /** What the curve says at a time, of which the last of the ledger's times up to it is given; -1 before the first. */
    interface Reading {
        CurvePoint at(
                double time,
                double atRisk,
                double events,
                double censored,
                double eventsSoFar,
                double censoredSoFar,
                double remaining,
                int last);
    }

    private CurvePoints() {}

    static List<CurvePoint> of(
            EventLedger ledger,
            double[] risk,
            IntToDoubleFunction eventsAt,
            IntToDoubleFunction censoredAt,
            double[] times,
            Reading reading) {
        ExitTimes.requireAscending(times);
        List<CurvePoint> points = new ArrayList<>();
        double entered = ledger.fromStart();
        double eventsSoFar = 0;
        double censoredSoFar = 0;
        int k = 0;
        int last = -1;
        for (int i = 0; i < times.length; i++) {
            double t = times[i];
            double events = 0;
            double censored = 0;
            int next = k;
            while (next < ledger.size() && ledger.time(next) < t) {
                next++;
            }
            double atRisk = next < ledger.size() ? risk[next] : 0;
            for (; k < ledger.size() && ledger.time(k) <= t; k++) {
                events += eventsAt.applyAsDouble(k);
                censored += censoredAt.applyAsDouble(k);
                entered += ledger.entered(k);
                last = k;
            }
            if (i > 0 && t == times[i - 1]) {
                atRisk = points.get(i - 1).atRisk();
            }
            eventsSoFar += events;
            censoredSoFar += censored;
            double remaining = entered - eventsSoFar - censoredSoFar;
            points.add(reading.at(t, atRisk, events, censored, eventsSoFar, censoredSoFar, remaining, last));
        }
        return List.copyOf(points);
    }
}
