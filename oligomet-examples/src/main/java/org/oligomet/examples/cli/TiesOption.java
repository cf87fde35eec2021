package org.oligomet.examples.cli;

import java.util.Locale;

/** How tied events are handled. */
enum TiesOption {
    EFRON,
    BRESLOW;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
