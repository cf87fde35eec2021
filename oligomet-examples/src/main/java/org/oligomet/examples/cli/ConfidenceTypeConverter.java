package org.oligomet.examples.cli;

import org.oligomet.stats.ConfidenceType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The scale of an interval by its name in R. */
final class ConfidenceTypeConverter implements ITypeConverter<ConfidenceType> {

    @Override
    public ConfidenceType convert(String value) {
        try {
            return ConfidenceType.of(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
