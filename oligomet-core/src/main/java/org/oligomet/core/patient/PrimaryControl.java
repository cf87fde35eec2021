package org.oligomet.core.patient;

import java.util.Optional;
import org.oligomet.core.time.ClinicalDate;

/**
 * Whether the primary tumour was judged controlled at a date.
 *
 * @param date date of the judgement
 * @param controlled true if controlled
 * @param since since when it is so, if the judgement says; not after {@code date}
 */
public record PrimaryControl(ClinicalDate date, boolean controlled, Optional<ClinicalDate> since) implements Dated {

    public PrimaryControl {
        since.ifPresent(s -> Check.notBefore("primaryControl.date", date, "since", s));
    }

    /** A judgement that does not say since when. */
    public PrimaryControl(ClinicalDate date, boolean controlled) {
        this(date, controlled, Optional.empty());
    }
}
