package org.oligomet.stats.test;

import org.oligomet.stats.Alternative;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Practice;
import org.oligomet.stats.TestResult;

/** What a permutation log-rank test with imputation found. It is not exact. */
public final class ImputationLogRankResult implements Explained {

    private final LogRankResult observed;
    private final int extreme;
    private final int draws;
    private final long seed;

    ImputationLogRankResult(LogRankResult observed, int extreme, int draws, long seed) {
        this.observed = observed;
        this.extreme = extreme;
        this.draws = draws;
        this.seed = seed;
    }

    /** |O - E| over its standard error; 0 where that is 0. */
    static double distance(LogRankResult result) {
        double variance = result.variance(0, 0);
        return variance > 0 ? Math.abs(result.observed(0) - result.expected(0)) / Math.sqrt(variance) : 0;
    }

    /**
     * The asymptotic test of the sample as it was seen.
     *
     * @return observed, expected and variance
     */
    public LogRankResult logRank() {
        return observed;
    }

    /**
     * The test.
     *
     * @return |z| of the observed sample, and the share of draws at least as far from 0, simulated
     */
    public TestResult test() {
        String method = observed.test().method() + ", permutation with imputation (not exact)";
        return observed.test().pValue().isEmpty()
                ? TestResult.notEstimable(
                        method,
                        TestResult.Kind.MONTE_CARLO,
                        observed.test().notEstimableBecause().orElseThrow())
                : TestResult.monteCarlo(
                        method,
                        distance(observed),
                        (1.0 + extreme) / (1.0 + draws),
                        PermutationLogRankResult.simulationInterval(extreme, draws),
                        Alternative.TWO_SIDED);
    }

    /**
     * How many samples were drawn.
     *
     * @return without the observed one
     */
    public int draws() {
        return draws;
    }

    /**
     * How many of those drawn were at least as extreme as the observed one.
     *
     * @return their number
     */
    public int extreme() {
        return extreme;
    }

    /**
     * Whose figures these are.
     *
     * @return a publication
     */
    @Override
    public Practice convention() {
        return Practice.of("Wang, Lagakos and Gray 2010");
    }

    /**
     * How the test was made, what it assumes and where it is published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return test().method()
                + ": survival times permuted against pairs of group and censoring time; times not seen drawn"
                + " from Kaplan-Meier estimates, of survival pooled, of censoring by group"
                + (observed.strata() > 1 ? ", within strata" : "")
                + " (Wang, Lagakos and Gray 2010, doi:10.1093/biostatistics/kxq021). Censoring may differ between groups, but"
                + " must not depend on survival within them. Not exact: those estimates have errors that no interval shows. "
                + draws + " draws, seed " + seed + "; the 99 % interval is for their error alone."
                + LogRankResult.weighting(observed.weights()) + " "
                + convention().sentence();
    }

    @Override
    public String toString() {
        return observed + test().toString() + "\n";
    }
}
