package org.oligomet.report.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Where the records come from. */
@Value.Immutable
public interface DataSource {

    String name();

    /** One or two sentences: what the records are and who published them. */
    String description();

    /** Whether the patients are made up; every part of the report then says so. */
    @Value.Default
    default boolean synthetic() {
        return false;
    }

    Optional<String> citation();

    /** What reading the records brought up: rows refused, with code and count. */
    List<ReasonCount> readingIssues();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DataSource}. */
    final class Builder extends ImmutableDataSource.Builder {
        Builder() {}
    }
}
