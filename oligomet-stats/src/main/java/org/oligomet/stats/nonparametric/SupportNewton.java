package org.oligomet.stats.nonparametric;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * A Newton step for the masses above 0, the others staying 0. The variables are the cumulated masses y between them; the
 * negative Hessian is a sum of {@code w / P² (e_b - e_a)(e_b - e_a)ᵀ}, solved by conjugate gradients with its tridiagonal
 * part for a preconditioner: exact in one pass where rows are exact or right-censored.
 */
final class SupportNewton {

    private static final int MOST_ITERATIONS = 300;

    private final double[] mass;
    private final int[] support;
    private final int s;
    private final int[] a;
    private final int[] b;
    private final double[] force;
    private final double[] gradient;
    private final double[] diagonal;
    private final double[] beside;

    SupportNewton(int m, int[] first, int[] last, double[] weight, double[] mass) {
        this.mass = mass;
        int[] rank = new int[m + 1];
        int[] found = new int[m];
        int count = 0;
        for (int k = 0; k < m; k++) {
            rank[k] = count;
            if (mass[k] > 0) {
                found[count++] = k;
            }
        }
        rank[m] = count;
        support = Arrays.copyOf(found, count);
        s = count;
        double[] y = new double[s + 1];
        for (int k = 0; k < s; k++) {
            y[k + 1] = y[k] + mass[support[k]];
        }
        a = new int[first.length];
        b = new int[first.length];
        force = new double[first.length];
        gradient = new double[s + 1];
        diagonal = new double[s + 1];
        beside = new double[s + 1];
        for (int i = 0; i < first.length; i++) {
            a[i] = rank[first[i]];
            b[i] = rank[last[i] + 1];
            double p = b[i] - a[i] == 1 ? mass[support[a[i]]] : y[b[i]] - y[a[i]];
            double share = weight[i] / p;
            force[i] = share / p;
            gradient[b[i]] += share;
            gradient[a[i]] -= share;
            diagonal[a[i]] += force[i];
            diagonal[b[i]] += force[i];
            if (b[i] - a[i] == 1) {
                beside[a[i]] -= force[i];
            }
        }
        gradient[0] = 0; // the first and the last sum are 0 and 1
        gradient[s] = 0;
    }

    /** The masses after the step, or as they were if it does not help. */
    double[] step(ToDoubleFunction<double[]> logLikelihood) {
        if (s < 2) {
            return mass;
        }
        double[] move = solve();
        double share = 1;
        for (int k = 0; k < s; k++) {
            double change = move[k + 1] - move[k];
            if (change < 0) {
                share = Math.min(share, mass[support[k]] / -change);
            }
        }
        double here = logLikelihood.applyAsDouble(mass);
        for (int i = 0; i < 30; i++, share /= 2) {
            double[] p = mass.clone();
            for (int k = 0; k < s; k++) {
                double next = mass[support[k]] + share * (move[k + 1] - move[k]);
                p[support[k]] = next > 1e-15 * mass[support[k]] ? next : 0;
            }
            if (logLikelihood.applyAsDouble(p) >= here) {
                return p;
            }
        }
        return mass;
    }

    private double[] solve() {
        double[] x = new double[s + 1];
        double[] r = gradient.clone();
        double[] z = precondition(r);
        double[] direction = z.clone();
        double rz = dot(r, z);
        double enough = rz * 1e-28;
        for (int i = 0; i < MOST_ITERATIONS && rz > enough && rz > 0; i++) {
            double[] product = product(direction);
            double curvature = dot(direction, product);
            if (!(curvature > 0)) {
                break; // masses that the data do not tell apart
            }
            double along = rz / curvature;
            for (int k = 1; k < s; k++) {
                x[k] += along * direction[k];
                r[k] -= along * product[k];
            }
            z = precondition(r);
            double next = dot(r, z);
            for (int k = 1; k < s; k++) {
                direction[k] = z[k] + next / rz * direction[k];
            }
            rz = next;
        }
        return x;
    }

    private double[] product(double[] v) {
        double[] out = new double[s + 1];
        for (int i = 0; i < a.length; i++) {
            double pull = force[i] * (v[b[i]] - v[a[i]]);
            out[b[i]] += pull;
            out[a[i]] -= pull;
        }
        out[0] = 0;
        out[s] = 0;
        return out;
    }

    /** The tridiagonal system, by elimination; a trace is added so that masses not told apart do no harm. */
    private double[] precondition(double[] r) {
        double[] above = new double[s + 1];
        double[] z = new double[s + 1];
        for (int k = 1; k < s; k++) {
            double under = k == 1 ? 0 : beside[k - 1];
            double pivot = diagonal[k] * (1 + 1e-14) - under * above[k - 1];
            above[k] = beside[k] / pivot;
            z[k] = (r[k] - under * z[k - 1]) / pivot;
        }
        for (int k = s - 2; k >= 1; k--) {
            z[k] -= above[k] * z[k + 1];
        }
        return z;
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int k = 0; k < u.length; k++) {
            sum += u[k] * v[k];
        }
        return sum;
    }
}
