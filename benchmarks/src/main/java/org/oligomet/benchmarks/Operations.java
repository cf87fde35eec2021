package org.oligomet.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oligomet.benchmarks.Dataset.Kind;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.AalenJohansen;
import org.oligomet.stats.nonparametric.CumulativeIncidence;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.regression.CovariateValues;
import org.oligomet.stats.regression.CoxCoefficient;
import org.oligomet.stats.regression.CoxCurve;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.regression.CoxModel;
import org.oligomet.stats.regression.FineGray;
import org.oligomet.stats.regression.ProportionalHazardsTest;
import org.oligomet.stats.test.LogRank;
import org.oligomet.stats.validation.Concordance;

/** What is measured, and the targets. */
final class Operations {

    private static final int MILLION = 1_000_000;
    private static final int FIVE = 5;
    private static final String FINE_GRAY = "Fine-Gray with variance, p = 5";

    private final List<Operation<?>> all = new ArrayList<>();

    private Operations() {}

    static List<Operation<?>> all() {
        Operations operations = new Operations();
        operations.curves();
        operations.cox();
        operations.competing();
        return operations.all;
    }

    private <T> Operation<T> add(Operation<T> operation) {
        all.add(operation);
        return operation;
    }

    private void curves() {
        kaplanMeier(MILLION, Times.CONTINUOUS, 18);
        kaplanMeier(MILLION, Times.DAYS, 24);
        kaplanMeier(10 * MILLION, Times.CONTINUOUS, 35);
        kaplanMeier(10 * MILLION, Times.DAYS, 25);
        logRank(Times.CONTINUOUS, 20);
        logRank(Times.DAYS, 35);
    }

    private void kaplanMeier(int n, Times times, double target) {
        Dataset data = new Dataset(Kind.RIGHT_CENSORED, times, n, 0);
        add(new Operation<>("km", "Kaplan-Meier, two groups, " + words(times), data, Columns::rows, Operations::limits))
                .against("survfit", "km", target);
    }

    private void logRank(Times times, double target) {
        Dataset data = new Dataset(Kind.RIGHT_CENSORED, times, MILLION, 0);
        add(new Operation<>(
                        "logrank",
                        "log-rank, two groups, " + words(times),
                        data,
                        Columns::rows,
                        rows -> LogRank.withDefaults()
                                .test(rows)
                                .test()
                                .statistic()
                                .orElse(0)))
                .against("survdiff", "logrank", target);
    }

    private void cox() {
        cox(FIVE, 1, 8);
        cox(4 * FIVE, 2, 10);
        Dataset startStop = new Dataset(Kind.START_STOP, Times.CONTINUOUS, MILLION, FIVE);
        add(new Operation<>(
                        "startstop", "Cox, start-stop rows, p = 5, fit", startStop, Columns::rows, Operations::fitted))
                .against("agreg.fit", "startstop.core", 4);
        add(new Operation<>(
                        "startstop.call",
                        "Cox, start-stop rows, p = 5, whole call",
                        startStop,
                        Columns::rows,
                        Operations::called))
                .against("coxph", "startstop.call", 8);
        Dataset data = new Dataset(Kind.RIGHT_CENSORED, Times.CONTINUOUS, MILLION, FIVE);
        add(new Operation<>(
                        "concordance",
                        "concordance with error",
                        data,
                        Scored::of,
                        scored -> Concordance.withDefaults()
                                .evaluate(scored.rows, scored.score)
                                .concordance()
                                .standardError()
                                .orElse(0)))
                .against("concordance", "concordance", 8);
        add(new Operation<>(
                        "zph",
                        "proportional-hazards test",
                        data,
                        columns -> CoxModel.withDefaults().fit(columns.rows()),
                        fit -> ProportionalHazardsTest.withDefaults()
                                .test(fit)
                                .global()
                                .statistic()
                                .orElse(0)))
                .against("cox.zph", "zph", 6);
        add(new Operation<>(
                        "curve",
                        "baseline hazard and a predicted curve",
                        data,
                        columns -> CoxModel.withDefaults().fit(columns.rows()),
                        Operations::predicted))
                .against("basehaz + survfit", "curve", 80);
    }

    private void cox(int p, double core, double call) {
        Dataset data = new Dataset(Kind.RIGHT_CENSORED, Times.CONTINUOUS, MILLION, p);
        add(new Operation<>("cox", "Cox, Efron, p = " + p + ", fit", data, Columns::rows, Operations::fitted))
                .against("coxph.fit", "cox.core", core);
        add(new Operation<>(
                        "cox.call", "Cox, Efron, p = " + p + ", whole call", data, Columns::rows, Operations::called))
                .against("coxph", "cox.call", call);
    }

