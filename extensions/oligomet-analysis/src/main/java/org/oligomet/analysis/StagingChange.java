package org.oligomet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;

/**
 * Staging as it might have been. Dropping a modality drops its examinations; the lesions stay unless the caller says which
 * were seen on it alone, since the record does not tell. What an added examination finds is supplied by the caller or drawn by a
 * simulation that has a name and a seed: nothing is invented here.
 *
 * @param name what is different, for tables
 * @param edit what it makes of a record
 */
public record StagingChange(String name, UnaryOperator<Patient> edit) {

    /** Without the examinations of a modality, and without the lesions, by patient id, that only those have shown. */
    public static StagingChange without(Modality modality, Map<String, List<String>> seenOnItAlone) {
        return new StagingChange(
                "without " + modality,
                patient -> without(
                        patient,
                        scan -> scan.modality() == modality,
                        seenOnItAlone.getOrDefault(patient.id(), List.of())));
    }

    /** Without the examinations of a date, and the lesions first seen then. */
    public static StagingChange without(ClinicalDate date) {
        return new StagingChange("without imaging of " + date, patient -> {
            List<String> seen = new ArrayList<>();
            for (MetastaticLesion lesion : patient.lesions()) {
                if (lesion.firstSeen().equals(date)) {
                    seen.add(lesion.id());
                }
            }
            return without(patient, scan -> scan.date().equals(date), seen);
        });
    }

    /**
     * With an examination more for each patient, and what it found.
     *
     * @param name name of the examination and of the source of its findings, such as a simulation with its seed
     * @param scans examination by patient id; patients without one stay as they are
     * @param found lesions that it found, by patient id
     */
    public static StagingChange with(
            String name, Map<String, Imaging> scans, Map<String, List<MetastaticLesion>> found) {
        return new StagingChange(name, patient -> {
            Imaging scan = scans.get(patient.id());
            return scan == null
                    ? patient
                    : Patient.builder()
                            .from(patient)
                            .addImaging(scan)
                            .addAllLesions(found.getOrDefault(patient.id(), List.of()))
                            .build();
        });
    }

    private static Patient without(
            Patient patient, java.util.function.Predicate<Imaging> dropped, List<String> lesions) {
        return Patient.builder()
                .from(patient)
                .imaging(patient.imaging().stream().filter(dropped.negate()).toList())
                .lesions(patient.lesions().stream()
                        .filter(lesion -> !lesions.contains(lesion.id()))
                        .toList())
                .build();
    }

    /** The record as it might have been. */
    public Patient applyTo(Patient patient) {
        return edit.apply(patient);
    }
}
