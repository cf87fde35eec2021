package org.oligomet.stats.regression;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Practice;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.math.Cholesky;
import org.oligomet.stats.internal.text.Show;

/**
 * How much a Cox fit depends on single rows; on single subjects, all their rows together, where the data name subjects.
 *
 * <p>With u the weighted score residual of a unit and V the model-based covariance, all about leaving the unit out, without
 * refitting:
 *
 * <ul>
 *   <li>{@link #dfbeta}: {@code V u}, the coefficient with the unit minus that without it, and {@link #dfbetas} the same in
 *       standard errors (Cain and Lange 1984, Biometrics 40, 493–499;
 *       Therneau, Grambsch and Fleming 1990, doi:10.1093/biomet/77.1.147);
 *   <li>{@link #displacement}: {@code uᵀ V u}, twice the fall of the log-likelihood of all rows from its maximum to the
 *       coefficients without the unit; SAS calls it LD (Pettitt and Bin Daud 1989, Applied Statistics 38, 51–67);
 *   <li>{@link #lmax}: the size of the unit's part in the direction of weights in which the displacement curves most, the first
 *       eigenvector of {@code U V Uᵀ}, of length 1; SAS and Collett's textbook call it LMAX.
 * </ul>
 *
 * <p>First-order: in small samples the most influential rows move the coefficients further than dfbeta says, most of all where
 * a refit without them has a monotone likelihood; then refit. R: {@code residuals(fit, "dfbeta", collapse = id)}; the other two
 * have no function there.
 */
public final class CoxInfluence implements Explained {

    private static final int SHOWN = 10;
    private static final int SQUARINGS = 60;

    private final List<String> terms;
    private final boolean bySubject;
    private final double[][] dfbeta;
    private final double[] error;
    private final double[] displacement;
    private final double[] lmax;

    private CoxInfluence(
            List<String> terms,
            boolean bySubject,
            double[][] dfbeta,
            double[] error,
            double[] displacement,
            double[] lmax) {
        this.terms = terms;
        this.bySubject = bySubject;
        this.dfbeta = dfbeta;
        this.error = error;
        this.displacement = displacement;
        this.lmax = lmax;
    }

