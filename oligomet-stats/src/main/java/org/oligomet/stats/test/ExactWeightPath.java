package org.oligomet.stats.test;

import org.oligomet.stats.internal.math.Rational;

/** The weights of a stratum's event times as fractions, one after the other. */
final class ExactWeightPath {

    private final LogRankWeights weights;
    private Rational survival = Rational.ONE;
    private Rational peto = Rational.ONE;
    private Rational prentice = Rational.ONE;

    ExactWeightPath(LogRankWeights weights) {
        this.weights = weights;
    }

    /** The weight of the next event time. */
    Rational next(int n, int d) {
        if (weights.isLogRank()) {
            return Rational.ONE;
        }
        Rational survivalBefore = survival;
        Rational petoBefore = peto;
        survival = survival.times(Rational.of(n - d, n));
        peto = peto.times(Rational.of(n + 1L - d, n + 1L));
        prentice = prentice.times(Rational.of(n, (long) n + d));
        return switch (weights.form) {
            case AT_RISK -> Rational.of(n, 1);
            case ROOT_AT_RISK -> throw new IllegalStateException("a root is no fraction");
            case PETO_PRENTICE -> peto;
            case MODIFIED_PETO -> peto.times(Rational.of(n, n + 1L));
            case ANDERSEN -> petoBefore.times(Rational.of(n, n + 1L));
            case PRENTICE -> prentice;
            case KAPLAN_MEIER_BEFORE -> power(survivalBefore);
            case KAPLAN_MEIER_AFTER -> power(survival);
        };
    }

    private Rational power(Rational s) {
        return s.power((int) weights.rho).times(Rational.ONE.minus(s).power((int) weights.gamma));
    }
}
