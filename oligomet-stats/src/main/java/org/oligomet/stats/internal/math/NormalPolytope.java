package org.oligomet.stats.internal.math;

import java.util.Arrays;

/**
 * The probability that a standard normal vector lies outside a polytope {@code {y : a y <= b}}, by integration over one
 * coordinate after the other.
 *
 * <p>The probability of a section is analytic in its coordinate between the coordinates of the polytope's vertices, so each
 * piece between them is integrated by a 15-point Kronrod rule, halved while it and its 7 Gauss points differ. The outside is
 * integrated, not the inside: nothing cancels, and a small probability keeps its digits. No random numbers: the same bits each
 * time.
 */
final class NormalPolytope {

    private static final double[] NODES = {
        0.9914553711208126,
        0.9491079123427585,
        0.8648644233597691,
        0.7415311855993945,
        0.5860872354676911,
        0.4058451513773972,
        0.20778495500789848,
        0
    };
    private static final double[] KRONROD = {
        0.022935322010529224,
        0.06309209262997856,
        0.10479001032225019,
        0.14065325971552592,
        0.1690047266392679,
        0.19035057806478542,
        0.20443294007529889,
        0.20948214108472782
    };
    private static final double[] GAUSS = {
        0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694
    };

    /** Of the two rules; the error of the longer one is far smaller. */
    private static final double RELATIVE = 1e-9;

    private static final double ABSOLUTE = 1e-11;
    private static final int HALVINGS = 12;
    private static final double LONGEST = 3;
    private static final double FEASIBLE = 1e-9;
    private static final double ROOT_2PI = Math.sqrt(2 * Math.PI);

    /** Beyond it a coordinate adds nothing to a probability of the given size. */
    private final double range;

    private final double small;

    private NormalPolytope(double range, double small) {
        this.range = range;
        this.small = small;
    }

    /**
     * The probability.
     *
     * @param a rows of as many coefficients as there are coordinates, at least one
     * @param b a limit for each row
     * @param size about how small the answer may be: a lower bound of it
     */
    static double outside(double[][] a, double[] b, double size) {
        double range = Math.sqrt(80 - 2 * Math.log(Math.max(size, Double.MIN_NORMAL)));
        return new NormalPolytope(range, ABSOLUTE * size).outside(a, b);
    }

    private double outside(double[][] a, double[] b) {
        int k = a[0].length;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < b.length; i++) {
            double first = a[i][0];
            if (isZeroFrom(a[i], 1)) {
                if (first == 0 && b[i] < 0) {
                    return 1;
                }
                high = first > 0 ? Math.min(high, b[i] / first) : high;
                low = first < 0 ? Math.max(low, b[i] / first) : low;
            }
        }
        if (low >= high) {
            return 1;
        }
        double beyond = Distributions.normalUpper(-low) + Distributions.normalUpper(high);
        if (k == 1) {
            return beyond;
        }
        double from = Math.max(low, -range);
        double to = Math.min(high, range);
        if (from >= to) {
            return 1;
        }
        double[] cuts = cuts(a, b, from, to);
        double sum = beyond;
        for (int i = 1; i < cuts.length; i++) {
            int parts = (int) Math.ceil((cuts[i] - cuts[i - 1]) / LONGEST);
            for (int part = 0; part < parts; part++) {
                double width = (cuts[i] - cuts[i - 1]) / parts;
                double start = cuts[i - 1] + part * width;
                sum += integral(a, b, start, start + width, HALVINGS);
            }
        }
        return Math.min(1, sum);
    }

    private static boolean isZeroFrom(double[] row, int column) {
        for (int j = column; j < row.length; j++) {
            if (row[j] != 0) {
                return false;
            }
        }
        return true;
    }

    private double integral(double[][] a, double[] b, double from, double to, int halvings) {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        double centre = density(a, b, middle);
        double kronrod = KRONROD[7] * centre;
        double gauss = GAUSS[3] * centre;
        for (int i = 0; i < 7; i++) {
            double both = density(a, b, middle - half * NODES[i]) + density(a, b, middle + half * NODES[i]);
            kronrod += KRONROD[i] * both;
            gauss += i % 2 == 1 ? GAUSS[i / 2] * both : 0;
        }
        double error = half * Math.abs(kronrod - gauss);
        if (halvings == 0 || error <= RELATIVE * half * kronrod || error <= small) {
            return half * kronrod;
        }
        return integral(a, b, from, middle, halvings - 1) + integral(a, b, middle, to, halvings - 1);
    }

    /** The density of the first coordinate at y times the probability that the rest is outside. */
    private double density(double[][] a, double[] b, double y) {
        double[][] rest = new double[b.length][];
        double[] limit = new double[b.length];
        for (int i = 0; i < limit.length; i++) {
            rest[i] = Arrays.copyOfRange(a[i], 1, a[i].length);
            limit[i] = b[i] - a[i][0] * y;
            if (isZeroFrom(rest[i], 0)) {
                limit[i] = Math.max(0, limit[i]); // the range of y has seen to it
            }
        }
        return Math.exp(-y * y / 2) / ROOT_2PI * outside(rest, limit);
    }

    /** The ends and the first coordinates of the vertices between them, ascending. */
    private static double[] cuts(double[][] a, double[] b, double from, double to) {
        int k = a[0].length;
        double[] cuts = {from, to};
        int[] rows = new int[k];
        for (int i = 0; i < k; i++) {
            rows[i] = i;
        }
        while (k <= b.length) {
            double first = vertex(a, b, rows);
            if (first > from && first < to) {
                cuts = Arrays.copyOf(cuts, cuts.length + 1);
                cuts[cuts.length - 1] = first;
            }
            int i = k - 1;
            while (i >= 0 && rows[i] == b.length - k + i) {
                i--;
            }
            if (i < 0) {
                break;
            }
            rows[i]++;
            for (int j = i + 1; j < k; j++) {
                rows[j] = rows[j - 1] + 1;
            }
        }
        cuts = Ascending.of(cuts);
        int kept = 0;
        for (double cut : cuts) {
            if (kept == 0 || cut - cuts[kept - 1] > 1e-12) {
                cuts[kept++] = cut;
            }
        }
        return Arrays.copyOf(cuts, kept);
    }

    /** The first coordinate of the point where the rows meet; NaN if they do not, or the point is not of the polytope. */
    private static double vertex(double[][] a, double[] b, int[] rows) {
        int k = rows.length;
        double[][] m = new double[k][];
        for (int i = 0; i < k; i++) {
            m[i] = Arrays.copyOf(a[rows[i]], k + 1);
            m[i][k] = b[rows[i]];
        }
        for (int j = 0; j < k; j++) {
            int pivot = j;
            for (int i = j + 1; i < k; i++) {
                pivot = Math.abs(m[i][j]) > Math.abs(m[pivot][j]) ? i : pivot;
            }
            if (Math.abs(m[pivot][j]) < 1e-13) {
                return Double.NaN;
            }
            double[] swap = m[j];
            m[j] = m[pivot];
            m[pivot] = swap;
            for (int i = 0; i < k; i++) {
                double factor = i == j ? 0 : m[i][j] / m[j][j];
                for (int c = j; factor != 0 && c <= k; c++) {
                    m[i][c] -= factor * m[j][c];
                }
            }
        }
        for (int i = 0; i < b.length; i++) {
            double excess = -b[i];
            for (int j = 0; j < k; j++) {
                excess += a[i][j] * m[j][k] / m[j][j];
            }
            if (excess > FEASIBLE * (1 + Math.abs(b[i]))) {
                return Double.NaN;
            }
        }
        return m[0][k] / m[0][0];
    }
}
