package org.oligomet.examples.cli;

import java.util.Locale;

/** At which date of a record a report judges. */
enum JudgeAt {
    LATEST,
    INDEX;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
