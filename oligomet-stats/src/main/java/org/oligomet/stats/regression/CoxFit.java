package org.oligomet.stats.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.oligomet.stats.Convention;
import org.oligomet.stats.Convergence;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Factor;
import org.oligomet.stats.Interval;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.Ties;
import org.oligomet.stats.internal.math.Distributions;
import org.oligomet.stats.suitability.Suitability;
import org.oligomet.stats.suitability.TwoGroupSuitability;
import org.oligomet.stats.validation.Concordance;
import org.oligomet.stats.validation.ConcordanceResult;

/**
 * A fitted {@link CoxModel}: coefficients, tests and everything that can be asked of the fit. Immutable; safe to share
 * between threads. It holds the sorted model matrix, {@code 8 n (p + 2)} bytes, for residuals and predictions.
 */
public final class CoxFit implements Explained {

    private final SurvivalData data;
    private final CoxModel model;
    private final Terms terms;
    private final Solution solution;
    private final Diagnosis diagnosis;
    private final List<CoxCoefficient> coefficients;
    private final CovarianceMatrix modelCovariance;
    private final Optional<CovarianceMatrix> robustCovariance;
    private final TestResult likelihoodRatio;
    private final TestResult wald;
    private final TestResult score;
    private final Optional<TestResult> robustScore;

    CoxFit(
            SurvivalData data,
            CoxModel model,
            Terms terms,
            Solution solution,
            Diagnosis diagnosis,
            List<CoxCoefficient> coefficients,
            CovarianceMatrix modelCovariance,
            Optional<CovarianceMatrix> robustCovariance,
            TestResult likelihoodRatio,
            TestResult wald,
            TestResult score,
            Optional<TestResult> robustScore) {
        this.data = data;
        this.model = model;
        this.terms = terms;
        this.solution = solution;
        this.diagnosis = diagnosis;
        this.coefficients = List.copyOf(coefficients);
        this.modelCovariance = modelCovariance;
        this.robustCovariance = robustCovariance;
        this.likelihoodRatio = likelihoodRatio;
        this.wald = wald;
        this.score = score;
        this.robustScore = robustScore;
    }

    /**
     * How many rows the data have.
     *
     * @return R's {@code fit$n}
     */
    public int rows() {
        return data.size();
    }

    /**
     * How many rows end with an event, whatever their weight.
     *
     * @return R's {@code fit$nevent}
     */
    public int events() {
        int events = 0;
        for (int row = 0; row < data.size(); row++) {
            events += data.causeIndex(row) == 0 ? 0 : 1;
        }
        return events;
    }

    /**
     * The coefficients.
     *
     * @return one for each term, in the order of the model
     */
    public List<CoxCoefficient> coefficients() {
        return coefficients;
    }

