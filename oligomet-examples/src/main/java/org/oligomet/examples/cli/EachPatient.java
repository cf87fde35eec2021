package org.oligomet.examples.cli;

import java.io.IOException;
import java.util.Optional;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.io.Loaded;

/** Reads patients and goes through those that can be judged on a day. */
final class EachPatient {

    private final Streams streams;

    EachPatient(Streams streams) {
        this.streams = streams;
    }

    /** What is done with one patient. */
    @FunctionalInterface
    interface Step {
        void take(Patient patient, Snapshot snapshot) throws IOException;
    }

    /**
     * All patients in turn. Those whose record holds no date are left out and counted on standard error.
     *
     * @param verb what is done, for the bar that shows progress
     */
    void read(Input input, RecordOptions options, String verb, Step step) throws IOException {
        Loaded<Patient> loaded = new RecordReader(streams).read(input, options.mapping);
        int undated = 0;
        try (Progress progress = new Progress(streams)) {
            for (int i = 0; i < loaded.values().size(); i++) {
                progress.step(verb, i, "patients");
                Patient patient = loaded.values().get(i);
                Optional<Snapshot> snapshot = AsOf.snapshot(options.asOf, patient);
                if (snapshot.isEmpty()) {
                    undated++;
                } else {
                    step.take(patient, snapshot.get());
                }
            }
        }
        if (undated > 0) {
            streams.tell("note: " + Count.of(undated, "record holds no date and was", "records hold no date and were")
                    + " not judged; name one with --as-of");
        }
    }
}
