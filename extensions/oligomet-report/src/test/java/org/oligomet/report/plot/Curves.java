package org.oligomet.report.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Kaplan–Meier columns made in the plainest way, for tests of drawing only. */
public final class Curves {

    private Curves() {}

    /** Product-limit estimate of right-censored data with plain 95 % limits, not estimable where nobody is left. */
    public static PlotCurve kaplanMeier(String label, double[] times, boolean[] event) {
        double[] distinct = Arrays.stream(times).sorted().distinct().toArray();
        int m = distinct.length;
        double[] s = new double[m];
        double[] lower = new double[m];
        double[] upper = new double[m];
        double[] atRisk = new double[m];
        double[] events = new double[m];
        double[] censored = new double[m];
        double survival = 1;
        double greenwood = 0;
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < times.length; k++) {
                if (times[k] >= distinct[i]) {
                    atRisk[i]++;
                }
                if (times[k] == distinct[i]) {
                    if (event[k]) {
                        events[i]++;
                    } else {
                        censored[i]++;
                    }
                }
            }
            survival *= 1 - events[i] / atRisk[i];
            greenwood += events[i] == 0 ? 0 : events[i] / (atRisk[i] * (atRisk[i] - events[i]));
            s[i] = survival;
            double half = 1.96 * survival * Math.sqrt(greenwood);
            lower[i] = survival == 0 ? Double.NaN : Math.max(0, survival - half);
            upper[i] = survival == 0 ? Double.NaN : Math.min(1, survival + half);
        }
        PlotCurve.Builder curve =
                PlotCurve.of(label, distinct, s).limits(lower, upper).counts(atRisk, events, censored);
        for (int i = 0; i < m; i++) {
            if (s[i] <= 0.5) {
                return curve.median(distinct[i]).build();
            }
        }
        return curve.build();
    }

    /** Times spread evenly enough to look at, a third of them censored. */
    public static PlotCurve sample(String label, int n, double scale) {
        double[] times = new double[n];
        boolean[] event = new boolean[n];
        for (int i = 0; i < n; i++) {
            double u = (i * 0.6180339887498949 + 0.37) % 1;
            times[i] = Math.min(Math.round(-Math.log(1 - u) * scale * 10) / 10.0, 3 * scale);
            event[i] = i % 3 != 0;
        }
        return kaplanMeier(label, times, event);
    }

    public static List<PlotCurve> samples(int groups) {
        List<PlotCurve> curves = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            curves.add(sample("Group " + (g + 1), 24 + 5 * g, 10 + 4 * g));
        }
        return curves;
    }
}
