package org.oligomet.core.definition;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.criteria.Criterion;

/** One clause of a definition. */
@Value.Immutable
public interface Clause {

    /** Id, such as {@code "SAK-3"}. */
    String id();

    /** The rule in our own words. */
    String text();

    ClauseRole role();

    VerificationStatus status();

    Criterion criterion();

    /** Details with a status of their own. */
    List<Statement> details();

    /** How we read it, where the source leaves a choice. */
    Optional<String> note();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Clause}. */
    final class Builder extends ImmutableClause.Builder {
        Builder() {}
    }
}
