package org.oligomet.report.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Path data of one curve. Steps that fall on the same tenth of a unit are merged: what is left out lies under what is
 * drawn.
 */
final class CurvePath {

    private final PlotCurve curve;
    private final Frame frame;
    private final int shown;

    CurvePath(PlotCurve curve, Frame frame) {
        this.curve = curve;
        this.frame = frame;
        int n = 0;
        while (n < curve.size() && curve.time(n) <= frame.horizon()) {
            n++;
        }
        this.shown = n;
    }

    /** How many of the curve's times lie on the axis. */
    int shown() {
        return shown;
    }

    /** Where the line ends: at the last time, or at the end of an axis that is shorter. */
    double endTime() {
        return shown < curve.size() ? frame.horizon() : curve.lastTime();
    }

    double endSurvival() {
        return shown == 0 ? 1 : curve.survival(shown - 1);
    }

    /** The line as {@code M H V H V…}. */
    String line() {
        int first = shown > 0 && curve.time(0) == 0 ? 1 : 0;
        long x = Coordinate.tenths(frame.x(0));
        long y = Coordinate.tenths(frame.y(first == 1 ? curve.survival(0) : 1));
        StringBuilder path = new StringBuilder("M" + Coordinate.ofTenths(x) + " " + Coordinate.ofTenths(y));
        for (int i = first; i < shown; i++) {
            long nextX = Coordinate.tenths(frame.x(curve.time(i)));
            long nextY = Coordinate.tenths(frame.y(curve.survival(i)));
            // The last of several steps at one place speaks for all: a vertical line covers them.
            boolean merged = i + 1 < shown && Coordinate.tenths(frame.x(curve.time(i + 1))) == nextX;
            if (nextY == y || merged) {
                continue;
            }
            horizontal(path, x, nextX);
            path.append('V').append(Coordinate.ofTenths(nextY));
            x = nextX;
            y = nextY;
        }
        horizontal(path, x, Coordinate.tenths(frame.x(endTime())));
        return path.toString();
    }

    /** One closed area for each unbroken run of times whose limits can be estimated. */
    List<String> bands() {
        List<String> areas = new ArrayList<>();
        int i = 0;
        while (i < shown) {
            if (!curve.hasLimits(i)) {
                i++;
                continue;
            }
            int from = i;
            while (i < shown && curve.hasLimits(i)) {
                i++;
            }
            double until = i < curve.size() ? Math.min(curve.time(i), frame.horizon()) : endTime();
            areas.add(area(from, i, until));
        }
        return areas;
    }

    private String area(int from, int to, double until) {
        int[] kept = distinctPlaces(from, to);
        StringBuilder path = new StringBuilder(
                "M" + Coordinate.of(frame.x(curve.time(kept[0]))) + " " + Coordinate.of(frame.y(curve.upper(kept[0]))));
        for (int k = 1; k < kept.length; k++) {
            path.append('H').append(Coordinate.of(frame.x(curve.time(kept[k]))));
            path.append('V').append(Coordinate.of(frame.y(curve.upper(kept[k]))));
        }
        path.append('H').append(Coordinate.of(frame.x(until)));
        for (int k = kept.length - 1; k >= 0; k--) {
            path.append('V').append(Coordinate.of(frame.y(curve.lower(kept[k]))));
            path.append('H').append(Coordinate.of(frame.x(curve.time(kept[k]))));
        }
        return path.append('z').toString();
    }

    /** Indices at which one of the limits moves, the last one at each place. */
    private int[] distinctPlaces(int from, int to) {
        int[] kept = new int[to - from];
        int n = 0;
        long x = Long.MIN_VALUE;
        long low = Long.MIN_VALUE;
        long high = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            long nextX = Coordinate.tenths(frame.x(curve.time(i)));
            long nextLow = Coordinate.tenths(frame.y(curve.lower(i)));
            long nextHigh = Coordinate.tenths(frame.y(curve.upper(i)));
            if (n > 0 && nextLow == low && nextHigh == high) {
                continue;
            }
            if (n > 0 && nextX == x) {
                n--;
            }
            kept[n++] = i;
            x = nextX;
            low = nextLow;
            high = nextHigh;
        }
        return java.util.Arrays.copyOf(kept, n);
    }

    /** Short upright ticks where subjects were censored, at most one per half unit; empty if none was. */
    String censorTicks(double halfHeight) {
        StringBuilder path = new StringBuilder();
        long lastX = Long.MIN_VALUE;
        long lastY = Long.MIN_VALUE;
        for (int i = 0; i < shown; i++) {
            if (!(curve.censored(i) > 0)) {
                continue;
            }
            long x = Coordinate.tenths(frame.x(curve.time(i)));
            long y = Coordinate.tenths(frame.y(curve.survival(i)));
            if (lastX != Long.MIN_VALUE && x - lastX < 5 && y == lastY) {
                continue;
            }
            path.append('M').append(Coordinate.ofTenths(x)).append(' ');
            path.append(Coordinate.ofTenths(y - Coordinate.tenths(halfHeight)));
            path.append('v').append(Coordinate.of(2 * halfHeight));
            lastX = x;
            lastY = y;
        }
        return path.toString();
    }

    private static void horizontal(StringBuilder path, long from, long to) {
        if (from != to) {
            path.append('H').append(Coordinate.ofTenths(to));
        }
    }
}
