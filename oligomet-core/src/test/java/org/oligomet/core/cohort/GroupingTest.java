package org.oligomet.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oligomet.core.endpoint.Records.between;
import static org.oligomet.core.endpoint.Records.chemotherapy;
import static org.oligomet.core.endpoint.Records.day;
import static org.oligomet.core.endpoint.Records.dead;
import static org.oligomet.core.endpoint.Records.event;
import static org.oligomet.core.endpoint.Records.lesion;
import static org.oligomet.core.endpoint.Records.patient;
import static org.oligomet.core.endpoint.Records.radiosurgery;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.endpoint.LeftOutReason;
import org.oligomet.core.endpoint.Subject;
import org.oligomet.core.endpoint.Subjects;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.SystemicTherapy;

class GroupingTest {

    private static Patient.Builder metastatic(String id) {
        return patient(id).addLesions(lesion("B1", OrganSite.BRAIN, 0)).vitalStatus(dead(100));
    }

    private static Cohort cohort(Patient.Builder... patients) {
        return Cohort.of(
                java.util.Arrays.stream(patients).map(Patient.Builder::build).toList(), IndexRule.firstMetastasis());
    }

    @Test
    void laterTherapyIsRefusedWithTheWaysOut() {
        Cohort cohort = cohort(
                metastatic("a").addTreatments(radiosurgery("R", 1, 1, "B1")),
                metastatic("b").addTreatments(radiosurgery("R", 0, 0, "B1")),
                metastatic("c"));

        assertThatThrownBy(() -> cohort.groupedBy(Grouping.receivedLocalTherapy()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grouping “received local therapy”: for 1 of 3 patients")
                .hasMessageContaining("only after the index date (first metastasis)")
                .hasMessageContaining("immortal time")
                .hasMessageContaining("landmark")
                .hasMessageContaining("time-varying rows")
                .hasMessageContaining("IndexRule.startOfLocalTherapy()");
    }

    @Test
    void whatWasKnownAtTheIndexDateDivides() {
        Cohort cohort = cohort(
                metastatic("b").addTreatments(radiosurgery("R", 0, 0, "B1"), radiosurgery("R2", 50, 50, "B1")),
                metastatic("c"));

        assertThat(cohort.groupedBy(Grouping.receivedLocalTherapy()).groups()).isEqualTo(Map.of("yes", 1, "no", 1));
    }

    @Test
    void knownAtIndexIgnoresWhatCameLater() {
        Grouping grouping = Grouping.receivedLocalTherapy().knownAtIndex();
        Cohort cohort = cohort(metastatic("a").addTreatments(radiosurgery("R", 1, 1, "B1")), metastatic("b"));

        assertThat(grouping.name()).isEqualTo("received local therapy by the index date");
        assertThat(cohort.groupedBy(grouping).groups()).isEqualTo(Map.of("no", 2));
        assertThat(grouping.knownAtIndex()).isSameAs(grouping);
    }

    /** The first way out: time and groups both begin on day 90, so nobody is credited with days survived before. */
    @Test
    void aLandmarkDividesWithoutImmortalTime() {
        List<Patient> patients = List.of(
                metastatic("a").addTreatments(radiosurgery("R", 30, 30, "B1")).build(),
                metastatic("b")
                        .addTreatments(radiosurgery("R", 200, 200, "B1"))
                        .vitalStatus(dead(300))
                        .build(),
                metastatic("c").vitalStatus(dead(60)).build());
        Cohort cohort = Cohort.of(patients, IndexRule.firstMetastasis().plusDays(90))
                .groupedBy(Grouping.receivedLocalTherapy().knownAtIndex());

        Subjects survival = cohort.subjects(Endpoint.OVERALL_SURVIVAL);
        assertThat(survival.rows()).extracting(Subject::days).containsExactly(10, 210);
        assertThat(survival.rows()).extracting(Subject::group).containsExactly("yes", "no");
        assertThat(survival.leftOutByReason()).isEqualTo(Map.of(LeftOutReason.END_BEFORE_ORIGIN, 1));
        assertThat(cohort.indexRule()).hasToString("90 days after first metastasis");
        assertThatThrownBy(() -> IndexRule.firstMetastasis().plusDays(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("indexRule.days: -1 days; it must be at least 0");
    }

    @Test
    void aFactThatMayLieAfterTheIndexDateCountsAsLater() {
        Cohort cohort = cohort(metastatic("a")
                .addTreatments(SystemicTherapy.builder()
                        .from(chemotherapy("C", 0).build())
                        .start(between(-3, 3))
                        .build()));
        Grouping grouping = Grouping.received("received chemotherapy", SystemicTherapy.class::isInstance);

        assertThatThrownBy(() -> cohort.groupedBy(grouping)).hasMessageContaining("for 1 of 1 patients");
        assertThat(cohort.groupedBy(grouping.knownAtIndex()).groups()).isEqualTo(Map.of("no", 1));
    }

    @Test
    void eventsAreFactsToo() {
        Cohort cohort = cohort(metastatic("a").addDiseaseEvents(event(DiseaseEventKind.PROGRESSION, day(40))));

        assertThatThrownBy(() -> cohort.groupedBy(Grouping.had("progressed", e -> true)))
                .hasMessageContaining("grouping “progressed”");
        assertThat(cohort.groupedBy(Grouping.byFact(
                                "born", p -> p.born().map(List::of).orElse(List.of())))
                        .groups())
                .isEqualTo(Map.of("no", 1));
    }
}
