package org.oligomet.report.model;

import java.util.List;
import org.immutables.value.Value;

/** Where definitions differ: verdicts of patients under each, then pairs of definitions. */
@Value.Immutable
public interface DifferenceSection {

    /** Keys of the definitions, the one met most often first. */
    List<String> definitions();

    /** Patients that were judged. */
    int patients();

    /** The columns of the map: single patients, or the commonest patterns of verdicts where patients are many. */
    List<VerdictPattern> patterns();

    /** Different patterns there are, shown or not. */
    int allPatterns();

    /** Pairs that differ, those first of which each is met by somebody, then by contradictions; the first of them only. */
    List<PairDifference> pairs();

    /** Pairs that differ, shown or not. */
    int differingPairs();

    @Value.Check
    default void check() {
        for (VerdictPattern pattern : patterns()) {
            if (pattern.verdicts().size() != definitions().size()) {
                throw new IllegalArgumentException(
                        "pattern: " + pattern.verdicts().size() + " verdicts for "
                                + definitions().size() + " definitions; they must be as many");
            }
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DifferenceSection}. */
    final class Builder extends ImmutableDifferenceSection.Builder {
        Builder() {}
    }
}
