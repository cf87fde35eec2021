package org.oligomet.examples;

import java.util.List;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.test.LogRank;

/** Do two groups differ in survival, and by how much time? */
public final class CompareTwoGroups {

    /** One subject, as any program may hold it. */
    record Remission(double weeks, boolean relapsed, String arm) {}

    private CompareTwoGroups() {}

    /**
     * Compares the two arms of a leukaemia trial.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        List<Remission> trial = trial();
        // tag::compare[]
        SurvivalData data = SurvivalData.of(trial)
                .exit(r -> r.weeks())
                .event(r -> r.relapsed())
                .group(r -> r.arm())
                .build();
        System.out.println(KaplanMeier.withDefaults().fit(data));
        System.out.println(LogRank.withDefaults().test(data));
        // end::compare[]
    }

    /** R's {@code aml} (Miller, Survival Analysis, 1981). */
    private static List<Remission> trial() {
        String kept = "maintained";
        String stopped = "not maintained";
        return List.of(
                new Remission(9, true, kept),
                new Remission(13, true, kept),
                new Remission(13, false, kept),
                new Remission(18, true, kept),
                new Remission(23, true, kept),
                new Remission(28, false, kept),
                new Remission(31, true, kept),
                new Remission(34, true, kept),
                new Remission(45, false, kept),
                new Remission(48, true, kept),
                new Remission(161, false, kept),
                new Remission(5, true, stopped),
                new Remission(5, true, stopped),
                new Remission(8, true, stopped),
                new Remission(8, true, stopped),
                new Remission(12, true, stopped),
                new Remission(16, false, stopped),
                new Remission(23, true, stopped),
                new Remission(27, true, stopped),
                new Remission(30, true, stopped),
                new Remission(33, true, stopped),
                new Remission(43, true, stopped),
                new Remission(45, true, stopped));
    }
}
