package org.oligomet.stats.test;

import org.oligomet.stats.Practice;
import org.oligomet.stats.suitability.Suitability;
import org.oligomet.stats.suitability.TwoGroupSuitability;

/** What a test of the log-rank family found. */
public final class LogRankResult extends ObservedExpectedResult {

    private final LogRankWeights weights;
    private final boolean lateEntries;

    private LogRankResult(GroupedSample sample, LogRankWeights weights, LogRankSums sums) {
        super(
                sample,
                sums.observed,
                sums.expected,
                sums.variance,
                QuadraticForm.of(
                        sample.named(weights),
                        sums.observed,
                        sums.expected,
                        sums.variance,
                        sums.events ? "every event has weight 0" : "there is no event"));
        this.weights = weights;
        this.lateEntries = sums.lateEntries;
    }

    static LogRankResult of(GroupedSample sample, LogRankWeights weights) {
        LogRankSums sums = new LogRankSums(sample.groups.size(), weights);
        for (int s = 0; s < sample.strata; s++) {
            sums.addStratum(sample.stratum(s));
        }
        return new LogRankResult(sample, weights, sums);
    }

    /**
     * How much each event time counted.
     *
     * @return the weight
     */
    public LogRankWeights weights() {
        return weights;
    }

    /**
     * Whether the asymptotic test suits so small a sample, from stored simulations.
     *
     * @return the advice; none outside the stored table
     */
    public Suitability suitability() {
        double events = 0;
        for (double each : observed) {
            events += each;
        }
        boolean simple = weights.isLogRank() && strata == 1 && !lateEntries;
        return TwoGroupSuitability.logRank(rows.clone(), events, simple);
    }

    /**
     * Whose figures these are.
     *
     * @return the programs that have this weight
     */
    @Override
    public Practice convention() {
        return weights.practice();
    }

    @Override
    public String explain() {
        return test().method()
                + ": observed against expected events under equal hazards, hypergeometric variance (Mantel 1966; Harrington and"
                + " Fleming 1982, doi:10.1093/biomet/69.3.553); a row is at risk over (entry, exit]."
                + weighting(weights)
                + (strata > 1 ? " Sums over " + strata + " strata." : "")
                + " The p-value is asymptotic and too small where few events are expected in a group. "
                + convention().sentence();
    }

    /** A sentence on the weight, if it is not 1. */
    static String weighting(LogRankWeights weights) {
        return weights.isLogRank()
                ? ""
                : " Weight " + weights.formula() + (weights.knownAs().isEmpty() ? "" : " (" + weights.knownAs() + ")")
                        + ".";
    }
}
