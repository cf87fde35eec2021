package org.oligomet.examples.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A level between 0 and 1. */
final class LevelConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
        double level = new FiniteConverter().convert(value);
        if (!(level > 0 && level < 1)) {
            throw new TypeConversionException("'" + value + "' is not between 0 and 1"
                    + (level > 1 && level < 100 ? "; did you mean " + level / 100 + "?" : ""));
        }
        return level;
    }
}
