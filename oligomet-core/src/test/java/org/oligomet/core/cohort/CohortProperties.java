package org.oligomet.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.endpoint.Records.abdomenCt;
import static org.oligomet.core.endpoint.Records.alive;
import static org.oligomet.core.endpoint.Records.brainMri;
import static org.oligomet.core.endpoint.Records.chemotherapy;
import static org.oligomet.core.endpoint.Records.day;
import static org.oligomet.core.endpoint.Records.dead;
import static org.oligomet.core.endpoint.Records.event;
import static org.oligomet.core.endpoint.Records.lesion;
import static org.oligomet.core.endpoint.Records.patient;
import static org.oligomet.core.endpoint.Records.radiosurgery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.endpoint.Row;
import org.oligomet.core.endpoint.Subjects;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;

class CohortProperties {

    private static final Grouping THERAPY = Grouping.receivedLocalTherapy().knownAtIndex();

    /** What is known at the index date, in one line: it must not depend on anything later. */
    private static String known(Snapshot snapshot) {
        Patient p = snapshot.patient();
        return p.lesions().size() + "/" + p.imaging().size() + "/"
                + p.treatments().size() + "/" + p.biomarkers().size() + "/"
                + p.diseaseEvents().size();
    }

    @Provide
    Arbitrary<List<Patient>> patients() {
        Arbitrary<Patient> one = Combinators.combine(
                        Arbitraries.integers().between(-30, 60).list().ofMaxSize(4),
                        Arbitraries.integers().between(-30, 60).list().ofMaxSize(3),
                        Arbitraries.integers().between(-30, 60).list().ofMaxSize(2),
                        Arbitraries.integers().between(-40, 200),
                        Arbitraries.integers().between(0, 2))
                .as((lesions, scans, therapies, end, status) -> {
                    Patient.Builder builder = patient("later named");
                    for (int i = 0; i < lesions.size(); i++) {
                        builder.addLesions(lesion("B" + i, OrganSite.BRAIN, lesions.get(i)));
                    }
                    scans.forEach(scan -> builder.addImaging(brainMri(scan)));
                    for (int i = 0; i < therapies.size(); i++) {
                        builder.addTreatments(radiosurgery("R" + i, therapies.get(i), therapies.get(i), "B0"));
                    }
                    if (status > 0) {
                        builder.vitalStatus(status == 1 ? dead(end) : alive(end));
                    }
                    return builder.build();
                });
        return one.list().ofMinSize(1).ofMaxSize(6).map(list -> {
            List<Patient> named = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                named.add(Patient.builder().from(list.get(i)).id("P" + i).build());
            }
            return named;
        });
    }

    /** The same patient with one more of everything, dated after day 60: later than every possible index date. */
    private static Patient later(Patient patient, int day) {
        return Patient.builder()
                .from(patient)
                .addLesions(lesion("LATER", OrganSite.LIVER, day))
                .addImaging(abdomenCt(day))
                .addTreatments(
                        radiosurgery("LATER-R", day, day, "LATER"),
                        chemotherapy("LATER-C", day).build())
                .addBiomarkers(
                        new Biomarker.DriverAlteration(day(day), Gene.EGFR, AlterationResult.ALTERED, Optional.empty()))
                .addDiseaseEvents(event(DiseaseEventKind.PROGRESSION, day(day)))
                .build();
    }

    @Property(tries = 300)
    void factsAfterTheIndexDateChangeNeitherMembershipNorGroups(@ForAll("patients") List<Patient> patients) {
        List<Patient> known =
                patients.stream().filter(p -> !p.lesions().isEmpty()).toList();
        Cohort before = cohort(known);
        Cohort after = cohort(known.stream().map(p -> later(p, 61)).toList());

        assertThat(after.members())
                .usingElementComparator((a, b) -> a.person() == b.person()
                                && a.index().equals(b.index())
                                && a.group().equals(b.group())
                        ? 0
                        : 1)
                .containsExactlyElementsOf(before.members());
        assertThat(after.attrition()).hasToString(before.attrition().toString());
        assertThat(after.groupedBy(THERAPY).groups())
                .isEqualTo(before.groupedBy(THERAPY).groups());
        assertThat(after.groupedBy(Grouping.byDriver(Gene.EGFR)).groups())
                .isEqualTo(before.groupedBy(Grouping.byDriver(Gene.EGFR)).groups());
    }

    private static Cohort cohort(List<Patient> patients) {
        return Cohort.of(patients, IndexRule.firstMetastasis())
                .where("at most two lesions", s -> s.patient().lesions().size() <= 2)
                .groupedBy("known", CohortProperties::known);
    }

    @Property(tries = 300)
    void attritionReconciles(@ForAll("patients") List<Patient> patients) {
        Cohort cohort = cohort(patients);
        int before = cohort.attrition().source();
        assertThat(before).isEqualTo(patients.size());
        for (AttritionStep step : cohort.attrition().steps()) {
            assertThat(step.entered()).isEqualTo(before);
            assertThat(step.remained() + step.left()).isEqualTo(before);
            before = step.remained();
        }
        assertThat(before).isEqualTo(cohort.size());
        assertThat(cohort.groups().values().stream().mapToInt(n -> n).sum()).isEqualTo(cohort.size());
    }

    @Property(tries = 300)
    void everyMemberIsAmongTheRowsOrLeftOut(@ForAll("patients") List<Patient> patients) {
        Cohort cohort = Cohort.of(patients, IndexRule.firstMetastasis());
        for (Endpoint endpoint : List.of(
                Endpoint.OVERALL_SURVIVAL,
                Endpoint.PROGRESSION_FREE_SURVIVAL,
                Endpoint.TIME_TO_NEW_LESION,
                Endpoint.LOCAL_CONTROL)) {
            Subjects subjects = cohort.subjects(endpoint);
            List<Row> all = new ArrayList<>(subjects.rows());
            all.addAll(subjects.leftOut());
            assertThat(all.stream().map(Row::person).distinct().sorted().toList())
                    .isEqualTo(
                            cohort.members().stream().map(CohortMember::person).toList());
            if (!endpoint.perLesion()) {
                assertThat(all).hasSize(cohort.size());
            }
        }
    }

    @Property(tries = 300)
    void progressionFreeSurvivalNeverExceedsOverallSurvival(@ForAll("patients") List<Patient> patients) {
        Cohort cohort = Cohort.of(patients, IndexRule.firstMetastasis());
        Subjects progression = cohort.subjects(Endpoint.PROGRESSION_FREE_SURVIVAL);
        cohort.subjects(Endpoint.OVERALL_SURVIVAL).rows().stream()
                .filter(death -> death.isEvent())
                .forEach(death -> assertThat(progression.rows())
                        .filteredOn(row -> row.person() == death.person())
                        .singleElement()
                        .satisfies(row -> {
                            assertThat(row.isEvent()).isTrue();
                            assertThat(row.days()).isLessThanOrEqualTo(death.days());
                        }));
    }
}
