package org.oligomet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.cohort.IndexRule;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Sex;

/** What a simulated examination finds, and the migration that it causes on a simulated cohort. */
class SimulatedFindingsTest {

    private static final Definition AT_MOST_THREE = Counted.atMost(3, false);
    private static final int HORIZON = 2000;
    private static final int PATIENTS = 600;

    /** Invented figures. */
    private static SimulatedFindings.Builder brain() {
        return SimulatedFindings.named("occult brain metastases")
                .modality(Modality.MRI)
                .addRegions(BodyRegion.BRAIN)
                .organ(OrganSite.BRAIN)
                .probability(0.3)
                .numbers(Map.of(1, 0.5, 2, 0.3, 3, 0.2))
                .seed(4);
    }

    private static SimulatedFindings simulation(double probability) {
        return brain().probability(probability).build();
    }

    /**
     * 1 to 6 metastases are seen, and the simulation knows of more. The hazard of death is proportional to all of them and to
     * nothing else; everybody is followed until death.
     */
    private static List<Patient> patients(SimulatedFindings simulation) {
        Random random = new Random(20);
        List<Patient> patients = new ArrayList<>();
        for (int i = 0; i < PATIENTS; i++) {
            int seen = 1 + random.nextInt(6);
            int all = seen + simulation.numberFor("S" + i);
            int days = 1 + (int) (-Math.log(1 - random.nextDouble()) * 2400 / all);
            patients.add(Counted.patient("S" + i, Sex.FEMALE, seen, days));
        }
        return patients;
    }

    private static StageMigration migration(List<Patient> patients, StagingChange change) {
        return StageMigration.of(
                Cohort.of(patients, IndexRule.firstMetastasis()),
                AT_MOST_THREE,
                change,
                Endpoint.OVERALL_SURVIVAL,
                HORIZON);
    }

    private static double mean(List<Patient> patients) {
        return patients.stream()
                .mapToDouble(p -> Math.min(
                        HORIZON, p.vitalStatus().orElseThrow().date().earliestDay() - Counted.DAY.earliestDay()))
                .average()
                .orElseThrow();
    }

    @Test
    void onASimulatedCohortBothClassesGainByMigrationAlone() {
        SimulatedFindings simulation = simulation(0.3);
        List<Patient> patients = patients(simulation);
        StageMigration migration = migration(patients, simulation.atFirstMetastasis());
        List<Patient> few = new ArrayList<>();
        List<Patient> stay = new ArrayList<>();
        List<Patient> go = new ArrayList<>();
        List<Patient> many = new ArrayList<>();
        for (Patient patient : patients) {
            int seen = patient.lesions().size();
            boolean stays = seen + simulation.numberFor(patient.id()) <= 3;
            (seen > 3 ? many : few).add(patient);
            if (seen <= 3) {
                (stays ? stay : go).add(patient);
            }
        }
        assertThat(go).hasSizeGreaterThan(30);
        assertThat(migration.migrants()).isEqualTo(go.size());
        assertThat(migration.moved(Verdict.MET, Verdict.NOT_MET)).isEqualTo(go.size());
        assertThat(migration.moved(Verdict.MET, Verdict.MET)).isEqualTo(stay.size());

        // Nobody is censored: restricted means are means.
        double gainOfFew = mean(stay) - mean(few);
        List<Patient> manyThen = new ArrayList<>(many);
        manyThen.addAll(go);
        double gainOfMany = mean(manyThen) - mean(many);
        assertThat(gainOfFew).isPositive();
        assertThat(gainOfMany).isPositive();
        assertThat(migration.apparentGain(Verdict.MET).orElseThrow()).isCloseTo(gainOfFew, within(1e-9));
        assertThat(migration.apparentGain(Verdict.NOT_MET).orElseThrow()).isCloseTo(gainOfMany, within(1e-9));
        assertThat(migration.overall().value().getAsDouble()).isCloseTo(mean(patients), within(1e-9));
        assertThat(migration.toString())
                .contains("occult brain metastases (findings simulated: ", "probability 0.3", "seed 4)")
                .contains("(migration, not treatment)");
    }

