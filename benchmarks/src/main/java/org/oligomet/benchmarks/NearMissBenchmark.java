package org.oligomet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.whatif.NearMiss;
import org.oligomet.core.whatif.NearMissSearch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What would change the verdict of every version of every definition on one patient, for one patient after the other. */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class NearMissBenchmark {

    private static final long SEED = 18L;

    /** Patients. */
    @Param("100")
    public int n;

    private final List<Snapshot> snapshots = new ArrayList<>();
    private int next;

    /** Made by JMH. */
    public NearMissBenchmark() {}

    /** Patients as of the end of 2021. */
    @Setup
    public void patients() {
        for (Patient patient : PatientGenerator.patients(n, SEED)) {
            snapshots.add(patient.asOf(ClinicalDate.of(2021, 12, 31)));
        }
    }

    /** One patient under all versions. */
    @Benchmark
    public int onePatientAllDefinitions() {
        Snapshot snapshot = snapshots.get(next);
        next = (next + 1) % snapshots.size();
        int corrections = 0;
        for (NearMiss miss : NearMissSearch.withDefaults().search(Definitions.allVersions(), snapshot)) {
            corrections += miss.corrections().size();
        }
        return corrections;
    }
}
