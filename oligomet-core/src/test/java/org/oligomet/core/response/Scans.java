package org.oligomet.core.response;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/** Lesions measured at baseline (day 0) and at visits 60 days apart. */
final class Scans {

    static final Timeline DAYS = Timeline.daysFrom("baseline");
    private static final int APART = 60;

    private final Patient.Builder patient = Patient.builder().id("P").sex(Sex.MALE);

    static ClinicalDate day(int visit) {
        return ClinicalDate.ofDay(DAYS, (long) visit * APART);
    }

    /** Diameters by visit from baseline on; NaN where it was not measured. */
    Scans lesion(String id, OrganSite organ, double... mm) {
        return add(lesionOf(id, organ, Modality.CT, 0, mm));
    }

    /** The same, first seen at a visit. */
    Scans newLesion(String id, OrganSite organ, int visit, double... mm) {
        return add(lesionOf(id, organ, Modality.CT, visit, mm));
    }

    Scans lesion(String id, OrganSite organ, Modality modality, double... mm) {
        return add(lesionOf(id, organ, modality, 0, mm));
    }

    Scans add(MetastaticLesion.Builder lesion) {
        patient.addLesions(lesion.build());
        return this;
    }

    static MetastaticLesion.Builder lesionOf(String id, OrganSite organ, Modality modality, int from, double... mm) {
        MetastaticLesion.Builder lesion = MetastaticLesion.builder()
                .id(id)
                .site(new Site(organ, Laterality.NOT_APPLICABLE, Optional.empty()))
                .firstSeen(day(from));
        for (int i = 0; i < mm.length; i++) {
            if (mm[i] == 0) {
                lesion.addStatuses(new LesionStatus(day(from + i), LesionState.RESOLVED));
            } else if (!Double.isNaN(mm[i])) {
                lesion.addMeasurements(Measurement.builder()
                        .date(day(from + i))
                        .modality(modality)
                        .kind(organ.isLymphNode() ? DiameterKind.SHORT_AXIS : DiameterKind.LONGEST)
                        .diameterMm(mm[i])
                        .build());
            }
        }
        return lesion;
    }

    static LesionStatus is(LesionState state, int visit) {
        return new LesionStatus(day(visit), state);
    }

    /** CT of the chest and abdomen at a visit. */
    Scans imaged(int visit, double sliceMm) {
        patient.addImaging(Imaging.builder()
                .date(day(visit))
                .modality(Modality.CT)
                .regions(Set.of(BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN))
                .sliceThicknessMm(OptionalDouble.of(sliceMm))
                .build());
        return this;
    }

    Patient.Builder patient() {
        return patient;
    }

    RecistCourse assess() {
        return assess(Recist.withDefaults());
    }

    RecistCourse assess(Recist recist) {
        return recist.assess(patient.build().asOf(day(20)), day(0));
    }
}
