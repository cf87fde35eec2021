package org.oligomet.examples.cli;

import java.util.Locale;
import org.oligomet.stats.Ties;

/** How tied events are handled. */
enum TiesOption {
    EFRON(Ties.EFRON),
    BRESLOW(Ties.BRESLOW),
    EXACT(Ties.EXACT_DISCRETE);

    private final Ties ties;

    TiesOption(Ties ties) {
        this.ties = ties;
    }

    Ties ties() {
        return ties;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
