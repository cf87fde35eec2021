package org.oligomet.report.plot;

/** A position in the drawing, to a tenth of a unit: finer than any printer shows at the size of a page. */
final class Coordinate {

    private Coordinate() {}

    static long tenths(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalStateException("coordinate: " + value + "; it must be finite");
        }
        return Math.round(value * 10);
    }

    static String of(double value) {
        return ofTenths(tenths(value));
    }

    static String ofTenths(long tenths) {
        long whole = tenths / 10;
        long rest = Math.abs(tenths % 10);
        String sign = tenths < 0 && whole == 0 ? "-" : "";
        return rest == 0 ? sign(tenths, whole) : sign + whole + "." + rest;
    }

    private static String sign(long tenths, long whole) {
        return tenths == 0 ? "0" : Long.toString(whole);
    }
}
