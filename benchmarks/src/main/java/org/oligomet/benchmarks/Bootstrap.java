package org.oligomet.benchmarks;

import java.util.random.RandomGenerator;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurve;

/** Kaplan-Meier fits of samples drawn with replacement. */
final class Bootstrap {

    private static final int SAMPLES = 100_000;
    private static final long SEED = 18L;

    private Bootstrap() {}

    /** Draws and fits, on one thread; the sum of S at the end of follow-up. */
    static double survival(Columns columns) {
        RandomGenerator random = SurvivalGenerator.random(SEED);
        int n = columns.size();
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        KaplanMeier kaplanMeier = KaplanMeier.withDefaults();
        double sum = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            for (int row = 0; row < n; row++) {
                int drawn = random.nextInt(n);
                exit[row] = columns.exit[drawn];
                event[row] = columns.status[drawn] != 0;
            }
            SurvivalData data = SurvivalData.builder().exit(exit).event(event).build();
            SurvivalCurve curve = kaplanMeier.fit(data).only();
            sum += curve.survival(curve.size() - 1);
        }
        return sum;
    }
}
