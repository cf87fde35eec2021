package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

class CoxInfluenceTest {

    private static final SurvivalData LUNG =
            CoxReference.fit("cox.lung.1.efron").data();
    private static final List<String> TERMS = LUNG.covariates();

    private static SurvivalData rows(IntPredicate kept) {
        int[] rows = IntStream.range(0, LUNG.size()).filter(kept).toArray();
        boolean[] event = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            event[i] = LUNG.status(rows[i]).isEvent();
        }
        SurvivalDataBuilder builder = SurvivalData.builder()
                .exit(Arrays.stream(rows).mapToDouble(LUNG::exit).toArray())
                .event(event);
        for (String term : TERMS) {
            double[] x = LUNG.numeric(term).orElseThrow();
            builder.covariate(term, Arrays.stream(rows).mapToDouble(r -> x[r]).toArray());
        }
        return builder.build();
    }

    private static double[] coefficients(CoxFit fit) {
        return fit.coefficients().stream()
                .mapToDouble(c -> c.estimate().orElseThrow())
                .toArray();
    }

    /** Every one of 227 rows left out in truth: first-order changes are within a fifth of it and a hundredth of
     * a standard error, displacements within a third, and the largest are found. */
    @Test
    void againstRefitsWithoutEachRow() {
        CoxFit full = CoxModel.withDefaults().fit(LUNG);
        CoxInfluence influence = full.influence().orElseThrow();
        double[] b = coefficients(full);
        double[][] change = new double[LUNG.size()][];
        double[] displacement = new double[LUNG.size()];
        for (int row = 0; row < LUNG.size(); row++) {
            int left = row;
            double[] without = coefficients(CoxModel.withDefaults().fit(rows(r -> r != left)));
            change[row] = without;
            displacement[row] = 2
                    * (full.logLikelihood()
                            - CoxModel.withDefaults()
                                    .withInitialValues(without)
                                    .withMaxIterations(0)
                                    .fit(LUNG)
                                    .logLikelihood());
            for (int j = 0; j < b.length; j++) {
                double error = full.coefficients().get(j).standardError().orElseThrow();
                assertThat(influence.dfbeta(row, TERMS.get(j)))
                        .as("row %d, %s", row, TERMS.get(j))
                        .isCloseTo(b[j] - without[j], within(0.01 * error + Math.abs(b[j] - without[j]) / 5));
            }
            assertThat(influence.displacement(row)).isCloseTo(displacement[row], within(0.01 + displacement[row] / 3));
        }
        for (int j = 0; j < b.length; j++) {
            int term = j;
            int most = IntStream.range(0, LUNG.size())
                    .boxed()
                    .max((r, s) ->
                            Double.compare(Math.abs(b[term] - change[r][term]), Math.abs(b[term] - change[s][term])))
                    .orElseThrow();
            assertThat(influence.mostInfluentialOn(TERMS.get(j), 3)).contains(most);
        }
        int most = IntStream.range(0, LUNG.size())
                .boxed()
                .max((r, s) -> Double.compare(displacement[r], displacement[s]))
                .orElseThrow();
        assertThat(influence.mostInfluential(1)).containsExactly(most);
    }

    /** The identities that define LD and LMAX, on the residuals of the fit. */
    @Test
    void displacementAndLmaxFromScoreResiduals() {
        CoxFit fit = CoxModel.withDefaults().fit(LUNG);
        CoxInfluence influence = fit.influence().orElseThrow();
        double[][] u = fit.residuals().orElseThrow().score();
        double[][] dfbeta = fit.residuals().orElseThrow().dfbeta();
        int n = LUNG.size();
        double squares = 0;
        double[] image = new double[n];
        for (int i = 0; i < n; i++) {
            double quadratic = 0;
            for (int j = 0; j < TERMS.size(); j++) {
                quadratic += u[i][j] * dfbeta[i][j];
                assertThat(influence.dfbeta(i, TERMS.get(j))).isCloseTo(dfbeta[i][j], within(1e-13));
            }
            assertThat(influence.displacement(i)).isCloseTo(quadratic, within(1e-12));
            squares += influence.lmax(i) * influence.lmax(i);
        }
        assertThat(squares).isCloseTo(1, within(1e-12));
        // An eigenvector up to signs, which come from its own image.
        double[] sign = new double[n];
        Arrays.fill(sign, 1);
        for (int round = 0; round < 200; round++) {
            for (int i = 0; i < n; i++) {
                image[i] = 0;
                for (int k = 0; k < n; k++) {
                    for (int j = 0; j < TERMS.size(); j++) {
                        image[i] += u[i][j] * dfbeta[k][j] * sign[k];
                    }
                }
            }
            double length = Math.sqrt(Arrays.stream(image).map(v -> v * v).sum());
            for (int i = 0; i < n; i++) {
                sign[i] = image[i] / length;
            }
        }
        for (int i = 0; i < n; i++) {
            assertThat(influence.lmax(i)).isCloseTo(Math.abs(sign[i]), within(1e-6));
        }
    }

    @Test
    void aSubjectsRowsCountTogether() {
        SurvivalData data = SurvivalData.builder()
                .entry(new double[] {0, 2, 0, 0, 0, 1})
                .exit(new double[] {2, 5, 4, 3, 6, 7})
                .event(new boolean[] {false, true, true, true, false, true})
                .subject(new String[] {"a", "a", "b", "c", "d", "e"})
                .covariate("x", new double[] {1, 0, 1, 0, 1, 0.5})
                .build();
        CoxFit fit = CoxModel.withDefaults().fit(data);
        CoxInfluence influence = fit.influence().orElseThrow();
        double[][] rows = fit.residuals().orElseThrow().dfbeta();

        assertThat(influence.isBySubject()).isTrue();
        assertThat(influence.units()).isEqualTo(5);
        assertThat(influence.dfbeta(0, "x")).isCloseTo(rows[0][0] + rows[1][0], within(1e-14));
        assertThat(influence.dfbetas(0, "x"))
                .isCloseTo(
                        influence.dfbeta(0, "x")
                                / fit.coefficient("x").standardError().orElseThrow(),
                        within(1e-14));
        assertThat(influence.terms()).containsExactly("x");
        assertThat(influence.toString()).contains("subject", "LD", "LMAX").doesNotContain("\"a\"");
        assertThat(influence.explain()).contains("10.1093/biomet/77.1.147", "each subject");
        assertThatThrownBy(() -> influence.dfbeta(0, "y")).hasMessageContaining("[x]");
    }

    @Test
    void noInfluenceWithoutAMaximum() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 3})
                .event(new boolean[] {true, true, true})
                .covariate("x", new double[] {3, 2, 1})
                .build();

        assertThat(CoxModel.withDefaults().fit(data).influence()).isEmpty();
    }
}
