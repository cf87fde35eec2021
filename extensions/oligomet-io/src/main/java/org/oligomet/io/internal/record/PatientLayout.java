package org.oligomet.io.internal.record;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.IssueCode;

/** What a patient is made of: the one list that the JSON schema, the folder of tables and the mapping all follow. */
public final class PatientLayout {

    /**
     * A list of values of a patient.
     *
     * @param field name in JSON
     * @param table name of the table
     * @param id the name of the id column and the id, for values that have one
     * @param children lists within each value
     */
    public record Section<T>(
            String field,
            String table,
            Codec<T> codec,
            @Nullable Identity<T> id,
            List<Children<T, ?>> children,
            Function<Patient, List<T>> get,
            BiConsumer<Patient.Builder, List<T>> add) {}

    /**
     * An id that is unique within a patient.
     *
     * @param column its name in tables
     * @param get the id of a value
     */
    public record Identity<T>(String column, Function<T, String> get) {}

    /**
     * A list of values within another value.
     *
     * @param with the parent with these children
     */
    public record Children<P, C>(
            String field, String table, Codec<C> codec, Function<P, List<C>> get, BiFunction<P, List<C>, P> with) {}

    /** The patient without lists. Reading it sets the timeline of the fields. */
    public static final Codec<Patient> HEAD = Codec.of(
            "id sex born anchor vitalStatus vitalStatusDate observedFrom",
            PatientLayout::readHead,
            PatientLayout::writeHead);

    private static final Section<PrimaryTumor> PRIMARIES = new Section<>(
            "primaries",
            "primaries",
            TumorCodecs.PRIMARY,
            new Identity<>("primary_id", PrimaryTumor::id),
            List.of(
                    new Children<>(
                            "stagings",
                            "stagings",
                            TumorCodecs.STAGING,
                            PrimaryTumor::stagings,
                            (p, c) -> PrimaryTumor.builder()
                                    .from(p)
                                    .addAllStagings(c)
                                    .build()),
                    new Children<>(
                            "control",
                            "primary_controls",
                            TumorCodecs.CONTROL,
                            PrimaryTumor::control,
                            (p, c) -> PrimaryTumor.builder()
                                    .from(p)
                                    .addAllControl(c)
                                    .build())),
            Patient::primaries,
            Patient.Builder::addAllPrimaries);

    private static final Section<MetastaticLesion> LESIONS = new Section<>(
            "lesions",
            "lesions",
            TumorCodecs.LESION,
            new Identity<>("lesion_id", MetastaticLesion::id),
            List.of(
                    new Children<>(
                            "measurements",
                            "measurements",
                            TumorCodecs.MEASUREMENT,
                            MetastaticLesion::measurements,
                            (l, c) -> MetastaticLesion.builder()
                                    .from(l)
                                    .addAllMeasurements(c)
                                    .build()),
                    new Children<>(
                            "statuses",
                            "lesion_statuses",
                            TumorCodecs.STATUS,
                            MetastaticLesion::statuses,
                            (l, c) -> MetastaticLesion.builder()
                                    .from(l)
                                    .addAllStatuses(c)
                                    .build()),
                    new Children<>(
                            "pathology",
                            "lesion_pathology",
                            TumorCodecs.LESION_PATHOLOGY,
                            MetastaticLesion::pathology,
                            (l, c) -> MetastaticLesion.builder()
                                    .from(l)
                                    .addAllPathology(c)
                                    .build())),
            Patient::lesions,
            Patient.Builder::addAllLesions);

    private static final Section<Treatment> TREATMENTS = new Section<>(
            "treatments",
            "treatments",
            TreatmentCodecs.TREATMENT,
            new Identity<>("treatment_id", Treatment::id),
            List.of(new Children<>(
                    "responses",
                    "responses",
                    TreatmentCodecs.RESPONSE,
                    t -> t instanceof SystemicTherapy s ? s.responses() : List.of(),
                    (t, c) -> {
                        if (t instanceof SystemicTherapy s) {
                            return SystemicTherapy.builder()
                                    .from(s)
                                    .addAllResponses(c)
                                    .build();
                        }
                        throw new Refused(
                                IssueCode.NOT_APPLICABLE, null, null, "only a systemic therapy has responses");
                    })),
            Patient::treatments,
            Patient.Builder::addAllTreatments);

    /** Every list of a patient, in the order it is written. */
    public static final List<Section<?>> SECTIONS = List.of(
            PRIMARIES,
            LESIONS,
            TREATMENTS,
            flat("imaging", "imaging", FindingCodecs.IMAGING, Patient::imaging, Patient.Builder::addAllImaging),
            flat(
                    "pathology",
                    "pathology",
                    FindingCodecs.PATHOLOGY,
                    Patient::pathology,
                    Patient.Builder::addAllPathology),
            flat(
                    "biomarkers",
                    "biomarkers",
                    BiomarkerCodec.BIOMARKER,
                    Patient::biomarkers,
                    Patient.Builder::addAllBiomarkers),
            flat(
                    "performanceStatuses",
                    "performance",
                    FindingCodecs.PERFORMANCE,
                    Patient::performanceStatuses,
                    Patient.Builder::addAllPerformanceStatuses),
            flat("labResults", "labs", FindingCodecs.LAB, Patient::labResults, Patient.Builder::addAllLabResults),
            flat(
                    "assessments",
                    "assessments",
                    FindingCodecs.ASSESSMENT,
                    Patient::assessments,
                    Patient.Builder::addAllAssessments),
            flat(
                    "reportedCounts",
                    "reported_counts",
                    FindingCodecs.COUNT,
                    Patient::reportedCounts,
                    Patient.Builder::addAllReportedCounts),
            flat(
                    "diseaseEvents",
                    "events",
                    FindingCodecs.EVENT,
                    Patient::diseaseEvents,
                    Patient.Builder::addAllDiseaseEvents));

    private PatientLayout() {}

    private static <T> Section<T> flat(
            String field,
            String table,
            Codec<T> codec,
            Function<Patient, List<T>> get,
            BiConsumer<Patient.Builder, List<T>> add) {
        return new Section<>(field, table, codec, null, List.of(), get, add);
    }

    private static Patient readHead(Fields f) {
        f.startTimeline("anchor");
        Optional<LifeStatus> status = f.optionalCode("vitalStatus", LifeStatus.class);
        if (status.isPresent() != f.has("vitalStatusDate")) {
            throw new Refused(
                    IssueCode.MISSING_VALUE,
                    status.isPresent() ? "vitalStatusDate" : "vitalStatus",
                    null,
                    "missing; vital status and its date belong together");
        }
        return Patient.builder()
                .id(f.text("id"))
                .sex(f.code("sex", Sex.class))
                .born(f.optionalDate("born"))
                .vitalStatus(status.map(s -> new VitalStatus(f.date("vitalStatusDate"), s)))
                .observedFrom(f.optionalDate("observedFrom"))
                .build();
    }

    private static void writeHead(Patient p, FieldSink out) {
        out.text("id", p.id());
        out.code("sex", p.sex());
        out.text("anchor", p.timeline().filter(t -> !t.isCalendar()).map(Timeline::anchor));
        out.date("born", p.born());
        out.code("vitalStatus", p.vitalStatus().map(VitalStatus::status));
        out.date("vitalStatusDate", p.vitalStatus().map(VitalStatus::date));
        out.date("observedFrom", p.observedFrom());
    }
}
