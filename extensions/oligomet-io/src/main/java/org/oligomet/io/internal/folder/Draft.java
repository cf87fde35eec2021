package org.oligomet.io.internal.folder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.Timeline;

/** A patient while its rows are being gathered. */
final class Draft {

    /**
     * A row that would be part of the patient.
     *
     * @param file its file
     * @param number its number
     */
    record RowRef(String file, long number) {}

    final String id;
    Timeline timeline = Timeline.CALENDAR;
    /** The patient without lists; null if its own row was refused. */
    @Nullable
    Patient head;
    /** Where the first refused row of this patient is; null while there is none. */
    private @Nullable RowRef flaw;

    private final List<RowRef> rows = new ArrayList<>();

    Draft(String id) {
        this.id = id;
    }

    void accept(RowRef row) {
        rows.add(row);
    }

    void spoil(RowRef row) {
        rows.remove(row);
        if (flaw == null) {
            flaw = row;
        }
    }

    @Nullable
    RowRef flaw() {
        return flaw;
    }

    List<RowRef> rows() {
        return rows;
    }
}
