package org.oligomet.testkit;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.domains.DomainContextBase;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.LabResult;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PerformanceStatus;
import org.oligomet.core.patient.PrimaryControl;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.Target;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.stats.SurvivalData;

/**
 * The domain types of the library for {@code @ForAll} without a name. Nothing is registered globally: a property asks for
 * it with {@code @Domain(OligometDomain.class)}, and with {@code @Domain(DomainContext.Global.class)} beside it if it needs
 * jqwik's own types too.
 */
public final class OligometDomain extends DomainContextBase {

    @Provide
    Arbitrary<ClinicalDate> dates() {
        return Dates.any();
    }

    @Provide
    Arbitrary<Patient> patients() {
        return Patients.any();
    }

    @Provide
    Arbitrary<Snapshot> snapshots() {
        return Dates.exact().flatMap(date -> Patients.any().map(patient -> patient.asOf(date)));
    }

    @Provide
    Arbitrary<Refinement> refinements() {
        return Refinements.of(Patients.any());
    }

    @Provide
    Arbitrary<SurvivalData> survivalData() {
        return SurvivalSamples.any();
    }

    @Provide
    Arbitrary<PrimaryTumor> primaries() {
        return RecordFacts.primaries("P", Dates.any());
    }

    @Provide
    Arbitrary<MetastaticLesion> lesions() {
        return RecordFacts.lesions("L", Dates.any());
    }

    @Provide
    Arbitrary<Treatment> treatments() {
        return RecordFacts.treatments("T", Dates.any());
    }

    @Provide
    Arbitrary<Staging> stagings() {
        return RecordFacts.stagings(Dates.any());
    }

    @Provide
    Arbitrary<PrimaryControl> control() {
        return RecordFacts.control(Dates.any());
    }

    @Provide
    Arbitrary<Measurement> measurements() {
        return RecordFacts.measurements(Dates.any());
    }

    @Provide
    Arbitrary<LesionStatus> statuses() {
        return RecordFacts.statuses(Dates.any());
    }

    @Provide
    Arbitrary<ResponseAssessment> responses() {
        return RecordFacts.responses(Dates.any());
    }

    @Provide
    Arbitrary<Imaging> imaging() {
        return RecordFacts.imaging(Dates.any());
    }

    @Provide
    Arbitrary<PathologyReport> pathology() {
        return RecordFacts.pathology(Dates.any());
    }

    @Provide
    Arbitrary<Biomarker> biomarkers() {
        return RecordFacts.biomarkers(Dates.any());
    }

    @Provide
    Arbitrary<PerformanceStatus> performanceStatuses() {
        return RecordFacts.performanceStatuses(Dates.any());
    }

    @Provide
    Arbitrary<LabResult> labResults() {
        return RecordFacts.labResults(Dates.any());
    }

    @Provide
    Arbitrary<Assessment> assessments() {
        return RecordFacts.assessments(Dates.any());
    }

    @Provide
    Arbitrary<ReportedCount> reportedCounts() {
        return RecordFacts.reportedCounts(Dates.any());
    }

    @Provide
    Arbitrary<DiseaseEvent> diseaseEvents() {
        return RecordFacts.diseaseEvents(Dates.any());
    }

    @Provide
    Arbitrary<Site> sites() {
        return RecordFacts.sites();
    }

    @Provide
    Arbitrary<Target> targets() {
        return RecordFacts.targets();
    }

    /** Counter-examples are shown fact by fact. */
    @Override
    public List<SampleReportingFormat> getReportingFormats() {
        return List.of(new SampleReportingFormat() {
            @Override
            public boolean appliesTo(Object value) {
                return value instanceof Patient;
            }

            @Override
            public Object report(Object value) {
                return SampleReportingFormat.plainLabel(PatientText.of((Patient) value));
            }
        });
    }
}
