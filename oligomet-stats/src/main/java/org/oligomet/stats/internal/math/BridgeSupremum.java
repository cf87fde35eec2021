package org.oligomet.stats.internal.math;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Laws of the largest distance of a Brownian bridge W from 0 over part of its course, from a to b with 0 ≤ a ≤ b ≤ 1: what
 * critical values of simultaneous bands come from. Both are evaluated to about 12 digits, without tables or simulation.
 */
public final class BridgeSupremum {

    private static final double SQRT_2PI = Math.sqrt(2 * Math.PI);
    /** Beyond so many standard deviations a normal density counts for nothing in double precision. */
    private static final double FAR = 9.5;

    private static final GaussIntegrator NODES = new GaussIntegratorFactory().legendre(20);
    private static final int MODES = 48;
    private static final int SERIES_NODES = 120;
    private static final int SMALLEST_PANEL_BITS = 40;

    private BridgeSupremum() {}

    /**
     * P(sup |W(u)| ≤ k over a ≤ u ≤ b).
     *
     * <p>From x at a the bridge reaches y at b within the strip with the density of a Brownian motion killed at ±k, by
     * reflection {@code Σ_m φ(y - x - 4mk) - φ(y + x - 2k - 4mk)}, and y to 0 at 1 is free; the integral over y is
     * elementary, that over x is done numerically. For a = 0 it is the series of Hall and Wellner 1980,
     * doi:10.1093/biomet/67.1.133.
     */
    public static double within(double k, double a, double b) {
        if (k <= 0) {
            return 0;
        }
        if (a == 0) {
            return b == 0 ? 1 : SQRT_2PI * onwards(k, 0, b, 1 - b);
        }
        double sd = Math.sqrt(a);
        if (b - a <= 0) {
            return 1 - Distributions.normalTwoSided(k / Math.sqrt(a * (1 - a)));
        }
        DoubleUnaryOperator density = x -> 2 * density(x / sd) / sd * SQRT_2PI * onwards(k, x, b - a, 1 - b);
        return integral(density, 0, Math.min(k, FAR * sd), 0);
    }

    /** Density of being at 0 at the end, killed at ±k for a time, and free for the rest, from x. */
    private static double onwards(double k, double x, double time, double free) {
        double spread = Math.sqrt(time + free);
        double s = Math.sqrt(time * free / (time + free));
        double sum = 0;
        int images = (int) Math.ceil((FAR * spread + k) / (4 * k)) + 1;
        for (int m = -images; m <= images; m++) {
            sum += image(k, x + 4 * m * k, spread, free, s) - image(k, 2 * k - x + 4 * m * k, spread, free, s);
        }
        return sum;
    }

    private static double image(double k, double from, double spread, double free, double s) {
        double density = density(from / spread) / spread;
        if (density == 0 || s == 0) {
            return density;
        }
        double mean = Math.abs(from) * free / (spread * spread);
        return density * (Distributions.normalUpper((-k - mean) / s) - Distributions.normalUpper((k - mean) / s));
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / SQRT_2PI;
    }

    /** Halves panels until 20 nodes and twice 20 agree. */
    private static double integral(DoubleUnaryOperator f, double from, double to, int depth) {
        double whole = panel(f, from, to);
        double middle = (from + to) / 2;
        double halves = panel(f, from, middle) + panel(f, middle, to);
        if (Math.abs(whole - halves) <= 1e-13 || depth >= SMALLEST_PANEL_BITS) {
            return halves;
        }
        return integral(f, from, middle, depth + 1) + integral(f, middle, to, depth + 1);
    }

    private static double panel(DoubleUnaryOperator f, double from, double to) {
        double half = (to - from) / 2;
        double centre = (to + from) / 2;
        return half * NODES.integrate(x -> f.applyAsDouble(centre + half * x));
    }

    /**
     * P(sup |W(u)| / √(u (1 - u)) ≤ c over a ≤ u ≤ b), 0 &lt; a ≤ b &lt; 1.
     *
     * <p>In the time {@code s = ½ log(u / (1 - u))} this is a stationary Ornstein-Uhlenbeck process with covariance
     * {@code exp(-|s|)}, killed at ±c: {@code Σ exp(-λ_m T) b_m²} over the eigenfunctions of {@code -f'' + (x²/4 - ½) f} that
     * vanish there, which are found among polynomials (Legendre-Galerkin).
     */
    public static double withinStandardised(double c, double a, double b) {
        return c <= 0 ? 0 : withinStandardised(c, Math.log(b / a * ((1 - a) / (1 - b))) / 2);
    }

    /** The same by the length of the time s. */
    public static double withinStandardised(double c, double time) {
        if (c <= 0 || time <= 0) {
            return c <= 0 ? 0 : 1 - Distributions.normalTwoSided(c);
        }
        Spectrum spectrum = new Spectrum(c);
        double sum = 0;
        for (int m = 0; m < MODES; m++) {
            sum += Math.exp(-spectrum.rate[m] * time) * spectrum.part[m];
        }
        return Math.min(1, sum);
    }

