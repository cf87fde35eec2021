package org.oligomet.stats.regression;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.Factor;
import org.oligomet.stats.Interval;
import org.oligomet.stats.Status;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.Ties;

/**
 * The proportional subdistribution hazards model of Fine and Gray for one cause under competing risks:
 * {@code F(t | x) = 1 − exp(−Λ_s(t) exp(βᵀx + offset))}, F the cumulative incidence of the cause and Λ_s unspecified in each stratum.
 *
 * <p><b>Estimate.</b> β maximises a partial likelihood in whose risk sets a row with a competing event stays, with the weight
 * {@code G(t−) / G(T−)}, G the estimated probability not to be censored and T its time (Fine and Gray 1999,
 * doi:10.1080/01621459.1999.10474144). With delayed entry the weight is {@code G(t−) H(t−) / (G(T−) H(T−))}, H the distribution of
 * entries (Geskus 2011, doi:10.1111/j.1541-0420.2010.01420.x). No row is written out more than once: sums over lingering rows are
 * kept beside those of the rows at risk, and the cost is that of a Cox model.
 *
 * <p><b>Meaning.</b> exp(β) is a ratio of subdistribution hazards: above 1 the incidence of the cause is higher at every time. It
 * is no ratio of rates among those still at risk; for that fit {@link CoxModel#fit(SurvivalData, String)}.
 *
 * <p><b>Conventions.</b> As {@code cmprsk::crr} by default; {@link FineGrayConvention} names what R's {@code survival} and SAS
 * {@code PHREG EVENTCODE=} do otherwise (SAS: ties as Breslow by default; its error is a sandwich, too). {@code crr} itself knows
 * neither weights, strata nor delayed entry; with delayed entry the robust error has no term for the estimated weights.
 *
 * <p><b>Errors.</b> From the information, and robust: the sandwich of the influence of each row, or cluster, with its influence
 * through the estimated censoring distribution. z, p, limits and the Wald test use the robust one, as {@code crr}.
 *
 * <p><b>Strata</b> have baselines of their own (Zhou, Latouche, Rocha and Fine 2011, doi:10.1111/j.1541-0420.2010.01493.x) and by default
 * one censoring distribution together; {@link #withCensoringByStratum} gives each its own, which large strata allow.
 * {@link #withCensoringGroups} lets it depend on a factor, as {@code crr}'s {@code cengroup}.
 *
 * <p>Weights must be above 0; as {@code finegray} has it, G is not weighted; in the way of {@code crr}, which has no weights, it
 * is. A covariate that is constant, collinear, or that orders the events without error is
 * named, as by {@link CoxModel}. Cost: sorting, then some five steps {@code O(n p²)}; the errors {@code O(n p)}.
 *
 * <pre>{@code
 * FineGrayFit fit = FineGray.withDefaults().withCause("relapse").withCovariates("age", "stage").fit(data);
 * Estimate incidence = fit.predict(CovariateValues.of("age", 62).with("stage", "IV")).orElseThrow().get(0).incidenceAt(1826);
 * }</pre>
 */
public final class FineGray {

    private final FineGrayConvention convention;
    private final Optional<Ties> ties;
    private final Optional<String> cause;
    private final Censoring censoring;
    private final CoxModel model;

    /** What the censoring distribution may depend on. */
    private record Censoring(boolean byStratum, Optional<String> factor) {}

    private FineGray(
            FineGrayConvention convention,
            Optional<Ties> ties,
            Optional<String> cause,
            Censoring censoring,
            CoxModel model) {
        this.convention = convention;
        this.ties = ties;
        this.cause = cause;
        this.censoring = censoring;
        this.model = model;
    }

    /**
     * As {@code cmprsk::crr}: Breslow's ties, one censoring distribution, every covariate of the data, 95 % limits.
     *
     * @return the model
     */
    public static FineGray withDefaults() {
        return new FineGray(
                FineGrayConvention.CMPRSK,
                Optional.empty(),
                Optional.empty(),
                new Censoring(false, Optional.empty()),
                CoxModel.withDefaults());
    }

    /**
     * For one of the causes.
     *
     * @param name its name in the data; need not be given where the data declare only one
     * @return a new model
     */
    public FineGray withCause(String name) {
        return new FineGray(convention, ties, Optional.of(name), censoring, model);
    }

    /**
     * In the way of another program.
     *
     * @param choice the convention
     * @return a new model
     */
    public FineGray withConvention(FineGrayConvention choice) {
        return new FineGray(choice, ties, cause, censoring, model);
    }

