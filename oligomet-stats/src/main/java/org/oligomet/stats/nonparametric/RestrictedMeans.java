package org.oligomet.stats.nonparametric;

import java.util.OptionalDouble;
import org.oligomet.stats.Estimate;

/** The area under a curve, and its variance by one pass back from the horizon. */
final class RestrictedMeans {

    private RestrictedMeans() {}

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
                Estimate.of(area, Math.sqrt(variance)),
                extended ? OptionalDouble.of(curve.time(k)) : OptionalDouble.empty());
    }
}
