package org.oligomet.stats.test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.oligomet.stats.internal.math.Rational;

/**
 * All ways to give the group labels of each stratum to its subjects, with the statistic of each as a whole number: scores
 * times a common denominator, or where they have none that fits, times a power of two.
 */
final class Arrangements {

    /** Sums of absolute scores stay below two to this power, so that sums of 128 bits cannot overflow. */
    private static final int BITS = 120;

    /** How close to the observed statistic counts as equal where scores are rounded, as a share of all absolute scores. */
    static final double TOLERANCE = 1e-12;

    /** So few are counted one and all, whatever it takes. */
    private static final BigInteger ALWAYS = BigInteger.valueOf(5_000_000);

    /** Sums merged in all, in limits of those held: what makes thousands of subjects with few events end in seconds. */
    private static final int MERGES = 50;

    /** The scores of a stratum's subjects, ascending, of which {@code chosen} are drawn; {@code start} is added to their sum. */
    private record Stratum(List<BigInteger> scores, int chosen, BigInteger start) {

        BigInteger count() {
            BigInteger count = BigInteger.ONE;
            for (int i = 1; i <= chosen; i++) {
                count = count.multiply(BigInteger.valueOf(scores.size() - chosen + i))
                        .divide(BigInteger.valueOf(i));
            }
            return count;
        }
    }

    private final List<Stratum> strata = new ArrayList<>();
    private final BigInteger bound;
    final boolean rational;
    /** The statistic observed, rounded once; empty unless scores are rational. */
    final OptionalDouble statistic;

