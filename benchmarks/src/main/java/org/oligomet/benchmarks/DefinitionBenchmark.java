package org.oligomet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;
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

/**
 * Patients with a median of 4 metastases under every definition, the snapshots made beforehand. Wanted for {@code
 * -p n=100000} on one core: verdicts in 5 s, full trees in 30 s.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DefinitionBenchmark {

    private static final long SEED = 18L;

    /** Patients. */
    @Param("10000")
    public int n;

    private final List<Snapshot> snapshots = new ArrayList<>();

    /** Made by JMH. */
    public DefinitionBenchmark() {}

    /** Patients as of the end of 2021. */
    @Setup
    public void patients() {
        for (Patient patient : PatientGenerator.patients(n, SEED)) {
            snapshots.add(patient.asOf(ClinicalDate.of(2021, 12, 31)));
        }
    }

    /** Verdicts without a tree. */
    @Benchmark
    public int verdictsOnly() {
        int met = 0;
        for (Snapshot snapshot : snapshots) {
            Facts facts = Facts.of(snapshot);
            for (Definition definition : Definitions.all()) {
                met += definition.verdict(facts) == Verdict.MET ? 1 : 0;
            }
        }
        return met;
    }

    /** The same under one definition: what all the others allocate, seen by {@code -prof gc}, is the difference. */
    @Benchmark
    public int verdictsOfOneDefinition() {
        Definition definition = Definitions.all().get(0);
        int met = 0;
        for (Snapshot snapshot : snapshots) {
            met += definition.verdict(Facts.of(snapshot)) == Verdict.MET ? 1 : 0;
        }
        return met;
    }

    /** Verdicts with their proof. */
    @Benchmark
    public int fullTrees() {
        int clauses = 0;
        for (Snapshot snapshot : snapshots) {
            Facts facts = Facts.of(snapshot);
            for (Definition definition : Definitions.all()) {
                clauses += definition.evaluate(facts).clauses().size();
            }
        }
        return clauses;
    }
}
