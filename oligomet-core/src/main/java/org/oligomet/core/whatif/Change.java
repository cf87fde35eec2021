package org.oligomet.core.whatif;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/**
 * One fact of a record that is other than it is: what, from which value, to which, and whether that can come about. Two
 * changes are equal if they say the same. It is applied to the snapshot that it was found for; new facts are dated at the
 * moment that a rule counts at, or at the date of the snapshot.
 */
public final class Change {

    private final Message fact;
    private final Message from;
    private final Message to;
    private final ChangeKind kind;
    private final Optional<String> reference;
    private final Optional<ClinicalDate> until;
    private final String topic;
    private final Edit edit;
    /** Made once: ordering many sets asks for it often. */
    private @Nullable String text;

    private @Nullable String factText;
    private @Nullable String toText;

    private Change(
            Message fact,
            Message from,
            Message to,
            ChangeKind kind,
            Optional<String> reference,
            Optional<ClinicalDate> until,
            String topic,
            Edit edit) {
        this.fact = fact;
        this.from = from;
        this.to = to;
        this.kind = kind;
        this.reference = reference;
        this.until = until;
        this.topic = topic;
        this.edit = edit;
    }

    static Change of(String topic, ChangeKind kind, Message fact, Message from, Message to, Edit edit) {
        return new Change(fact, from, to, kind, Optional.empty(), Optional.empty(), topic, edit);
    }

    /** The date of judgement moves on; nothing is recorded in between. */
    static Change waiting(ClinicalDate from, ClinicalDate until) {
        return new Change(
                Message.of("whatif.date"),
                Message.of("whatif.value", "value", from),
                Message.of("whatif.value", "value", until),
                ChangeKind.WAITING,
                Optional.empty(),
                Optional.of(until),
                Topic.DATE,
                Edit.NONE);
    }

    /** The same about a lesion or treatment. */
    Change about(String id) {
        return new Change(fact, from, to, kind, Optional.of(id), until, topic, edit);
    }

    /** The fact in words; names no id of the patient. */
    public Message fact() {
        return fact;
    }

    /** What the record says now. */
    public Message from() {
        return from;
    }

    /** What it would have to say. */
    public Message to() {
        return to;
    }

    /** Whether that can come about. */
    public ChangeKind kind() {
        return kind;
    }

    /** Id of the lesion that it is about, for programs; not part of the text. */
    public Optional<String> reference() {
        return reference;
    }

    /** The date to wait for, if that is the change. */
    public Optional<ClinicalDate> until() {
        return until;
    }

    /** The snapshot with this change alone. */
    public Snapshot applyTo(Snapshot snapshot) {
        return new Correction(List.of(this)).applyTo(snapshot);
    }

    String topic() {
        return topic;
    }

    Patient edited(Patient patient, ClinicalDate asOf) {
        return edit.apply(patient, asOf);
    }

    /** Whether both speak of one fact, which can have one value only. */
    boolean excludes(Change other) {
        return fact.equals(other.fact) && reference.equals(other.reference);
    }

    /** The fact in words, made once. */
    String factText() {
        String known = factText;
        if (known == null) {
            known = fact.text();
            factText = known;
        }
        return known;
    }

    /** What the record would have to say in words, made once. */
    String toText() {
        String known = toText;
        if (known == null) {
            known = to.text();
            toText = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Change that
                && fact.equals(that.fact)
                && from.equals(that.from)
                && to.equals(that.to)
                && kind == that.kind
                && reference.equals(that.reference);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fact, from, to, kind, reference);
    }

    @Override
    public String toString() {
        String known = text;
        if (known == null) {
            known = factText() + ": " + from.text() + " \u2192 " + toText() + " (" + kind + ")";
            text = known;
        }
        return known;
    }
}
