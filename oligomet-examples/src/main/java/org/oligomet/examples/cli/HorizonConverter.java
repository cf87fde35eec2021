package org.oligomet.examples.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time: finite and not negative. */
final class HorizonConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
        double time = new FiniteConverter().convert(value);
        if (time < 0) {
            throw new TypeConversionException("'" + value + "' is negative");
        }
        return time;
    }
}
