package org.oligomet.stats.nonparametric;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Practice;
import org.oligomet.stats.internal.text.Show;

/** One number estimated in each group, with the covariances that comparing groups needs. */
public final class GroupEstimates implements Explained {

    private final String measure;
    private final double time;
    private final List<String> groups;
    private final List<SurvivalCurve> curves;
    private final List<Estimate> estimates;
    private final double[][] covariance;
    private final VarianceType variance;
    private final Practice convention;
    private final String explanation;

    GroupEstimates(
            String measure,
            double time,
            List<SurvivalCurve> curves,
            List<Estimate> estimates,
            double[][] covariance,
            VarianceType variance,
            Practice convention,
            String explanation) {
        this.measure = measure;
        this.time = time;
        this.groups = curves.stream().map(c -> c.group().orElse("all")).toList();
        this.curves = List.copyOf(curves);
        this.estimates = List.copyOf(estimates);
        this.covariance = covariance;
        this.variance = variance;
        this.convention = convention;
        this.explanation = explanation;
    }

    /**
     * The milestone or horizon.
     *
     * @return in the unit of the data, not rounded
     */
    public double time() {
        return time;
    }

    /**
     * The groups.
     *
     * @return their labels in order; {@code all} if the data are not grouped
     */
    public List<String> groups() {
        return groups;
    }

    /**
     * The survival curve of each group.
     *
     * @return in the order of the groups
     */
    public List<SurvivalCurve> curves() {
        return curves;
    }

    /**
     * The estimates.
     *
     * @return in the order of the groups
     */
    public List<Estimate> estimates() {
        return estimates;
    }

    /**
     * The estimate of a group.
     *
     * @param group its label
     * @return the estimate
     * @throws IllegalArgumentException if there is no such group, naming those there are
     */
    public Estimate estimate(String group) {
        if (!groups.contains(group)) {
            throw new IllegalArgumentException("group '" + group + "' is none of " + groups);
        }
        return estimates.get(groups.indexOf(group));
    }

    /**
     * The covariance of the estimates of two groups, the variance of one with itself.
     *
     * @param g the index of a group
     * @param h the index of a group
     * @return 0 for independent groups; empty where an error is not estimable
     */
    public OptionalDouble covariance(int g, int h) {
        double c = covariance[g][h];
        return Double.isFinite(c) ? OptionalDouble.of(c) : OptionalDouble.empty();
    }

    /**
     * Where standard errors come from.
     *
     * @return model-based or jackknife
     */
    public VarianceType variance() {
        return variance;
    }

    /**
     * Whose figures these are.
     *
     * @return for survival that of the curves, for restricted means that of {@code survRM2}
     */
    @Override
    public Practice convention() {
        return convention;
    }

    /**
     * How the estimates were obtained, by which conventions, and where they are published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return explanation + " " + convention.sentence();
    }

    /** One line a group: rows, events, estimate with error and limits; {@code NE} is not estimable. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(measure)
                .append('\n')
                .append(String.format(
                        Locale.ROOT,
                        "%-20s %8s %8s %10s %10s %10s %10s\n",
                        "group",
                        "n",
                        "events",
                        "estimate",
                        "std.err",
                        "lower",
                        "upper"));
        for (int g = 0; g < curves.size(); g++) {
            Estimate estimate = estimates.get(g);
            out.append(String.format(
                    Locale.ROOT,
                    "%-20s %8d %8s %10s %10s %10s %10s\n",
                    groups.get(g),
                    curves.get(g).rows(),
                    Show.number(curves.get(g).totalEvents()),
                    Show.number(estimate.value()),
                    Show.number(estimate.standardError()),
                    Show.number(estimate.lower()),
                    Show.number(estimate.upper())));
        }
        return out.toString();
    }
}
