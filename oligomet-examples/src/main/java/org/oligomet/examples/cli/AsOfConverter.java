package org.oligomet.examples.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day written as 2024-06-30, or a number of days from the anchor of the records. */
final class AsOfConverter implements ITypeConverter<AsOf> {

    @Override
    public AsOf convert(String value) {
        try {
            return value.matches("[0-9]{1,5}")
                    ? new AsOf(null, Long.parseLong(value))
                    : new AsOf(LocalDate.parse(value), 0);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + value + "' is not a day such as 2024-06-30");
        }
    }
}
