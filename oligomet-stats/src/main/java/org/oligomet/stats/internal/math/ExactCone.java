package org.oligomet.stats.internal.math;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Decides in whole numbers of any length whether some v has {@code gᵀv ≥ 0} for every g of a set and {@code cᵀv > 0}.
 *
 * <p>By Farkas' lemma there is none exactly if {@code −c = Σ λ_g g} with {@code λ ≥ 0}. That is the first phase of the
 * simplex method with one row for each element of v and one column for each g; its dual variables are the v to be tried,
 * and a g that v violates is a column that may enter. So the set need not be listed: it is asked for what a v violates.
 * The answer is either a v, verified on the whole set, or multipliers λ: nothing is rounded, and there is no tolerance. The
 * inverse of the basis is kept as whole numbers over one denominator (Edmonds 1967); ties of the ratio test are broken
 * lexicographically, so that no basis comes back (Dantzig, Orden and Wolfe 1955, doi:10.2140/pjm.1955.5.183).
 */
public final class ExactCone {

    private final int f;
    private final int[] sign;
    private final BigInteger[][] inverse;
    private final BigInteger[] value;
    private final boolean[] artificial;
    private BigInteger denominator = BigInteger.ONE;

    private ExactCone(BigInteger[] c) {
        f = c.length;
        sign = new int[f];
        inverse = new BigInteger[f][f];
        value = new BigInteger[f];
        artificial = new boolean[f];
        for (int i = 0; i < f; i++) {
            sign[i] = c[i].signum() > 0 ? -1 : 1;
            value[i] = c[i].abs();
            artificial[i] = true;
            Arrays.fill(inverse[i], BigInteger.ZERO);
            inverse[i][i] = BigInteger.ONE;
        }
    }

    /**
     * Searches.
     *
     * @param c a positive sum of elements of the set
     * @param violated the g with {@code gᵀv < 0}, as many as are worth having; empty only if there is none in the set
     * @return v; empty if there is none
     */
    public static BigInteger[] find(BigInteger[] c, Function<BigInteger[], List<BigInteger[]>> violated) {
        ExactCone cone = new ExactCone(c);
        List<BigInteger[]> pool = new ArrayList<>();
        while (cone.positive()) {
            BigInteger[] v = cone.direction();
            BigInteger[] entering = worst(pool, v);
            if (entering.length == 0) {
                List<BigInteger[]> more = violated.apply(v);
                if (more.isEmpty()) {
                    return v;
                }
                pool.addAll(more);
                entering = worst(more, v);
            }
            cone.enter(entering);
        }
        return new BigInteger[0];
    }

    private static BigInteger[] worst(List<BigInteger[]> pool, BigInteger[] v) {
        BigInteger least = BigInteger.ZERO;
        BigInteger[] worst = new BigInteger[0];
        for (BigInteger[] g : pool) {
            BigInteger product = product(g, v);
            if (product.compareTo(least) < 0) {
                least = product;
                worst = g;
            }
        }
        return worst;
    }

    /** The scalar product. */
    public static BigInteger product(BigInteger[] a, BigInteger[] b) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < a.length; i++) {
            if (a[i].signum() != 0 && b[i].signum() != 0) {
                sum = sum.add(a[i].multiply(b[i]));
            }
        }
        return sum;
    }

    /** Whether −c is not yet a positive sum of columns. */
    private boolean positive() {
        for (int i = 0; i < f; i++) {
            if (artificial[i] && value[i].signum() > 0) {
                return true;
            }
        }
        return false;
    }

    /** The dual variables, as a direction in which c grows, in lowest terms. */
    private BigInteger[] direction() {
        BigInteger[] v = new BigInteger[f];
        BigInteger common = BigInteger.ZERO;
        for (int j = 0; j < f; j++) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < f; i++) {
                sum = artificial[i] ? sum.add(inverse[i][j]) : sum;
            }
            v[j] = sign[j] > 0 ? sum.negate() : sum;
            common = common.gcd(v[j]);
        }
        for (int j = 0; j < f && common.bitLength() > 1; j++) {
            v[j] = v[j].divide(common);
        }
        return v;
    }

    private void enter(BigInteger[] g) {
        BigInteger[] signed = new BigInteger[f];
        for (int j = 0; j < f; j++) {
            signed[j] = sign[j] > 0 ? g[j] : g[j].negate();
        }
        BigInteger[] u = new BigInteger[f];
        int leaving = -1;
        for (int i = 0; i < f; i++) {
            u[i] = product(inverse[i], signed);
            if (u[i].signum() > 0 && (leaving < 0 || before(i, leaving, u))) {
                leaving = i;
            }
        }
        for (int i = 0; i < f; i++) {
            if (i != leaving) {
                value[i] = eliminated(value[i], u[leaving], u[i], value[leaving]);
                for (int j = 0; j < f; j++) {
                    inverse[i][j] = eliminated(inverse[i][j], u[leaving], u[i], inverse[leaving][j]);
                }
            }
        }
        denominator = u[leaving];
        artificial[leaving] = false;
    }

    private BigInteger eliminated(BigInteger own, BigInteger pivot, BigInteger factor, BigInteger other) {
        return pivot.multiply(own).subtract(factor.multiply(other)).divide(denominator);
    }

    /** Whether row i comes before row k in the lexicographic ratio test. */
    private boolean before(int i, int k, BigInteger[] u) {
        int order = value[i].multiply(u[k]).compareTo(value[k].multiply(u[i]));
        for (int j = 0; order == 0 && j < f; j++) {
            order = inverse[i][j].multiply(u[k]).compareTo(inverse[k][j].multiply(u[i]));
        }
        return order < 0;
    }
}
