package org.oligomet.stats.regression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oligomet.stats.internal.math.ExactCone;
import org.oligomet.stats.internal.risk.RiskSweep;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * {@link Recession} without rounding: the covariates, which are binary fractions, are taken as whole numbers, the linear
 * program is solved by {@link ExactCone}, and the classes of the limit are those of equal {@code vᵀx}. The answer is right
 * for the numbers as they are stored, however near to one another, however large, whatever the estimate would be.
 */
final class ExactRecession {

    /** Rows at risk times terms, up to which the exact answer is worth its time (some seconds at worst). */
    static final int MOST_VALUES = 200_000;

    private static final int MOST_PER_ROUND = 64;

    private final SortedSample sample;
    private final boolean discrete;
    private final int[] columns;
    private final BigInteger[][] x;
    private BigInteger[] found = new BigInteger[0];

    /**
     * A search.
     *
     * @param free the columns that are not aliased
     */
    ExactRecession(Design design, Terms terms, boolean[] free, boolean discrete) {
        this.sample = design.sample();
        this.discrete = discrete;
        int count = 0;
        int[] list = new int[free.length];
        for (int j = 0; j < free.length; j++) {
            if (free[j]) {
                list[count++] = j;
            }
        }
        this.columns = Arrays.copyOf(list, count);
        this.x = new BigInteger[sample.size()][count];
        for (int k = 0; k < count; k++) {
            fill(k, terms.column(sample.data(), columns[k]));
        }
    }

    static boolean fits(Design design) {
        return (long) design.sample().size() * design.p() <= MOST_VALUES;
    }

    /** The column as whole numbers: differences from its first value over their largest common unit. */
    private void fill(int k, double[] column) {
        BigDecimal[] exact = new BigDecimal[x.length];
        int scale = 0;
        for (int i = 0; i < x.length; i++) {
            exact[i] = new BigDecimal(column[sample.row(i)]).subtract(i == 0 ? BigDecimal.ZERO : exact[0]);
            scale = Math.max(scale, exact[i].scale());
        }
        if (x.length > 0) {
            exact[0] = BigDecimal.ZERO;
        }
        BigInteger unit = BigInteger.ZERO;
        for (int i = 0; i < x.length; i++) {
            x[i][k] = exact[i].setScale(scale).unscaledValue();
            unit = unit.gcd(x[i][k]);
        }
        for (int i = 0; i < x.length && unit.bitLength() > 1; i++) {
            x[i][k] = x[i][k].divide(unit);
        }
    }

    /**
     * Searches.
     *
     * @return the sign of each term's part in a direction in which the likelihood rises for ever; empty if there is none
     */
    double[] find(int terms) {
        BigInteger[] objective = objective();
        found = alone(objective);
        if (found.length == 0) {
            found = ExactCone.find(objective, this::violated);
        }
        double[] direction = new double[found.length == 0 ? 0 : terms];
        for (int k = 0; k < found.length; k++) {
            direction[columns[k]] = found[k].signum();
        }
        return direction;
    }

    /**
     * A term that is such a direction by itself; empty if none is. It comes before the mixtures, so that a term that has no part in the
     * separation is not named, with a sign that the data do not determine.
     */
    private BigInteger[] alone(BigInteger[] objective) {
        for (int k = 0; k < objective.length; k++) {
            BigInteger[] v = new BigInteger[objective.length];
            Arrays.fill(v, BigInteger.ZERO);
            v[k] = BigInteger.valueOf(objective[k].signum());
            if (objective[k].signum() != 0 && violated(v).isEmpty()) {
                return v;
            }
        }
        return new BigInteger[0];
    }

    /** {@code Σ (x_i − x_k)} over all events i and rows k at risk with them. */
    private BigInteger[] objective() {
        int f = columns.length;
        BigInteger[] c = new BigInteger[f];
        Arrays.fill(c, BigInteger.ZERO);
        BigInteger[] sum = new BigInteger[f];
        RiskSweep.backward(sample, new RiskSweep.Sink() {
            private long atRisk;

            @Override
            public void begin(int segment) {
                atRisk = 0;
                Arrays.fill(sum, BigInteger.ZERO);
            }

            @Override
            public void add(int from, int to) {
                for (int i = from; i < to; i++) {
                    count(i, 1);
                }
            }

            @Override
            public void remove(int from, int to) {
                for (int q = from; q < to; q++) {
                    count(sample.entryPosition(q), -1);
                }
            }

            private void count(int i, int sign) {
                atRisk += sign;
                for (int k = 0; k < f; k++) {
                    sum[k] = sign > 0 ? sum[k].add(x[i][k]) : sum[k].subtract(x[i][k]);
                }
            }

            @Override
            public void event(int e, int from, int to) {
                for (int i = from; i < to; i++) {
                    for (int k = 0; k < f; k++) {
                        c[k] = c[k].add(x[i][k].multiply(BigInteger.valueOf(atRisk)))
                                .subtract(sum[k]);
                    }
                }
            }

            @Override
            public void end(int segment) {
                // The next segment begins afresh.
            }
        });
        return c;
    }

    private BigInteger[] values(BigInteger[] v) {
        BigInteger[] values = new BigInteger[x.length];
        Arrays.setAll(values, i -> ExactCone.product(x[i], v));
        return values;
    }

    private static int[] ascending(BigInteger[] values, int from, int to) {
        Integer[] order = new Integer[to - from];
        Arrays.setAll(order, i -> from + i);
        Arrays.sort(order, (a, b) -> values[a].compareTo(values[b]));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    /** For event times at which an event has not the largest {@code vᵀx}, the worst pair. */
    private List<BigInteger[]> violated(BigInteger[] v) {
        BigInteger[] values = values(v);
        int[] largest = Recession.claimed(sample, ascending(values, 0, x.length), true, discrete);
        List<int[]> pairs = new ArrayList<>();
        for (int e = 0; e < largest.length; e++) {
            int worst = sample.eventFrom(e);
            for (int i = worst + 1; i < sample.eventTo(e); i++) {
                worst = values[i].compareTo(values[worst]) < 0 ? i : worst;
            }
            if (largest[e] >= 0 && values[largest[e]].compareTo(values[worst]) > 0) {
                pairs.add(new int[] {worst, largest[e]});
            }
        }
        pairs.sort((a, b) -> values[b[1]].subtract(values[b[0]]).compareTo(values[a[1]].subtract(values[a[0]])));
        List<BigInteger[]> differences = new ArrayList<>();
        for (int[] pair : pairs.subList(0, Math.min(MOST_PER_ROUND, pairs.size()))) {
            BigInteger[] g = new BigInteger[columns.length];
            Arrays.setAll(g, k -> x[pair[0]][k].subtract(x[pair[1]][k]));
            differences.add(g);
        }
        return differences;
    }

    /** As {@link Recession#classes}, by equality, for the direction that was found. */
    int[] classes() {
        BigInteger[] values = values(found);
        int[] segment = new int[sample.data().size()];
        Arrays.fill(segment, -1);
        int next = 0;
        for (int s = 0; s < sample.segments(); s++) {
            int last = -1;
            for (int i : ascending(values, sample.segmentStart(s), sample.segmentStart(s + 1))) {
                next += last < 0 || !values[i].equals(values[last]) ? 1 : 0;
                last = i;
                segment[sample.row(i)] = next - 1;
            }
        }
        return segment;
    }
}
