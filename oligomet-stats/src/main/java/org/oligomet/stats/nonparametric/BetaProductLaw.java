package org.oligomet.stats.nonparametric;

/**
 * The distribution of a product W of independent betas, Beta(Y, 1) for each death with Y at risk before it, evaluated
 * without any subtraction.
 *
 * <p>Beta(Y, 1) is the law of S at the first of Y deaths. Let n be at risk at the start and let those who are censored
 * die later, unseen. The order of the n deaths is independent of the times, so the death seen last is the m-th of all n
 * with some probability that does not depend on time, and W is a mixture of Beta(n - m + 1, m), the laws of S at the m-th
 * of n deaths. After m - 1 deaths, seen or not, n - m + 1 are left, of whom Y are watched: the next one is seen with
 * probability Y / (n - m + 1). This gives the weights of the mixture by a recursion of positive terms. Without censoring
 * the mixture is one beta, and limits are those of Clopper and Pearson.
 *
 * <p>Index 0 stands for W = 1, index n + 1 for W = 0. Cost: n for each factor and each value of the distribution.
 * Immutable.
 */
final class BetaProductLaw {

    /** Binomial probabilities below this share of the largest add nothing. */
    private static final double NEGLIGIBLE = 1e-30;

    private final int n;
    private final double[] weight;
    /** P(index &lt;= i) and P(index &gt; i): each summed from its own end, so that both tails keep their digits. */
    private final double[] upTo;

    private final double[] beyond;

    private BetaProductLaw(int n, double[] weight) {
        this.n = n;
        this.weight = weight;
        upTo = new double[n + 1];
        beyond = new double[n + 1];
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            sum += weight[i];
            upTo[i] = sum;
        }
        sum = 0;
        for (int i = n; i >= 0; i--) {
            sum += weight[i + 1];
            beyond[i] = sum;
        }
    }

    /** The product of no factors, W = 1, for n at risk at the start. */
    static BetaProductLaw one(int n) {
        double[] weight = new double[n + 2];
        weight[0] = 1;
        return new BetaProductLaw(n, weight);
    }

    /** The law of W times an independent Beta(atRisk, 1); 0 at risk makes it 0. */
    BetaProductLaw times(int atRisk) {
        double[] next = new double[n + 2];
        double waiting = 0;
        int m = 1;
        for (; m <= n && n - m + 1 >= atRisk && atRisk > 0; m++) {
            double left = n - m + 1;
            waiting += weight[m - 1];
            next[m] = waiting * (atRisk / left);
            waiting *= (left - atRisk) / left;
        }
        next[n + 1] = weight[n + 1];
        if (atRisk == 0) {
            next[n + 1] = 1;
        }
        return new BetaProductLaw(n, next);
    }

    /** The even mixture of this law and another of the same n, which a mid-p limit needs. */
    BetaProductLaw midwayTo(BetaProductLaw other) {
        double[] mixed = new double[n + 2];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (weight[i] + other.weight[i]) / 2;
        }
        return new BetaProductLaw(n, mixed);
    }

    /** P(W &lt;= w) for 0 &lt; w &lt; 1. */
    double below(double w) {
        return mean(beyond, w);
    }

    /** P(W &gt; w) for 0 &lt; w &lt; 1. */
    double above(double w) {
        return mean(upTo, w);
    }

    /** The w with P(W &lt;= w) = p. */
    double lowerLimit(double p) {
        if (p <= weight[n + 1] || n == 0) {
            return weight[0] == 1 ? 1 : 0;
        }
        if (p >= 1 - weight[0]) {
            return 1;
        }
        double low = Double.MIN_NORMAL;
        double high = 1;
        for (double w = 0.5; w > low && w < high; w = low + (high - low) / 2) {
            if (below(w) < p) {
                low = w;
            } else {
                high = w;
            }
        }
        return high;
    }

    /** The w with P(W &gt; w) = p. */
    double upperLimit(double p) {
        if (p <= weight[0]) {
            return 1;
        }
        if (p >= 1 - weight[n + 1]) {
            return 0;
        }
        double low = Double.MIN_NORMAL;
        double high = 1;
        for (double w = 0.5; w > low && w < high; w = low + (high - low) / 2) {
            if (above(w) < p) {
                high = w;
            } else {
                low = w;
            }
        }
        return low;
    }

    /**
     * The mean of a column over the number of n that died by the time at which S = w: binomial, taken as ratios to its
     * largest probability, so that nothing under- or overflows and no logarithm of a factorial is needed.
     */
    private double mean(double[] column, double w) {
        double odds = (1 - w) / w;
        int mode = Math.min(n, (int) ((n + 1.0) * (1 - w)));
        double sum = column[mode];
        double total = 1;
        double ratio = 1;
        for (int i = mode; i < n && ratio > NEGLIGIBLE; i++) {
            ratio *= (n - i) / (i + 1.0) * odds;
            total += ratio;
            sum += ratio * column[i + 1];
        }
        ratio = 1;
        for (int i = mode; i > 0 && ratio > NEGLIGIBLE; i--) {
            ratio *= i / (n - i + 1.0) / odds;
            total += ratio;
            sum += ratio * column[i - 1];
        }
        return sum / total;
    }
}
