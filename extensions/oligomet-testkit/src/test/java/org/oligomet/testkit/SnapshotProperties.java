package org.oligomet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.time.ClinicalDate;

class SnapshotProperties {

    @Provide
    Arbitrary<Patient> patients() {
        return Patients.odd();
    }

    @Provide
    Arbitrary<ClinicalDate> days() {
        return Dates.exact();
    }

    /** A date and what happens after it. */
    @Provide
    Arbitrary<Tuple2<ClinicalDate, List<UnaryOperator<Patient>>>> laterFacts() {
        return Dates.exact()
                .flatMap(asOf -> Patients.laterFacts(asOf)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(later -> Tuple.of(asOf, later)));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void factsDatedAfterTheSnapshotChangeNothing(
            @ForAll("patients") Patient patient,
            @ForAll("laterFacts") Tuple2<ClinicalDate, List<UnaryOperator<Patient>>> later) {
        Patient longer = patient;
        for (UnaryOperator<Patient> fact : later.get2()) {
            longer = fact.apply(longer);
        }
        assertThat(longer.asOf(later.get1())).isEqualTo(patient.asOf(later.get1()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aLaterEndOfASystemicTherapyTellsThatItWasGoingOnAndNoMore(
            @ForAll("days") ClinicalDate start,
            @ForAll @IntRange(max = 400) int until,
            @ForAll @IntRange(min = 1, max = 400) int longer,
            @ForAll @IntRange(min = 1, max = 40) int cycles) {
        ClinicalDate asOf = start.plusDays(until);
        ClinicalDate stop = asOf.plusDays(longer);
        SystemicTherapy open =
                SystemicTherapy.builder().id("S").start(start).ongoingAsOf(asOf).build();
        SystemicTherapy ended =
                SystemicTherapy.builder().from(open).stop(stop).cycles(cycles).build();
        Patient.Builder patient = Patient.builder().id("P").sex(Sex.FEMALE);
        Patient known = patient.treatments(List.of(ended)).build();
        assertThat(known.asOf(asOf))
                .isEqualTo(patient.treatments(List.of(open)).build().asOf(asOf));
        assertThat(known.asOf(stop).patient().treatments()).containsExactly(ended);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyDateInASnapshotIsPossiblyPast(@ForAll("patients") Patient patient, @ForAll("days") ClinicalDate asOf) {
        assertThat(RecordDates.of(patient.asOf(asOf).patient())).allMatch(date -> date.isPossiblyOnOrBefore(asOf));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aSnapshotOfALaterSnapshotIsTheEarlierSnapshot(
            @ForAll("patients") Patient patient, @ForAll("days") ClinicalDate a, @ForAll("days") ClinicalDate b) {
        ClinicalDate earlier = a.isCertainlyBefore(b) ? a : b;
        ClinicalDate later = a.isCertainlyBefore(b) ? b : a;
        Patient known = patient.asOf(later).patient();
        assertThat(known.asOf(earlier)).isEqualTo(patient.asOf(earlier));
        assertThat(known.asOf(later)).isEqualTo(patient.asOf(later));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void atTheLatestDateNothingIsHiddenButUnfinishedCourses(@ForAll("patients") Patient patient) {
        patient.latestDate().ifPresent(latest -> {
            Patient known = patient.asOf(latest).patient();
            assertThat(RecordDates.of(patient))
                    .allMatch(date -> patient.asOf(latest).isCertain(date));
            assertThat(known.lesions()).isEqualTo(patient.lesions());
            assertThat(known.diseaseEvents()).isEqualTo(patient.diseaseEvents());
            assertThat(known.treatments()).hasSameSizeAs(patient.treatments());
            assertThat(known.vitalStatus()).isEqualTo(patient.vitalStatus());
        });
    }
}
