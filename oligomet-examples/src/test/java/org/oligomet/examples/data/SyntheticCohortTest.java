package org.oligomet.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.oligomet.core.endpoint.Endpoint.LOCAL_CONTROL;
import static org.oligomet.core.endpoint.Endpoint.OVERALL_SURVIVAL;
import static org.oligomet.core.endpoint.Endpoint.PROGRESSION_FREE_SURVIVAL;
import static org.oligomet.core.endpoint.Endpoint.TIME_TO_NEW_LESION;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.cohort.Grouping;
import org.oligomet.core.cohort.IndexRule;
import org.oligomet.core.cohort.Undetermined;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.endpoint.LeftOutReason;
import org.oligomet.core.endpoint.Outcome;
import org.oligomet.core.endpoint.Subject;
import org.oligomet.core.endpoint.Subjects;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.RecordConsistency;
import org.oligomet.io.Loaded;
import org.oligomet.io.PatientTables;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurves;
import org.oligomet.stats.test.LogRank;

/**
 * The synthetic cohort from its tables to its survival. Expected figures: R 4.2.2, survival 3.5-3, {@code survfit(Surv(t,
 * d) ~ 1)}, {@code survfit(Surv(t, d) ~ egfr)} and {@code survdiff}: {@code reference/synthetic-oligomet-18.R}.
 */
class SyntheticCohortTest {

    private static List<Patient> patients = List.of();

    @BeforeAll
    static void load() throws IOException, URISyntaxException {
        Path folder =
                Path.of(Objects.requireNonNull(SyntheticCohortTest.class.getResource("/data/synthetic-oligomet-18"))
                        .toURI());
        Loaded<Patient> loaded = PatientTables.withDefaults().read(folder);
        assertThat(loaded.issues()).isEmpty();
        patients = loaded.values();
    }

    private static Cohort cohort() {
        return Cohort.of(patients, IndexRule.firstMetastasis());
    }

    private static SurvivalData data(Subjects subjects) {
        return SurvivalData.of(subjects.rows())
                .exit(s -> s.days())
                .event(s -> s.isEvent())
                .group(s -> s.group())
                .build();
    }

    @Test
    void noRecordIsOdd() {
        assertThat(patients).flatExtracting(RecordConsistency::check).isEmpty();
    }

    @Test
    void everyPatientHasAnExactIndexDate() {
        assertThat(cohort().size()).isEqualTo(18);
        assertThat(cohort().inexactIndexDates()).isZero();
    }

    @Test
    void survivalFromFirstMetastasisIsWhatTheReadmeLists() {
        Subjects survival = cohort().subjects(OVERALL_SURVIVAL);

        assertThat(survival.rows().stream()
                        .sorted((a, b) -> Integer.compare(a.days(), b.days()))
                        .map(s -> s.days() + (s.isEvent() ? "" : "+")))
                .containsExactly(
                        "96", "158", "203", "247", "275+", "311", "352", "398", "437", "484", "540", "612+", "655",
                        "903", "1187", "1240+", "1568+", "2013+");
        assertThat(survival.leftOut()).isEmpty();
        assertThat(survival.inexactDates()).as("death known to the month").isEqualTo(1);
    }

    @Test
    void medianSurvivalIs159MonthsWithAWideInterval() {
        Estimate median = KaplanMeier.withDefaults()
                .fit(data(cohort().subjects(OVERALL_SURVIVAL)))
                .only()
                .median();

        assertThat(median.value()).hasValue(484);
        assertThat(median.lower()).hasValue(352);
        assertThat(median.upper()).isEmpty();
        assertThat(String.format(Locale.ROOT, "%.1f", median.value().orElseThrow() / 30.4375))
                .isEqualTo("15.9");
    }

    @Test
    void theDifferenceByEgfrIsSmall() {
        Cohort grouped = cohort().groupedBy(Grouping.byDriver(Gene.EGFR));
        SurvivalData data = data(grouped.subjects(OVERALL_SURVIVAL));
        SurvivalCurves curves = KaplanMeier.withDefaults().fit(data);

        assertThat(grouped.groups()).isEqualTo(Map.of("EGFR altered", 7, "EGFR not altered", 11));
        assertThat(curves.curve("EGFR altered").median().value()).hasValue(655);
        assertThat(curves.curve("EGFR not altered").median().value()).hasValue(437);
        double chiSquared = LogRank.withDefaults().test(data).test().statistic().orElseThrow();
        assertThat(chiSquared).isCloseTo(0.424768286624305, within(1e-10));
    }

    /** As known at the index date; LU002 counts after induction, which nobody has had by then. */
    @ParameterizedTest
    @CsvSource({
        "sakai-2016, 15, 0, 3",
        "nrg-lu002, 0, 3, 15",
        "dingemans-2019, 9, 3, 6",
        "lievens-2020, 11, 3, 4",
    })
    void definitionsDisagreeAndMissingImagingLeavesThemOpen(String id, int met, int notMet, int undetermined) {
        Definition definition = Definitions.byId(id).orElseThrow();
        Map<String, Integer> groups =
                cohort().groupedBy(Grouping.byVerdict(definition)).groups();

        assertThat(groups.getOrDefault("MET", 0)).isEqualTo(met);
        assertThat(groups.getOrDefault("NOT_MET", 0)).isEqualTo(notMet);
        assertThat(groups.getOrDefault("UNDETERMINED", 0)).isEqualTo(undetermined);
        assertThat(cohort().eligible(definition).size()).isEqualTo(met);
        assertThat(cohort().eligible(definition, Undetermined.KEPT).size()).isEqualTo(met + undetermined);
    }

    @Test
    void localTherapyAsAGroupIsRefused() {
        assertThatThrownBy(() -> cohort().groupedBy(Grouping.receivedLocalTherapy()))
                .hasMessageContaining("of 18 patients")
                .hasMessageContaining("landmark");
    }

    @Test
    void theOtherEndpointsAreEstimableToo() {
        Subjects progression = cohort().subjects(PROGRESSION_FREE_SURVIVAL);
        Subjects newLesion = cohort().subjects(TIME_TO_NEW_LESION);
        Subjects control = cohort().subjects(LOCAL_CONTROL);

        assertThat(progression.rows()).hasSize(18);
        // 13 progressions and the death of SYNTHETIC-02; the other four are censored at their last scan.
        assertThat(progression.count(Outcome.EVENT)).isEqualTo(14);
        assertThat(newLesion.count(Outcome.EVENT)).isEqualTo(9);
        assertThat(newLesion.count(Outcome.COMPETING)).isEqualTo(4);
        assertThat(control.rows())
                .extracting(Subject::ending)
                .filteredOn("progression"::equals)
                .hasSize(1);
        assertThat(control.leftOutByReason()).isEqualTo(Map.of(LeftOutReason.NO_TREATED_LESION, 3));
        assertThat(control.persons()).isEqualTo(15);
    }
}
