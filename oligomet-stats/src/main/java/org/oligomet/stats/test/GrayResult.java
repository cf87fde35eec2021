package org.oligomet.stats.test;

import org.oligomet.stats.Practice;
import org.oligomet.stats.Status;
import org.oligomet.stats.TestResult;

/** What Gray's test found for one cause. */
public final class GrayResult extends ObservedExpectedResult {

    private final Status cause;

    private GrayResult(Status cause, GroupedSample sample, GraySums sums, TestResult test) {
        super(sample, sums.observed, sums.expected, sums.variance, test);
        this.cause = cause;
    }

    static GrayResult of(String method, Status cause, GroupedSample sample, GraySums sums) {
        TestResult test = sums.exhausted
                ? TestResult.notEstimable(
                        method,
                        0,
                        "the pooled incidence reaches 1 while groups are still compared, so that weight and variance mean nothing")
                : QuadraticForm.of(method, sums.observed, sums.expected, sums.variance, "there is no event");
        return new GrayResult(cause, sample, sums, test);
    }

    /**
     * The cause whose incidence was compared.
     *
     * @return one of those declared
     */
    public Status cause() {
        return cause;
    }

    /**
     * Whose figures these are.
     *
     * @return that of {@code cmprsk}
     */
    @Override
    public Practice convention() {
        return Practice.of("R cmprsk::cuminc");
    }

    @Override
    public String explain() {
        return test().method()
                + ": observed against expected events under equal cumulative incidence (subdistribution hazards), where"
                + " competing events stay at risk; variance with the tie corrections of R's cmprsk (Gray 1988,"
                + " doi:10.1214/aos/1176350951)."
                + (strata > 1 ? " Sums over " + strata + " strata." : "")
                + " The p-value is asymptotic and not to be trusted where few events are expected in a group. "
                + convention().sentence();
    }
}
