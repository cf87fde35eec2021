package org.oligomet.core.whatif;

/** Whether a change can come about. */
public enum ChangeKind {
    /**
     * A test, a specimen or a judgement that the record lacks: it can be ordered, or looked up where its time has passed.
     */
    OBTAINABLE,
    /** It comes about by waiting: a date that must pass, or a therapy that must end. */
    WAITING,
    /** It contradicts what is on record; it shows how far the patient is from the rule, no more. */
    FIXED
}
