package org.oligomet.core.endpoint;

import java.time.LocalDate;
import java.util.Set;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.FieldRelation;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Target;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.ClinicalDate;

/** Small records for tests; day 0 is 1 January 2020. */
public final class Records {

    private static final LocalDate DAY_0 = LocalDate.of(2020, 1, 1);

    private Records() {}

    public static ClinicalDate day(int day) {
        return ClinicalDate.of(DAY_0.plusDays(day));
    }

    public static ClinicalDate between(int first, int last) {
        return ClinicalDate.between(DAY_0.plusDays(first), DAY_0.plusDays(last));
    }

    /** A patient with a lung primary diagnosed ten days before day 0. */
    public static Patient.Builder patient(String id) {
        return Patient.builder()
                .id(id)
                .sex(Sex.FEMALE)
                .addPrimaries(PrimaryTumor.builder()
                        .id("P1")
                        .site(PrimarySite.LUNG)
                        .histology(Histology.ADENOCARCINOMA)
                        .diagnosed(day(-10))
                        .build());
    }

    public static VitalStatus dead(int day) {
        return new VitalStatus(day(day), LifeStatus.DEAD);
    }

    public static VitalStatus alive(int day) {
        return new VitalStatus(day(day), LifeStatus.ALIVE);
    }

    public static MetastaticLesion lesion(String id, OrganSite organ, int day) {
        return lesion(id, organ, day(day));
    }

    public static MetastaticLesion lesion(String id, OrganSite organ, ClinicalDate date) {
        return MetastaticLesion.builder()
                .id(id)
                .site(Site.of(organ))
                .firstSeen(date)
                .build();
    }

    public static Imaging brainMri(int day) {
        return Imaging.builder()
                .date(day(day))
                .modality(Modality.MRI)
                .addRegions(BodyRegion.BRAIN)
                .build();
    }

    public static Imaging abdomenCt(int day) {
        return Imaging.builder()
                .date(day(day))
                .modality(Modality.CONTRAST_CT)
                .addRegions(BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN)
                .build();
    }

    public static DiseaseEvent event(DiseaseEventKind kind, ClinicalDate date) {
        return DiseaseEvent.builder().date(date).kind(kind).build();
    }

    public static DiseaseEvent failure(int day, FieldRelation relation, Target... targets) {
        return DiseaseEvent.builder()
                .date(day(day))
                .kind(DiseaseEventKind.PROGRESSION)
                .fieldRelation(relation)
                .targets(Set.of(targets))
                .build();
    }

    public static Radiotherapy radiosurgery(String id, int start, int stop, String... lesions) {
        Radiotherapy.Builder builder = Radiotherapy.builder()
                .id(id)
                .start(day(start))
                .stop(day(stop))
                .technique(RadiotherapyTechnique.RADIOSURGERY);
        for (String lesion : lesions) {
            builder.addTargets(new Target.OfLesion(lesion));
        }
        return builder.build();
    }

    public static SystemicTherapy.Builder chemotherapy(String id, int start) {
        return SystemicTherapy.builder().id(id).start(day(start)).addClasses(SystemicClass.CHEMOTHERAPY);
    }
}
