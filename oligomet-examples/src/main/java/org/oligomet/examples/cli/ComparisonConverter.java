package org.oligomet.examples.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A comparison such as {@code age>=65}. */
final class ComparisonConverter implements ITypeConverter<Comparison> {

    @Override
    public Comparison convert(String value) {
        try {
            return Comparison.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
