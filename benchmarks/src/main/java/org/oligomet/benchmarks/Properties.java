package org.oligomet.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Pattern;
import org.oligomet.stats.SurvivalData;

/** What is promised beside speed against R: small samples, memory, the same bits for any number of threads, growth. */
final class Properties {

    private static final int SMALL = 18;
    private static final int MEMORY_ROWS = 10_000_000;
    private static final double GIB = 1 << 30;
    private static final double STEEPEST = 1.25;
    private static final int[] SIZES = {10_000, 100_000, 1_000_000, 10_000_000};

    private final Report report;
    private final int most;

    private Properties(Report report, int most) {
        this.report = report;
        this.most = most;
    }

    static void report(Report report, Pattern only, int most) {
        Properties properties = new Properties(report, most);
        if (only.matcher("bootstrap").matches()) {
            properties.bootstrap();
        }
        if (only.matcher("memory").matches() && MEMORY_ROWS <= most) {
            properties.memory(Times.DAYS, 0.5);
            properties.memory(Times.CONTINUOUS, 1);
        }
        if (only.matcher("threads").matches()) {
            properties.threads();
        }
        if (only.matcher("growth").matches()) {
            properties.growth();
        }
    }

    /** Resampling, the sample's validation and the fit, on one thread. */
    private void bootstrap() {
        Columns columns = new Dataset(Dataset.Kind.RIGHT_CENSORED, Times.DAYS, SMALL, 0).generate();
        Operation.Timing timing = new Stopwatch(3, 5, 10).time(() -> columns, Bootstrap::survival);
        report.atMost("100,000 bootstrap Kaplan-Meier fits, n = 18", SMALL, timing.seconds(), "s", 1);
    }

    /** Everything that was allocated by all threads, garbage included: so the peak beyond the input is at most that. */
    private void memory(Times times, double target) {
        SurvivalData rows = new Dataset(Dataset.Kind.RIGHT_CENSORED, times, MEMORY_ROWS, 0)
                .generate()
                .rows();
        long before = allocated();
        double sum = Operations.limits(rows);
        double gib = (allocated() - before) / GIB;
        report.atMost(
                "memory allocated by Kaplan-Meier, " + times.name().toLowerCase(Locale.ROOT),
                MEMORY_ROWS,
                sum > 0 ? gib : Double.NaN,
                "GiB",
                target);
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }

    private void threads() {
        for (Operation<?> operation : Operations.all()) {
            int n = operation.dataset.n();
            if (n <= Math.min(most, 1_000_000)) {
                Columns columns = operation.dataset.generate();
                double one = inPool(1, operation, columns);
                double two = inPool(2, operation, columns);
                boolean same = Double.doubleToLongBits(one) == Double.doubleToLongBits(two);
                report.holds("same bits with 1 and 2 threads: " + operation.key, n, same);
            }
        }
    }

    private static double inPool(int threads, Operation<?> operation, Columns columns) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> operation.figure(columns)).join();
        } finally {
            pool.shutdown();
        }
    }

    /** The slope of log time against log n from the smallest to the largest size; n log n itself has 1.1. */
    private void growth() {
        for (Growing operation : Growing.all()) {
            double first = 0;
            int from = 0;
            double last = 0;
            int to = 0;
            for (int n : SIZES) {
                if (n > Math.min(most, operation.most())) {
                    continue;
                }
                Operation.Timing timing =
                        operation.at(n).time(operation.at(n).dataset.generate(), new Stopwatch(3, 200, 1.5));
                report.note(operation.title(), n, timing);
                if (from == 0) {
                    from = n;
                    first = timing.seconds();
                }
                to = n;
                last = timing.seconds();
            }
            if (to > from) {
                double slope = Math.log(last / first) / Math.log((double) to / from);
                report.atMost("growth: power of n, " + operation.title(), to, slope, "", STEEPEST);
            }
        }
    }
}
