package org.oligomet.stats.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.oligomet.stats.Effect;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Practice;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.nonparametric.GroupEstimates;

/** One number estimated in each group, and by how much each group differs from the reference. */
public final class GroupComparison implements Explained {

    private final GroupEstimates estimates;
    private final String reference;
    private final double time;
    private final List<Effect> effects;
    private final List<TestResult> tests;
    private final String explanation;
    private final List<String> cautions;

    GroupComparison(
            GroupEstimates estimates,
            String reference,
            double time,
            List<Effect> effects,
            List<TestResult> tests,
            String explanation) {
        this.estimates = estimates;
        this.reference = reference;
        this.time = time;
        this.effects = List.copyOf(effects);
        this.tests = List.copyOf(tests);
        this.explanation = explanation;
        this.cautions = cautions(estimates);
    }

    private static List<String> cautions(GroupEstimates estimates) {
        List<String> found = new ArrayList<>();
        for (int g = 0; g < estimates.groups().size(); g++) {
            if (estimates.covariance(g, g).orElse(Double.NaN) == 0) {
                found.add("no event in group " + estimates.groups().get(g) + " before "
                        + Show.number(estimates.time())
                        + " gives its estimate an error: it counts as known exactly, so limits of effects with it are too narrow and"
                        + " p-values too small");
            }
        }
        return List.copyOf(found);
    }

    /**
     * The estimates that are compared.
     *
     * @return one for each group
     */
    public GroupEstimates estimates() {
        return estimates;
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
     * The horizon or milestone.
     *
     * @return in the unit of the data, not rounded
     */
    public double time() {
        return time;
    }

    /**
     * The effects.
     *
     * @return of each other group in turn: the difference, then ratios
     */
    public List<Effect> effects() {
        return effects;
    }

    /**
     * Tests on further scales.
     *
     * @return of each other group in turn; empty if the tests of the effects are all
     */
    public List<TestResult> tests() {
        return tests;
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
     * Groups whose estimate has an error of 0, because no event came before the time compared: what is said of them is surer
     * than the data are, however few their rows.
     *
     * @return a sentence for each such group; the table shows them too
     */
    public List<String> cautions() {
        return cautions;
    }

    /**
     * Whose figures these are.
     *
     * @return that of the estimates
     */
    @Override
    public Practice convention() {
        return estimates.convention();
    }

    /**
     * How the effects were obtained, by which conventions, and where they are published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return cautions.isEmpty() ? explanation : explanation + " Caution: " + String.join("; ", cautions) + ".";
    }

    /** The estimates, the effects and the tests, one line each; {@code NE} is not estimable. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(estimates.toString());
        out.append(String.format(
                Locale.ROOT,
                "%-32s %-24s %10s %10s %10s %10s %10s\n",
                "effect",
                "",
                "estimate",
                "std.err",
                "lower",
                "upper",
                "p"));
        for (Effect effect : effects) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-32s %-24s %10s %10s %10s %10s %10s\n",
                    effect.measure(),
                    effect.contrast(),
                    Show.number(effect.estimate().value()),
                    Show.number(effect.estimate().standardError()),
                    Show.number(effect.estimate().lower()),
                    Show.number(effect.estimate().upper()),
                    Show.number(effect.test().map(TestResult::pValue).orElse(OptionalDouble.empty()))));
        }
        tests.forEach(test -> out.append(test).append('\n'));
        cautions.forEach(caution -> out.append("! ").append(caution).append('\n'));
        return out.toString();
    }
}
