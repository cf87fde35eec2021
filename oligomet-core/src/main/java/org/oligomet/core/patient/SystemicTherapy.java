package org.oligomet.core.patient;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** A line or course of systemic therapy. */
@Value.Immutable
public non-sealed interface SystemicTherapy extends Treatment {

    @Value.Default
    @Override
    default Intent intent() {
        return Intent.UNKNOWN;
    }

    /**
     * Latest day on which the therapy was known to be still going on, where its end is not recorded: a missing
     * {@link #stop()} alone does not tell whether the therapy goes on. This day stands for every day from the start to it.
     * In a snapshot before the stop it is the date of the snapshot, which hides the stop.
     */
    Optional<ClinicalDate> ongoingAsOf();

    /** Classes of the drugs; a combination has several. */
    Set<SystemicClass> classes();

    /** Drugs by international nonproprietary name. */
    Set<String> drugs();

    /** Line of treatment of metastatic disease, from 1. */
    OptionalInt line();

    /** Cycles given by the stop date, 0 to 500; readable in a snapshot only once the therapy has ended. */
    OptionalInt cycles();

    /** Responses over time; the best response at a date is the best recorded by then. */
    List<ResponseAssessment> responses();

    /** The best response recorded so far; an assessment that could not be evaluated counts only if there is no other. */
    default Optional<ResponseCategory> bestResponse() {
        return responses().stream().map(ResponseAssessment::response).min(Comparator.naturalOrder());
    }

    /** Refuses what is impossible. */
    @Value.Check
    default void check() {
        TreatmentChecks.any("systemicTherapy", this);
        ongoingAsOf().ifPresent(day -> {
            Check.notBefore("systemicTherapy.ongoingAsOf", day, "start", start());
            stop().ifPresent(stop -> Check.notBefore("systemicTherapy.stop", stop, "ongoingAsOf", day));
        });
        drugs().forEach(drug -> Check.filled("systemicTherapy.drugs", drug));
        line().ifPresent(n -> Check.within("systemicTherapy.line", n, 1, 50, ""));
        cycles().ifPresent(n -> Check.within("systemicTherapy.cycles", n, 0, 500, ""));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SystemicTherapy}. */
    final class Builder extends ImmutableSystemicTherapy.Builder {
        Builder() {}
    }
}
