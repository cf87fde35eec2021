package org.oligomet.examples.cli;

import java.util.Locale;

/** How curves are written. */
enum CurveFormat {
    TABLE,
    JSON,
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
