package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.oligomet.core.patient.Patient;

/** What is written is read back as it was, whatever it is. */
class RoundTripProperties {

    private static final Path SCRATCH = Path.of("target", "round-trip");

    @BeforeContainer
    static void makeScratch() throws IOException {
        Files.createDirectories(SCRATCH);
    }

    @AfterContainer
    static void removeScratch() throws IOException {
        empty();
        Files.delete(SCRATCH);
    }

    private static void empty() throws IOException {
        try (Stream<Path> files = Files.list(SCRATCH)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 300)
    void jsonGivesTheSamePatients(@ForAll long seed) throws IOException {
        List<Patient> patients = RandomPatients.some(seed);
        String json = PatientJson.withDefaults().write(patients);
        Loaded<Patient> loaded = PatientJson.withDefaults()
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "p.json");
        assertThat(loaded.issues()).isEmpty();
        assertThat(loaded.values()).isEqualTo(patients);
        assertThat(PatientJson.withDefaults().write(loaded.values())).isEqualTo(json);
    }

    @Property(tries = 150)
    void tablesGiveTheSamePatients(@ForAll long seed) throws IOException {
        List<Patient> patients = RandomPatients.some(seed);
        empty();
        PatientTables.withDefaults().write(patients, SCRATCH);
        Loaded<Patient> loaded = PatientTables.withDefaults().read(SCRATCH);
        assertThat(loaded.issues()).isEmpty();
        // As JSON first, since the text of a patient does not show where two differ.
        assertThat(PatientJson.withDefaults().write(loaded.values()))
                .isEqualTo(PatientJson.withDefaults().write(patients));
        assertThat(loaded.values()).isEqualTo(patients);
        assertThat(loaded.sources()).allSatisfy(s -> assertThat(s.refused()).isZero());
    }
}
