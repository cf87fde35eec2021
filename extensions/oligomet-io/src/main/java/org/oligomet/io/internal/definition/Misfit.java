package org.oligomet.io.internal.definition;

/** A part of a definition cannot be made. Why has been told already. */
final class Misfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Misfit() {
        // No stack trace: this is an answer about data.
        super("a part of the definition was refused", null, false, false);
    }
}
