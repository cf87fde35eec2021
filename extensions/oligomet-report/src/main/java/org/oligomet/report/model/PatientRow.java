package org.oligomet.report.model;

import java.util.List;

/**
 * One patient. The id is the pseudonym of the source.
 *
 * @param id the pseudonym
 * @param asOf the date of the snapshot that was judged, as text
 * @param verdicts one for each definition, in the order of the report
 */
public record PatientRow(String id, String asOf, List<PatientVerdict> verdicts) {

    public PatientRow {
        verdicts = List.copyOf(verdicts);
    }

    /** The id stays out of the text. */
    @Override
    public String toString() {
        return "PatientRow[verdicts=" + verdicts + "]";
    }
}
