package org.oligomet.core.whatif;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.oligomet.core.criteria.Counted;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/** A snapshot whose changes are sought, and where those that are found go to. */
final class Situation {

    static final Message UNKNOWN = Message.of("whatif.unknown");
    static final Message NOT_RECORDED = Message.of("whatif.not-recorded");

    final Snapshot snapshot;
    final Facts facts;
    final Patient patient;
    final ClinicalDate asOf;
    private final Set<Change> found;

    Situation(Snapshot snapshot, Set<Change> found) {
        this.snapshot = snapshot;
        this.facts = Facts.of(snapshot);
        this.patient = snapshot.patient();
        this.asOf = snapshot.asOf();
        this.found = found;
    }

    /** Keeps a change. One that makes an impossible record is dropped when it is applied. */
    void add(Change change) {
        found.add(change);
    }

    void add(String topic, ChangeKind kind, Message fact, Message from, Message to, Edit edit) {
        add(Change.of(topic, kind, fact, from, to, edit));
    }

    /** Waiting until a date, if it lies ahead. */
    void waitUntil(ClinicalDate until) {
        if (until.earliestDay() > asOf.earliestDay()) {
            add(Change.waiting(asOf, until.earliest()));
        }
    }

    /** An open question can be answered; an answer that is on record cannot be changed. */
    ChangeKind kindOf(Criterion leaf) {
        return kindOf(leaf.verdict(facts));
    }

    static ChangeKind kindOf(Verdict verdict) {
        return verdict.isDecided() ? ChangeKind.FIXED : ChangeKind.OBTAINABLE;
    }

    static Message value(Object value) {
        return Message.of("whatif.value", "value", value);
    }

    static Message yesNo(boolean yes) {
        return Message.of(yes ? "whatif.yes" : "whatif.no");
    }

    /** The last day from which so many calendar months have passed by a date. */
    static ClinicalDate monthsBefore(ClinicalDate date, int months) {
        // No month has more than 31 days, and none less than 28.
        ClinicalDate day = date.plusDays(-28L * months);
        while (day.latestDayPlusMonths(months) > date.earliestDay()) {
            day = day.plusDays(-1);
        }
        return day;
    }

    /** Adds examinations of what nobody looked at, with nothing found on them. */
    void addImaging(CountingPolicy counting, boolean withBrain) {
        Counted counted = facts.countOf(counting);
        if (withBrain && counted.unseen().contains(BodyRegion.BRAIN)) {
            Scans.brain(this, counted.imagingUntil());
        }
        if (counted.unseen().stream().anyMatch(region -> region != BodyRegion.BRAIN)) {
            Scans.body(this, counted.imagingUntil());
        }
    }

    static <T> List<T> without(List<T> values, Predicate<T> unwanted) {
        return values.stream().filter(unwanted.negate()).toList();
    }
}
