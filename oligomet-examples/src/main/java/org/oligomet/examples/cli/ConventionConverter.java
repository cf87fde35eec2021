package org.oligomet.examples.cli;

import org.oligomet.stats.Convention;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A program whose conventions are followed. */
final class ConventionConverter implements ITypeConverter<Convention> {

    @Override
    public Convention convert(String value) {
        try {
            return Convention.byName(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
