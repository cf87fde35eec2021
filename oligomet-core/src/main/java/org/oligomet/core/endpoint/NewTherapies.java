package org.oligomet.core.endpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;

/**
 * When a new anticancer therapy began: a systemic therapy after the first one that was under way at the origin or
 * started after it. Maintenance and consolidation, the same stated line, and bone-modifying drugs are not new;
 * adjuvant and neoadjuvant courses are left aside. A course without stop counts as under way. Local therapies are not
 * counted: in oligometastatic disease they are part of the plan.
 */
final class NewTherapies {

    private static final Set<Intent> CONTINUED = EnumSet.of(Intent.MAINTENANCE, Intent.CONSOLIDATIVE);

    private static final Set<Intent> PERIOPERATIVE = EnumSet.of(Intent.ADJUVANT, Intent.NEOADJUVANT);

    private NewTherapies() {}

    static List<Occurrences.Candidate> after(FollowUp followUp) {
        List<SystemicTherapy> courses = courses(followUp.patient(), followUp);
        List<Occurrences.Candidate> found = new ArrayList<>();
        if (courses.isEmpty()) {
            return found;
        }
        OptionalInt firstLine = courses.get(0).line();
        for (SystemicTherapy course : courses.subList(1, courses.size())) {
            boolean sameLine = firstLine.isPresent() && firstLine.equals(course.line());
            if (!sameLine && !CONTINUED.contains(course.intent())) {
                found.add(new Occurrences.Candidate(course.start(), "new therapy", false));
            }
        }
        return found;
    }

    private static List<SystemicTherapy> courses(Patient patient, FollowUp followUp) {
        List<SystemicTherapy> courses = new ArrayList<>();
        for (Treatment treatment : patient.treatments()) {
            if (treatment instanceof SystemicTherapy systemic
                    && !PERIOPERATIVE.contains(systemic.intent())
                    && !systemic.classes().equals(Set.of(SystemicClass.BONE_MODIFYING))
                    && !endedBefore(systemic, followUp)) {
                courses.add(systemic);
            }
        }
        courses.sort(Comparator.comparingLong((SystemicTherapy t) -> t.start().earliestDay())
                .thenComparingLong(t -> t.start().latestDay()));
        return courses;
    }

    private static boolean endedBefore(SystemicTherapy therapy, FollowUp followUp) {
        return therapy.stop()
                .map(stop -> stop.latestDay() < followUp.origin().earliestDay())
                .orElse(false);
    }
}