    /** The k at which a law of the supremum, increasing in k, has that probability, between 0 and 10. */
    public static double quantile(DoubleUnaryOperator law, double probability) {
        double low = 0;
        double high = 10;
        for (int i = 0; i < 46; i++) {
            double middle = (low + high) / 2;
            if (law.applyAsDouble(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Rates of decay, and what of the start lies in each mode. */
    private static final class Spectrum {
        private static final GaussIntegrator SERIES_RULE = new GaussIntegratorFactory().legendre(SERIES_NODES);
        private static final double[][] BASIS = basis();

        final double[] rate = new double[MODES];
        final double[] part = new double[MODES];

        Spectrum(double c) {
            // ψ_j = (P_2j - P_2j+2) / √(8j + 6) on [-1, 1] vanishes at ±1, and ∫ ψ_i' ψ_j' = 1{i = j}.
            double[][] mass = new double[MODES][MODES];
            double[][] energy = new double[MODES][MODES];
            double[] start = new double[MODES];
            for (int q = 0; q < SERIES_NODES; q++) {
                double[] psi = BASIS[q];
                double w = SERIES_RULE.getWeight(q) * c;
                double x = c * SERIES_RULE.getPoint(q);
                for (int i = 0; i < MODES; i++) {
                    start[i] += w * psi[i] * Math.sqrt(density(x));
                    for (int j = 0; j <= i; j++) {
                        mass[i][j] += w * psi[i] * psi[j];
                        energy[i][j] += w * x * x / 4 * psi[i] * psi[j];
                    }
                }
            }
            for (int i = 0; i < MODES; i++) {
                energy[i][i] += 1 / c;
            }
            solve(mass, energy, start);
        }

        private static double[][] basis() {
            double[][] values = new double[SERIES_NODES][MODES];
            for (int q = 0; q < SERIES_NODES; q++) {
                basis(SERIES_RULE.getPoint(q), values[q]);
            }
            return values;
        }

        private static void basis(double xi, double[] psi) {
            double before = 1;
            double p = xi;
            double even = 1;
            for (int n = 1; n < 2 * MODES; n++) {
                double next = ((2 * n + 1) * xi * p - n * before) / (n + 1);
                before = p;
                p = next;
                if (n % 2 == 1) {
                    psi[n / 2] = (even - p) / Math.sqrt(8 * (n / 2) + 6);
                    even = p;
                }
            }
        }

        /** mass v = μ energy v, μ = 1 / (λ + ½), by the Cholesky factor of the energy. */
        private void solve(double[][] mass, double[][] energy, double[] start) {
            for (int j = 0; j < MODES; j++) {
                for (int i = j; i < MODES; i++) {
                    double s = energy[i][j];
                    for (int k = 0; k < j; k++) {
                        s -= energy[i][k] * energy[j][k];
                    }
                    energy[i][j] = i == j ? Math.sqrt(s) : s / energy[j][j];
                }
            }
            double[][] reduced = new double[MODES][MODES];
            for (int i = 0; i < MODES; i++) {
                for (int j = 0; j < MODES; j++) {
                    reduced[i][j] = j <= i ? mass[i][j] : mass[j][i];
                }
            }
            for (int column = 0; column < MODES; column++) {
                double[] v = new double[MODES];
                for (int i = 0; i < MODES; i++) {
                    v[i] = reduced[i][column];
                }
                forward(energy, v);
                for (int i = 0; i < MODES; i++) {
                    reduced[i][column] = v[i];
                }
            }
            for (double[] row : reduced) {
                forward(energy, row);
            }
            for (int i = 0; i < MODES; i++) {
                for (int j = 0; j < i; j++) {
                    double mean = (reduced[i][j] + reduced[j][i]) / 2;
                    reduced[i][j] = mean;
                    reduced[j][i] = mean;
                }
            }
            forward(energy, start);
            EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(reduced, false));
            for (int m = 0; m < MODES; m++) {
                double mu = eigen.getRealEigenvalue(m);
                double dot = 0;
                for (int i = 0; i < MODES; i++) {
                    dot += eigen.getEigenvector(m).getEntry(i) * start[i];
                }
                // Of norm 1 in the mass: v = L⁻ᵀ u / √μ.
                rate[m] = mu > 0 ? 1 / mu - 0.5 : Double.POSITIVE_INFINITY;
                part[m] = mu > 0 ? dot * dot / mu : 0;
            }
        }

        private static void forward(double[][] lower, double[] v) {
            for (int i = 0; i < MODES; i++) {
                double s = v[i];
                for (int k = 0; k < i; k++) {
                    s -= lower[i][k] * v[k];
                }
                v[i] = s / lower[i][i];
            }
        }
    }
}
