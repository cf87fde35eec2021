package org.oligomet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.RecordConsistency;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.KaplanMeier;

class PatientsProperties {

    @Provide
    Arbitrary<Patient> realistic() {
        return Patients.realistic();
    }

    @Provide
    Arbitrary<Patient> edgeCases() {
        return Patients.edgeCases();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void nothingIsOddInARealisticPatient(@ForAll("realistic") Patient patient) {
        assertThat(RecordConsistency.check(patient)).as(PatientText.of(patient)).isEmpty();
    }

    @Property(tries = 200)
    void everyEdgeCaseIsAPossibleRecord(@ForAll("edgeCases") Patient patient) {
        assertThat(Patient.builder().from(patient).build()).isEqualTo(patient);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @Domain(OligometDomain.class)
    void aRefinementTakesNothingBack(@ForAll Refinement refinement) {
        List<ClinicalDate> before = RecordDates.of(refinement.vague());
        List<ClinicalDate> after = RecordDates.of(refinement.known());
        assertThat(after).hasSizeGreaterThanOrEqualTo(before.size());
        assertThat(refinement.known().lesions())
                .hasSameSizeAs(refinement.vague().lesions());
        for (int i = 0; i < refinement.vague().lesions().size(); i++) {
            assertThat(refinement
                            .known()
                            .lesions()
                            .get(i)
                            .firstSeen()
                            .isNarrowingOf(refinement.vague().lesions().get(i).firstSeen()))
                    .isTrue();
        }
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    @Domain(OligometDomain.class)
    void theDomainMakesTypesWithoutANameOfTheirOwn(
            @ForAll Snapshot snapshot,
            @ForAll Treatment treatment,
            @ForAll ClinicalDate date,
            @ForAll SurvivalData data) {
        assertThat(snapshot.patient().id()).isEqualTo("pseudonym");
        assertThat(treatment.id()).isEqualTo("T");
        assertThat(date.earliestDay()).isLessThanOrEqualTo(date.latestDay());
        assertThat(KaplanMeier.withDefaults().fit(data).curves()).isNotEmpty();
    }

    @Example
    void aPatientIsShownFactByFact() {
        String text = PatientText.of(EdgeCases.all().get(2));
        assertThat(text).contains("PrimaryTumor", "2020-02-29", "BRAIN-1 MetastaticLesion", "FDG_PET_CT");
        assertThat(text.lines()).hasSize(5);
    }
}
