package org.oligomet.examples.cli;

import picocli.CommandLine.ITypeConverter;

/** The name of a file, or {@code -}. */
final class InputConverter implements ITypeConverter<Input> {

    @Override
    public Input convert(String value) {
        return new Input(value);
    }
}
