package org.oligomet.core.response;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.oligomet.core.criteria.CountRange;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.time.ClinicalDate;

/** Response at one visit. */
@Value.Immutable
public abstract class RecistAssessment {

    RecistAssessment() {}

    /** Last day of the visit. */
    public abstract ClinicalDate date();

    /** First day of the visit, to which a progression is dated. */
    public abstract ClinicalDate firstDay();

    /**
     * Response as RECIST reports it: from the diameters on record, with targets that were not all measured as not
     * evaluable and non-targets that were not all looked at as silent.
     */
    public abstract RecistCategory category();

    /** All responses that a complete record could show; knowing more only shrinks this set. */
    @Value.NaturalOrder
    public abstract SortedSet<RecistCategory> possible();

    /** Response of the targets alone; not evaluable if there are none. */
    public abstract RecistCategory targets();

    /** Response of the non-targets alone; not evaluable if there are none. */
    public abstract RecistCategory nonTargets();

    /** Whether a lesion was first seen since baseline. */
    public abstract Verdict newLesions();

    /** Sum of the targets. */
    public abstract MmRange sum();

    /** Smallest sum before, baseline included. */
    public abstract MmRange nadir();

    /** Change from the sum at baseline in percent; empty if a sum is not known exactly or that of baseline is 0. */
    public abstract OptionalDouble percentFromBaseline();

    /** For a complete or partial response, whether a later visit confirms it; open while none could. */
    public abstract Optional<Verdict> confirmed();

    /** Every lesion on record by then. */
    public abstract List<LesionChange> lesions();

    /** The response, if a complete record could show no other. */
    public final Optional<RecistCategory> response() {
        return possible().size() == 1 ? Optional.of(possible().first()) : Optional.empty();
    }

    /** How many lesions progress, each by itself: our assumption, no part of RECIST. */
    public final CountRange progressiveLesions() {
        int lower = 0;
        int upper = 0;
        for (LesionChange lesion : lesions()) {
            lower += lesion.progressive() == Verdict.MET ? 1 : 0;
            upper += lesion.progressive() == Verdict.NOT_MET ? 0 : 1;
        }
        return new CountRange(lower, OptionalInt.of(upper));
    }

    @Override
    public final String toString() {
        String open = response().isPresent()
                ? ""
                : " (possible: " + possible().stream().map(RecistCategory::code).collect(Collectors.joining(", "))
                        + ")";
        return date() + "  " + category().code() + open + ", sum " + sum() + ", progressive lesions "
                + progressiveLesions();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RecistAssessment}. */
    static final class Builder extends ImmutableRecistAssessment.Builder {
        Builder() {}
    }
}
