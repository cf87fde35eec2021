package org.oligomet.report.model;

import java.util.List;
import org.immutables.value.Value;

/** The patients one by one, or the reasons alone where they are too many to list. */
@Value.Immutable
public interface PatientListing {

    /** Above this number of patients a report lists reasons instead of rows. */
    int MOST_ROWS = 200;

    /** How many patients were judged. */
    int total();

    /** One row per patient; empty if there are more than {@link #MOST_ROWS}. */
    List<PatientRow> rows();

    @Value.Check
    default void check() {
        int expected = total() > MOST_ROWS ? 0 : total();
        if (rows().size() != expected) {
            throw new IllegalArgumentException("patients.rows: " + rows().size() + " rows for " + total()
                    + " patients; there must be " + expected);
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PatientListing}. */
    final class Builder extends ImmutablePatientListing.Builder {
        Builder() {}
    }
}
