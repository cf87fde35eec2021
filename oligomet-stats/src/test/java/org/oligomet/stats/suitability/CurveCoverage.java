package org.oligomet.stats.suitability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.ledger.EventLedger;
import org.oligomet.stats.nonparametric.BetaProduct;
import org.oligomet.stats.nonparametric.CurvePoint;
import org.oligomet.stats.nonparametric.KaplanMeier;

/** Coverage of the 95 % intervals of S(t) at the time where the true S is 0.9, 0.5 and 0.2. */
final class CurveCoverage {

    static final String HEADER = "n,censored,survival,method,runs,coverage,lower_error,upper_error,none";

    private static final List<ConfidenceType> TYPES = List.of(
            ConfidenceType.LOG,
            ConfidenceType.LOG_LOG,
            ConfidenceType.PLAIN,
            ConfidenceType.LOGIT,
            ConfidenceType.ARCSIN);

    private CurveCoverage() {}

    /** One scenario; the same samples for every method. */
    static List<String> run(int n, double censored, double survival, int runs, long seed) {
        Exponential generator = new Exponential(seed, censored);
        double[] rate = new double[n];
        Arrays.fill(rate, 1);
        double time = -StrictMath.log(survival);
        Count[] counts = new Count[TYPES.size() + 2];
        Arrays.setAll(counts, i -> new Count());
        for (int run = 0; run < runs; run++) {
            SurvivalData data = generator.sample(rate, new int[n], new double[n]);
            EventLedger ledger = EventLedger.of(data);
            BetaProduct exact = BetaProduct.withDefaults();
            counts[0].add(exact.fit(ledger).at(time), survival, false);
            counts[1].add(exact.withMidP().fit(ledger).at(time), survival, false);
            for (int t = 0; t < TYPES.size(); t++) {
                CurvePoint point = KaplanMeier.withDefaults()
                        .withConfidenceType(TYPES.get(t))
                        .fit(ledger)
                        .at(time)
                        .get(0);
                // Past the last follow-up nothing is claimed, unless the curve has come down to 0.
                boolean silent =
                        point.beyondFollowUp() && point.estimate().value().orElse(1) > 0;
                counts[t + 2].add(point.estimate(), survival, silent);
            }
        }
        List<String> rows = new ArrayList<>();
        for (int m = 0; m < counts.length; m++) {
            String method = m == 0
                    ? "beta-product"
                    : m == 1 ? "beta-product mid-p" : TYPES.get(m - 2).label();
            rows.add(n + "," + censored + "," + survival + "," + method + "," + counts[m].row(runs));
        }
        return rows;
    }

    private static final class Count {
        private int below;
        private int above;
        private int none;

        void add(Estimate estimate, double truth, boolean silent) {
            if (silent
                    || estimate.lower().isEmpty()
                    || estimate.upper().isEmpty()
                    || estimate.lower().getAsDouble() == estimate.upper().getAsDouble()) {
                none++;
            } else if (estimate.lower().getAsDouble() > truth) {
                below++;
            } else if (estimate.upper().getAsDouble() < truth) {
                above++;
            }
        }

        String row(int runs) {
            double n = runs;
            return String.format(
                    Locale.ROOT,
                    "%d,%.5f,%.5f,%.5f,%.5f",
                    runs,
                    (runs - below - above - none) / n,
                    below / n,
                    above / n,
                    none / n);
        }
    }
}