    @Test
    void whereNothingIsFoundNobodyMoves() {
        List<Patient> patients = patients(simulation(0.3));
        StageMigration migration = migration(patients, simulation(0).atFirstMetastasis());
        assertThat(migration.migrants()).isZero();
        assertThat(migration.apparentGain(Verdict.MET).orElseThrow()).isZero();
        assertThat(migration.apparentGain(Verdict.NOT_MET).orElseThrow()).isZero();
    }

    @Test
    void neitherOrderNorThreadsMatter() {
        StagingChange change = simulation(0.3).atFirstMetastasis();
        List<Patient> patients = patients(simulation(0.3));
        Map<String, Patient> inOrder = patients.stream().collect(Collectors.toMap(Patient::id, change::applyTo));
        List<Patient> shuffled = new ArrayList<>(patients);
        Collections.shuffle(shuffled, new Random(7));
        Map<String, Patient> inThreads =
                shuffled.subList(0, 200).parallelStream().collect(Collectors.toMap(Patient::id, change::applyTo));
        assertThat(inOrder).containsAllEntriesOf(inThreads);
    }

    @Test
    void drawsHaveTheProbabilitiesAskedFor() {
        SimulatedFindings one = simulation(0.3);
        SimulatedFindings other = brain().seed(5).build();
        int n = 40_000;
        List<Integer> drawn =
                IntStream.range(0, n).map(i -> one.numberFor("P" + i)).boxed().toList();
        int[] expected = {28_000, 6_000, 3_600, 2_400};
        for (int k = 0; k < expected.length; k++) {
            double share = (double) expected[k] / n;
            // Four standard errors.
            assertThat(Collections.frequency(drawn, k)).isCloseTo(expected[k], within((int)
                    (4 * Math.sqrt(n * share * (1 - share)))));
        }
        long both = IntStream.range(0, n)
                .filter(i -> drawn.get(i) > 0 && other.numberFor("P" + i) > 0)
                .count();
        assertThat(both).isCloseTo(3_600, within((long) (4 * Math.sqrt(n * 0.09 * 0.91))));
        assertThat(IntStream.range(0, 50).allMatch(i -> simulation(1).numberFor("P" + i) > 0))
                .isTrue();
    }

    @Test
    void theDateIsTheCallers() {
        Patient patient = Counted.patient("A", Sex.MALE, 1, 300);
        SimulatedFindings always =
                brain().probability(1).numbers(Map.of(2, 1.0)).build();
        Patient later = always.on(p -> Optional.of(Counted.DAY.plusDays(40))).applyTo(patient);
        assertThat(later.lesions()).hasSize(3);
        assertThat(later.lesions().get(2).firstSeen()).isEqualTo(Counted.DAY.plusDays(40));
        assertThat(later.lesions().get(2).site().organ()).isEqualTo(OrganSite.BRAIN);
        assertThat(later.imaging()).hasSize(1);
        assertThat(always.on(p -> Optional.empty()).applyTo(patient)).isEqualTo(patient);
        Patient none = Counted.patient("B", Sex.MALE, 0, 300);
        assertThat(always.atFirstMetastasis().applyTo(none)).isEqualTo(none);
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        assertThatThrownBy(() -> simulation(1.5)).hasMessageContaining("probability 1.5");
        assertThatThrownBy(() -> simulation(Double.NaN)).hasMessageContaining("probability NaN");
        assertThatThrownBy(() -> brain().numbers(Map.of(1, 0.5)).build()).hasMessageContaining("sum to 0.5");
        assertThatThrownBy(() -> brain().numbers(Map.of(0, 1.0)).build()).hasMessageContaining("of number 0");
        assertThatThrownBy(() -> brain().name(" ").build()).hasMessageContaining("name");
    }
}
