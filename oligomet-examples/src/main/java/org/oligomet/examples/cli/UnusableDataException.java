package org.oligomet.examples.cli;

/** The data do not allow what was asked: exit status 1. The message is one line that a person can act on. */
final class UnusableDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableDataException(String message) {
        super(message);
    }
}
