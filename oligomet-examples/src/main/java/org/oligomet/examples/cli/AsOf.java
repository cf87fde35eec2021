package org.oligomet.examples.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/**
 * The day at which patients are judged: of the calendar, or counted from the anchor of records that have no calendar.
 *
 * @param day of the calendar; null if it is counted
 * @param count from the anchor, if there is no calendar day
 */
record AsOf(@Nullable LocalDate day, long count) {

    /** The record as it was known on that day. */
    Snapshot of(Patient patient) {
        Timeline timeline = patient.timeline().orElse(Timeline.CALENDAR);
        if (day == null && timeline.isCalendar()) {
            throw new UnusableDataException(
                    "--as-of " + count + ": the records have calendar dates; write a day such as 2024-06-30");
        }
        if (day != null && !timeline.isCalendar()) {
            throw new UnusableDataException("--as-of " + day + ": the records count days from " + timeline.anchor()
                    + "; write a number of days");
        }
        return patient.asOf(day == null ? ClinicalDate.ofDay(timeline, count) : ClinicalDate.of(day));
    }

    /** The record as of its latest date; empty for a record without any date. */
    static Optional<Snapshot> latest(Patient patient) {
        return patient.latestDate()
                .map(latest -> patient.asOf(ClinicalDate.ofDay(latest.timeline(), latest.latestDay())));
    }

    /** At the day that was asked for, or at the latest date of the record. */
    static Optional<Snapshot> snapshot(@Nullable AsOf asOf, Patient patient) {
        return asOf == null ? latest(patient) : Optional.of(asOf.of(patient));
    }

    @Override
    public String toString() {
        return day == null ? "day " + count : day.toString();
    }
}
