package org.oligomet.report.plot;

/** The rectangle inside the axes, and where a time and a survival lie in it. */
record Frame(double left, double top, double width, double height, double horizon) {

    double x(double time) {
        return left + width * Math.min(time / horizon, 1);
    }

    double y(double survival) {
        return top + height * (1 - survival);
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }
}
