package org.oligomet.stats.nonparametric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Convention;
import org.oligomet.stats.ConventionItem;
import org.oligomet.stats.Factor;
import org.oligomet.stats.Interval;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.ledger.EventLedger;

/**
 * The cumulative hazard: {@code H(t) = Σ d / n} over event times up to t, with variance {@code Σ d / n²}.
 *
 * <p><b>Ties.</b> {@link Ties#NELSON_AALEN} takes tied events for simultaneous (R {@code ctype = 1}, the default);
 * {@link Ties#FLEMING_HARRINGTON} for an accident of rounding: m tied events count as m single ones,
 * {@code Σ 1 / (n - k)}, k below m (R {@code ctype = 2}; Efron's rule in a Cox model).
 *
 * <p><b>Errors</b> are the infinitesimal jackknife's under the same rule as for {@link KaplanMeier}; not available for
 * tied events one by one, which is then refused.
 *
 * <p>The result also gives the survival curve {@code exp(-H)} (R {@code stype = 2}). Cost: linear after the sort.
 *
 * <p>Sources: Nelson 1972, doi:10.1080/00401706.1972.10488991; Aalen 1978, doi:10.1214/aos/1176344247; Fleming and
 * Harrington 1984, doi:10.1080/03610928408828837. SAS: {@code LIFETEST NELSON}.
 */
public final class NelsonAalen {

    /** How tied events are counted. */
    public enum Ties {
        /** As simultaneous: d / n. R's default. */
        NELSON_AALEN,
        /** One after another: Σ 1 / (n - k). */
        FLEMING_HARRINGTON
    }

    private final Ties ties;
    private final Convention convention;
    private final double level;

    private NelsonAalen(Ties ties, Convention convention, double level) {
        this.ties = ties;
        this.convention = convention;
        this.level = level;
    }

    /**
     * The estimator with R's defaults.
     *
     * @return ties as simultaneous, log intervals of level 0.95
     */
    public static NelsonAalen withDefaults() {
        return new NelsonAalen(Ties.NELSON_AALEN, Convention.r(), 0.95);
    }

    /**
     * The estimator with another rule for ties.
     *
     * @param newTies the rule
     * @return a new estimator
     */
    public NelsonAalen withTies(Ties newTies) {
        return new NelsonAalen(newTies, convention, level);
    }

    /**
     * The estimator with another scale for its intervals, which is that of {@code S = exp(-H)}: log is symmetric for H.
     *
     * @param newType the scale
     * @return a new estimator
     */
    public NelsonAalen withConfidenceType(ConfidenceType newType) {
        return withConvention(convention.with(ConventionItem.SURVIVAL_INTERVAL, newType));
    }

    /**
     * The estimator as another program has it: interval, and what holds for the survival curve.
     *
     * @param newConvention the profile, its scale of intervals included; its {@code Ties} are those of Cox models
     * @return a new estimator
     */
    public NelsonAalen withConvention(Convention newConvention) {
        return new NelsonAalen(ties, newConvention, level);
    }

    /**
     * The estimator with another level for its intervals.
     *
     * @param newLevel between 0 and 1
     * @return a new estimator
     */
    public NelsonAalen withLevel(double newLevel) {
        return new NelsonAalen(ties, convention, Interval.requireLevel(newLevel));
    }

    /**
     * Estimates the cumulative hazard of each group.
     *
     * @param sample any sample; strata play no part
     * @return one for each level of the group, in order; one if there are no groups
     * @throws IllegalArgumentException if robust errors are due and ties are counted one after another
     */
    public List<CumulativeHazard> fit(SurvivalData sample) {
        SurvivalData data = convention.applyTo(sample);
        List<EventLedger> ledgers = EventLedger.byGroup(data);
        Optional<Factor> groups = data.group();
        Robustness by = Robustness.of(data);
        if (by != Robustness.NONE && ties == Ties.FLEMING_HARRINGTON) {
            throw new IllegalArgumentException("fractional weights, clusters or repeated events call for robust errors,"
                    + " which are not available for tied events counted one after another");
        }
        double[][] robust = by == Robustness.NONE
                ? new double[0][]
                : Influence.variances(data, Groups.codes(groups), ledgers, by, true, false);
        List<CumulativeHazard> hazards = new ArrayList<>();
        for (int g = 0; g < ledgers.size(); g++) {
            int code = g;
            hazards.add(hazard(
                    ledgers.get(g), groups.map(f -> f.levels().get(code)), robust.length == 0 ? null : robust[g]));
        }
        return List.copyOf(hazards);
    }

    private CumulativeHazard hazard(EventLedger ledger, Optional<String> group, double @Nullable [] robust) {
        double[] risk = ledger.atRisk();
        int size = ledger.size();
        double[] hazard = new double[size];
        double[] survival = new double[size];
        double[] variance = robust == null ? new double[size] : robust;
        double h = 0;
        double v = 0;
        for (int k = 0; k < size; k++) {
            double d = ledger.events(k);
            if (d > 0) {
                int parts = ties == Ties.NELSON_AALEN ? 1 : ledger.eventRows(k);
                double part = d / parts;
                for (int i = 0; i < parts; i++) {
                    double n = risk[k] - i * part;
                    h += part / n;
                    v += part / (n * n);
                }
            }
            hazard[k] = h;
            survival[k] = Math.exp(-h);
            if (robust == null) {
                variance[k] = v;
            }
        }
        VarianceType from = robust == null ? VarianceType.MODEL_BASED : VarianceType.INFINITESIMAL_JACKKNIFE;
        String method = ties == Ties.NELSON_AALEN
                ? "Nelson-Aalen estimate of the cumulative hazard (Aalen 1978, doi:10.1214/aos/1176344247)."
                : "Cumulative hazard with tied events counted one after another (Fleming and Harrington 1984,"
                        + " doi:10.1080/03610928408828837).";
        CurveOptions options = new CurveOptions(method, convention, level, from, false, LowerLimit.USUAL);
        return new CumulativeHazard(new SurvivalCurve(options, group, ledger, risk, survival, variance), hazard);
    }
}
