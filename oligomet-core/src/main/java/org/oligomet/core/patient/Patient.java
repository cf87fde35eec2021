package org.oligomet.core.patient;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/**
 * Everything that is recorded about one patient. All dates lie on one timeline; ids of primaries, of lesions and of
 * treatments are unique among their kind. What is impossible is refused when the value is built; what is merely odd is
 * found by {@link RecordConsistency}.
 */
@Value.Immutable
public abstract class Patient {

    Patient() {}

    /** Pseudonym; never shown by {@code toString()}. */
    public abstract String id();

    /** Sex as recorded. */
    public abstract Sex sex();

    /** Date of birth as exactly as it is known; a year is enough. Never shown by {@code toString()}. */
    public abstract Optional<ClinicalDate> born();

    /** Primary tumours. */
    public abstract List<PrimaryTumor> primaries();

    /** Metastatic lesions, each with its own history. */
    public abstract List<MetastaticLesion> lesions();

    /** Treatments, local and systemic. */
    public abstract List<Treatment> treatments();

    /** Examinations: where somebody looked, whatever was seen. */
    public abstract List<Imaging> imaging();

    /** Pathology of primaries, nodes, effusions and other sites; lesions carry their own. */
    public abstract List<PathologyReport> pathology();

    /** Biomarkers. */
    public abstract List<Biomarker> biomarkers();

    /** Performance status over time. */
    public abstract List<PerformanceStatus> performanceStatuses();

    /** Laboratory values. */
    public abstract List<LabResult> labResults();

    /** Dated clinical judgements. */
    public abstract List<Assessment> assessments();

    /** Totals from sources that know no single lesions. */
    public abstract List<ReportedCount> reportedCounts();

    /** Recurrences and progressions. */
    public abstract List<DiseaseEvent> diseaseEvents();

    /** Death, or the last contact; a patient may be seen alive on several dates, the latest counts. */
    public abstract Optional<VitalStatus> vitalStatus();

    /** Since when the source would have recorded the death of this patient, if that is later than the diagnosis. */
    public abstract Optional<ClinicalDate> observedFrom();

    /** The primary tumour with this id. */
    public final Optional<PrimaryTumor> primary(String primaryId) {
        return primaries().stream().filter(p -> p.id().equals(primaryId)).findFirst();
    }

    /** The lesion with this id. */
    public final Optional<MetastaticLesion> lesion(String lesionId) {
        return lesions().stream().filter(l -> l.id().equals(lesionId)).findFirst();
    }

    /** The treatment with this id. */
    public final Optional<Treatment> treatment(String treatmentId) {
        return treatments().stream().filter(t -> t.id().equals(treatmentId)).findFirst();
    }

    /** The timeline of all dates of this record; empty if it holds none. */
    @Value.Lazy
    public Optional<Timeline> timeline() {
        return PatientChecks.timeline(this);
    }

    /** The last day that any fact of this record may have happened on; empty if it holds none. */
    public final Optional<ClinicalDate> latestDate() {
        return PatientChecks.latestDate(this);
    }

    /**
     * What was known at {@code date}: nothing that was recorded later is reachable from the result.
     *
     * @param date a date known to the day, on the timeline of this record
     * @throws IllegalArgumentException if the date is not known to the day or is on another timeline
     */
    public final Snapshot asOf(ClinicalDate date) {
        return Snapshot.of(this, date);
    }

    /** Refuses what is impossible. */
    @Value.Check
    protected void check() {
        PatientChecks.check(this);
    }

    /** What the record holds, without id, dates of birth or free text. */
    @Override
    public final String toString() {
        return PatientSummary.of(this);
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Patient}. */
    public static final class Builder extends ImmutablePatient.Builder {
        Builder() {}
    }
}
