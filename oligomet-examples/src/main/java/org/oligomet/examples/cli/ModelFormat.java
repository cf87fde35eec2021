package org.oligomet.examples.cli;

import java.util.Locale;

/** How a model is written. */
enum ModelFormat {
    TABLE,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
