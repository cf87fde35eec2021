package org.oligomet.stats.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oligomet.stats.Factor;
import org.oligomet.stats.Status;
import org.oligomet.stats.SurvivalData;

/**
 * Gray's test that a cause has one cumulative incidence in two or more groups, where other causes compete.
 *
 * <p>Those with a competing event stay at risk of the subdistribution: with n_g at risk in group g, S_g event-free and F_g
 * the incidence of the cause just before a time, {@code R_g = n_g (1 - F_g) / S_g}. Of d events of the cause at that time
 * {@code d R_g / R} are expected in g. Observed minus expected, times w, are summed over times and strata; their covariance
 * is that of Gray 1988 with the corrections for ties of {@code cmprsk}, and {@code (O - E)ᵀ V⁻ (O - E)} is compared with a
 * chi-squared distribution.
 *
 * <p><b>Weight</b> {@code w = (1 - F(t-))^ρ}, F pooled over the groups of the stratum: ρ = 0 by default. R
 * {@code cmprsk::cuminc(rho)}; SAS {@code LIFETEST} with {@code EVENTCODE}.
 *
 * <p>With one cause observed and expected are those of the log-rank test; the variance is another estimate of the same, so
 * the statistics differ a little (as {@code cuminc} and {@code survdiff} do).
 *
 * <p>A group with no expected event leaves the degrees of freedom ({@code cuminc}: statistic -1); a stratum with one group
 * adds nothing. Where the pooled incidence, which {@code cuminc} takes from the groups' R, reaches 1 with events still to be
 * compared, the test is not estimable ({@code cuminc}: goes on with negative shares). Case weights and delayed entry are refused: the variance counts subjects seen from the start.
 *
 * <p>Cost: linear after the sort, times the cube of the number of groups. Source: Gray 1988, doi:10.1214/aos/1176350951.
 */
public final class GrayTest {

    private final double rho;

    private GrayTest(double rho) {
        this.rho = rho;
    }

    /**
     * Gray's test.
     *
     * @return the test with ρ = 0
     */
    public static GrayTest withDefaults() {
        return new GrayTest(0);
    }

    /**
     * The test with another weight.
     *
     * @param newRho the power of 1 - F(t-); 0 weights all times alike, 1 early ones more
     * @return a new test
     */
    public GrayTest withRho(double newRho) {
        if (!Double.isFinite(newRho)) {
            throw new IllegalArgumentException("rho " + newRho + " must be finite");
        }
        return new GrayTest(newRho);
    }

    /**
     * Compares the incidence of every declared cause between the groups of a sample, within its strata.
     *
     * @param data a sample with at least two groups, without case weights and delayed entry
     * @return a result for each cause, in the order of their codes: R's {@code cuminc(…)$Tests}
     * @throws IllegalArgumentException if there are fewer than two groups, case weights, or entries
     */
    public List<GrayResult> test(SurvivalData data) {
        if (data.hasWeights()) {
            throw new IllegalArgumentException("Gray's test takes no case weights: its variance counts subjects");
        }
        if (data.times().entries() > 0) {
            throw new IllegalArgumentException(
                    "Gray's test takes no delayed entry: it is defined for subjects seen from the start");
        }
        Factor group = data.group()
                .filter(g -> g.levels().size() > 1)
                .orElseThrow(() -> new IllegalArgumentException("Gray's test needs at least two groups"));
        GroupedSample sample = GroupedSample.of(data, group);
        List<GrayResult> results = new ArrayList<>();
        for (int cause = 0; cause < data.causes().size(); cause++) {
            GraySums sums = new GraySums(sample.groups.size(), cause, rho);
            for (int s = 0; s < sample.strata; s++) {
                sums.addStratum(sample.stratum(s));
            }
            Status status = data.causes().get(cause);
            results.add(GrayResult.of(sample.named(method(status)), status, sample, sums));
        }
        return List.copyOf(results);
    }

    private String method(Status cause) {
        return "Gray's test of " + cause.name() + (rho == 0 ? "" : String.format(Locale.ROOT, " (rho = %s)", rho));
    }

    /**
     * Compares the incidence of one cause.
     *
     * @param data as above
     * @param cause the cause's name
     * @return its result
     * @throws IllegalArgumentException if there is no such cause, naming those there are, or the sample is refused as above
     */
    public GrayResult test(SurvivalData data, String cause) {
        return test(data).stream()
                .filter(result -> result.cause().name().equals(cause))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("cause '" + cause + "' is none of "
                        + data.causes().stream().map(Status::name).toList()));
    }
}