    Arrangements(List<PooledScores> scores) {
        BigInteger common = BigInteger.ONE;
        boolean exact = scores.stream().allMatch(s -> s.rational);
        double absolute =
                items(scores).mapToDouble(i -> i.count() * Math.abs(i.score())).sum();
        for (PooledScores.Item item : items(scores).toList()) {
            Rational score = item.exact();
            if (exact && score != null) {
                common = common.multiply(score.denominator().divide(common.gcd(score.denominator())));
                exact = common.bitLength() + Math.max(0, Math.getExponent(absolute)) + 2 <= BITS;
            }
        }
        rational = exact;
        int shift = BITS - 2 - Math.max(0, Math.getExponent(absolute));
        BigInteger observed = BigInteger.ZERO;
        for (PooledScores stratum : scores) {
            List<BigInteger> whole = new ArrayList<>();
            BigInteger all = BigInteger.ZERO;
            for (PooledScores.Item item : stratum.items) {
                BigInteger score = scaled(item, exact ? common : BigInteger.ONE.shiftLeft(shift));
                observed = observed.add(score.multiply(BigInteger.valueOf(item.inFirst())));
                all = all.add(score.multiply(BigInteger.valueOf(item.count())));
                for (int i = 0; i < item.count(); i++) {
                    whole.add(score);
                }
            }
            if (2 * stratum.first > stratum.size) { // the smaller group is drawn: the other has the rest of the sum
                whole.replaceAll(BigInteger::negate);
                strata.add(new Stratum(whole, stratum.size - stratum.first, all));
            } else {
                strata.add(new Stratum(whole, stratum.first, BigInteger.ZERO));
            }
            whole.sort(Comparator.naturalOrder());
        }
        statistic = exact
                ? OptionalDouble.of(new BigDecimal(observed)
                        .divide(new BigDecimal(common), MathContext.DECIMAL64)
                        .doubleValue())
                : OptionalDouble.empty();
        bound = exact
                ? observed.abs()
                : observed.abs()
                        .subtract(new BigDecimal(TOLERANCE * absolute)
                                .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(shift)))
                                .toBigInteger());
    }

    private static Stream<PooledScores.Item> items(List<PooledScores> scores) {
        return scores.stream().flatMap(s -> s.items.stream());
    }

    private BigInteger scaled(PooledScores.Item item, BigInteger by) {
        Rational exact = item.exact();
        return rational && exact != null
                ? exact.numerator().multiply(by.divide(exact.denominator()))
                : new BigDecimal(item.score()).multiply(new BigDecimal(by)).toBigInteger();
    }

    /** How many there are. */
    BigInteger count() {
        return strata.stream().map(Stratum::count).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** Whether every arrangement is as extreme as the observed one, whose statistic is its expectation, 0. */
    boolean allExtreme() {
        return bound.signum() <= 0;
    }

    /**
     * How many are at least as extreme as the observed one, all told; empty if that takes more than {@code limit} sums.
     *
     * <p>The stratum with most arrangements is cut in two parts of which every subset of every size is summed; the other
     * strata are summed into either part. Then pairs of one subset from each part are counted along the two sorted lists,
     * so 40 subjects take 2^20 sums where they have 10^11 arrangements. Equal sums are kept once.
     */
    Optional<Double> extreme(int limit) {
        if (allExtreme()) {
            return Optional.of(count().doubleValue());
        }
        List<Stratum> order = new ArrayList<>(strata);
        order.sort(Comparator.comparing(Stratum::count).reversed());
        Stratum largest = order.get(0);
        SumsBySize left = new SumsBySize(largest.chosen(), largest.start());
        SumsBySize right = new SumsBySize(largest.chosen(), BigInteger.ZERO);
        BigInteger arrangements = count();
        long merged = 0;
        for (int low = 0, high = largest.scores().size() - 1; low <= high; ) {
            if (left.held() <= right.held()) {
                left.add(largest.scores().get(low++), 0);
            } else {
                right.add(largest.scores().get(high--), 0);
            }
            long held = left.held() + right.held();
            merged += held;
            if (held > limit || (merged > (long) MERGES * limit && arrangements.compareTo(ALWAYS) > 0)) {
                return Optional.empty();
            }
        }
        for (Stratum stratum : order.subList(1, order.size())) {
            Optional<Sums> sums = all(stratum, limit);
            SumsBySize smaller = left.held() <= right.held() ? left : right;
            if (sums.isEmpty() || smaller.held() * sums.orElseThrow().size > limit) {
                return Optional.empty();
            }
            smaller.convolve(sums.orElseThrow());
        }
        double extreme = 0;
        for (int size = 0; size <= largest.chosen(); size++) {
            Sums some = left.of(size);
            Sums others = right.of(largest.chosen() - size);
            if (some != null && others != null) {
                extreme += some.extreme(others, bound);
            }
        }
        return Optional.of(extreme);
    }

    private static Optional<Sums> all(Stratum stratum, int limit) {
        SumsBySize sums = new SumsBySize(stratum.chosen(), stratum.start());
        int remaining = stratum.scores().size();
        for (BigInteger score : stratum.scores()) {
            sums.add(score, stratum.chosen() - --remaining);
            if (sums.held() > limit) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(sums.of(stratum.chosen()));
    }

    /** How many of so many arrangements drawn at random are at least as extreme as the observed one. */
    int extremeOf(int draws, long seed) {
        if (allExtreme()) {
            return draws;
        }
        Random random = new Random(seed); // its sequence is part of the specification of the JDK
        int[][] order = new int[strata.size()][];
        long[][] high = new long[strata.size()][];
        long[][] low = new long[strata.size()][];
        BigInteger start = BigInteger.ZERO;
        for (int s = 0; s < order.length; s++) {
            List<BigInteger> scores = strata.get(s).scores();
            start = start.add(strata.get(s).start());
            order[s] = new int[scores.size()];
            high[s] = new long[scores.size()];
            low[s] = new long[scores.size()];
            for (int i = 0; i < order[s].length; i++) {
                order[s][i] = i;
                high[s][i] = Sums.high(scores.get(i));
                low[s][i] = scores.get(i).longValue();
            }
        }
        long startHigh = Sums.high(start);
        long upHigh = Sums.high(bound);
        long downHigh = Sums.high(bound.negate());
        int extreme = 0;
        for (int draw = 0; draw < draws; draw++) {
            long sumHigh = startHigh;
            long sumLow = start.longValue();
            for (int s = 0; s < order.length; s++) {
                int[] subjects = order[s];
                for (int i = 0; i < strata.get(s).chosen(); i++) {
                    int j = i + random.nextInt(subjects.length - i);
                    int chosen = subjects[j];
                    subjects[j] = subjects[i];
                    subjects[i] = chosen;
                    long before = sumLow;
                    sumLow += low[s][chosen];
                    sumHigh = Sums.highOfSum(sumHigh, high[s][chosen], before, sumLow);
                }
            }
            if (Sums.compare(sumHigh, sumLow, upHigh, bound.longValue()) >= 0
                    || Sums.compare(sumHigh, sumLow, downHigh, bound.negate().longValue()) <= 0) {
                extreme++;
            }
        }
        return extreme;
    }
}
