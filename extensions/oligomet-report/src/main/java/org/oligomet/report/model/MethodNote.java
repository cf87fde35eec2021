package org.oligomet.report.model;

import java.util.Optional;
import org.immutables.value.Value;

/** A convention that was used. */
@Value.Immutable
public interface MethodNote {

    String topic();

    String text();

    /** Where it is published. */
    Optional<String> source();

    Optional<String> doi();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MethodNote}. */
    final class Builder extends ImmutableMethodNote.Builder {
        Builder() {}
    }
}
