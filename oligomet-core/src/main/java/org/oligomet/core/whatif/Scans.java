package org.oligomet.core.whatif;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.ImagingDone;
import org.oligomet.core.criteria.ImagingOption;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;

/** Examinations that find nothing more. */
final class Scans {

    private static final Set<BodyRegion> BODY = EnumSet.complementOf(EnumSet.of(BodyRegion.BRAIN));

    private Scans() {}

    static void brain(Situation situation, Optional<ClinicalDate> last) {
        add(situation, Modality.MRI, EnumSet.of(BodyRegion.BRAIN), last);
    }

    /** One examination of all but the brain. */
    static void body(Situation situation, Optional<ClinicalDate> last) {
        add(situation, Modality.FDG_PET_CT, BODY, last);
    }

    /** The examinations that a rule asks for by name. */
    static void add(Situation situation, ImagingDone rule) {
        Optional<ClinicalDate> last = Optional.empty();
        for (DataRequirement need : rule.evaluate(situation.facts).missing()) {
            last = need.to();
        }
        for (ImagingOption option : rule.options()) {
            if (option.modalities().contains(Modality.FDG_PET_CT) && BODY.containsAll(option.regions())) {
                add(situation, Modality.FDG_PET_CT, BODY, last);
            } else {
                Modality modality = option.modalities().contains(Modality.MRI)
                        ? Modality.MRI
                        : option.modalities().iterator().next();
                add(situation, modality, option.regions(), last);
            }
        }
    }

    private static void add(
            Situation situation, Modality modality, Set<BodyRegion> regions, Optional<ClinicalDate> last) {
        boolean now = last.isEmpty() || last.get().earliestDay() >= situation.asOf.earliestDay();
        boolean body = modality == Modality.FDG_PET_CT && regions.equals(BODY);
        boolean brain = modality == Modality.MRI && regions.equals(EnumSet.of(BodyRegion.BRAIN));
        Message what = body || brain
                ? Message.of(
                        "whatif.imaging", "what", body ? "@ImagingTarget.BODY_WITHOUT_BRAIN" : "@ImagingTarget.BRAIN")
                : Message.of("whatif.imaging.of", "modality", modality, "regions", regions);
        if (now) {
            situation.add(
                    Topic.IMAGING,
                    ChangeKind.OBTAINABLE,
                    what,
                    Situation.NOT_RECORDED,
                    Message.of("whatif.imaging.clear"),
                    (patient, asOf) -> with(patient, modality, regions, asOf));
        } else {
            ClinicalDate day = last.get().earliest();
            situation.add(
                    Topic.IMAGING,
                    ChangeKind.OBTAINABLE,
                    what,
                    Situation.NOT_RECORDED,
                    Message.of("whatif.imaging.clear.then", "date", day),
                    (patient, asOf) -> with(patient, modality, regions, day));
        }
    }

    private static Patient with(Patient patient, Modality modality, Set<BodyRegion> regions, ClinicalDate date) {
        return Patient.builder()
                .from(patient)
                .addImaging(Imaging.builder()
                        .date(date)
                        .modality(modality)
                        .addAllRegions(regions)
                        .build())
                .build();
    }
}
