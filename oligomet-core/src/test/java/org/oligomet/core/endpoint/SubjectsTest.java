package org.oligomet.core.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.endpoint.Records.alive;
import static org.oligomet.core.endpoint.Records.day;
import static org.oligomet.core.endpoint.Records.dead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.DateConvention;

class SubjectsTest {

    private static Subjects subjects() {
        List<Patient.Builder> patients = List.of(
                Records.patient("a").vitalStatus(dead(100)),
                Records.patient("b").vitalStatus(alive(50)).observedFrom(day(20)),
                Records.patient("c"),
                Records.patient("d").vitalStatus(new VitalStatus(ClinicalDate.ofMonth(2020, 3), LifeStatus.DEAD)));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < patients.size(); i++) {
            rows.addAll(Endpoint.OVERALL_SURVIVAL.rows(
                    FollowUp.from(i, patients.get(i).build(), day(0), DateConvention.MIDDLE)
                            .orElseThrow()));
        }
        return Subjects.of(Endpoint.OVERALL_SURVIVAL, DateConvention.MIDDLE, rows);
    }

    @Test
    void everyRowIsASubjectOrLeftOut() {
        Subjects subjects = subjects();

        assertThat(subjects.rows()).extracting(Subject::days).containsExactly(100, 50, 75);
        assertThat(subjects.leftOut()).extracting(LeftOut::person).containsExactly(2);
        assertThat(subjects.leftOutByReason()).isEqualTo(Map.of(LeftOutReason.NO_FOLLOW_UP, 1));
        assertThat(subjects.censoredByReason()).isEqualTo(Map.of(CensoringReason.ALIVE_AT_LAST_CONTACT, 1));
        assertThat(subjects.persons()).isEqualTo(3);
        assertThat(subjects.count(Outcome.EVENT)).isEqualTo(2);
        assertThat(subjects.delayedEntries()).isEqualTo(1);
        assertThat(subjects.inexactDates()).isEqualTo(1);
        assertThat(subjects.convention()).isEqualTo(DateConvention.MIDDLE);
        assertThat(subjects.endpoint()).isSameAs(Endpoint.OVERALL_SURVIVAL);
    }

    @Test
    void itExplainsConventionAndLosses() {
        assertThat(subjects().explain())
                .contains("death of any cause")
                .contains("middle of the interval")
                .contains("It mattered for 1 of 3 rows")
                .contains("1 row enters the risk set after the origin")
                .contains("Left out: 1 (no follow-up recorded: 1)");
    }

    @Test
    void itPrintsATable() {
        assertThat(subjects().toString().lines().map(String::strip).map(l -> l.replaceAll(" {2,}", "|")))
                .containsExactly(
                        "Overall survival",
                        "subjects|3",
                        "death|2",
                        "censored|1",
                        "alive at last contact|1",
                        "left out|1",
                        "no follow-up recorded|1");
    }
}
