package org.oligomet.core.endpoint;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;

/**
 * One row of time-to-event data. A subject is at risk over {@code (entryDays, days]}, or from the start and through day
 * 0 if no entry is given.
 */
@Value.Immutable
public non-sealed interface Subject extends Row {

    /** Group of a cohort that was not grouped. */
    String ALL = "all";

    @Override
    int person();

    @Override
    @Value.Redacted
    Patient patient();

    @Override
    @Value.Redacted
    Optional<String> lesionId();

    /** Group at the index date; {@value #ALL} if the cohort was not grouped. */
    @Value.Default
    default String group() {
        return ALL;
    }

    /** Whole days from origin to end; at least 0. */
    int days();

    /** Whole days from origin to the begin of observation; empty if observed from the origin. */
    OptionalInt entryDays();

    Outcome outcome();

    /** What ended the time, such as “death”, “new lesion” or a censoring reason. */
    String ending();

    /** Present exactly if {@link #outcome()} is {@link Outcome#CENSORED}. */
    Optional<CensoringReason> censoringReason();

    /** Date that time is counted from, as recorded. */
    @Value.Redacted
    ClinicalDate origin();

    /** Date of the event or of the censoring, as recorded. */
    @Value.Redacted
    ClinicalDate end();

    /** False if a convention had to choose the day of the origin, the entry or the end. */
    boolean datesExact();

    /** Whether the event of interest happened. */
    default boolean isEvent() {
        return outcome() == Outcome.EVENT;
    }

    /** Whether a competing event happened. */
    default boolean isCompeting() {
        return outcome() == Outcome.COMPETING;
    }

    @Value.Check
    default void check() {
        if (days() < 0) {
            throw new IllegalArgumentException("subject.days: " + days() + " days; it must be at least 0");
        }
        if (entryDays().isPresent() && entryDays().getAsInt() >= days()) {
            throw new IllegalArgumentException("subject.entryDays: "
                    + entryDays().getAsInt() + " days; it must be less than days (" + days() + ")");
        }
        if (censoringReason().isPresent() != (outcome() == Outcome.CENSORED)) {
            throw new IllegalArgumentException(
                    "subject.censoringReason: present = " + censoringReason().isPresent() + " with outcome " + outcome()
                            + "; it must be present exactly for a censored subject");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Subject}. */
    final class Builder extends ImmutableSubject.Builder {
        Builder() {}
    }
}
