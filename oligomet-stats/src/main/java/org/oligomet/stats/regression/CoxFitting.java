package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Interval;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.math.Distributions;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.math.LdlFactor;

/** Makes a {@link CoxFit} of what the search found: errors, tests, and the reasons for what is not estimable. */
final class CoxFitting {

    /** Part of its diagonal below which a pivot of the sandwich's meat is rounding. */
    private static final double MEAT_SINGULAR = 1e-13;

    private final SurvivalData data;
    private final CoxModel model;
    private final Terms terms;
    private final double[] start;
    private final Solution solution;
    private final Design design;
    private final Diagnosis diagnosis;
    private final double[] estimate;
    private final double[] modelVariance;
    private final double[] meat;
    private final Optional<double[]> robustVariance;

    private CoxFitting(SurvivalData data, CoxModel model, Terms terms, double[] start, Solution solution) {
        this.data = data;
        this.model = model;
        this.terms = terms;
        this.start = start;
        this.solution = solution;
        this.design = solution.last().likelihood.design();
        this.diagnosis = Diagnosis.of(terms, solution);
        this.estimate = solution.coefficients();
        LdlFactor factor = solution.last().factor;
        double[] inverse = factor.inverse();
        this.modelVariance = unscaled(inverse);
        boolean robust = model.robust(data) && factor.rank() > 0;
        this.meat = robust ? new ScoreResiduals(solution.last().likelihood).meat() : new double[0];
        this.robustVariance = robust ? Optional.of(unscaled(sandwich(inverse, meat))) : Optional.empty();
    }

    static CoxFit of(SurvivalData data, CoxModel model, Terms terms, double[] start, Solution solution) {
        return new CoxFitting(data, model, terms, start, solution).fit();
    }

