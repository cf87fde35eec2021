package org.oligomet.core.endpoint;

import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.patient.Patient;

/** A person or lesion that contributes no time to an endpoint, and why. */
@Value.Immutable
public non-sealed interface LeftOut extends Row {

    @Override
    int person();

    @Override
    @Value.Redacted
    Patient patient();

    @Override
    @Value.Redacted
    Optional<String> lesionId();

    LeftOutReason reason();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LeftOut}. */
    final class Builder extends ImmutableLeftOut.Builder {
        Builder() {}
    }
}
