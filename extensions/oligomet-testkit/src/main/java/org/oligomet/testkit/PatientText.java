package org.oligomet.testkit;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.core.patient.Patient;

/** A made-up patient in full, one fact a line: for counter-examples, never for a real record. */
public final class PatientText {

    private static final String INDENT = "\n  ";

    private PatientText() {}

    /** All facts of the patient, one a line. */
    public static String of(Patient patient) {
        List<String> lines = lines(patient);
        return lines.isEmpty() ? INDENT + "(nothing is recorded)" : INDENT + String.join(INDENT, lines);
    }

    /** The facts of the second that are not in the first, marked with {@code +}, and those that are gone, with -. */
    public static String differences(Patient before, Patient after) {
        List<String> gone = lines(before);
        List<String> come = lines(after);
        come.forEach(gone::remove);
        lines(before).forEach(come::remove);
        StringBuilder out = new StringBuilder();
        gone.forEach(line -> out.append(INDENT).append("- ").append(line));
        come.forEach(line -> out.append(INDENT).append("+ ").append(line));
        return out.isEmpty() ? INDENT + "(no difference)" : out.toString();
    }

    private static List<String> lines(Patient p) {
        List<String> lines = new ArrayList<>();
        p.born().ifPresent(date -> lines.add("born " + date));
        p.primaries().forEach(fact -> lines.add(text(fact)));
        p.lesions().forEach(fact -> lines.add(fact.id() + " " + text(fact)));
        p.treatments().forEach(fact -> lines.add(fact.id() + " " + text(fact)));
        p.imaging().forEach(fact -> lines.add(text(fact)));
        p.pathology().forEach(fact -> lines.add(text(fact)));
        p.biomarkers().forEach(fact -> lines.add(text(fact)));
        p.performanceStatuses().forEach(fact -> lines.add(text(fact)));
        p.labResults().forEach(fact -> lines.add(text(fact)));
        p.assessments().forEach(fact -> lines.add(text(fact)));
        p.reportedCounts().forEach(fact -> lines.add(text(fact)));
        p.diseaseEvents().forEach(fact -> lines.add(text(fact)));
        p.vitalStatus().ifPresent(fact -> lines.add(text(fact)));
        p.observedFrom().ifPresent(date -> lines.add("observed from " + date));
        return lines;
    }

    private static String text(Object fact) {
        // Empty lists and absent values say nothing.
        return fact.toString().replaceAll(",? ?\\w+=(\\[\\]|\\{\\}|Optional\\.empty|UNKNOWN)(?=[,}\\]])", "");
    }
}
