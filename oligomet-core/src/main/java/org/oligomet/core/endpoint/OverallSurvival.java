package org.oligomet.core.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.VitalStatus;

/**
 * Overall survival: time from the index date to death of any cause; a living patient is censored at the last contact.
 *
 * <p>Nothing but the vital status is read: a patient without one is left out as {@link LeftOutReason#NO_FOLLOW_UP}, even
 * if other facts were recorded later. Death on the index date is an event at day 0. Observation that began after the
 * index date ({@code Patient.observedFrom}) gives a delayed entry.
 */
public final class OverallSurvival implements Endpoint {

    OverallSurvival() {}

    @Override
    public String id() {
        return "overall-survival";
    }

    @Override
    public String title() {
        return "Overall survival";
    }

    @Override
    public boolean perLesion() {
        return false;
    }

    @Override
    public Map<Integer, String> causes() {
        return Map.of(Outcome.EVENT.code(), "death");
    }

    @Override
    public String explain() {
        return "Overall survival: from the index date to death of any cause; the living are censored at last contact;"
                + " patients whose observation began later enter the risk set then.";
    }

    @Override
    public List<Row> rows(FollowUp followUp) {
        return List.of(row(followUp));
    }

    private static Row row(FollowUp followUp) {
        Optional<VitalStatus> vital = followUp.patient().vitalStatus();
        if (vital.isEmpty()) {
            return Rows.leftOut(followUp, Optional.empty(), LeftOutReason.NO_FOLLOW_UP);
        }
        VitalStatus status = vital.get();
        OptionalInt days = followUp.daysTo(status.date(), 0);
        if (days.isEmpty()) {
            return Rows.leftOut(followUp, Optional.empty(), Rows.whyNoDay(followUp, status.date()));
        }
        return status.status() == LifeStatus.DEAD
                ? Rows.event(
                        followUp,
                        Optional.empty(),
                        new Rows.Dated(status.date(), days.getAsInt(), "death"),
                        Outcome.EVENT)
                : Rows.censored(
                        followUp,
                        Optional.empty(),
                        status.date(),
                        days.getAsInt(),
                        CensoringReason.ALIVE_AT_LAST_CONTACT);
    }
}
