package org.oligomet.benchmarks;

import java.util.Locale;

/** A generated data set by its recipe: equal recipes give equal data. */
record Dataset(Kind kind, Times times, int n, int covariates) {

    private static final long SEED = 20161L;

    enum Kind {
        RIGHT_CENSORED,
        COMPETING,
        START_STOP
    }

    Columns generate() {
        return kind == Kind.START_STOP
                ? SurvivalGenerator.startStop(n, covariates, SEED)
                : SurvivalGenerator.columns(n, covariates, times, kind == Kind.COMPETING, SEED);
    }

    /** Also the name of the folder in which R finds it. */
    String name() {
        return (kind + "-" + times + "-" + n + "-" + covariates).toLowerCase(Locale.ROOT);
    }
}
