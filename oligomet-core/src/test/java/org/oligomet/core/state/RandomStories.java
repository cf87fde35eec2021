package org.oligomet.core.state;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
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
import org.oligomet.core.time.Timeline;

/**
 * Random histories over 600 days. The same seed with {@code known} makes the same patient known better: each date lies
 * within what it was, the end of a therapy that was not recorded is told, so are its classes, and examinations that were
 * not on record are.
 */
public final class RandomStories {

    public static final Timeline DAYS = Timeline.daysFrom("diagnosis");

    private final Random random;
    private final Random more;
    private final boolean known;

    private RandomStories(long seed, boolean known) {
        random = new Random(seed);
        more = new Random(seed + 1);
        this.known = known;
    }

    public static Patient patient(long seed, boolean known) {
        return new RandomStories(seed, known).patient();
    }

    private ClinicalDate date(int from, int to) {
        int first = from + random.nextInt(to - from + 1);
        long width = random.nextInt(3) > 0 ? 0 : random.nextInt(40);
        long a = (long) (more.nextDouble() * (width + 1));
        long b = a + (long) (more.nextDouble() * (width - a + 1));
        return known
                ? ClinicalDate.betweenDays(DAYS, first + a, first + b)
                : ClinicalDate.betweenDays(DAYS, first, first + width);
    }

    /** Exact where it may follow the first metastasis: a primary that is not found yet opens every question again. */
    private ClinicalDate diagnosed() {
        return random.nextInt(4) == 0 ? ClinicalDate.ofDay(DAYS, random.nextInt(100)) : date(-250, -40);
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private Patient patient() {
        Patient.Builder patient = Patient.builder()
                .id("P")
                .sex(Sex.FEMALE)
                .addPrimaries(PrimaryTumor.builder()
                        .id("T")
                        .site(PrimarySite.LUNG)
                        .laterality(Laterality.RIGHT)
                        .histology(Histology.ADENOCARCINOMA)
                        .diagnosed(diagnosed())
                        .build());
        int lesions = 1 + random.nextInt(8);
        for (int i = 0; i < lesions; i++) {
            patient.addLesions(lesion(i));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            examine(patient, date(0, 500), random.nextInt(5) > 0);
        }
        if (known && more.nextBoolean()) {
            examine(patient, ClinicalDate.ofDay(DAYS, more.nextInt(500)), true);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            patient.addTreatments(therapy(i));
        }
        if (random.nextInt(3) == 0) {
            patient.addTreatments(Radiotherapy.builder()
                    .id("R")
                    .technique(RadiotherapyTechnique.SABR)
                    .start(date(200, 500))
                    .addTargets(one(new Target[] {
                        new Target.OfPrimary("T"),
                        new Target.OfLesion("L0"),
                        new Target.OfSite(Site.of(OrganSite.BONE)),
                        new Target.OfSite(Site.of(OrganSite.LUNG))
                    }))
                    .build());
        }
        if (random.nextInt(4) == 0) {
            patient.addDiseaseEvents(DiseaseEvent.builder()
                    .date(date(100, 500))
                    .kind(one(DiseaseEventKind.values()))
                    .targets(
                            random.nextBoolean()
                                    ? List.of(one(new Target[] {
                                        new Target.OfLesion("L0"), new Target.OfSite(Site.of(OrganSite.LIVER))
                                    }))
                                    : List.of())
                    .build());
        }
        return patient.build();
    }

    private MetastaticLesion lesion(int i) {
        OrganSite[] sites = {OrganSite.BONE, OrganSite.BRAIN, OrganSite.LIVER, OrganSite.MEDIASTINAL_NODE};
        MetastaticLesion.Builder lesion = MetastaticLesion.builder()
                .id("L" + i)
                .site(Site.of(one(sites)))
                .firstSeen(date(0, random.nextBoolean() ? 30 : 400));
        LesionState[] states = LesionState.values();
        for (int s = random.nextInt(3); s > 0; s--) {
            lesion.addStatuses(new LesionStatus(date(441, 500), one(states)));
        }
        for (int m = random.nextInt(4); m > 0; m--) {
            lesion.addMeasurements(Measurement.builder()
                    .date(date(441, 550))
                    .modality(Modality.CT)
                    .kind(DiameterKind.LONGEST)
                    .diameterMm(10 + random.nextInt(30))
                    .build());
        }
        return lesion.build();
    }

    private static void examine(Patient.Builder patient, ClinicalDate date, boolean whole) {
        patient.addImaging(Imaging.builder()
                .date(date)
                .modality(Modality.FDG_PET_CT)
                .regions(EnumSet.complementOf(EnumSet.of(BodyRegion.BRAIN)))
                .build());
        if (whole) {
            patient.addImaging(Imaging.builder()
                    .date(date)
                    .modality(Modality.MRI)
                    .regions(Set.of(BodyRegion.BRAIN))
                    .build());
        }
    }

    private SystemicTherapy therapy(int i) {
        ClinicalDate start = date(0, 300);
        Optional<ClinicalDate> seen = Optional.of(date(341, 450)).filter(d -> random.nextBoolean());
        ClinicalDate end = date(491, 560);
        boolean hasEnd = random.nextBoolean();
        boolean toldEnd = more.nextBoolean() && known;
        boolean hasClass = random.nextInt(4) > 0;
        SystemicClass one = random.nextBoolean() ? SystemicClass.CHEMOTHERAPY : SystemicClass.BONE_MODIFYING;
        return SystemicTherapy.builder()
                .id("S" + i)
                .start(start)
                .ongoingAsOf(seen)
                .stop(hasEnd || toldEnd ? Optional.of(end) : Optional.empty())
                .classes(hasClass || known ? Set.of(one) : Set.of())
                .build();
    }
}
