package org.oligomet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.cohort.CohortMember;
import org.oligomet.core.cohort.IndexRule;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Sex;

/** Migration with known occult metastases and no effect of anything on survival; the multiverse on the same cohort. */
class StageMigrationTest {

    private static final Definition AT_MOST_THREE = Counted.atMost(3, false);

    /** Ten live 1,000 days with 2 lesions, five 400 days with 2 seen and 3 occult, ten 200 days with 6. */
    private static List<Patient> patients() {
        List<Patient> patients = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            patients.add(Counted.patient("few" + i, Sex.FEMALE, 2, 1000));
            patients.add(Counted.patient("many" + i, Sex.FEMALE, 6, 200));
        }
        for (int i = 0; i < 5; i++) {
            patients.add(Counted.patient("occult" + i, Sex.MALE, 2, 400));
        }
        return patients;
    }

    private static StagingChange betterScan() {
        Map<String, Imaging> scans = new HashMap<>();
        Map<String, List<MetastaticLesion>> found = new HashMap<>();
        for (Patient patient : patients()) {
            scans.put(
                    patient.id(),
                    Imaging.builder()
                            .date(Counted.DAY)
                            .modality(Modality.FDG_PET_CT)
                            .regions(EnumSet.allOf(BodyRegion.class))
                            .build());
            if (patient.id().startsWith("occult")) {
                found.put(patient.id(), Counted.lesions("X", 3));
            }
        }
        return StagingChange.with("PET/CT, findings of the test", scans, found);
    }

    private static Cohort cohort(List<Patient> patients) {
        return Cohort.of(patients, IndexRule.firstMetastasis());
    }

    @Test
    void bothClassesGainAndNobodyLivesLonger() {
        StageMigration migration =
                StageMigration.of(cohort(patients()), AT_MOST_THREE, betterScan(), Endpoint.OVERALL_SURVIVAL, 1000);
        assertThat(migration.migrants()).isEqualTo(5);
        assertThat(migration.moved(Verdict.MET, Verdict.NOT_MET)).isEqualTo(5);
        assertThat(migration.moved(Verdict.MET, Verdict.MET)).isEqualTo(10);
        assertThat(migration.members(Verdict.MET, Verdict.NOT_MET))
                .extracting(CohortMember::person)
                .containsExactly(20, 21, 22, 23, 24);
        assertThat(migration.members(Verdict.UNDETERMINED, Verdict.MET)).isEmpty();
        // Few: (10 * 1000 + 5 * 400) / 15 = 800, then 1000. Many: 200, then (10 * 200 + 5 * 400) / 15 = 266.7.
        assertThat(migration.before(Verdict.MET).value().getAsDouble()).isCloseTo(800, within(1e-9));
        assertThat(migration.apparentGain(Verdict.MET).orElseThrow()).isCloseTo(200, within(1e-9));
        assertThat(migration.apparentGain(Verdict.NOT_MET).orElseThrow()).isCloseTo(200.0 / 3, within(1e-9));
        assertThat(migration.apparentGain(Verdict.UNDETERMINED)).isEmpty();
        assertThat(migration.overall().value().getAsDouble()).isCloseTo(14_000 / 25.0, within(1e-9));
        assertThat(migration.toString()).contains(": 5 change class. ", "+200.0 days (migration, not treatment)");
        List<Patient> one = patients().stream()
                .filter(patient -> patient.id().equals("occult0"))
                .toList();
        assertThat(StageMigration.of(cohort(one), AT_MOST_THREE, betterScan(), Endpoint.OVERALL_SURVIVAL, 1000))
                .asString()
                .contains(": 1 changes class. ");
    }

    @Test
    void whatIsDroppedWasNotSeen() {
        List<Patient> better = patients().stream().map(betterScan()::applyTo).toList();
        Map<String, List<String>> alone = new HashMap<>();
        better.forEach(p -> alone.put(p.id(), List.of("X0", "X1", "X2")));
        StagingChange worse = StagingChange.without(Modality.FDG_PET_CT, alone);
        assertThat(better.stream().map(worse::applyTo).toList()).isEqualTo(patients());
        StageMigration back = StageMigration.of(cohort(better), AT_MOST_THREE, worse, Endpoint.OVERALL_SURVIVAL, 1000);
        assertThat(back.moved(Verdict.NOT_MET, Verdict.MET)).isEqualTo(5);
        assertThat(back.apparentGain(Verdict.MET).orElseThrow()).isCloseTo(-200, within(1e-9));
        Patient none = StagingChange.without(Counted.DAY).applyTo(better.get(0));
        assertThat(none.imaging()).isEmpty();
        assertThat(none.lesions()).isEmpty();
    }

    @Test
    void theMultiverseHasOneRowForEachDefinition() {
        Multiverse multiverse = Multiverse.of(
                cohort(patients()),
                List.of(AT_MOST_THREE, Counted.atMost(6, false), Counted.atMost(1, false)),
                Endpoint.OVERALL_SURVIVAL,
                1000,
                snapshot -> snapshot.patient().sex() == Sex.MALE);
        assertThat(multiverse.rows()).extracting(MultiverseRow::patients).containsExactly(15, 25, 0);
        assertThat(multiverse.rows()).extracting(MultiverseRow::events).containsExactly(15, 25, 0);
        assertThat(multiverse.rows().get(0).median().value().getAsDouble()).isEqualTo(1000);
        assertThat(multiverse.rows().get(1).restrictedMean().value().getAsDouble())
                .isCloseTo(560, within(1e-9));
        assertThat(multiverse.rows().get(2).median().notEstimableBecause()).isPresent();
        assertThat(multiverse.rows()).allMatch(row -> row.hazardRatio().isPresent());
        assertThat(multiverse.toString()).contains("at-most-3").contains("restricted mean to day 1000");
        assertThat(Multiverse.of(cohort(patients()), List.of(AT_MOST_THREE), Endpoint.OVERALL_SURVIVAL, 500)
                        .rows()
                        .get(0)
                        .hazardRatio())
                .isEmpty();
    }

    @Test
    void endpointsWithCompetingEventsAreRefused() {
        assertThatThrownBy(() ->
                        Multiverse.of(cohort(patients()), List.of(AT_MOST_THREE), Endpoint.TIME_TO_NEW_LESION, 500))
                .hasMessageContaining("one cause");
        assertThatThrownBy(() ->
                        StageMigration.of(cohort(patients()), AT_MOST_THREE, betterScan(), Endpoint.LOCAL_CONTROL, 500))
                .hasMessageContaining("one cause");
    }
}
