package org.oligomet.core.patient;

import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** A laboratory value. */
@Value.Immutable
public interface LabResult extends Dated {

    /** Date of the sample. */
    @Override
    ClinicalDate date();

    /** Analyte, such as {@code "AST"}. */
    String analyte();

    /** The value, finite. */
    double value();

    /** UCUM unit of the value and the limit, such as {@code "U/L"}. */
    String unit();

    /** Upper limit of normal of the laboratory, above 0. */
    OptionalDouble upperLimitOfNormal();

    /** Refuses what is impossible. */
    @Value.Check
    default void check() {
        Check.filled("labResult.analyte", analyte());
        Check.filled("labResult.unit", unit());
        Check.finite("labResult.value", value(), unit());
        upperLimitOfNormal().ifPresent(limit -> Check.positive("labResult.upperLimitOfNormal", limit, 1e12, unit()));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LabResult}. */
    final class Builder extends ImmutableLabResult.Builder {
        Builder() {}
    }
}
