package org.oligomet.core.patient;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/** A line or course of systemic therapy. */
@Value.Immutable
public non-sealed interface SystemicTherapy extends Treatment {

    @Value.Default
    @Override
    default Intent intent() {
        return Intent.UNKNOWN;
    }

    Set<SystemicClass> classes();

    /** Drugs by international nonproprietary name. */
    Set<String> drugs();

    OptionalInt line();

    /** Cycles given by the stop date; readable in a snapshot only once the therapy has ended. */
    OptionalInt cycles();

    /** Responses over time; the best response at a date is the best recorded by then. */
    List<ResponseAssessment> responses();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SystemicTherapy}. */
    final class Builder extends ImmutableSystemicTherapy.Builder {
        Builder() {}
    }
}
