package org.oligomet.stats.regression;

import java.util.List;
import java.util.Optional;
import org.oligomet.stats.Convergence;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Status;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.Ties;

/**
 * A fitted {@link FineGray} model. Immutable; safe to share between threads. Ratios are ratios of subdistribution hazards: they
 * order cumulative incidences and are no ratios of rates.
 */
public final class FineGrayFit implements Explained {

    private final SurvivalData data;
    private final FineGray model;
    private final int cause;
    private final CoxFit fit;
    private final double level;

    FineGrayFit(SurvivalData data, FineGray model, int cause, CoxFit fit, double level) {
        this.data = data;
        this.model = model;
        this.cause = cause;
        this.fit = fit;
        this.level = level;
    }

    /**
     * The cause whose incidence was modelled.
     *
     * @return one of those declared
     */
    public Status cause() {
        return data.causes().get(cause - 1);
    }

    /**
     * Whose conventions were followed.
     *
     * @return the convention
     */
    @Override
    public FineGrayConvention convention() {
        return model.convention();
    }

    /**
     * How tied events were treated.
     *
     * @return Breslow's way unless chosen otherwise
     */
    public Ties ties() {
        return fit.ties();
    }

    /**
     * How many rows the data have.
     *
     * @return {@code crr}'s {@code fit$n}
     */
    public int rows() {
        return data.size();
    }

    /**
     * How many rows end with an event of the cause, whatever their weight.
     *
     * @return a count
     */
    public int events() {
        return count(cause);
    }

    /**
     * How many rows end with a competing event, whatever their weight.
     *
     * @return a count
     */
    public int competing() {
        return data.size() - count(0) - count(cause);
    }

    private int count(int index) {
        int count = 0;
        for (int row = 0; row < data.size(); row++) {
            count += data.causeIndex(row) == index ? 1 : 0;
        }
        return count;
    }

    /**
     * The coefficients: logarithms of subdistribution hazard ratios, with the error from the information and the robust one.
     *
     * @return one for each term, in the order of the model
     */
    public List<CoxCoefficient> coefficients() {
        return fit.coefficients();
    }

    /**
     * The coefficient of a term.
     *
     * @param term a covariate's name, followed by the level for a factor
     * @return its row
     * @throws IllegalArgumentException if the model has no such term
     */
    public CoxCoefficient coefficient(String term) {
        return fit.coefficient(term);
    }

    /**
     * The pseudo log-likelihood at the initial coefficients.
     *
     * @return {@code crr}'s {@code fit$loglik.null}
     */
    public double nullLogLikelihood() {
        return fit.nullLogLikelihood();
    }

    /**
     * The largest pseudo log-likelihood; where it is monotone its limit.
     *
     * @return {@code crr}'s {@code fit$loglik}
     */
    public double logLikelihood() {
        return fit.logLikelihood();
    }

    /**
     * Twice the rise of the pseudo log-likelihood, against chi-squared. The likelihood being weighted, that distribution is an
     * approximation without proof; {@code summary.crr} prints it so. Prefer the Wald test.
     *
     * @return the test that all coefficients are at their initial values
     */
    public TestResult likelihoodRatioTest() {
        return fit.likelihoodRatioTest();
    }

    /**
     * The quadratic form of the coefficients in the inverse of their robust covariance.
     *
     * @return the test that all coefficients are at their initial values
     */
    public TestResult waldTest() {
        return fit.waldTest();
    }

    /**
     * The inverse of the information.
     *
     * @return {@code crr}'s {@code fit$invinf}
     */
    public CovarianceMatrix modelCovariance() {
        return fit.modelCovariance();
    }

    /**
     * The sandwich.
     *
     * @return {@code crr}'s {@code fit$var}; empty if no coefficient is estimable
     */
    public Optional<CovarianceMatrix> robustCovariance() {
        return fit.robustCovariance();
    }

    /**
     * How the search for the maximum ended, and which covariates stood in its way.
     *
     * @return the outcome
     */
    public Convergence convergence() {
        return fit.convergence();
    }

    /**
     * The linear predictor {@code βᵀx + offset} of each row.
     *
     * @return one number for each row; empty if the fit has no finite maximum
     */
    public Optional<double[]> linearPredictor() {
        return fit.linearPredictor();
    }

    /**
     * The subdistribution hazard of one person relative to that of another in the same stratum.
     *
     * @param of the person
     * @param relativeTo the other
     * @return {@code exp(βᵀ(x − y))} with limits from the robust covariance
     */
    public Estimate hazardRatio(CovariateValues of, CovariateValues relativeTo) {
        return fit.hazardRatio(of, relativeTo);
    }

    /**
     * The cumulative incidence at 0 for every covariate and offset, at the first level of every factor, with the baseline
     * subdistribution hazard.
     *
     * @return one for each stratum; empty if the fit has no finite maximum
     */
    public Optional<List<FineGrayCurve>> baseline() {
        return fit.baseline().map(FineGrayFit::curves);
    }

    /**
     * The cumulative incidence for given covariates, offset 0. R: {@code predict(crr, cov1)}.
     *
     * @param values a value for every covariate of the model
     * @return one for each stratum; empty if the fit has no finite maximum
     * @throws IllegalArgumentException if a covariate has no value or a factor no such level
     */
    public Optional<List<FineGrayCurve>> predict(CovariateValues values) {
        return fit.predict(values).map(FineGrayFit::curves);
    }

    private static List<FineGrayCurve> curves(List<CoxCurve> curves) {
        return curves.stream().map(FineGrayCurve::new).toList();
    }

    /**
     * How it was obtained.
     *
     * @return method, conventions and sources
     */
    @Override
    public String explain() {
        return FineGrayTable.explain(this, model, data);
    }

    /** The table of coefficients with the tests; {@code NE} stands for not estimable. */
    @Override
    public String toString() {
        return FineGrayTable.of(this, fit, level);
    }
}