    private void competing() {
        Dataset small = new Dataset(Kind.COMPETING, Times.CONTINUOUS, MILLION / 10, FIVE);
        Dataset large = new Dataset(Kind.COMPETING, Times.CONTINUOUS, MILLION, FIVE);
        add(new Operation<>("aj", "Aalen-Johansen with errors", small, Columns::rows, Operations::incidence))
                .against("survfit", "aj", 800)
                .against("cuminc", "cuminc", 4);
        add(new Operation<>("aj", "Aalen-Johansen with errors", large, Columns::rows, Operations::incidence))
                .notFeasible("survfit")
                .against("cuminc", "cuminc", 4);
        Dataset tiny = new Dataset(Kind.COMPETING, Times.CONTINUOUS, MILLION / 100, FIVE);
        add(new Operation<>("finegray", FINE_GRAY, tiny, Columns::rows, Operations::subdistribution))
                .against("crr", "crr", 2000)
                .against("finegray + coxph", "finegray", 1);
        add(new Operation<>("finegray", FINE_GRAY, small, Columns::rows, Operations::subdistribution))
                .notFeasible("crr")
                .againstQuoted("fastcmprsk, no variance", 0.35, 1);
        add(new Operation<>("finegray", FINE_GRAY, large, Columns::rows, Operations::subdistribution))
                .notFeasible("crr")
                .againstQuoted("fastcmprsk, no variance", 6.8, 1);
    }

    private static String words(Times times) {
        return times == Times.DAYS ? "days" : "continuous times";
    }

    /** Errors and both limits at every time, as R computes them, over time; the curves of the groups are read at the same time. */
    static double limits(SurvivalData rows) {
        double[] sums = KaplanMeier.withDefaults().fit(rows).curves().parallelStream()
                .mapToDouble(Operations::limits)
                .toArray();
        return Arrays.stream(sums).sum();
    }

    private static double limits(SurvivalCurve curve) {
        double sum = 0;
        for (int i = 0; i + 1 < curve.size(); i++) {
            sum += (curve.time(i + 1) - curve.time(i))
                    * (curve.standardError(i).orElse(0)
                            + curve.lower(i).orElse(0)
                            + curve.upper(i).orElse(0));
        }
        return sum;
    }

    static double incidence(SurvivalData rows) {
        double sum = 0;
        for (CumulativeIncidence curve : AalenJohansen.withDefaults().fit(rows)) {
            for (int i = 0; i + 1 < curve.size(); i++) {
                sum += (curve.time(i + 1) - curve.time(i)) * (curve.incidence(i) + curve.standardError(i));
            }
        }
        return sum;
    }

    /** As {@code crr}: the sandwich variance has the term for the estimated censoring distribution. */
    static double subdistribution(SurvivalData rows) {
        CoxCoefficient x0 =
                FineGray.withDefaults().withCause("relapse").fit(rows).coefficient("x0");
        return x0.estimate().orElse(0) + x0.robustStandardError().orElse(0);
    }

    /** The fit with its variance and three tests. */
    static double fitted(SurvivalData rows) {
        return first(CoxModel.withDefaults().fit(rows));
    }

    /** What R's {@code coxph} does besides: concordance and martingale residuals. */
    static double called(SurvivalData rows) {
        CoxFit fit = CoxModel.withDefaults().fit(rows);
        // 1, since the others may cancel to a figure without digits.
        return 1
                + first(fit)
                + fit.concordance().orElseThrow().concordance().value().orElse(0)
                + fit.residuals().orElseThrow().martingale()[0];
    }

    private static double first(CoxFit fit) {
        return fit.coefficient("x0").estimate().orElse(0);
    }

    private static double predicted(CoxFit fit) {
        CovariateValues person = CovariateValues.of("x0", 1);
        for (int j = 1; j < FIVE; j++) {
            person = person.with("x" + j, 1);
        }
        CoxCurve baseline = fit.baseline().orElseThrow().get(0);
        CoxCurve curve = fit.predict(person).orElseThrow().get(0);
        return atEnd(baseline) + atEnd(curve);
    }

    private static double atEnd(CoxCurve curve) {
        return curve.cumulativeHazardAt(curve.lastFollowUp()).value().orElse(0);
    }

    /** Rows with a score that orders them somewhat. */
    private static final class Scored {
        final SurvivalData rows;
        final double[] score;

        private Scored(SurvivalData rows, double[] score) {
            this.rows = rows;
            this.score = score;
        }

        static Scored of(Columns columns) {
            return new Scored(columns.rows(), columns.x[0]);
        }
    }
}
