package org.oligomet.stats.test;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.oligomet.stats.Alternative;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Practice;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.math.CorrelatedNormals;
import org.oligomet.stats.internal.text.Show;

/** What MaxCombo found. */
public final class MaxComboResult implements Explained {

    private final GroupedSample sample;
    private final List<LogRankWeights> weights;
    private final ComboSums sums;
    private final int[] kept;
    private final TestResult test;

    MaxComboResult(GroupedSample sample, List<LogRankWeights> weights, Alternative alternative, ComboSums sums) {
        this.sample = sample;
        this.weights = weights;
        this.sums = sums;
        int m = weights.size();
        kept = IntStream.range(0, m).filter(i -> sums.covariance[i * m + i] > 0).toArray();
        String method = sample.named("MaxCombo");
        if (kept.length == 0) {
            test = TestResult.notEstimable(
                    method, TestResult.Kind.MAXIMUM, "no event could differ between the groups under any weight");
            return;
        }
        double[] correlation = new double[kept.length * kept.length];
        for (int i = 0; i < correlation.length; i++) {
            correlation[i] =
                    correlation(kept[i / kept.length], kept[i % kept.length]).orElseThrow();
        }
        boolean twoSided = alternative == Alternative.TWO_SIDED;
        double extreme = IntStream.of(kept)
                .mapToDouble(i -> z(i).orElseThrow())
                .map(z -> twoSided ? Math.abs(z) : alternative == Alternative.GREATER ? z : -z)
                .max()
                .orElseThrow();
        double p = CorrelatedNormals.anyBeyond(correlation, kept.length, extreme, twoSided);
        test = TestResult.maximum(method, alternative == Alternative.LESS ? -extreme : extreme, p, alternative);
    }

    /**
     * The groups.
     *
     * @return two labels; statistics are of the first
     */
    public List<String> groups() {
        return sample.groups;
    }

    /**
     * The weights.
     *
     * @return in the order of the indices below
     */
    public List<LogRankWeights> weights() {
        return weights;
    }

    /**
     * The statistic of one weight.
     *
     * @param weight its index
     * @return positive if the first group has more events than expected; empty if it has no variance
     */
    public OptionalDouble z(int weight) {
        double variance = sums.covariance[weight * weights.size() + weight];
        return variance > 0 ? OptionalDouble.of(sums.u[weight] / Math.sqrt(variance)) : OptionalDouble.empty();
    }

    /**
     * The correlation of two statistics.
     *
     * @param i the index of one weight
     * @param j the index of another
     * @return from -1 to 1; empty if one has no variance
     */
    public OptionalDouble correlation(int i, int j) {
        int m = weights.size();
        double product = sums.covariance[i * m + i] * sums.covariance[j * m + j];
        return !(product > 0)
                ? OptionalDouble.empty()
                : OptionalDouble.of(i == j ? 1 : sums.covariance[i * m + j] / Math.sqrt(product));
    }

    /**
     * The test.
     *
     * @return the extreme statistic and its p-value
     */
    public TestResult test() {
        return test;
    }

    /**
     * Whose figures these are.
     *
     * @return a publication: programs differ in the weights that they combine
     */
    @Override
    public Practice convention() {
        return Practice.of("Karrison 2016, the joint normal distribution integrated");
    }

    /**
     * How the test was made and where it is published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return test.method() + ": the most extreme of " + kept.length + " statistics of the log-rank family, "
                + test.alternative() + ", for " + sample.groups.get(0) + " against " + sample.groups.get(1)
                + "; p from their joint normal distribution, integrated without random numbers (Karrison 2016,"
                + " doi:10.1177/1536867X1601600308; Lin and others 2020, doi:10.1080/19466315.2019.1697738)."
                + (kept.length < weights.size() ? " Weights whose statistic has no variance were left out." : "")
                + (sample.strata > 1 ? " Sums over " + sample.strata + " strata." : "")
                + " It says that hazards differ, not how; the p-value is asymptotic and too small where few events are expected in a group. "
                + convention().sentence();
    }

    /** The statistic of each weight, and the test. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%-40s %10s\n", "weight", "z"));
        for (int i = 0; i < weights.size(); i++) {
            OptionalDouble z = z(i);
            out.append(String.format(
                    Locale.ROOT,
                    "%-40s %10s\n",
                    weights.get(i),
                    z.isPresent() ? Show.number(z.getAsDouble(), 4) : Show.NOT_ESTIMABLE));
        }
        return out.append(test).append('\n').toString();
    }
}
