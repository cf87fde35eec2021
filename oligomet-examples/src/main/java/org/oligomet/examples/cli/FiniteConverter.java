package org.oligomet.examples.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A finite number. */
final class FiniteConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + value + "' is not a number");
        }
        if (!Double.isFinite(number)) {
            throw new TypeConversionException("'" + value + "' is not a finite number");
        }
        return number;
    }
}
