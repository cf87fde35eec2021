package org.oligomet.core.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;

/**
 * The state at each imaging date of a patient's history, in order. Every point is judged on what was known then. Imaging
 * dates are those of the examinations and of the diameters, which are measured on one; an examination whose day is not
 * known is judged at the last day that it may have been.
 *
 * @param points the points, by date; empty if nothing was imaged
 */
public record StateTimeline(List<StateEvaluation> points) {

    public StateTimeline {
        points = List.copyOf(points);
    }

    /** The timeline of a patient. */
    public static StateTimeline of(Patient patient, StateClassifier classifier) {
        List<StateEvaluation> points = new ArrayList<>();
        patient.timeline().ifPresent(timeline -> {
            for (long day : imagingDays(patient)) {
                points.add(classifier.classify(patient, ClinicalDate.ofDay(timeline, day)));
            }
        });
        return new StateTimeline(points);
    }

    private static Set<Long> imagingDays(Patient patient) {
        Set<Long> days = new TreeSet<>();
        for (Imaging imaging : patient.imaging()) {
            days.add(imaging.date().latestDay());
        }
        for (MetastaticLesion lesion : patient.lesions()) {
            for (Measurement measurement : lesion.measurements()) {
                days.add(measurement.date().latestDay());
            }
        }
        return days;
    }

    /** The timeline without points whose possible states are those of the point before. */
    public StateTimeline changes() {
        List<StateEvaluation> changes = new ArrayList<>();
        for (StateEvaluation point : points) {
            if (changes.isEmpty() || !changes.get(changes.size() - 1).possible().equals(point.possible())) {
                changes.add(point);
            }
        }
        return new StateTimeline(changes);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        points.forEach(point -> out.append(point.asOf())
                .append("  ")
                .append(StateText.names(point.possible()))
                .append('\n'));
        return out.toString();
    }
}
