package org.oligomet.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.patient.RecordConsistencyTest.findings;
import static org.oligomet.core.patient.RecordConsistencyTest.reported;
import static org.oligomet.core.testdata.Records.date;
import static org.oligomet.core.testdata.Records.lesion;
import static org.oligomet.core.testdata.Records.patient;
import static org.oligomet.core.testdata.Records.primary;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reported totals against the lesions of the record, and against each other. */
class ReportedCountConsistencyTest {

    /** Two lesions of the brain, one of the liver, one node of the mediastinum. */
    private static Patient.Builder withLesions() {
        return patient()
                .addPrimaries(primary().build())
                .addLesions(
                        lesion("L1", OrganSite.BRAIN, "2020-03-10").build(),
                        lesion("L2", OrganSite.BRAIN, "2020-03-10").build(),
                        lesion("L3", OrganSite.LIVER, "2020-04").build(),
                        lesion("N", OrganSite.MEDIASTINAL_NODE, "2020-03-10").build());
    }

    @Test
    void reportedUpperBoundBelowTheLesions() {
        String finding = "REPORTED_COUNT_BELOW_LESIONS reportedCounts[0].upperBound";
        assertThat(findings(withLesions()
                        .addReportedCounts(reported(CountedThing.LESIONS, 0, 2).build())))
                .containsExactly(finding);
        // Whether the regional node is among the three is not known, so three do not contradict.
        assertThat(findings(withLesions()
                        .addReportedCounts(reported(CountedThing.LESIONS, 0, 3).build())))
                .isEmpty();
        assertThat(findings(withLesions()
                        .addReportedCounts(
                                reported(CountedThing.ORGAN_SITES, 0, 1).build())))
                .containsExactly(finding);
        assertThat(findings(withLesions()
                        .addReportedCounts(reported(CountedThing.ORGAN_SITES, 0, 1)
                                .includesIntracranial(false)
                                .build())))
                .isEmpty();
        assertThat(findings(withLesions()
                        .addReportedCounts(reported(CountedThing.LESIONS, 0, 1)
                                .organ(OrganSite.BRAIN)
                                .build())))
                .containsExactly(finding);
    }

    @Test
    void aCountBeforeTheLesionsContradictsNothing() {
        assertThat(findings(withLesions()
                        .addReportedCounts(reported(CountedThing.LESIONS, 0, 0)
                                .periodEnd(date("2020-03-09"))
                                .build())))
                .isEmpty();
    }

    @Test
    void aResectedLesionDoesNotCountAtALaterDate() {
        Patient.Builder patient = patient()
                .addPrimaries(primary().build())
                .addLesions(lesion("L", OrganSite.BRAIN, "2020-03-10")
                        .addStatuses(new LesionStatus(date("2020-04-01"), LesionState.RESECTED))
                        .build());
        ReportedCount later = reported(CountedThing.LESIONS, 0, 0)
                .periodStart(date("2020-05-01"))
                .periodEnd(date("2020-05-01"))
                .build();
        assertThat(findings(patient.reportedCounts(List.of(later)))).isEmpty();
        ReportedCount whole = reported(CountedThing.LESIONS, 0, 0).build();
        assertThat(findings(patient.reportedCounts(List.of(whole))))
                .containsExactly("REPORTED_COUNT_BELOW_LESIONS reportedCounts[0].upperBound");
    }

    @Test
    void reportedLowerBoundAboveTheLesions() {
        assertThat(findings(withLesions()
                        .addReportedCounts(reported(CountedThing.LESIONS, 5, 9).build())))
                .containsExactly("REPORTED_COUNT_ABOVE_LESIONS reportedCounts[0].lowerBound");
        assertThat(findings(withLesions()
                        .addReportedCounts(reported(CountedThing.LESIONS, 4, 9).build())))
                .isEmpty();
        // A source without lesions has nothing to contradict.
        assertThat(findings(patient()
                        .addReportedCounts(reported(CountedThing.LESIONS, 5, 9).build())))
                .isEmpty();
        assertThat(findings(withLesions()
                        .addLesions(lesion("O", OrganSite.OTHER, "2020-03-10").build())
                        .addReportedCounts(
                                reported(CountedThing.ORGAN_SITES, 4, 9).build())))
                .isEmpty();
    }

    @Test
    void totalsBelowTheSumOverOrgans() {
        ReportedCount brain =
                reported(CountedThing.LESIONS, 2, 3).organ(OrganSite.BRAIN).build();
        ReportedCount bone =
                reported(CountedThing.LESIONS, 3, 3).organ(OrganSite.BONE).build();
        ReportedCount rib =
                reported(CountedThing.LESIONS, 2, 2).organ(OrganSite.RIB).build();
        String finding = "REPORTED_COUNTS_CONTRADICT reportedCounts[0].upperBound";
        assertThat(findings(patient()
                        .addReportedCounts(reported(CountedThing.LESIONS, 0, 4).build(), brain, bone, rib)))
                .containsExactly(finding);
        // The rib is one of the bones.
        assertThat(findings(patient()
                        .addReportedCounts(reported(CountedThing.LESIONS, 0, 5).build(), brain, bone, rib)))
                .isEmpty();
        assertThat(findings(patient()
                        .addReportedCounts(
                                reported(CountedThing.ORGAN_SITES, 0, 1).build(), brain, bone, rib)))
                .containsExactly(finding);
        assertThat(findings(patient()
                        .addReportedCounts(
                                reported(CountedThing.ORGAN_SITES, 0, 2).build(), brain, bone, rib)))
                .isEmpty();
    }

    @Test
    void anOrganThatIsNotKnownMayBeOneOfTheOthers() {
        ReportedCount brain =
                reported(CountedThing.LESIONS, 2, 3).organ(OrganSite.BRAIN).build();
        ReportedCount somewhere =
                reported(CountedThing.LESIONS, 1, 1).organ(OrganSite.UNKNOWN).build();
        assertThat(findings(patient()
                        .addReportedCounts(
                                reported(CountedThing.ORGAN_SITES, 0, 1).build(), brain, somewhere)))
                .isEmpty();
        assertThat(findings(patient()
                        .addReportedCounts(reported(CountedThing.LESIONS, 0, 2).build(), brain, somewhere)))
                .containsExactly("REPORTED_COUNTS_CONTRADICT reportedCounts[0].upperBound");
    }
}
