package org.oligomet.examples;

import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurve;

/** The statistics without a word of oncology: times and events in, a curve with honest intervals out. */
public final class StatisticsAlone {

    private StatisticsAlone() {}

    /**
     * Remission times of the maintained arm of a leukaemia trial (R's {@code aml}; Miller, Survival Analysis, 1981).
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        // tag::statistics[]
        double[] weeks = {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161};
        boolean[] relapsed = {true, true, false, true, true, false, true, true, false, true, false};
        SurvivalData data = SurvivalData.builder().exit(weeks).event(relapsed).build();
        SurvivalCurve curve = KaplanMeier.withDefaults().fit(data).only();
        System.out.println(curve);
        System.out.println("median " + curve.median());
        System.out.println(curve.restrictedMean(48));
        // end::statistics[]
    }
}
