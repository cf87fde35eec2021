package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.oligomet.core.criteria.DataKind;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.CountedThing;
import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.patient.SpecimenKind;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;

/** Answers to questions about metastases. */
final class LesionAnswers {

    /** One more than the largest limit among published definitions, 10. */
    private static final int MOST = 11;

    private static final int MOST_ORGANS = 8;
    private static final Set<BodyRegion> BODY = EnumSet.complementOf(EnumSet.of(BodyRegion.BRAIN));
    private static final List<Double> DIAMETERS_MM = List.of(5.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 100.0);
    private static final List<PathologyResult> RESULTS =
            List.of(PathologyResult.MALIGNANT, PathologyResult.NOT_MALIGNANT);

    private LesionAnswers() {}

    static Answers of(Snapshot snapshot, DataRequirement need, ClinicalDate day) {
        return switch (need.kind()) {
            case IMAGING -> imaging(need, day);
            case LESION_COUNT, ORGAN_COUNT -> totals(need, day);
            case PATHOLOGY -> pathology(snapshot, need);
            default -> lesions(snapshot, need);
        };
    }

    /** Nothing more found, or so many metastases in one organ that is shown. */
    private static Answers imaging(DataRequirement need, ClinicalDate day) {
        boolean brain = need.subject().contains("BRAIN") && !need.subject().contains("BODY_WITHOUT_BRAIN");
        Modality modality = brain || need.subject().contains("Modality.MRI") ? Modality.MRI : Modality.FDG_PET_CT;
        Imaging scan = Imaging.builder()
                .date(day)
                .modality(modality)
                .regions(brain ? EnumSet.of(BodyRegion.BRAIN) : BODY)
                .build();
        List<OrganSite> organs = brain
                ? List.of(OrganSite.BRAIN)
                : List.of(OrganSite.BONE, OrganSite.LIVER, OrganSite.ADRENAL, OrganSite.PLEURAL_EFFUSION);
        List<Edit> edits = new ArrayList<>();
        edits.add(Answers.adding(patient -> patient.addImaging(scan)));
        for (OrganSite organ : organs) {
            for (int n = 1; n <= MOST; n++) {
                int found = n;
                edits.add(Answers.adding(patient -> {
                    patient.addImaging(scan);
                    for (int i = 1; i <= found; i++) {
                        patient.addLesions(Lesions.newLesion(i, organ, day));
                    }
                }));
            }
        }
        return Answers.some(edits);
    }

    private static Answers totals(DataRequirement need, ClinicalDate day) {
        boolean lesions = need.kind() == DataKind.LESION_COUNT;
        List<Edit> edits = new ArrayList<>();
        for (int n = 0; n <= (lesions ? MOST : MOST_ORGANS); n++) {
            ReportedCount total = ReportedCount.builder()
                    .what(lesions ? CountedThing.LESIONS : CountedThing.ORGAN_SITES)
                    .lowerBound(n)
                    .upperBound(n)
                    .periodStart(day)
                    .periodEnd(day)
                    .build();
            edits.add(Answers.adding(patient -> patient.addReportedCounts(total)));
        }
        return Answers.all(edits);
    }

    private static Answers pathology(Snapshot snapshot, DataRequirement need) {
        List<Edit> edits = new ArrayList<>();
        List<MetastaticLesion> lesions = snapshot.patient().lesions();
        for (PathologyResult result : RESULTS) {
            if (need.subject().startsWith("@Specimen")) {
                for (MetastaticLesion lesion : lesions) {
                    edits.add((patient, asOf) -> Lesions.replaced(
                            patient, lesion.id(), l -> l.addPathology(new LesionPathology(asOf, result))));
                }
            } else {
                OrganSite organ = OrganSite.valueOf(Answers.word(need));
                edits.add((patient, asOf) -> Patient.builder()
                        .from(patient)
                        .addPathology(PathologyReport.builder()
                                .date(asOf)
                                .specimen(SpecimenKind.BIOPSY)
                                .target(new Target.OfSite(Site.of(organ)))
                                .result(result)
                                .build())
                        .build());
            }
        }
        return Answers.some(edits);
    }

    /** The same answer for all lesions of the site; where they differ among themselves is not tried. */
    private static Answers lesions(Snapshot snapshot, DataRequirement need) {
        List<String> ids = new ArrayList<>();
        for (MetastaticLesion lesion : snapshot.patient().lesions()) {
            if (need.subject().contains("." + lesion.site().organ().name())) {
                ids.add(lesion.id());
            }
        }
        List<Edit> edits = new ArrayList<>();
        if (!ids.isEmpty()) {
            switch (need.kind()) {
                case LESION_STATUS -> {
                    for (LesionState state :
                            List.of(LesionState.ACTIVE, LesionState.PROGRESSING, LesionState.RESOLVED)) {
                        edits.add((patient, asOf) ->
                                all(patient, ids, l -> l.addStatuses(new LesionStatus(asOf, state))));
                    }
                }
                case LESION_SIZE -> {
                    for (double mm : DIAMETERS_MM) {
                        edits.add((patient, asOf) -> all(patient, ids, l -> l.addMeasurements(longest(asOf, mm))));
                    }
                }
                case LESION_SITE -> {
                    for (Laterality side : List.of(Laterality.LEFT, Laterality.RIGHT)) {
                        edits.add((patient, asOf) -> sided(patient, ids, side));
                    }
                }
                default -> {
                    edits.add((patient, asOf) -> dated(patient, ids, true));
                    edits.add((patient, asOf) -> dated(patient, ids, false));
                }
            }
        }
        return Answers.some(edits);
    }

    private static Measurement longest(ClinicalDate date, double mm) {
        return Measurement.builder()
                .date(date)
                .modality(Modality.CT)
                .kind(DiameterKind.LONGEST)
                .diameterMm(mm)
                .build();
    }

    private static Patient all(Patient patient, List<String> ids, Lesions.LesionEdit edit) {
        Patient edited = patient;
        for (String id : ids) {
            edited = Lesions.replaced(edited, id, edit);
        }
        return edited;
    }

    private static Patient sided(Patient patient, List<String> ids, Laterality side) {
        Patient edited = patient;
        for (MetastaticLesion lesion : patient.lesions()) {
            if (ids.contains(lesion.id()) && lesion.site().laterality() == Laterality.UNKNOWN) {
                Site site = new Site(lesion.site().organ(), side);
                edited = Lesions.replaced(edited, lesion.id(), l -> l.site(site));
            }
        }
        return edited;
    }

    private static Patient dated(Patient patient, List<String> ids, boolean early) {
        Patient edited = patient;
        for (MetastaticLesion lesion : patient.lesions()) {
            if (ids.contains(lesion.id())) {
                ClinicalDate seen = early
                        ? lesion.firstSeen().earliest()
                        : lesion.firstSeen().latest();
                edited = Lesions.replaced(edited, lesion.id(), l -> l.firstSeen(seen));
            }
        }
        return edited;
    }
}
