package org.oligomet.core.definition;

import java.util.Optional;
import org.immutables.value.Value;

/** Where a definition was published. An identifier that was not read in a source is absent, never guessed. */
@Value.Immutable
public interface Citation {

    /** Authors, title, journal, as far as they are known. */
    String text();

    Optional<String> doi();

    Optional<String> pmid();

    /** Trial registration, such as {@code "NCT03137771"}. */
    Optional<String> registration();

    VerificationStatus status();

    /** The text followed by the identifiers. */
    default String full() {
        StringBuilder out = new StringBuilder(text());
        doi().ifPresent(doi -> out.append(" doi:").append(doi).append('.'));
        pmid().ifPresent(pmid -> out.append(" PMID ").append(pmid).append('.'));
        registration().ifPresent(id -> out.append(' ').append(id).append('.'));
        return out.toString();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Citation}. */
    final class Builder extends ImmutableCitation.Builder {
        Builder() {}
    }
}
