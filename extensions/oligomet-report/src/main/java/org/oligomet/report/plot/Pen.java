package org.oligomet.report.plot;

import java.util.List;

/** How one group is drawn: three things that differ, so that each alone tells the groups apart. */
record Pen(String colour, String dash, EndMark mark) {

    /*
     * Okabe and Ito (2008), darkest contrast first. Their yellow is left out: on white paper it has a contrast of
     * 1.3 to 1; a neutral grey of the same lightness as the others takes its place. Dashes in units of the drawing.
     */
    private static final List<Pen> PENS = List.of(
            new Pen("#0072B2", "", EndMark.DISC),
            new Pen("#D55E00", "7 3", EndMark.SQUARE),
            new Pen("#009E73", "2 2.5", EndMark.TRIANGLE),
            new Pen("#CC79A7", "10 3 2 3", EndMark.DIAMOND),
            new Pen("#000000", "4 2", EndMark.RING),
            new Pen("#E69F00", "13 4", EndMark.BOX),
            new Pen("#56B4E9", "8 2 2 2 2 2", EndMark.CROSS),
            new Pen("#767676", "1.5 4", EndMark.PLUS));

    static Pen of(int index) {
        return PENS.get(index);
    }

    /** The shape at the end of a line and in the legend. */
    enum EndMark {
        DISC("a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0z", -3.4, 0, true),
        SQUARE("h6.2v6.2h-6.2z", -3.1, -3.1, true),
        TRIANGLE("l4 7h-8z", 0, -4.2, true),
        DIAMOND("l4.2 4.2l-4.2 4.2l-4.2 -4.2z", 0, -4.2, true),
        RING("a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0z", -3.2, 0, false),
        BOX("h5.8v5.8h-5.8z", -2.9, -2.9, false),
        CROSS("l6 6m0 -6l-6 6", -3, -3, false),
        PLUS("v7m-3.5 -3.5h7", 0, -3.5, false);

        private final String path;
        private final double dx;
        private final double dy;
        private final boolean filled;

        EndMark(String path, double dx, double dy, boolean filled) {
            this.path = path;
            this.dx = dx;
            this.dy = dy;
            this.filled = filled;
        }

        String pathAt(double x, double y) {
            return "M" + Coordinate.of(x + dx) + " " + Coordinate.of(y + dy) + path;
        }

        boolean filled() {
            return filled;
        }
    }
}
