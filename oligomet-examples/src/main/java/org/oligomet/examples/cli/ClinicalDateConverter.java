package org.oligomet.examples.cli;

import org.oligomet.core.time.ClinicalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day, month or year of the calendar. */
final class ClinicalDateConverter implements ITypeConverter<ClinicalDate> {

    @Override
    public ClinicalDate convert(String value) {
        try {
            return ClinicalDate.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + value + "' is not a date such as 2019-06-30, 2019-06 or 2019");
        }
    }
}
