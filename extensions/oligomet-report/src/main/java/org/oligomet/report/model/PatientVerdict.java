package org.oligomet.report.model;

import java.util.List;
import org.oligomet.core.criteria.Verdict;

/**
 * What a definition says of a patient.
 *
 * @param verdict the verdict
 * @param reasons why not, if it is not met; empty otherwise
 * @param missing what would settle it, if it is undetermined; empty otherwise
 */
public record PatientVerdict(Verdict verdict, List<String> reasons, List<String> missing) {

    public PatientVerdict {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
    }
}
