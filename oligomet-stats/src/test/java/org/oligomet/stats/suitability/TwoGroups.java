package org.oligomet.stats.suitability;

import java.util.Arrays;
import java.util.Locale;
import org.oligomet.stats.Convergence;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.regression.CoxModel;
import org.oligomet.stats.test.LogRank;

/**
 * Two groups: how often the asymptotic log-rank test rejects at 5 %, and how often a Cox fit with the group for its one
 * covariate has no finite estimate, or a Wald interval that holds the truth.
 */
final class TwoGroups {

    static final String HEADER =
            "smaller,larger,censored,hazard_ratio,runs,rejected,untestable,monotone,no_events,coverage";

    private TwoGroups() {}

    /** One scenario: the smaller group is treated, which multiplies its hazard by the ratio. */
    static String run(int smaller, int larger, double censored, double ratio, int runs, long seed) {
        Exponential generator = new Exponential(seed, censored);
        int n = smaller + larger;
        double[] rate = new double[n];
        int[] group = new int[n];
        double[] treated = new double[n];
        Arrays.fill(rate, 1);
        Arrays.fill(rate, 0, smaller, ratio);
        Arrays.fill(group, 0, smaller, 1);
        Arrays.fill(treated, 0, smaller, 1);
        int rejected = 0;
        int untestable = 0;
        int monotone = 0;
        int noEvents = 0;
        int covered = 0;
        CoxModel model = CoxModel.withDefaults().withCovariates("treated");
        for (int run = 0; run < runs; run++) {
            SurvivalData data = generator.sample(rate, group, treated);
            double p = LogRank.withDefaults().test(data).test().pValue().orElse(Double.NaN);
            rejected += p < 0.05 ? 1 : 0;
            untestable += Double.isNaN(p) ? 1 : 0;
            CoxFit fit = model.fit(data);
            if (fit.events() == 0) {
                noEvents++;
            } else if (fit.convergence().problems().stream()
                    .anyMatch(problem -> problem.kind() == Convergence.Kind.MONOTONE)) {
                monotone++;
            } else {
                Estimate estimate = fit.coefficients().get(0).hazardRatio();
                covered += estimate.lower().orElse(Double.NaN) <= ratio
                                && ratio <= estimate.upper().orElse(Double.NaN)
                        ? 1
                        : 0;
            }
        }
        double k = runs;
        return String.format(
                Locale.ROOT,
                "%d,%d,%s,%s,%d,%.5f,%.5f,%.5f,%.5f,%.5f",
                smaller,
                larger,
                censored,
                ratio,
                runs,
                rejected / k,
                untestable / k,
                monotone / k,
                noEvents / k,
                covered / k);
    }
}
