package org.oligomet.examples.cli;

import java.util.Locale;

/** How verdicts are written. */
enum VerdictFormat {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
