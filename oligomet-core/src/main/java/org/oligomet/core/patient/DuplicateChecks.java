package org.oligomet.core.patient;

import static org.oligomet.core.patient.RecordFinding.Kind.DUPLICATE_FACT;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Facts that are recorded twice with every detail the same. */
final class DuplicateChecks {

    private DuplicateChecks() {}

    static void check(Patient p, List<RecordFinding> findings) {
        for (int i = 0; i < p.primaries().size(); i++) {
            String field = "primaries[" + i + "].";
            twice(field + "stagings", p.primaries().get(i).stagings(), findings);
            twice(field + "control", p.primaries().get(i).control(), findings);
        }
        for (int i = 0; i < p.lesions().size(); i++) {
            String field = "lesions[" + i + "].";
            twice(field + "measurements", p.lesions().get(i).measurements(), findings);
            twice(field + "statuses", p.lesions().get(i).statuses(), findings);
            twice(field + "pathology", p.lesions().get(i).pathology(), findings);
        }
        for (int i = 0; i < p.treatments().size(); i++) {
            if (p.treatments().get(i) instanceof SystemicTherapy systemic) {
                twice("treatments[" + i + "].responses", systemic.responses(), findings);
            }
        }
        twice("imaging", p.imaging(), findings);
        twice("pathology", p.pathology(), findings);
        twice("biomarkers", p.biomarkers(), findings);
        twice("performanceStatuses", p.performanceStatuses(), findings);
        twice("labResults", p.labResults(), findings);
        twice("assessments", p.assessments(), findings);
        twice("reportedCounts", p.reportedCounts(), findings);
        twice("diseaseEvents", p.diseaseEvents(), findings);
    }

    private static void twice(String field, List<?> facts, List<RecordFinding> findings) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < facts.size(); i++) {
            if (!seen.add(facts.get(i))) {
                findings.add(new RecordFinding(
                        DUPLICATE_FACT, field + "[" + i + "]", "the same as an earlier fact in the list"));
            }
        }
    }
}