    /**
     * With a treatment of tied events other than the convention's.
     *
     * @param choice Efron's or Breslow's
     * @return a new model
     */
    public FineGray withTies(Ties choice) {
        if (choice == Ties.EXACT_DISCRETE) {
            throw new IllegalArgumentException(
                    "Fine-Gray's risk sets are weighted, for which the exact likelihood of ties is not defined; choose Breslow's or"
                            + " Efron's");
        }
        return new FineGray(convention, Optional.of(choice), cause, censoring, model);
    }

    /**
     * With a censoring distribution of its own for each stratum, or one for all.
     *
     * @param on default false
     * @return a new model
     */
    public FineGray withCensoringByStratum(boolean on) {
        return new FineGray(convention, ties, cause, new Censoring(on, Optional.empty()), model);
    }

    /**
     * With a censoring distribution of its own for each level of a factor, {@code crr}'s {@code cengroup}. The factor need not
     * be a covariate of the model.
     *
     * @param factor a factor of the data
     * @return a new model
     */
    public FineGray withCensoringGroups(String factor) {
        return new FineGray(convention, ties, cause, new Censoring(false, Optional.of(factor)), model);
    }

    /**
     * With some of the data's covariates and factors, in this order.
     *
     * @param names covariates of the data
     * @return a new model
     */
    public FineGray withCovariates(String... names) {
        return with(model.withCovariates(names));
    }

    /**
     * With another level of the confidence limits.
     *
     * @param coverage between 0 and 1
     * @return a new model
     */
    public FineGray withConfidenceLevel(double coverage) {
        return with(model.withConfidenceLevel(Interval.requireLevel(coverage)));
    }

    /**
     * With other coefficients to start from, which are the null hypothesis of the tests.
     *
     * @param coefficients one for each term; default all 0
     * @return a new model
     */
    public FineGray withInitialValues(double... coefficients) {
        return with(model.withInitialValues(coefficients));
    }

    /**
     * With another limit of Newton steps; {@code crr}'s default is 10.
     *
     * @param limit not negative; default 60
     * @return a new model
     */
    public FineGray withMaxIterations(int limit) {
        return with(model.withMaxIterations(limit));
    }

    private FineGray with(CoxModel newModel) {
        return new FineGray(convention, ties, cause, censoring, newModel);
    }

    /**
     * Fits the model.
     *
     * @param data the sample
     * @return the fit, also where it did not converge
     * @throws IllegalArgumentException if the cause is not named or not in the data, a covariate or the factor of the censoring is not
     *     in the data, a weight is 0, the initial values do not fit the terms; or with delayed entry, if nobody is under observation between
     *     a competing event and a later event, so that a weight is not determined
     */
    public FineGrayFit fit(SurvivalData data) {
        int index = causeIndex(data);
        Ties chosen = ties.orElse(convention.ties());
        boolean late = data.times().entries() > 0;
        ObservationWeights weights = new ObservationWeights(data, censoringGroups(data), convention);
        Subdistribution subdistribution =
                new Subdistribution(index, weights, convention == FineGrayConvention.CMPRSK && !late);
        CoxModel cox = model.withTies(chosen).withRobustVariance(true);
        return new FineGrayFit(data, this, index, cox.fitWith(data, subdistribution), cox.level());
    }

    private int causeIndex(SurvivalData data) {
        List<String> names = data.causes().stream().map(Status::name).toList();
        if (cause.isEmpty() && names.size() == 1) {
            return 1;
        }
        return 1
                + cause.map(names::indexOf)
                        .filter(at -> at >= 0)
                        .orElseThrow(() -> new IllegalArgumentException(
                                cause.map(name -> "cause '" + name + "' is none of " + names)
                                        .orElse("which of the causes " + names + " is the event? Name it")));
    }

    private @Nullable Factor censoringGroups(SurvivalData data) {
        if (censoring.byStratum) {
            return data.stratum().orElse(null);
        }
        return censoring
                .factor
                .map(name -> data.factor(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "censoring is to depend on \"" + name + "\", which is no factor of the data")))
                .orElse(null);
    }

    FineGrayConvention convention() {
        return convention;
    }

    /** On what the censoring distribution depends, in a clause. */
    String censoringClause() {
        return censoring.byStratum
                ? "one for each stratum"
                : censoring.factor.map(name -> "one for each level of " + name).orElse("one for all rows");
    }

    @Override
    public String toString() {
        return "Fine-Gray model as " + convention
                + cause.map(name -> ", cause " + name).orElse("");
    }
}
