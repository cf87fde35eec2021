package org.oligomet.core.criteria;

/**
 * Truth value of a criterion under strong Kleene logic. {@link #UNDETERMINED} means that the record does not settle the
 * question: some completions of it give {@link #MET}, others {@link #NOT_MET}. It is not an ordered scale.
 *
 * <p>Source: Kleene SC, Introduction to Metamathematics, 1952, section 64 (strong three-valued connectives).
 */
public enum Verdict {
    MET,
    NOT_MET,
    UNDETERMINED;

    /** {@link #MET} for true, {@link #NOT_MET} for false. */
    public static Verdict of(boolean holds) {
        return holds ? MET : NOT_MET;
    }

    /** Whether this is an answer, {@link #MET} or {@link #NOT_MET}. */
    public boolean isDecided() {
        return this != UNDETERMINED;
    }

    /** Conjunction: {@link #NOT_MET} if either is, {@link #MET} if both are. */
    public Verdict and(Verdict other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == MET && other == MET ? MET : UNDETERMINED;
    }

    /** Disjunction: {@link #MET} if either is, {@link #NOT_MET} if both are. */
    public Verdict or(Verdict other) {
        if (this == MET || other == MET) {
            return MET;
        }
        return this == NOT_MET && other == NOT_MET ? NOT_MET : UNDETERMINED;
    }

    /** Negation; an open question stays open. */
    public Verdict not() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNDETERMINED -> UNDETERMINED;
        };
    }
}
