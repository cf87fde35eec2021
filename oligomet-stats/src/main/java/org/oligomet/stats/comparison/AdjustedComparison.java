package org.oligomet.stats.comparison;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.oligomet.stats.Effect;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Practice;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.text.Show;

/** By how much restricted means differ between groups of equal covariates: the result of {@link AdjustedRestrictedMean}. */
public final class AdjustedComparison implements Explained {

    private final String reference;
    private final double horizon;
    private final double largestWeight;
    private final List<Effect> effects;
    private final List<Effect> covariates;
    private final String explanation;
    private final List<String> cautions;

    AdjustedComparison(
            String reference,
            double horizon,
            double largestWeight,
            List<Effect> effects,
            List<Effect> covariates,
            String explanation,
            List<String> cautions) {
        this.reference = reference;
        this.horizon = horizon;
        this.largestWeight = largestWeight;
        this.effects = List.copyOf(effects);
        this.covariates = List.copyOf(covariates);
        this.explanation = explanation;
        this.cautions = List.copyOf(cautions);
    }

    /**
     * The group that the others are compared with.
     *
     * @return its label
     */
    public String reference() {
        return reference;
    }

    /**
     * The horizon τ.
     *
     * @return in the unit of the data, not rounded
     */
    public double horizon() {
        return horizon;
    }

    /**
     * The largest inverse probability of censoring: for how many rows one counts. Where it is large, a few patients with long
     * follow-up speak for many.
     *
     * @return 1 without censoring before the horizon
     */
    public double largestWeight() {
        return largestWeight;
    }

    /**
     * The effects of the groups.
     *
     * @return of each other group in turn: difference of restricted means, their ratio, ratio of time lost
     */
    public List<Effect> effects() {
        return effects;
    }

    /**
     * What the covariates do in the regression for the difference.
     *
     * @return of each numeric covariate, and each level but the first of a factor, the difference of restricted means per unit
     */
    public List<Effect> covariates() {
        return covariates;
    }

    /**
     * The first effect: the difference, of two groups the only one.
     *
     * @return the second group's, or rather that of the first which is not the reference
     */
    public Effect difference() {
        return effects.get(0);
    }

    /**
     * The second effect: the ratio.
     *
     * @return of the same groups as {@link #difference()}
     */
    public Effect ratio() {
        return effects.get(1);
    }

    /**
     * Groups that lost no time before the horizon: nothing in them says how their mean varies.
     *
     * @return a sentence for each such group; the table shows them too
     */
    public List<String> cautions() {
        return cautions;
    }

    /**
     * Whose figures these are.
     *
     * @return a publication; {@link #explain()} says where {@code survRM2} departs from it
     */
    @Override
    public Practice convention() {
        return Practice.of("Tian, Zhao and Wei 2014");
    }

    /**
     * How the effects were obtained, by which conventions, and where they are published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        String how = explanation + " " + convention().sentence();
        return cautions.isEmpty() ? how : how + " Caution: " + String.join("; ", cautions) + ".";
    }

    /** The effects of groups and covariates, one line each; {@code NE} is not estimable. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "%-42s %-24s %10s %10s %10s %10s %10s\n",
                "restricted mean to " + Show.number(horizon),
                "",
                "estimate",
                "std.err",
                "lower",
                "upper",
                "p"));
        Stream.concat(effects.stream(), covariates.stream())
                .forEach(effect -> out.append(String.format(
                        Locale.ROOT,
                        "%-42s %-24s %10s %10s %10s %10s %10s\n",
                        effect.measure(),
                        effect.contrast(),
                        Show.number(effect.estimate().value()),
                        Show.number(effect.estimate().standardError()),
                        Show.number(effect.estimate().lower()),
                        Show.number(effect.estimate().upper()),
                        Show.number(effect.test().map(TestResult::pValue).orElse(OptionalDouble.empty())))));
        cautions.forEach(caution -> out.append("! ").append(caution).append('\n'));
        return out.toString();
    }
}
