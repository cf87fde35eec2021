package org.oligomet.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.endpoint.Records.abdomenCt;
import static org.oligomet.core.endpoint.Records.between;
import static org.oligomet.core.endpoint.Records.brainMri;
import static org.oligomet.core.endpoint.Records.chemotherapy;
import static org.oligomet.core.endpoint.Records.day;
import static org.oligomet.core.endpoint.Records.event;
import static org.oligomet.core.endpoint.Records.lesion;
import static org.oligomet.core.endpoint.Records.patient;
import static org.oligomet.core.endpoint.Records.radiosurgery;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.SpecimenKind;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.patient.Surgery;
import org.oligomet.core.patient.Target;

class IndexRuleTest {

    private static Patient withStaging(String m, int day) {
        Patient base = patient("a").build();
        PrimaryTumor staged = PrimaryTumor.builder()
                .from(base.primaries().get(0))
                .addStagings(Staging.builder()
                        .date(day(day))
                        .basis(StagingBasis.CLINICAL)
                        .edition(8)
                        .m(m)
                        .build())
                .build();
        return Patient.builder()
                .from(base)
                .primaries(java.util.List.of(staged))
                .addLesions(lesion("B1", OrganSite.BRAIN, 9))
                .build();
    }

    @Test
    void theFirstMetastasisIsTheEarliestSignOfDistantDisease() {
        IndexRule rule = IndexRule.firstMetastasis();

        assertThat(rule.dateOf(patient("a")
                        .addLesions(
                                lesion("N", OrganSite.MEDIASTINAL_NODE, -5),
                                lesion("B2", OrganSite.BRAIN, 20),
                                lesion("B1", OrganSite.BRAIN, 3))
                        .build()))
                .contains(day(3));
        assertThat(rule.dateOf(patient("a")
                        .addLesions(lesion("B1", OrganSite.BRAIN, 3))
                        .addDiseaseEvents(
                                event(DiseaseEventKind.PROGRESSION, day(0)),
                                event(DiseaseEventKind.NEW_METASTASIS, day(2)))
                        .build()))
                .contains(day(2));
        assertThat(rule.dateOf(withStaging("M1b", 4))).contains(day(4));
        assertThat(rule.dateOf(withStaging("M0", 4))).contains(day(9));
        assertThat(rule.dateOf(patient("a").build())).isEmpty();
    }

    @Test
    void aMalignantEffusionAndWidespreadProgressionAreSignsToo() {
        IndexRule rule = IndexRule.firstMetastasis();

        assertThat(rule.dateOf(patient("a")
                        .addPathology(cytology(OrganSite.PLEURAL_EFFUSION, 6, PathologyResult.MALIGNANT))
                        .addLesions(lesion("B1", OrganSite.BRAIN, 9))
                        .build()))
                .contains(day(6));
        assertThat(rule.dateOf(patient("a")
                        .addPathology(
                                cytology(OrganSite.PLEURAL_EFFUSION, 6, PathologyResult.NOT_MALIGNANT),
                                cytology(OrganSite.MEDIASTINAL_NODE, 5, PathologyResult.MALIGNANT))
                        .addDiseaseEvents(event(DiseaseEventKind.WIDESPREAD_PROGRESSION, day(8)))
                        .build()))
                .contains(day(8));
    }

    private static PathologyReport cytology(OrganSite site, int day, PathologyResult result) {
        return PathologyReport.builder()
                .date(day(day))
                .specimen(SpecimenKind.CYTOLOGY)
                .target(new Target.OfSite(Site.of(site)))
                .result(result)
                .build();
    }

    @Test
    void whatMayBeFirstIsAnInterval() {
        IndexRule rule = IndexRule.firstMetastasis();

        assertThat(rule.dateOf(patient("a")
                        .addLesions(lesion("B1", OrganSite.BRAIN, between(0, 30)), lesion("B2", OrganSite.BRAIN, 12))
                        .build()))
                .contains(between(0, 12));
        assertThat(rule.dateOf(patient("a")
                        .addLesions(lesion("B1", OrganSite.BRAIN, between(0, 30)), lesion("B2", OrganSite.BRAIN, 50))
                        .build()))
                .contains(between(0, 30));
    }

    @Test
    void treatmentsDiagnosisImagingAndGivenDates() {
        Patient patient = patient("a")
                .addTreatments(
                        chemotherapy("C2", 40).build(),
                        chemotherapy("C1", 14).build(),
                        radiosurgery("R", 11, 11, "B1"),
                        Surgery.builder()
                                .id("S")
                                .start(day(60))
                                .addTargets(new Target.OfPrimary("P1"))
                                .build())
                .addImaging(brainMri(2), abdomenCt(-3))
                .build();

        assertThat(IndexRule.startOfSystemicTherapy().dateOf(patient)).contains(day(14));
        assertThat(IndexRule.startOfLocalTherapy().dateOf(patient)).contains(day(11));
        assertThat(IndexRule.startOfTreatment("start of surgery", Surgery.class::isInstance)
                        .dateOf(patient))
                .contains(day(60));
        assertThat(IndexRule.diagnosisOfPrimary().dateOf(patient)).contains(day(-10));
        assertThat(IndexRule.firstImaging().dateOf(patient)).contains(day(-3));
        assertThat(IndexRule.given("randomisation", Map.of("a", day(30))).dateOf(patient))
                .contains(day(30));
        assertThat(IndexRule.given("randomisation", Map.of()).dateOf(patient)).isEmpty();
        assertThat(IndexRule.of("mine", p -> Optional.of(day(1))).dateOf(patient))
                .contains(day(1));
        assertThat(IndexRule.firstImaging()).hasToString("first imaging");
    }
}
