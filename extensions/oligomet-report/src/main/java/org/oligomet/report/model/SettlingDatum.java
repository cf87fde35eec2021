package org.oligomet.report.model;

import org.immutables.value.Value;

/** A datum that open verdicts wait for. A verdict is one definition on one patient. */
@Value.Immutable
public interface SettlingDatum {

    /** The datum in words, such as “MRI of the brain”. */
    String datum();

    /** Patients who lack it. */
    long patients();

    /** Open verdicts that name it as missing. */
    long verdicts();

    /** Those of {@link #verdicts()} that it settles by itself, whatever the answer, as far as answers were tried. */
    long settles();

    /** Those of {@link #verdicts()} that at least one answer settles by itself. */
    long maySettle();

    /** Whether the answers that were tried are all that there are. */
    boolean exhaustive();

    @Value.Check
    default void check() {
        boolean nested = 0 <= settles() && settles() <= maySettle() && maySettle() <= verdicts();
        if (!nested || patients() < 0 || patients() > verdicts()) {
            throw new IllegalArgumentException("settling: " + patients() + " patients, " + verdicts() + " verdicts, "
                    + maySettle() + " perhaps settled, " + settles()
                    + " settled; each must be among the one before, none negative, and the verdicts the most");
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
