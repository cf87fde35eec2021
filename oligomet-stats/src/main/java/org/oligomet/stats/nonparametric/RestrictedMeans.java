package org.oligomet.stats.nonparametric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.MeanError;

/** The area under a curve, and its variance by one pass back from the horizon. */
final class RestrictedMeans {

    private RestrictedMeans() {}

    static List<RestrictedMean> ofAll(SurvivalCurves curves) {
        List<RestrictedMean> means = new ArrayList<>();
        for (SurvivalCurve curve : curves) {
            OptionalDouble horizon = switch (curve.convention().meanHorizon()) {
                case COMMON_LAST_FOLLOW_UP -> curves.lastTime();
                case OWN_LAST_FOLLOW_UP -> curve.lastTime();
                case OWN_LAST_EVENT -> lastEvent(curve);
            };
            horizon.ifPresent(h -> means.add(of(curve, h)));
        }
        return List.copyOf(means);
    }

    private static OptionalDouble lastEvent(SurvivalCurve curve) {
        for (int i = curve.size() - 1; i >= 0; i--) {
            if (curve.events(i) > 0) {
                return OptionalDouble.of(curve.time(i));
            }
        }
        return OptionalDouble.empty();
    }

    private static Estimate estimate(SurvivalCurve curve, double area, double variance) {
        if (curve.convention().meanError() == MeanError.GREENWOOD) {
            return Estimate.of(area, Math.sqrt(variance));
        }
        double m = curve.totalEvents();
        return m > 1 ? Estimate.of(area, Math.sqrt(variance * m / (m - 1))) : Estimate.of(area);
    }

    static RestrictedMean of(SurvivalCurve curve, double horizon) {
        if (!(horizon >= 0 && horizon <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("horizon " + horizon + " must be finite and not negative");
        }
        int k = curve.size() - 1;
        while (k >= 0 && curve.time(k) > horizon) {
            k--;
        }
        double area = 0;
        double variance = 0;
        double end = horizon;
        for (int i = k; i >= 0; i--) {
            area += (end - curve.time(i)) * curve.survival(i);
            end = curve.time(i);
            double n = curve.atRisk(i);
            double d = curve.events(i);
            if (d > 0 && d < n) {
                variance += area * area * d / (n * (n - d));
            }
        }
        area += end;
        boolean extended = k >= 0 && k == curve.size() - 1 && curve.survival(k) > 0 && horizon > curve.time(k);
        return new RestrictedMean(
                horizon,
                estimate(curve, area, variance),
                extended ? OptionalDouble.of(curve.time(k)) : OptionalDouble.empty());
    }
}
