package org.oligomet.stats.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.Convention;
import org.oligomet.stats.ConventionItem;
import org.oligomet.stats.Interval;
import org.oligomet.stats.RobustErrors;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.Ties;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * The proportional-hazards model of Cox: {@code h(t | x) = h_s(t) exp(βᵀx + offset)} with an unspecified baseline hazard
 * {@code h_s} in each stratum.
 *
 * <p><b>Estimate.</b> β maximises the partial likelihood (Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; 1975,
 * doi:10.1093/biomet/62.2.269), with Efron's or Breslow's treatment of ties ({@link Ties}) or that of discrete time. Risk sets follow
 * {@code (entry, exit]}: delayed entry, start-stop rows with covariates that change, and strata need no preparation.
 * Newton's method on centred and scaled covariates, to full convergence: a last step below 10⁻⁹ standard errors. R stops
 * when the log-likelihood changes by less than 10⁻⁹ of itself, which can leave some 10⁻⁶ of a coefficient; with
 * {@code coxph.control(eps = 1e-14)} it agrees with this to 10⁻⁸ and better.
 *
 * <p><b>Errors.</b> From the inverse of the information. If the data have clusters, or {@link #withRobustVariance} asks for
 * it, also the sandwich of grouped score residuals (Lin and Wei 1989, doi:10.1080/01621459.1989.10478874); z, p, limits
 * and the Wald test then use it, as in R. By default errors are also robust, as in R, where a weight is not whole or a
 * subject has several events: then by subject, else by row.
 *
 * <p><b>Conventions.</b> Efron's ties by default as in R; SAS and Stata use Breslow's. Weights must be above 0, as in R. A
 * factor has one term for each level but the first. A covariate that is constant, or a linear combination of earlier
 * ones, within every risk set is left out and named, as R prints {@code NA} for it. Where the likelihood has no finite
 * maximum the terms concerned are not estimable and named with their direction, and the log-likelihood is its limit; R
 * prints a large coefficient with a warning, or without.
 *
 * <p>Cost: sorting, then for each of some five steps {@code O(n p²)}; memory {@code 8 n (p + 2)} bytes. The bits of the
 * result do not depend on the number of threads.
 *
 * <pre>{@code
 * CoxFit fit = CoxModel.withDefaults().withCovariates("age", "sex").fit(data);
 * double hazardRatio = fit.coefficient("age").hazardRatio().value().orElseThrow();
 * }</pre>
 */
public final class CoxModel {

    private static final int DEFAULT_ITERATIONS = 60;
    private static final double DEFAULT_TOLERANCE = 1e-9;

    private final Convention convention;
    private final Optional<List<String>> covariates;
    private final Optional<Boolean> robust;
    private final double level;
    private final double[] initial;
    private final int maxIterations;
    private final double tolerance;
    private final boolean firth;

    private CoxModel(
            Convention convention,
            Optional<List<String>> covariates,
            Optional<Boolean> robust,
            double level,
            double[] initial,
            int maxIterations,
            double tolerance,
            boolean firth) {
        this.convention = convention;
        this.covariates = covariates;
        this.robust = robust;
        this.level = level;
        this.initial = initial;
        this.maxIterations = maxIterations;
        this.tolerance = tolerance;
        this.firth = firth;
    }

    /**
     * Efron's ties, every covariate of the data, 95 % limits, R's convention.
     *
     * @return the model
     */
    public static CoxModel withDefaults() {
        return new CoxModel(
                Convention.r(),
                Optional.empty(),
                Optional.empty(),
                0.95,
                new double[0],
                DEFAULT_ITERATIONS,
                DEFAULT_TOLERANCE,
                false);
    }

    /**
     * With another treatment of ties.
     *
     * @param choice Efron's, Breslow's, or exact for discrete time
     * @return a new model
     */
    public CoxModel withTies(Ties choice) {
        return withConvention(convention.with(ConventionItem.TIES, choice));
    }

    /**
     * With the ties and the rule for robust errors of another program.
     *
     * @param choice the profile
     * @return a new model
     */
    public CoxModel withConvention(Convention choice) {
        return new CoxModel(choice, covariates, robust, level, initial, maxIterations, tolerance, firth);
    }

    /**
     * With Firth's penalty: {@code l(β) + ½ log |I(β)|} is maximised (Heinze and Schemper 2001,
     * doi:10.1111/j.0006-341X.2001.00114.x), which takes the leading bias out of the coefficients and has a finite maximum
     * also where covariates separate the events, as they often do among few patients. It is never used unless asked for.
     *
     * <p>Limits and p-values are those of the penalised profile likelihood, since errors mislead where it is skew: z is the
     * signed root of the test, and a limit that could not be found is not estimable. The determinant is that of all terms
     * also where one is held, as in {@code coxphf}. Standard errors and the Wald test are from the information at the
     * estimate; the global likelihood ratio is that of the penalised likelihood; the score test is Cox's own.
     * Log-likelihoods are penalised, and their level, unlike their differences, depends on the units of the covariates.
     * Efron's or Breslow's ties; weights multiply as in the likelihood; no robust errors.
     *
     * <p>Cost: some ten times the terms as many evaluations as a Cox fit, each {@code O(n p²)}.
     *
     * @return a new model
     */
    public CoxModel withFirth() {
        return new CoxModel(convention, covariates, robust, level, initial, maxIterations, tolerance, true);
    }

    /**
     * With some of the data's covariates and factors, in this order. Of terms that depend on one another the earlier one is
     * kept.
     *
     * @param names covariates of the data; none for the null model
     * @return a new model
     */
    public CoxModel withCovariates(String... names) {
        List<String> list = List.of(names);
        if (list.stream().distinct().count() < list.size()) {
            throw new IllegalArgumentException("covariates " + list + " name one twice");
        }
        return new CoxModel(convention, Optional.of(list), robust, level, initial, maxIterations, tolerance, firth);
    }

    /**
     * With or without sandwich errors. Default: as the convention has it ({@link RobustErrors}).
     *
     * @param on whether; without clusters each subject, or row, is its own
     * @return a new model
     */
    public CoxModel withRobustVariance(boolean on) {
        return new CoxModel(convention, covariates, Optional.of(on), level, initial, maxIterations, tolerance, firth);
    }

    /**
     * With another level of the confidence limits.
     *
     * @param coverage between 0 and 1, such as 0.95
     * @return a new model
     */
    public CoxModel withConfidenceLevel(double coverage) {
        return new CoxModel(
                convention,
                covariates,
                robust,
                Interval.requireLevel(coverage),
                initial,
                maxIterations,
                tolerance,
                firth);
    }

    /**
     * With other coefficients to start from. They are also the null hypothesis of the three tests, and the first of the two
     * log-likelihoods belongs to them, as in R.
     *
     * @param coefficients one for each term, finite; default all 0
     * @return a new model
     */
    public CoxModel withInitialValues(double... coefficients) {
        for (int j = 0; j < coefficients.length; j++) {
            if (!Double.isFinite(coefficients[j])) {
                throw new IllegalArgumentException("initial coefficient " + j + " is " + coefficients[j]);
            }
        }
        return new CoxModel(
                convention, covariates, robust, level, coefficients.clone(), maxIterations, tolerance, firth);
    }

    /**
     * With another limit of Newton steps; R's default is 20.
     *
     * @param limit 0 (the likelihood is evaluated at the initial coefficients, which are the result) or more; default 60
     * @return a new model
     */
    public CoxModel withMaxIterations(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit of iterations " + limit + " must not be negative");
        }
        return new CoxModel(convention, covariates, robust, level, initial, limit, tolerance, firth);
    }

    /**
     * With another tolerance.
     *
     * @param standardErrors the length of the last step, in standard errors, that counts as convergence; default 10⁻⁹
     * @return a new model
     */
    public CoxModel withTolerance(double standardErrors) {
        if (!(standardErrors > 0 && standardErrors <= 0.01)) {
            throw new IllegalArgumentException("tolerance " + standardErrors + " must be above 0 and at most 0.01");
        }
        return new CoxModel(convention, covariates, robust, level, initial, maxIterations, standardErrors, firth);
    }

    /**
     * Fits the model.
     *
     * @param data the sample; every cause counts as the event
     * @return the fit, also where it did not converge
     * @throws IllegalArgumentException if a covariate is not in the data, a weight is 0, the initial values do not fit the
     *     terms, or exact discrete ties meet weights or robust errors
     */
    public CoxFit fit(SurvivalData data) {
        return fitWith(convention.applyTo(data), null);
    }

    /**
     * Fits the model to the hazard of one cause, as if events of the others were censorings: the cause-specific hazard.
     *
     * @param data the sample
     * @param cause the name of the cause
     * @return the fit; its rows are those of the data
     * @throws IllegalArgumentException if there is no such cause, naming those there are, and as {@link #fit(SurvivalData)}
     */
    public CoxFit fit(SurvivalData data, String cause) {
        return fit(data.onlyCause(cause));
    }

    /**
     * Fits the model to the hazard of each cause in turn.
     *
     * @param data the sample
     * @return a fit for each declared cause
     */
    public CauseSpecificFits fitEachCause(SurvivalData data) {
        return CauseSpecificFits.of(data, this);
    }

    /** Cox's model, or Fine and Gray's where there is a subdistribution. */
    CoxFit fitWith(SurvivalData data, @Nullable Subdistribution subdistribution) {
        for (int row = 0; data.hasWeights() && row < data.size(); row++) {
            if (!(data.weight(row) > 0)) {
                throw new IllegalArgumentException("weight of row " + row + " is " + data.weight(row)
                        + ": a Cox model needs weights above 0; leave the row out");
            }
        }
        if (firth && ties() == Ties.EXACT_DISCRETE) {
            throw new IllegalArgumentException("Firth's penalty is offered with Efron's or Breslow's ties only");
        }
        if (firth && robust(data)) {
            throw new IllegalArgumentException("Firth's penalty takes no robust errors, which clusters, repeated events"
                    + " or weights that are not whole ask for: its information assumes independent rows; use"
                    + " withRobustVariance(false) if they are");
        }
        if (ties() == Ties.EXACT_DISCRETE) {
            refuseForDiscreteTime(data);
        }
        Terms terms = Terms.of(data, covariates.orElse(data.covariates()));
        if (initial.length > 0 && initial.length != terms.size()) {
            throw new IllegalArgumentException(
                    initial.length + " initial coefficients for the " + terms.size() + " terms " + terms.names());
        }
        double[] start = initial.length > 0 ? initial : new double[terms.size()];
        Search search = new Search(terms, ties(), maxIterations, tolerance, subdistribution);
        SortedSample sorted = subdistribution == null ? SortedSample.byStratum(data) : subdistribution.sample(data);
        Solution solution = firth ? search.solvePenalised(sorted, start, level) : search.solve(sorted, start);
        return CoxFitting.of(data, this, terms, start, solution);
    }

    /** As R, and for a reason: which d of n rows have the event has no meaning for a row that stands for 1.7 persons. */
    private void refuseForDiscreteTime(SurvivalData data) {
        if (data.hasWeights()) {
            throw new IllegalArgumentException(
                    "exact discrete ties take no weights: the likelihood counts sets of whole"
                            + " rows; repeat rows, or use Efron's or Breslow's ties");
        }
        if (robust(data)) {
            throw new IllegalArgumentException("exact discrete ties have no score residuals, so no robust errors: use"
                    + " Efron's or Breslow's ties, or withRobustVariance(false)");
        }
    }

    Convention convention() {
        return convention;
    }

    Ties ties() {
        return convention.ties();
    }

    boolean firth() {
        return firth;
    }

    double level() {
        return level;
    }

    boolean robust(SurvivalData data) {
        return robust.orElseGet(() -> convention.robustErrors() == RobustErrors.AUTOMATIC
                ? data.hasClusters() || !data.hasWholeWeights() || data.hasRepeatedEvents()
                : data.hasClusters());
    }

    @Override
    public String toString() {
        return (firth ? "Cox model with Firth's penalty, " : "Cox model, ") + ties() + " ties"
                + covariates.map(names -> ", " + names).orElse("")
                + (initial.length > 0 ? ", from " + Arrays.toString(initial) : "");
    }
}
