package org.oligomet.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.BetaProduct;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurves;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How limits of survival are made.
 *
 * @param scale the scale of an interval from a standard error; empty for beta product limits
 * @param midP whether beta product limits are the mid-p ones
 */
record LimitType(Optional<ConfidenceType> scale, boolean midP) {

    private static final String BETA_PRODUCT = "beta-product";
    private static final String MID_P = "beta-product-mid-p";

    static LimitType of(ConfidenceType scale) {
        return new LimitType(Optional.of(scale), false);
    }

    /** What it is called in a table. */
    String label() {
        return scale.map(ConfidenceType::label).orElse(midP ? "beta product, mid-p" : "beta product");
    }

    /** The estimator whose curves these limits belong to. */
    KaplanMeier applyTo(KaplanMeier estimator) {
        return scale.map(estimator::withConfidenceType).orElse(estimator);
    }

    /** Curves of that estimator with their limits. */
    List<ShownCurve> show(SurvivalCurves curves, double level, SurvivalData data) {
        if (scale.isPresent()) {
            return curves.curves().stream().map(ShownCurve::of).toList();
        }
        BetaProduct procedure = BetaProduct.withDefaults().withLevel(level);
        return (midP ? procedure.withMidP() : procedure)
                .fit(data).curves().stream().map(ShownCurve::of).toList();
    }

    /** Names as the option takes them. */
    static final class Converter implements ITypeConverter<LimitType> {

        /** Made by picocli. */
        Converter() {}

        @Override
        public LimitType convert(String value) {
            String name = value.toLowerCase(Locale.ROOT);
            if (name.equals(BETA_PRODUCT) || name.equals(MID_P)) {
                return new LimitType(Optional.empty(), name.equals(MID_P));
            }
            try {
                return of(ConfidenceType.of(value));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage() + ", " + BETA_PRODUCT + ", " + MID_P);
            }
        }
    }
}
