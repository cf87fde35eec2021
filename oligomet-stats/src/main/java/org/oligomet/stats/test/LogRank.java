package org.oligomet.stats.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oligomet.stats.Factor;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.ledger.EventLedger;

/**
 * The log-rank test of equal hazards in two or more groups, and its G(ρ) family.
 *
 * <p>At each event time of a stratum, with d events among n at risk and n_g of them in group g, the expected number in g
 * is {@code d n_g / n} and the hypergeometric covariance {@code d (n - d) / (n - 1) · n_g / n · (1{g = h} - n_h / n)}.
 * Observed, expected (times w) and covariance (times w²) are summed over times and strata;
 * {@code (O - E)ᵀ V⁻ (O - E)} is compared with a chi-squared distribution.
 *
 * <p><b>Weight</b> {@code w = S(t-)^ρ}, S the Kaplan-Meier estimate of the stratum, groups pooled, just before the time:
 * ρ = 0 the log-rank test (default), ρ = 1 Peto and Peto's modification of Gehan's. R {@code survdiff(rho)}; SAS's
 * {@code TEST=PETO} is a slightly different weight, its {@code FLEMING(ρ)} this one.
 *
 * <p><b>Delayed entry and start-stop rows</b> by risk sets over (entry, exit]; R's {@code survdiff} refuses them, the score
 * test of a Cox model without ties is the same number.
 *
 * <p>A group with no expected event leaves the degrees of freedom; a stratum in which only one group is at risk adds
 * nothing. Case weights are refused: the hypergeometric variance has no meaning for them. With several causes an event of
 * any cause counts.
 *
 * <p>Cost: linear after the sort, times the square of the number of groups. Sources: Mantel 1966; Harrington and Fleming
 * 1982, doi:10.1093/biomet/69.3.553.
 */
public final class LogRank {

    private final double rho;

    private LogRank(double rho) {
        this.rho = rho;
    }

    /**
     * The log-rank test.
     *
     * @return the test with ρ = 0
     */
    public static LogRank withDefaults() {
        return new LogRank(0);
    }

    /**
     * The test with another weight.
     *
     * @param newRho the power of S(t-); 0 weights all times alike, 1 early ones more
     * @return a new test
     */
    public LogRank withRho(double newRho) {
        if (!Double.isFinite(newRho)) {
            throw new IllegalArgumentException("rho " + newRho + " must be finite");
        }
        return new LogRank(newRho);
    }

    /**
     * Compares the groups of a sample, within its strata.
     *
     * @param data a sample with at least two groups and without case weights
     * @return observed, expected, variance and test
     * @throws IllegalArgumentException if there are fewer than two groups, or case weights, or if ρ is negative and an event
     *     comes where S(t-) is 0
     */
    public LogRankResult test(SurvivalData data) {
        if (data.hasWeights()) {
            throw new IllegalArgumentException("the log-rank test takes no case weights: its variance counts subjects;"
                    + " a weighted comparison needs a Cox model with robust errors");
        }
        Factor group = data.group()
                .filter(g -> g.levels().size() > 1)
                .orElseThrow(() -> new IllegalArgumentException("the log-rank test needs at least two groups"));
        int groups = group.levels().size();
        int strata = data.stratum().map(s -> s.levels().size()).orElse(1);
        int[] cell = new int[data.size()];
        int[] rows = new int[groups];
        Factor stratum = data.stratum().orElse(null);
        for (int row = 0; row < cell.length; row++) {
            cell[row] = (stratum == null ? 0 : stratum.code(row) * groups) + group.code(row);
            rows[group.code(row)]++;
        }
        List<EventLedger> ledgers = EventLedger.bySegment(data, cell, Math.multiplyExact(strata, groups));
        LogRankSums sums = new LogRankSums(groups, rho);
        for (int s = 0; s < strata; s++) {
            sums.addStratum(new ArrayList<>(ledgers.subList(s * groups, (s + 1) * groups)));
        }
        String method = rho == 0 ? "log-rank" : String.format(Locale.ROOT, "G-rho (rho = %s)", rho);
        return LogRankResult.of((strata > 1 ? "stratified " : "") + method, group.levels(), rows, strata, sums);
    }
}
