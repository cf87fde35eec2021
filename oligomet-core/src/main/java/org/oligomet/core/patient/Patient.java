package org.oligomet.core.patient;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** Everything that is recorded about one patient. */
@Value.Immutable
public interface Patient {

    /** Pseudonym; never shown by {@code toString()}. */
    @Value.Redacted
    String id();

    Sex sex();

    /** Date of birth as exactly as it is known; a year is enough. */
    @Value.Redacted
    Optional<ClinicalDate> born();

    List<PrimaryTumor> primaries();

    List<MetastaticLesion> lesions();

    List<Treatment> treatments();

    List<Imaging> imaging();

    List<PathologyReport> pathology();

    List<Biomarker> biomarkers();

    List<PerformanceStatus> performanceStatuses();

    List<LabResult> labResults();

    List<Assessment> assessments();

    List<ReportedCount> reportedCounts();

    List<DiseaseEvent> diseaseEvents();

    /** Death, or the last contact; a patient may be seen alive on several dates, the latest counts. */
    Optional<VitalStatus> vitalStatus();

    /** Since when the source would have recorded the death of this patient, if that is later than the diagnosis. */
    Optional<ClinicalDate> observedFrom();

    /**
     * What was known at {@code date}: nothing that was recorded later is reachable from the result.
     *
     * @param date a date known to the day, on the timeline of this record
     */
    default Snapshot asOf(ClinicalDate date) {
        return Snapshot.of(this, date);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Patient}. */
    final class Builder extends ImmutablePatient.Builder {
        Builder() {}
    }
}
