package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.core.patient.CountedThing;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/**
 * The shipped mapping on the real registry. The data are no part of the project; the counts were taken from the file by
 * other means.
 */
class MskMetLungTest {

    private static final Path PROJECT = Path.of("..", "..");
    private static final Path MAPPING = PROJECT.resolve(Path.of("docs", "examples", "msk-met-lung.mapping.json"));
    private static final Path DATA = PROJECT.resolve(Path.of("..", "shared", "data", "msk_met_lung.csv"));

    @Test
    void theMappingIsReadable() throws IOException {
        assertThat(RegistryMapping.read(MAPPING).description()).startsWith("MSK-MET");
    }

    @Test
    void everyPatientOfTheRegistryIsLoaded() throws IOException {
        assumeTrue(Files.exists(DATA), "skipped: ../shared/data/msk_met_lung.csv is not there");
        Loaded<Patient> loaded = RegistryMapping.read(MAPPING).readTable(DATA);
        assertThat(loaded.issues()).isEmpty();
        assertThat(loaded.sources()).containsExactly(new SourceCount("msk_met_lung.csv", 4881, 4881));
        List<Patient> patients = loaded.values();
        assertThat(patients).hasSize(4881);

        assertThat(patients.stream().map(p -> p.primaries().get(0).histology()))
                .filteredOn(h -> h == Histology.ADENOCARCINOMA || h == Histology.SQUAMOUS_CELL_CARCINOMA)
                .hasSize(3918 + 533);
        assertThat(patients.stream().map(p -> p.primaries().get(0).histology()))
                .filteredOn(h -> h == Histology.SMALL_CELL_CARCINOMA)
                .hasSize(285 + 21);
        assertThat(patients).filteredOn(p -> p.sex() == Sex.UNKNOWN).hasSize(1);
        assertThat(patients).filteredOn(p -> !p.diseaseEvents().isEmpty()).hasSize(4881 - 853);
        assertThat(patients)
                .filteredOn(p -> p.vitalStatus().orElseThrow().status() == LifeStatus.DEAD)
                .hasSize(2161);
        assertThat(patients)
                .filteredOn(p -> p.reportedCounts().stream()
                        .anyMatch(c -> c.what() == CountedThing.ORGAN_SITES
                                && c.upperBound().orElseThrow() == 0))
                .hasSize(853);
        assertThat(patients).filteredOn(p -> p.biomarkers().size() == 12).hasSize(4881 - 24);
    }

    @Test
    void theFirstPatientIsWhatItsRowSays() throws IOException {
        assumeTrue(Files.exists(DATA), "skipped: ../shared/data/msk_met_lung.csv is not there");
        Patient patient = RegistryMapping.read(MAPPING).readTable(DATA).values().get(0);
        Timeline birth = Timeline.daysFrom("birth");
        // 66.84 years: 66.835 * 365.25 = 24411.48 and 66.845 * 365.25 = 24415.14.
        ClinicalDate evidence = ClinicalDate.betweenDays(birth, 24_411, 24_416);
        assertThat(patient.diseaseEvents().get(0).date()).isEqualTo(evidence);
        // Sequenced at 71.53: 71.525 * 365.25 = 26124.51 and 71.535 * 365.25 = 26128.16.
        assertThat(patient.observedFrom()).contains(ClinicalDate.betweenDays(birth, 26_124, 26_129));
        // Died at 75.52: 75.515 * 365.25 = 27581.85 and 75.525 * 365.25 = 27585.51.
        ClinicalDate death = ClinicalDate.betweenDays(birth, 27_581, 27_586);
        assertThat(patient.vitalStatus().orElseThrow().date()).isEqualTo(death);
        ReportedCount sites = patient.reportedCounts().get(0);
        assertThat(sites.lowerBound()).isEqualTo(4);
        assertThat(sites.upperBound()).hasValue(4);
        assertThat(sites.periodStart()).isEqualTo(ClinicalDate.ofDay(birth, 0));
        assertThat(sites.periodEnd()).isEqualTo(ClinicalDate.ofDay(birth, 27_586));
        assertThat(patient.latestDate()).contains(ClinicalDate.ofDay(birth, 27_586));
    }
}
