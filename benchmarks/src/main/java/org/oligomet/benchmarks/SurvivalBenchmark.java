package org.oligomet.benchmarks;

import java.util.concurrent.TimeUnit;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.regression.CoxModel;
import org.oligomet.stats.regression.FineGray;
import org.oligomet.stats.regression.FineGrayFit;
import org.oligomet.stats.test.LogRank;
import org.oligomet.stats.test.LogRankResult;
import org.oligomet.stats.validation.Concordance;
import org.oligomet.stats.validation.ConcordanceResult;
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
    private static final Columns EIGHTEEN = SurvivalGenerator.columns(18, 0, Times.DAYS, false, SEED);

    /** Rows. */
    @Param({"10000", "1000000"})
    public int n;

    /** How times are recorded. */
    @Param
    @SuppressWarnings("NullAway.Init") // set by JMH
    public Times times;

    @SuppressWarnings("NullAway.Init") // set before each measurement
    private SurvivalData data;

    @SuppressWarnings("NullAway.Init") // set before each measurement
    private SurvivalData competing;

    @SuppressWarnings("NullAway.Init") // set before each measurement
    private SurvivalData startStop;

    private double[] score = new double[0];

    /** Made by JMH. */
    public SurvivalBenchmark() {}

    /** Rows that were never sorted. */
    @Setup(Level.Invocation)
    public void rows() {
        Columns columns = SurvivalGenerator.columns(n, COVARIATES, times, false, SEED);
        data = columns.rows();
        score = columns.x[0];
        competing = SurvivalGenerator.columns(n, COVARIATES, times, true, SEED).rows();
        startStop = SurvivalGenerator.startStop(n, COVARIATES, SEED).rows();
    }

    /** Two curves with standard error and log limits at every time. */
    @Benchmark
    public double kaplanMeierTwoGroups() {
        return Operations.limits(data);
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

    /** The same on start-stop rows, always in continuous time. */
    @Benchmark
    public CoxFit coxStartStop() {
        return CoxModel.withDefaults().fit(startStop);
    }

    /** Concordance of one covariate, with its error. */
    @Benchmark
    public ConcordanceResult concordance() {
        return Concordance.withDefaults().evaluate(data, score);
    }

    /** Aalen-Johansen of two groups and causes, with errors. */
    @Benchmark
    public double aalenJohansen() {
        return Operations.incidence(competing);
    }

    /** Fine and Gray's model with the variance of {@code crr}. */
    @Benchmark
    public FineGrayFit fineGray() {
        return FineGray.withDefaults().withCause("relapse").fit(competing);
    }

    /** A hundred thousand bootstrap samples of 18, whatever n. */
    @Benchmark
    public double bootstrap() {
        return Bootstrap.survival(EIGHTEEN);
    }
}