    private CoxFit fit() {
        double multiplier = Distributions.intervalMultiplier(model.level());
        List<CoxCoefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < terms.size(); j++) {
            coefficients.add(coefficient(j, multiplier));
        }
        double nullLogLikelihood = solution.first().start.logLikelihood();
        double logLikelihood = solution.last().at.logLikelihood();
        int df = solution.first().startFactor.rank();
        TestResult likelihoodRatio = df == 0
                ? none("likelihood ratio", 0)
                : diagnosis.usable()
                        ? TestResult.chiSquared(
                                model.firth() ? "penalised likelihood ratio" : "likelihood ratio",
                                Math.max(0, 2 * (logLikelihood - nullLogLikelihood)),
                                df)
                        : none("likelihood ratio", df);
        TestResult score = df == 0
                ? none("score", 0)
                : TestResult.chiSquared("score", Math.max(0, solution.first().scoreTest()), df);
        return new CoxFit(
                data,
                model,
                terms,
                solution,
                diagnosis,
                coefficients,
                matrix(modelVariance),
                robustVariance.map(this::matrix),
                likelihoodRatio,
                wald(df),
                score,
                robustVariance.isPresent() && solution.last().likelihood.subdistribution() == null
                        ? Optional.of(robustScore())
                        : Optional.empty());
    }

    private static TestResult none(String method, int df) {
        return TestResult.notEstimable(
                method, df, df == 0 ? "no coefficient is estimable" : "the fit has no finite maximum");
    }

    private CoxCoefficient coefficient(int j, double multiplier) {
        Optional<String> reason = diagnosis.reason(j);
        String term = terms.get(j).name();
        if (reason.isPresent()) {
            OptionalDouble none = OptionalDouble.empty();
            return new CoxCoefficient(term, none, none, none, none, none, Estimate.notEstimable(reason.get()), reason);
        }
        if (model.firth()) {
            return penalised(j, term);
        }
        double b = estimate[j];
        double se = Math.sqrt(modelVariance[Gram.index(j, j)]);
        OptionalDouble robust = robustVariance.isPresent()
                ? OptionalDouble.of(Math.sqrt(robustVariance.get()[Gram.index(j, j)]))
                : OptionalDouble.empty();
        double error = robust.orElse(se);
        // A sandwich of few clusters, or of rows none of which moves the coefficient, can be 0, which is no certainty.
        OptionalDouble z = error > 0 ? OptionalDouble.of(b / error) : OptionalDouble.empty();
        OptionalDouble p = z.isPresent()
                ? OptionalDouble.of(Distributions.normalTwoSided(z.getAsDouble()))
                : OptionalDouble.empty();
        double ratio = Math.exp(b);
        Estimate hazardRatio = Double.isFinite(ratio)
                ? Estimate.of(ratio)
                        .withInterval(
                                error > 0
                                        ? finite(Math.exp(b - multiplier * error), Math.exp(b + multiplier * error))
                                        : finite(Double.NaN, Double.NaN))
                : Estimate.notEstimable("exp of the coefficient exceeds the largest number");
        return new CoxCoefficient(
                term, OptionalDouble.of(b), OptionalDouble.of(se), robust, z, p, hazardRatio, Optional.empty());
    }

    /** z is the signed root of the penalised likelihood ratio, so that it belongs to p. */
    private CoxCoefficient penalised(int j, String term) {
        double b = estimate[j];
        FirthProfile.Row row = solution.profile().isEmpty()
                ? FirthProfile.NONE
                : solution.profile().get(j);
        OptionalDouble z = row.statistic().isPresent()
                ? OptionalDouble.of(Math.copySign(Math.sqrt(row.statistic().getAsDouble()), b))
                : OptionalDouble.empty();
        double ratio = Math.exp(b);
        return new CoxCoefficient(
                term,
                OptionalDouble.of(b),
                OptionalDouble.of(Math.sqrt(modelVariance[Gram.index(j, j)])),
                OptionalDouble.empty(),
                z,
                z.isPresent()
                        ? OptionalDouble.of(Distributions.normalTwoSided(z.getAsDouble()))
                        : OptionalDouble.empty(),
                Double.isFinite(ratio)
                        ? Estimate.of(ratio).withInterval(finite(exp(row.lower()), exp(row.upper())))
                        : Estimate.notEstimable("exp of the coefficient exceeds the largest number"),
                Optional.empty());
    }

    private static double exp(OptionalDouble limit) {
        return limit.isPresent() ? Math.exp(limit.getAsDouble()) : Double.NaN;
    }

    private Interval finite(double lower, double upper) {
        return Interval.ofNullable(lower, Double.isFinite(upper) ? upper : Double.NaN, model.level());
    }

    private TestResult wald(int df) {
        if (df == 0 || diagnosis.anyLost()) {
            return none("Wald", df);
        }
        int p = terms.size();
        double[] difference = new double[p];
        for (int j = 0; j < p; j++) {
            difference[j] = (estimate[j] - start[j]) * design.scale(j);
        }
        if (robustVariance.isEmpty()) {
            return TestResult.chiSquared("Wald", quadratic(solution.last().at.information(), difference), df);
        }
        return robustWald(difference, df);
    }

    /**
     * {@code dᵀ (I⁻¹ M I⁻¹)⁻¹ d} as {@code (I d)ᵀ M⁻¹ (I d)}, M the meat of the sandwich: the sandwich of nearly collinear
     * covariates is far too ill-conditioned to be inverted. With fewer clusters than coefficients M is singular; then a
     * generalised inverse of the sandwich, as in R.
     */
    private TestResult robustWald(double[] difference, int df) {
        int p = difference.length;
        double[] information = solution.last().at.information();
        LdlFactor kept = solution.last().factor;
        double[] score = new double[p];
        double[] threshold = new double[p];
        for (int i = 0; i < p; i++) {
            threshold[i] = kept.kept(i) ? MEAT_SINGULAR * meat[Gram.index(i, i)] : Double.POSITIVE_INFINITY;
            for (int j = 0; j < p; j++) {
                score[i] += kept.kept(j) ? information[Gram.index(i, j)] * difference[j] : 0;
            }
        }
        LdlFactor factor = LdlFactor.of(meat, p, threshold);
        if (factor.rank() == df) {
            return TestResult.chiSquared("Wald", quadratic(factor, score), df);
        }
        double[] scaled = robustVariance.orElseThrow().clone();
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                scaled[Gram.index(i, j)] *= design.scale(i) * design.scale(j);
            }
        }
        return inverseQuadratic("Wald", scaled, difference);
    }

    /** {@code Uᵀ (Σ u uᵀ)⁻¹ U} over clusters at the initial coefficients: R's {@code rscore}. */
    private TestResult robustScore() {
        PartialLikelihood likelihood = solution.first().likelihood.another();
        double[] scaled = start.clone();
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] *= likelihood.design().scale(j);
        }
        double[] score = likelihood.evaluate(scaled).score();
        double[] meat = new ScoreResiduals(likelihood).meat();
        for (int i = 0; i < scaled.length; i++) {
            if (!solution.first().startFactor.kept(i)) {
                for (int j = 0; j < scaled.length; j++) {
                    meat[Gram.index(i, j)] = 0;
                }
            }
        }
        return inverseQuadratic("robust score", meat, score);
    }

    private static TestResult inverseQuadratic(String method, double[] matrix, double[] vector) {
        int p = vector.length;
        double[] threshold = new double[p];
        for (int j = 0; j < p; j++) {
            threshold[j] = Newton.DEPENDENT * matrix[Gram.index(j, j)];
        }
        LdlFactor factor = LdlFactor.of(matrix, p, threshold);
        if (factor.rank() == 0) {
            return TestResult.notEstimable(method, 0, "the robust variance is 0");
        }
        return TestResult.chiSquared(method, quadratic(factor, vector), factor.rank());
    }

    private static double quadratic(LdlFactor factor, double[] vector) {
        double[] solved = factor.solve(vector);
        double sum = 0;
        for (int j = 0; j < vector.length; j++) {
            sum += solved[j] * vector[j];
        }
        return Math.max(0, sum);
    }

    private double quadratic(double[] matrix, double[] vector) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                if (solution.last().startFactor.kept(i)
                        && solution.last().startFactor.kept(j)) {
                    sum += vector[i] * matrix[Gram.index(i, j)] * vector[j];
                }
            }
        }
        return Math.max(0, sum);
    }

    private double[] sandwich(double[] inverse, double[] meat) {
        int p = terms.size();
        double[] left = new double[p * p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    left[i * p + j] += inverse[Gram.index(i, k)] * meat[Gram.index(k, j)];
                }
            }
        }
        double[] result = new double[Gram.size(p)];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                for (int k = 0; k < p; k++) {
                    result[Gram.index(i, j)] += left[i * p + k] * inverse[Gram.index(k, j)];
                }
            }
            int ii = Gram.index(i, i);
            result[ii] = result[ii] > p * Math.ulp(largestPart(inverse, meat, i)) ? result[ii] : 0;
        }
        return result;
    }

    /** What the variance of a coefficient would be if no parts of it cancelled: its rounding is in units of that. */
    private double largestPart(double[] inverse, double[] meat, int i) {
        double root = 0;
        for (int k = 0; k < terms.size(); k++) {
            root += Math.abs(inverse[Gram.index(i, k)]) * Math.sqrt(Math.max(0, meat[Gram.index(k, k)]));
        }
        return root * root;
    }

    private double[] unscaled(double[] scaled) {
        double[] result = Arrays.copyOf(scaled, scaled.length);
        for (int i = 0; i < terms.size(); i++) {
            for (int j = 0; j <= i; j++) {
                // One after the other: the product of two scales may be out of range.
                result[Gram.index(i, j)] = result[Gram.index(i, j)] / design.scale(i) / design.scale(j);
            }
        }
        return result;
    }

    private CovarianceMatrix matrix(double[] packed) {
        List<Integer> kept = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int j = 0; j < terms.size(); j++) {
            if (diagnosis.reason(j).isEmpty()) {
                kept.add(j);
                names.add(terms.get(j).name());
            }
        }
        double[][] values = new double[kept.size()][kept.size()];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                values[i][j] = packed[Gram.index(kept.get(i), kept.get(j))];
            }
        }
        return new CovarianceMatrix(names, values);
    }
}
