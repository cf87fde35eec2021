package org.oligomet.core.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;

/** The days of one visit, from the first to the last examination. */
record Visit(long first, long last) {

    boolean certainlyHolds(ClinicalDate date) {
        return date.earliestDay() >= first && date.latestDay() <= last;
    }

    boolean mayHold(ClinicalDate date) {
        return date.earliestDay() <= last && date.latestDay() >= first;
    }

    /** Visits after a day: each examination or judgement of a lesion whose day is known, with those that follow within {@code days}. */
    static List<Visit> after(Patient patient, long day, int days) {
        Set<Long> examined = new TreeSet<>();
        for (Imaging imaging : patient.imaging()) {
            add(examined, imaging.date(), day);
        }
        for (MetastaticLesion lesion : patient.lesions()) {
            for (Measurement measurement : lesion.measurements()) {
                add(examined, measurement.date(), day);
            }
            for (LesionStatus status : lesion.statuses()) {
                if (status.state() != LesionState.ABLATED && status.state() != LesionState.RESECTED) {
                    add(examined, status.date(), day);
                }
            }
        }
        List<Visit> visits = new ArrayList<>();
        for (long one : examined) {
            Visit open = visits.isEmpty() ? null : visits.get(visits.size() - 1);
            if (open != null && one <= open.first() + days) {
                visits.set(visits.size() - 1, new Visit(open.first(), one));
            } else {
                visits.add(new Visit(one, one));
            }
        }
        return visits;
    }

    private static void add(Set<Long> examined, ClinicalDate date, long after) {
        if (date.isExact() && date.earliestDay() > after) {
            examined.add(date.earliestDay());
        }
    }
}
