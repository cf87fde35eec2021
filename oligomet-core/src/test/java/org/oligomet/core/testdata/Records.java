package org.oligomet.core.testdata;

import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.LungLobe;
import org.oligomet.core.patient.Measurement;
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
import org.oligomet.core.time.ClinicalDate;

/** Short builders of invented records, complete except for what a test is about. */
public final class Records {

    /** Day of diagnosis of {@link #primary()}. */
    public static final ClinicalDate DIAGNOSIS = ClinicalDate.of(2020, 3, 2);

    private Records() {}

    /** Reads a date. */
    public static ClinicalDate date(String iso) {
        return ClinicalDate.parse(iso);
    }

    /** A patient without any fact. */
    public static Patient.Builder patient() {
        return Patient.builder().id("pseudonym").sex(Sex.FEMALE);
    }

    /** Adenocarcinoma of the right upper lobe, with id {@code "P"}. */
    public static PrimaryTumor.Builder primary() {
        return PrimaryTumor.builder()
                .id("P")
                .site(PrimarySite.LUNG)
                .laterality(LungLobe.RIGHT_UPPER.side())
                .lobe(LungLobe.RIGHT_UPPER)
                .histology(Histology.ADENOCARCINOMA)
                .diagnosed(DIAGNOSIS);
    }

    /** A lesion at a site, first seen at a date. */
    public static MetastaticLesion.Builder lesion(String id, OrganSite organ, String firstSeen) {
        return MetastaticLesion.builder().id(id).site(Site.of(organ)).firstSeen(date(firstSeen));
    }

    /** A longest diameter on contrast CT. */
    public static Measurement measurement(String on, double diameterMm) {
        return Measurement.builder()
                .date(date(on))
                .modality(Modality.CONTRAST_CT)
                .kind(DiameterKind.LONGEST)
                .diameterMm(diameterMm)
                .build();
    }

    /** Radiosurgery of a lesion, with id {@code "RT"}. */
    public static Radiotherapy.Builder radiosurgery(String start, String lesionId) {
        return Radiotherapy.builder()
                .id("RT")
                .start(date(start))
                .technique(RadiotherapyTechnique.RADIOSURGERY)
                .addTargets(new Target.OfLesion(lesionId));
    }

    /** Chemotherapy, with id {@code "CT"}. */
    public static SystemicTherapy.Builder chemotherapy(String start) {
        return SystemicTherapy.builder().id("CT").start(date(start)).addClasses(SystemicClass.CHEMOTHERAPY);
    }
}
