package org.oligomet.core.endpoint;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.DateConvention;

/**
 * A patient's time from an origin. It turns dates into whole days, and tells certain order from order that the dates
 * leave open: order is judged on the dates as recorded, the convention only chooses days.
 */
public final class FollowUp {

    /** How a date lies to the origin. */
    public enum Order {
        /** Certainly at or before the origin, or within the baseline window after it. */
        BASELINE,
        /** Certainly later. */
        AFTER,
        /** The dates as recorded leave it open. */
        UNKNOWN
    }

    private final int person;
    private final Patient patient;
    private final ClinicalDate origin;
    private final long originDay;
    private final DateConvention convention;

    private FollowUp(int person, Patient patient, ClinicalDate origin, long originDay, DateConvention convention) {
        this.person = person;
        this.patient = patient;
        this.origin = origin;
        this.originDay = originDay;
        this.convention = convention;
    }

    /**
     * Time from {@code origin}.
     *
     * @param person position of the person in the cohort's list, from 0
     * @param patient the patient
     * @param origin the date to count from
     * @param convention which day stands for a date not known to the day
     * @return empty if the convention gives no day for the origin
     * @throws IllegalArgumentException if the origin is not on the timeline of the record
     */
    public static Optional<FollowUp> from(int person, Patient patient, ClinicalDate origin, DateConvention convention) {
        if (patient.timeline().filter(t -> !t.equals(origin.timeline())).isPresent()) {
            throw new IllegalArgumentException("followUp.origin: on the timeline “"
                    + origin.timeline().anchor() + "”; it must be on the timeline of the record");
        }
        OptionalLong day = convention.dayOf(origin);
        return day.isEmpty()
                ? Optional.empty()
                : Optional.of(new FollowUp(person, patient, origin, day.getAsLong(), convention));
    }

    public int person() {
        return person;
    }

    public Patient patient() {
        return patient;
    }

    /** The origin as recorded. */
    public ClinicalDate origin() {
        return origin;
    }

    public DateConvention convention() {
        return convention;
    }

    /**
     * How {@code date} lies to the origin; a date recorded exactly as the origin was is the same fact and baseline.
     *
     * @param date a date of the record
     * @param windowDays days after the origin that still count as baseline; at least 0
     */
    public Order orderOf(ClinicalDate date, int windowDays) {
        if (date.equals(origin) || date.latestDay() <= origin.earliestDay() + windowDays) {
            return Order.BASELINE;
        }
        return date.earliestDay() > origin.latestDay() + windowDays ? Order.AFTER : Order.UNKNOWN;
    }

    /**
     * Days from the origin to {@code date}, which is known not to lie before day {@code notBeforeDays}.
     *
     * @param date a date of the record
     * @param notBeforeDays a bound, in days from the origin
     * @return empty if the date lies wholly before the bound, or if the convention gives no day for it
     */
    public OptionalInt daysTo(ClinicalDate date, int notBeforeDays) {
        OptionalLong day = convention.dayOf(date, originDay + notBeforeDays);
        return day.isEmpty() ? OptionalInt.empty() : OptionalInt.of(daysFromOrigin(day.getAsLong()));
    }

    int daysFromOrigin(long day) {
        return Math.toIntExact(day - originDay);
    }

    /** The date from which events of the patient would have been recorded, if it lies after the origin. */
    Optional<ClinicalDate> lateEntry() {
        return patient.observedFrom().filter(d -> d.latestDay() > originDay);
    }
}