    static CoxInfluence of(SurvivalData data, CoxResiduals residuals, CovarianceMatrix covariance) {
        boolean bySubject = data.hasSubjects();
        int p = covariance.terms().size();
        double[][] score = residuals.score();
        double[][] u = new double[bySubject ? data.subjects() : data.size()][p];
        for (int row = 0; row < score.length; row++) {
            double[] own = u[bySubject ? data.subject(row) : row];
            for (int j = 0; j < p; j++) {
                own[j] += data.weight(row) * score[row][j];
            }
        }
        double[] root = root(covariance, p);
        double[][] dfbeta = new double[u.length][p];
        double[] displacement = new double[u.length];
        double[][] w = new double[u.length][p];
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = j; k < p; k++) {
                    w[i][j] += u[i][k] * root[k * p + j];
                }
                displacement[i] += w[i][j] * w[i][j];
            }
            for (int j = 0; j < p; j++) {
                for (int k = 0; k <= j; k++) {
                    dfbeta[i][j] += root[j * p + k] * w[i][k];
                }
            }
        }
        double[] error = new double[p];
        Arrays.setAll(error, j -> Math.sqrt(covariance.get(j, j)));
        return new CoxInfluence(covariance.terms(), bySubject, dfbeta, error, displacement, largest(w, p));
    }

    /** L of V = L Lᵀ, factored as a correlation so that units of covariates do not matter. */
    private static double[] root(CovarianceMatrix covariance, int p) {
        double[] root = new double[p * p];
        double[] scale = new double[p];
        for (int j = 0; j < p; j++) {
            scale[j] = Math.sqrt(covariance.get(j, j));
            for (int k = 0; k <= j; k++) {
                root[j * p + k] = covariance.get(j, k) / scale[j] / scale[k];
            }
        }
        Cholesky.factor(root, p, 0);
        for (int j = 0; j < p; j++) {
            for (int k = 0; k <= j; k++) {
                root[j * p + k] *= scale[j];
            }
        }
        return root;
    }

    /** The first eigenvector of W Wᵀ in absolute value, from that of Wᵀ W, which repeated squaring leaves. */
    private static double[] largest(double[][] w, int p) {
        double[][] power = new double[p][p];
        for (double[] row : w) {
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    power[a][b] += row[a] * row[b];
                }
            }
        }
        int best = 0;
        for (int squaring = 0; squaring <= SQUARINGS; squaring++) {
            double trace = 0;
            for (int a = 0; a < p; a++) {
                trace += power[a][a];
            }
            if (!(trace > 0)) {
                return new double[w.length];
            }
            double[][] next = new double[p][p];
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    for (int c = 0; c < p; c++) {
                        next[a][b] += power[a][c] / trace * (power[c][b] / trace);
                    }
                }
                best = next[a][a] > next[best][best] ? a : best;
            }
            power = next;
        }
        double[] vector = new double[w.length];
        double square = 0;
        for (int i = 0; i < w.length; i++) {
            for (int a = 0; a < p; a++) {
                vector[i] += w[i][a] * power[a][best];
            }
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < w.length; i++) {
            vector[i] = Math.abs(vector[i]) / Math.sqrt(square);
        }
        return vector;
    }

    /**
     * The terms of the fit.
     *
     * @return those that are estimable, in the order of the model
     */
    public List<String> terms() {
        return terms;
    }

    /**
     * Whether units are subjects.
     *
     * @return true if the data name subjects; else units are rows
     */
    public boolean isBySubject() {
        return bySubject;
    }

    /**
     * How many units there are.
     *
     * @return rows or subjects
     */
    public int units() {
        return dfbeta.length;
    }

    /**
     * The coefficient minus, to first order, that without the unit.
     *
     * @param unit the row, or the number of the subject
     * @param term a term
     * @return the change, in the unit of the coefficient
     */
    public double dfbeta(int unit, String term) {
        return dfbeta[unit][index(term)];
    }

    /**
     * {@link #dfbeta} in standard errors from the information.
     *
     * @param unit the row, or the number of the subject
     * @param term a term
     * @return the change in standard errors
     */
    public double dfbetas(int unit, String term) {
        return dfbeta[unit][index(term)] / error[index(term)];
    }

    /**
     * The likelihood displacement.
     *
     * @param unit the row, or the number of the subject
     * @return at least 0
     */
    public double displacement(int unit) {
        return displacement[unit];
    }

    /**
     * The part in the direction of greatest curvature.
     *
     * @param unit the row, or the number of the subject
     * @return from 0 to 1; squares add up to 1
     */
    public double lmax(int unit) {
        return lmax[unit];
    }

    /**
     * The units on which the fit as a whole depends most.
     *
     * @param count how many at most
     * @return units by descending displacement, the earlier first among equals
     */
    public List<Integer> mostInfluential(int count) {
        return first(count, Comparator.comparingDouble(i -> -displacement[i]));
    }

    /**
     * The units on which one coefficient depends most.
     *
     * @param term a term
     * @param count how many at most
     * @return units by descending size of dfbeta, the earlier first among equals
     */
    public List<Integer> mostInfluentialOn(String term, int count) {
        int j = index(term);
        return first(count, Comparator.comparingDouble(i -> -Math.abs(dfbeta[i][j])));
    }

    private List<Integer> first(int count, Comparator<Integer> order) {
        return IntStream.range(0, units()).boxed().sorted(order).limit(count).toList();
    }

    private int index(String term) {
        int j = terms.indexOf(term);
        if (j < 0) {
            throw new IllegalArgumentException("no estimable term \"" + term + "\"; there are " + terms);
        }
        return j;
    }

    /**
     * Whose figures these are.
     *
     * @return those of R and SAS
     */
    @Override
    public Practice convention() {
        return Practice.of("R residuals(\"dfbeta\"), SAS PHREG LD and LMAX");
    }

    /**
     * How it was obtained.
     *
     * @return formulas and sources
     */
    @Override
    public String explain() {
        return "Influence of each " + (bySubject ? "subject" : "row")
                + ", to first order and without refitting: change of coefficients (dfbeta, in standard errors dfbetas;"
                + " doi:10.1093/biomet/77.1.147), likelihood displacement LD and LMAX (Pettitt and Bin Daud 1989, Applied Statistics 38, 51-67), from weighted score"
                + " residuals and the model-based covariance. A change is the coefficient with the "
                + (bySubject ? "subject" : "row") + " minus that without it. "
                + convention().sentence();
    }

    /** The most influential units: displacement, LMAX, and dfbetas of every term. Units are numbers, no labels. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(
                String.format(Locale.ROOT, "%8s %10s %10s", bySubject ? "subject" : "row", "LD", "LMAX"));
        terms.forEach(t -> out.append(String.format(Locale.ROOT, " %12s", t)));
        for (int unit : mostInfluential(SHOWN)) {
            out.append(String.format(
                    Locale.ROOT,
                    "\n%8d %10s %10s",
                    unit,
                    Show.number(displacement[unit], 4),
                    Show.number(lmax[unit], 4)));
            terms.forEach(t -> out.append(String.format(Locale.ROOT, " %12s", Show.number(dfbetas(unit, t), 4))));
        }
        return out.append("\nunder each term: dfbetas\n").toString();
    }
}
