package org.oligomet.core.patient;

import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** A laboratory value. */
@Value.Immutable
public interface LabResult extends Dated {

    @Override
    ClinicalDate date();

    /** Analyte, such as {@code "AST"}. */
    String analyte();

    double value();

    /** UCUM unit of the value and the limit, such as {@code "U/L"}. */
    String unit();

    OptionalDouble upperLimitOfNormal();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LabResult}. */
    final class Builder extends ImmutableLabResult.Builder {
        Builder() {}
    }
}
