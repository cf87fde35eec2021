package org.oligomet.report.model;

import org.oligomet.core.criteria.Verdict;

/**
 * How many patients have each verdict.
 *
 * @param met for whom the answer is yes
 * @param notMet for whom it is no
 * @param undetermined for whom the record does not decide
 */
public record VerdictCounts(long met, long notMet, long undetermined) {

    public VerdictCounts {
        if (met < 0 || notMet < 0 || undetermined < 0) {
            throw new IllegalArgumentException(
                    "verdicts: " + met + ", " + notMet + ", " + undetermined + "; counts must be at least 0");
        }
    }

    public static VerdictCounts none() {
        return new VerdictCounts(0, 0, 0);
    }

    /** These counts and one more verdict. */
    public VerdictCounts plus(Verdict verdict) {
        return switch (verdict) {
            case MET -> new VerdictCounts(met + 1, notMet, undetermined);
            case NOT_MET -> new VerdictCounts(met, notMet + 1, undetermined);
            case UNDETERMINED -> new VerdictCounts(met, notMet, undetermined + 1);
        };
    }

    public long of(Verdict verdict) {
        return switch (verdict) {
            case MET -> met;
            case NOT_MET -> notMet;
            case UNDETERMINED -> undetermined;
        };
    }

    public long total() {
        return met + notMet + undetermined;
    }
}