    /**
     * The coefficient of a term.
     *
     * @param term a covariate's name, followed by the level for a factor
     * @return its row
     * @throws IllegalArgumentException if the model has no such term
     */
    public CoxCoefficient coefficient(String term) {
        return coefficients.stream()
                .filter(c -> c.term().equals(term))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no term \"" + term + "\"; the model has " + terms.names()));
    }

    /**
     * The convention.
     *
     * @return that of the model
     */
    @Override
    public Convention convention() {
        return model.convention();
    }

    /**
     * The same model of the same data, fitted under another convention.
     *
     * @param other the convention
     * @return a new fit, or this one if it is its convention
     */
    public CoxFit under(Convention other) {
        return other.equals(convention()) ? this : model.withConvention(other).fit(data);
    }

    /**
     * Whether Firth's penalty was asked for; see {@link CoxModel#withFirth}.
     *
     * @return true if log-likelihoods, limits and p-values are penalised ones
     */
    public boolean penalised() {
        return model.firth();
    }

    /**
     * The penalised likelihood ratio test that one coefficient is 0, whose p-value stands in the table.
     *
     * @param term a term of the model
     * @return empty without Firth's penalty
     * @throws IllegalArgumentException if the model has no such term
     */
    public Optional<TestResult> penalisedTest(String term) {
        CoxCoefficient c = coefficient(term);
        if (!penalised()) {
            return Optional.empty();
        }
        String method = "penalised likelihood ratio, " + term;
        return Optional.of(
                c.z().isPresent()
                        ? TestResult.chiSquared(method, c.z().getAsDouble() * c.z().getAsDouble(), 1)
                        : TestResult.notEstimable(
                                method, 1, c.notEstimableBecause().orElse("the profile could not be found at 0")));
    }

    /**
     * How ties were treated.
     *
     * @return the rule
     */
    public Ties ties() {
        return model.ties();
    }

    /**
     * The log-likelihood, penalised if the fit is, at the initial coefficients, 0 unless others were given.
     *
     * @return R's {@code fit$loglik[1]}
     */
    public double nullLogLikelihood() {
        return solution.first().start.logLikelihood();
    }

    /**
     * The largest log-likelihood, penalised if the fit is; where the likelihood is monotone its limit.
     *
     * @return R's {@code fit$loglik[2]}
     */
    public double logLikelihood() {
        return solution.last().at.logLikelihood();
    }

    /**
     * Twice the rise of the log-likelihood, against chi-squared. With clusters or weights it assumes independent rows.
     *
     * @return the test that all coefficients are at their initial values
     */
    public TestResult likelihoodRatioTest() {
        return likelihoodRatio;
    }

    /**
     * The quadratic form of the coefficients in the inverse of their covariance, the robust one if there is one.
     *
     * @return the test that all coefficients are at their initial values
     */
    public TestResult waldTest() {
        return wald;
    }

    /**
     * The score at the initial coefficients, squared in the metric of the information. Without ties and with one factor it
     * is the log-rank test.
     *
     * @return the test that all coefficients are at their initial values
     */
    public TestResult scoreTest() {
        return score;
    }

    /**
     * The score test with the sandwich variance, R's {@code fit$rscore}.
     *
     * @return empty unless errors are robust
     */
    public Optional<TestResult> robustScoreTest() {
        return robustScore;
    }

    /**
     * The inverse of the information, R's {@code fit$naive.var} where errors are robust, else {@code fit$var}.
     *
     * @return covariances of the estimable coefficients
     */
    public CovarianceMatrix modelCovariance() {
        return modelCovariance;
    }

    /**
     * The sandwich.
     *
     * @return empty unless errors are robust
     */
    public Optional<CovarianceMatrix> robustCovariance() {
        return robustCovariance;
    }

    /**
     * How the search for the maximum ended, and which covariates stood in its way.
     *
     * @return the outcome
     */
    public Convergence convergence() {
        return diagnosis.convergence();
    }

    /**
     * Residuals.
     *
     * @return empty if the fit has no finite maximum
     */
    public Optional<CoxResiduals> residuals() {
        return finite()
                ? Optional.of(
                        new CoxResiduals(solution.last().likelihood, terms, modelCovariance, solution.coefficients()))
                : Optional.empty();
    }

    /**
     * How much the fit depends on single rows, or on single subjects where the data name them.
     *
     * @return changes of coefficients, likelihood displacement, LMAX; empty if the fit has no finite maximum or no estimable
     *     term, or has exact discrete ties
     */
    public Optional<CoxInfluence> influence() {
        return ties() == Ties.EXACT_DISCRETE || modelCovariance.terms().isEmpty()
                ? Optional.empty()
                : residuals().map(r -> CoxInfluence.of(data, r, modelCovariance));
    }

    /**
     * The linear predictor {@code βᵀx + offset} of each row of the data, not centred; terms that were left out add nothing.
     * Its differences are log hazard ratios within a stratum.
     *
     * @return one number for each row; empty if the fit has no finite maximum
     */
    public Optional<double[]> linearPredictor() {
        return finite() ? Optional.of(terms.linearPredictor(data, solution.coefficients())) : Optional.empty();
    }

    /**
     * What one covariate adds to the linear predictor of each row, {@code β (x − x̄)}, for a factor all its columns together;
     * x̄ as in {@link #atMeans()}. R: {@code predict(fit, type = "terms")}; with the martingale residual added, R's partial
     * residual.
     *
     * @param covariate a covariate of the model
     * @return one number for each row; empty if the fit has no finite maximum
     * @throws IllegalArgumentException if the model has no such covariate
     */
    public Optional<double[]> contribution(String covariate) {
        if (!finite()) {
            return Optional.empty();
        }
        double[] means = terms.means(data);
        double[] b = solution.coefficients();
        double[] sum = new double[data.size()];
        boolean found = false;
        for (int j = 0; j < b.length; j++) {
            if (terms.get(j).covariate().equals(covariate)) {
                found = true;
                double[] x = terms.column(data, j);
                for (int row = 0; row < sum.length; row++) {
                    sum[row] += b[j] * (x[row] - means[j]);
                }
            }
        }
        if (!found) {
            throw new IllegalArgumentException("no covariate \"" + covariate + "\"; the model has " + terms.names());
        }
        return Optional.of(sum);
    }

    /**
     * How well the linear predictor orders the events, on the data of the fit itself and so somewhat too well. Clusters count
     * in its error. R: {@code concordance(fit)}.
     *
     * @return Harrell's concordance; empty if the fit has no finite maximum
     */
    public Optional<ConcordanceResult> concordance() {
        return linearPredictor().map(lp -> Concordance.withDefaults().evaluate(data, lp));
    }

    /**
     * The baseline hazard: predictions at 0 for every covariate and offset, at the first level of every factor. R:
     * {@code basehaz(fit, centered = FALSE)}.
     *
     * @return one for each stratum; empty if the fit has no finite maximum
     */
    public Optional<List<CoxCurve>> baseline() {
        return baseline(own());
    }

    /**
     * The baseline, as {@link #baseline()}.
     *
     * @param choice how its steps are computed
     * @return one for each stratum; empty if the fit has no finite maximum
     */
    public Optional<List<CoxCurve>> baseline(BaselineHazard choice) {
        return curves(new double[terms.size()], choice);
    }

    /**
     * Predictions at the weighted mean of each covariate, at the first level of every factor, offset 0: a curve of nobody in
     * particular. R: {@code survfit(fit)} and {@code basehaz(fit)}.
     *
     * @return one for each stratum; empty if the fit has no finite maximum
     */
    public Optional<List<CoxCurve>> atMeans() {
        return atMeans(own());
    }

    /**
     * Predictions at the means, as {@link #atMeans()}.
     *
     * @param choice how the steps of the baseline are computed
     * @return one for each stratum; empty if the fit has no finite maximum
     */
    public Optional<List<CoxCurve>> atMeans(BaselineHazard choice) {
        return curves(terms.means(data), choice);
    }

    /**
     * Predictions for given covariates, offset 0. R: {@code survfit(fit, newdata)}.
     *
     * @param values a value for every covariate of the model
     * @return one for each stratum; empty if the fit has no finite maximum
     * @throws IllegalArgumentException if a covariate has no value or a factor no such level
     */
    public Optional<List<CoxCurve>> predict(CovariateValues values) {
        return predict(values, own());
    }

    /**
     * Predictions for given covariates, offset 0, on a baseline that need not follow the tie rule of the fit. R:
     * {@code survfit(fit, newdata, stype, ctype)}.
     *
     * @param values a value for every covariate of the model
     * @param choice how the steps of the baseline are computed
     * @return one for each stratum; empty if the fit has no finite maximum
     * @throws IllegalArgumentException if a covariate has no value or a factor no such level
     */
    public Optional<List<CoxCurve>> predict(CovariateValues values, BaselineHazard choice) {
        return curves(values.columns(terms, data), choice);
    }

    /**
     * The hazard of one person relative to that of another in the same stratum.
     *
     * @param of the person
     * @param relativeTo the other
     * @return {@code exp(βᵀ(x − y))} with limits from the covariance of the coefficients, the robust one if there is one
     */
    public Estimate hazardRatio(CovariateValues of, CovariateValues relativeTo) {
        if (!finite()) {
            return Estimate.notEstimable("the fit has no finite maximum");
        }
        double[] x = of.columns(terms, data);
        double[] y = relativeTo.columns(terms, data);
        double[] b = solution.coefficients();
        double[][] v = variance(false);
        double log = 0;
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            log += b[i] * (x[i] - y[i]);
            for (int j = 0; j < x.length; j++) {
                square += (x[i] - y[i]) * v[i][j] * (x[j] - y[j]);
            }
        }
        double half = Distributions.intervalMultiplier(model.level()) * Math.sqrt(Math.max(0, square));
        double upper = Math.exp(log + half);
        return Double.isFinite(upper)
                ? Estimate.of(Math.exp(log))
                        .withInterval(Interval.ofNullable(Math.exp(log - half), upper, model.level()))
                : Estimate.notEstimable("the ratio or its upper limit exceeds the largest number");
    }

    private BaselineHazard own() {
        return model.ties() == Ties.EFRON ? BaselineHazard.EFRON : BaselineHazard.BRESLOW;
    }

    private Optional<List<CoxCurve>> curves(double[] x, BaselineHazard choice) {
        return finite()
                ? Optional.of(
                        new CurvePrediction(solution.last(), choice, terms.means(data), variance(true), model.level())
                                .at(x))
                : Optional.empty();
    }

    /** Covariances of all terms, 0 for those not estimable. */
    private double[][] variance(boolean scaled) {
        CovarianceMatrix covariance = robustCovariance.orElse(modelCovariance);
        Design design = solution.last().likelihood.design();
        List<String> names = terms.names();
        double[][] all = new double[names.size()][names.size()];
        for (int i = 0; i < all.length; i++) {
            int a = covariance.terms().indexOf(names.get(i));
            for (int j = 0; j < all.length; j++) {
                int b = covariance.terms().indexOf(names.get(j));
                if (a >= 0 && b >= 0) {
                    all[i][j] = covariance.get(a, b) * (scaled ? design.scale(i) * design.scale(j) : 1);
                }
            }
        }
        return all;
    }

    /**
     * Whether the method suits so small a sample, from stored simulations of fits with one binary covariate.
     *
     * @return the advice; none outside the stored table
     */
    public Suitability suitability() {
        int[] sizes = binary();
        boolean simple = sizes.length == 2
                && !data.hasWeights()
                && data.stratum().isEmpty()
                && !data.hasEntries()
                && !data.hasClusters()
                && data.subjects() == data.size();
        int[] known = simple ? sizes : new int[] {rows()};
        return penalised()
                ? TwoGroupSuitability.firth(known, events(), simple)
                : TwoGroupSuitability.cox(known, events(), simple, solution.monotone());
    }

    /** Rows by value of the one covariate, if it has two values; else empty. */
    private int[] binary() {
        if (terms.size() != 1) {
            return new int[0];
        }
        String name = terms.get(0).covariate();
        double[] x = data.numeric(name).orElseGet(() -> {
            Factor factor = data.factor(name).orElseThrow();
            return IntStream.range(0, data.size()).mapToDouble(factor::code).toArray();
        });
        long distinct = Arrays.stream(x).distinct().limit(3).count();
        int first = (int) Arrays.stream(x).filter(v -> v == x[0]).count();
        return distinct == 2 ? new int[] {first, x.length - first} : new int[0];
    }

    /**
     * How it was obtained.
     *
     * @return method, conventions and sources
     */
    @Override
    public String explain() {
        return CoxTable.explain(this);
    }

    /** The table of coefficients with the tests; {@code NE} stands for not estimable. Computes the concordance. */
    @Override
    public String toString() {
        return CoxTable.of(this, model.level());
    }

    SurvivalData data() {
        return data;
    }

    Terms terms() {
        return terms;
    }

    Solution solution() {
        return solution;
    }

    double level() {
        return model.level();
    }

    boolean finite() {
        return !solution.monotone() && diagnosis.usable();
    }
}
