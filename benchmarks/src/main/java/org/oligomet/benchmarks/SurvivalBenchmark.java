package org.oligomet.benchmarks;

import java.util.concurrent.TimeUnit;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.regression.CoxModel;
import org.oligomet.stats.test.LogRank;
import org.oligomet.stats.test.LogRankResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One call on fresh data each time, the sort included: a sample keeps its order once it was sorted, so the rows are built
 * anew, outside the clock, before every measurement.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class SurvivalBenchmark {

    private static final int COVARIATES = 5;
    private static final long SEED = 20161L;

    /** Rows. */
    @Param({"10000", "1000000"})
    public int n;

    /** How times are recorded. */
    @Param
    @SuppressWarnings("NullAway.Init") // set by JMH
    public Times times;

    @SuppressWarnings("NullAway.Init") // set before each measurement
    private SurvivalData data;

    /** Made by JMH. */
    public SurvivalBenchmark() {}

    /** Rows that were never sorted. */
    @Setup(Level.Invocation)
    public void rows() {
        data = SurvivalGenerator.rows(n, COVARIATES, times, SEED);
    }

    /** Two curves with standard error and log limits at every time. */
    @Benchmark
    public double kaplanMeierTwoGroups() {
        double sum = 0;
        for (SurvivalCurve curve : KaplanMeier.withDefaults().fit(data)) {
            for (int i = 0; i < curve.size(); i++) {
                sum += curve.standardError(i).orElse(0)
                        + curve.lower(i).orElse(0)
                        + curve.upper(i).orElse(0);
            }
        }
        return sum;
    }

    /** The log-rank test of two groups. */
    @Benchmark
    public LogRankResult logRankTwoGroups() {
        return LogRank.withDefaults().test(data);
    }

    /** Cox, Efron, five covariates: fit, variance and the three tests. */
    @Benchmark
    public CoxFit coxFiveCovariates() {
        return CoxModel.withDefaults().fit(data);
    }
}
