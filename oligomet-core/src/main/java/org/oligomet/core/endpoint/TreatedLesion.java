package org.oligomet.core.endpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.LocalTherapy;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Target;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;

/**
 * A metastatic lesion with the first local therapy that names it.
 *
 * @param lesion the lesion
 * @param firstTherapy the first therapy
 */
record TreatedLesion(MetastaticLesion lesion, LocalTherapy firstTherapy) {

    /** The treated lesions in the order of the record. */
    static List<TreatedLesion> of(Patient patient) {
        List<TreatedLesion> treated = new ArrayList<>();
        for (MetastaticLesion lesion : patient.lesions()) {
            first(patient, new Target.OfLesion(lesion.id()))
                    .ifPresent(therapy -> treated.add(new TreatedLesion(lesion, therapy)));
        }
        return treated;
    }

    /** Imaging, with any modality, of all regions of the lesion's site; measurements and judgements of the lesion. */
    List<ClinicalDate> assessments(Patient patient) {
        List<ClinicalDate> dates = new ArrayList<>();
        for (Imaging imaging : patient.imaging()) {
            if (imaging.regions().containsAll(lesion.site().organ().regions())) {
                dates.add(imaging.date());
            }
        }
        lesion.measurements().stream().map(Measurement::date).forEach(dates::add);
        dates.addAll(Occurrences.judgements(lesion));
        return dates;
    }

    private static Optional<LocalTherapy> first(Patient patient, Target target) {
        List<LocalTherapy> therapies = new ArrayList<>();
        for (Treatment treatment : patient.treatments()) {
            if (treatment instanceof LocalTherapy local && local.targets().contains(target)) {
                therapies.add(local);
            }
        }
        return therapies.stream()
                .min(Comparator.comparingLong((LocalTherapy t) -> t.start().earliestDay())
                        .thenComparingLong(t -> t.start().latestDay()));
    }
}
