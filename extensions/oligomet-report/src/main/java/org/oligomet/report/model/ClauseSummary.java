package org.oligomet.report.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.definition.ClauseRole;

/** One clause of a definition, and what it says of the cohort. */
@Value.Immutable
public interface ClauseSummary {

    String id();

    /** The rule in words. */
    String text();

    ClauseRole role();

    /** How far the rule was checked against its source, in words. */
    String status();

    /** How it is read, where the source leaves a choice. */
    Optional<String> note();

    /** Details of the rule, each with how far it was checked. */
    List<String> details();

    VerdictCounts verdicts();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ClauseSummary}. */
    final class Builder extends ImmutableClauseSummary.Builder {
        Builder() {}
    }
}
