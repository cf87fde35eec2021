package org.oligomet.report.model;

import org.immutables.value.Value;

/** A datum that open verdicts wait for. */
@Value.Immutable
public interface SettlingDatum {

    /** The datum in words, such as “MRI of the brain”. */
    String datum();

    /** Patients who lack it. */
    long patients();

    /** Open verdicts, over all definitions, that wait for it. */
    long verdicts();

    /** Those of {@link #verdicts()} that wait for nothing else. */
    long alone();

    @Value.Check
    default void check() {
        if (patients() < 0 || alone() < 0 || alone() > verdicts() || patients() > verdicts()) {
            throw new IllegalArgumentException("settling: " + patients() + " patients, " + verdicts() + " verdicts, "
                    + alone() + " alone; the verdicts must be the most and none may be negative");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SettlingDatum}. */
    final class Builder extends ImmutableSettlingDatum.Builder {
        Builder() {}
    }
}
