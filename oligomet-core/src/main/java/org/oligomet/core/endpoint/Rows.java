package org.oligomet.core.endpoint;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.ClinicalDate;

/** How every endpoint closes a subject's time, so that entry, exactness and refusals are the same for all. */
final class Rows {

    private Rows() {}

    /** Something that happened after the origin, with its resolved day. */
    record Dated(ClinicalDate date, int days, String what) {}

    static Row event(FollowUp followUp, Optional<String> lesionId, Dated end, Outcome outcome) {
        return close(followUp, lesionId, end, outcome, Optional.empty());
    }

    static Row censored(
            FollowUp followUp, Optional<String> lesionId, ClinicalDate date, int days, CensoringReason why) {
        return close(followUp, lesionId, new Dated(date, days, why.label()), Outcome.CENSORED, Optional.of(why));
    }

    static LeftOut leftOut(FollowUp followUp, Optional<String> lesionId, LeftOutReason reason) {
        return LeftOut.builder()
                .person(followUp.person())
                .patient(followUp.patient())
                .lesionId(lesionId)
                .reason(reason)
                .build();
    }

    /** Why {@code daysTo} gave no day for {@code date}. */
    static LeftOutReason whyNoDay(FollowUp followUp, ClinicalDate date) {
        if (date.latestDay() < followUp.origin().earliestDay()) {
            return LeftOutReason.END_BEFORE_ORIGIN;
        }
        // An exact date that is not wholly before the recorded origin lost only against the day chosen for it.
        return followUp.convention().dayOf(date).isEmpty() ? LeftOutReason.DATE_NOT_EXACT : LeftOutReason.ORDER_UNKNOWN;
    }

    /** The date of death, if the patient is recorded as dead. */
    static Optional<ClinicalDate> death(FollowUp followUp) {
        return followUp.patient()
                .vitalStatus()
                .filter(v -> v.status() == LifeStatus.DEAD)
                .map(VitalStatus::date);
    }

    /** Days to death, not before an event that was seen in the patient, unless the dates contradict that. */
    static OptionalInt daysToDeath(FollowUp followUp, ClinicalDate death, Optional<Dated> seen) {
        if (seen.isPresent()) {
            OptionalInt after = followUp.daysTo(death, seen.get().days());
            if (after.isPresent()) {
                return after;
            }
        }
        return followUp.daysTo(death, 0);
    }

    private static Row close(
            FollowUp followUp, Optional<String> lesionId, Dated end, Outcome outcome, Optional<CensoringReason> why) {
        Optional<ClinicalDate> late = followUp.lateEntry();
        OptionalInt entry = OptionalInt.empty();
        if (late.isPresent()) {
            OptionalLong day = followUp.convention().dayOf(late.get());
            if (day.isEmpty()) {
                return leftOut(followUp, lesionId, LeftOutReason.DATE_NOT_EXACT);
            }
            int days = followUp.daysFromOrigin(day.getAsLong());
            if (days > 0) {
                entry = OptionalInt.of(days);
            }
        }
        if (entry.isPresent() && entry.getAsInt() >= end.days()) {
            return leftOut(followUp, lesionId, LeftOutReason.ENTRY_NOT_BEFORE_EXIT);
        }
        return Subject.builder()
                .person(followUp.person())
                .patient(followUp.patient())
                .lesionId(lesionId)
                .days(end.days())
                .entryDays(entry)
                .outcome(outcome)
                .ending(end.what())
                .censoringReason(why)
                .origin(followUp.origin())
                .end(end.date())
                .datesExact(followUp.origin().isExact()
                        && end.date().isExact()
                        && late.map(ClinicalDate::isExact).orElse(true))
                .build();
    }
}
