package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.stats.regression.CoxReference.assertClose;
import static org.oligomet.stats.regression.CoxReference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.math.LdlFactor;
import org.oligomet.stats.regression.CoxReference.Case;

/** Against {@code cox.zph} of R survival 3.8-11: all 180 answers. */
class ProportionalHazardsReferenceTest {

    private static final double TOLERANCE = 1e-8;

    record Zph(Case fit, String kind) {

        JsonNode result() {
            return fit.post(kind);
        }

        ProportionalHazardsResult test() {
            String[] parts = kind.split("\\.", -1);
            return ProportionalHazardsTest.withDefaults()
                    .withTransform(TimeTransform.valueOf(parts[1].toUpperCase(Locale.ROOT)))
                    .withColumns(parts[2].equals("termsFALSE"))
                    .withSingleDf(parts[2].equals("single"))
                    .test(fit.model().fit(fit.dataWithFactors()));
        }

        boolean isOneDfOfAFactor(String term) {
            return kind.endsWith("single") && columns(term).length > 1;
        }

        private int[] columns(String term) {
            Terms terms = fit.model().fit(fit.dataWithFactors()).terms();
            return IntStream.range(0, terms.size())
                    .filter(j -> terms.get(j).covariate().equals(term))
                    .toArray();
        }

        /**
         * What R prints for {@code singledf = TRUE} and a factor: with b its coefficients and S the variance of their scores u
         * it is {@code (bᵀu)² (bᵀS⁻¹b)}. The score test along b divides by {@code bᵀSb}; R's product depends on the unit of
         * the covariate and is no chi-squared.
         */
        double withoutItsUnit(String term) {
            CoxFit efron = fit.model().fit(fit.dataWithFactors());
            double[] clock = EventClock.of(efron.solution().last().likelihood.sample(), TimeTransform.KM);
            double mean = Arrays.stream(clock).average().orElseThrow();
            Arrays.setAll(clock, e -> clock[e] - mean);
            Newton last = efron.solution().last();
            TimeInteraction sums = new TimeInteraction(last.likelihood, clock);
            int[] k = columns(term);
            int p = efron.terms().size();
            double[] s = new double[Gram.size(k.length)];
            double score = 0;
            double[] b = new double[k.length];
            for (int a = 0; a < k.length; a++) {
                b[a] = last.beta[k[a]];
                score += b[a] * sums.score[k[a]];
                double[] cross = new double[p];
                for (int j = 0; j < p; j++) {
                    cross[j] = sums.cross[Gram.index(k[a], j)];
                }
                double[] solved = last.factor.solve(cross);
                for (int c = 0; c <= a; c++) {
                    double sum = sums.square[Gram.index(k[a], k[c])];
                    for (int j = 0; j < p; j++) {
                        sum -= solved[j] * sums.cross[Gram.index(k[c], j)];
                    }
                    s[Gram.index(a, c)] = sum;
                }
            }
            // Back to the columns as they stand: the product is not that of the scaled ones.
            Design design = last.likelihood.design();
            for (int a = 0; a < k.length; a++) {
                b[a] /= design.scale(k[a]);
                for (int c = 0; c <= a; c++) {
                    s[Gram.index(a, c)] *= design.scale(k[a]) * design.scale(k[c]);
                }
            }
            double[] solved = LdlFactor.of(s, k.length, new double[k.length]).solve(b);
            double product = 0;
            for (int a = 0; a < k.length; a++) {
                product += b[a] * solved[a];
            }
            return score * score * product;
        }

        @Override
        public String toString() {
            return kind + " of " + fit;
        }
    }

    static Stream<Zph> answers() {
        List<Zph> answers = new ArrayList<>();
        CoxReference.fits()
                .forEach(fit -> fit.json().get("post").fieldNames().forEachRemaining(kind -> {
                    if (kind.startsWith("zph.")) {
                        answers.add(new Zph(fit, kind));
                    }
                }));
        return answers.stream();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void table(Zph zph) {
        JsonNode table = zph.result().has("table") ? zph.result().get("table") : zph.result();
        List<ProportionalHazardsResult.Row> rows = zph.test().rows();

        double[] r = numbers(table);
        assertThat(rows).hasSize(r.length / 3);
        for (int i = 0; i < rows.size(); i++) {
            String what = zph + " " + rows.get(i).term();
            if (zph.isOneDfOfAFactor(rows.get(i).term())) {
                assertClose(what + " as R", zph.withoutItsUnit(rows.get(i).term()), r[3 * i], TOLERANCE);
                continue;
            }
            assertClose(what + " chisq", rows.get(i).statistic().orElseThrow(), r[3 * i], TOLERANCE);
            assertThat(rows.get(i).df()).as(what).isEqualTo((int) r[3 * i + 1]);
            assertClose(what + " p", rows.get(i).pValue().orElseThrow(), r[3 * i + 2], TOLERANCE);
        }
        assertThat(rows.get(rows.size() - 1).term()).isEqualTo("GLOBAL");
    }

    /** R's {@code x}, {@code time}, {@code y}, cut to 30 events, and {@code var}. */
    @ParameterizedTest
    @MethodSource("answers")
    void pointsOfThePlot(Zph zph) {
        if (!zph.result().has("y")) {
            assertThat(zph.kind()).isEqualTo("zph.km.single");
            return;
        }
        List<CoefficientOverTime> curves = zph.test().coefficientsOverTime();
        double[] x = numbers(zph.result().get("x"));
        double[] time = numbers(zph.result().get("time"));
        double[] y = numbers(zph.result().get("y"));

        int m = curves.size();
        assertThat(y).hasSize(x.length * m);
        double largest = Arrays.stream(y).map(Math::abs).max().orElseThrow();
        CoefficientOverTime first = curves.get(0);
        BitSet taken = new BitSet();
        for (int k = 0; k < x.length; k++) {
            int point = k;
            assertThat(first.time(k)).isEqualTo(time[k]);
            assertClose("g", first.transformed(k), x[k], 1e-12);
            // For start-stop data R's order of tied events is not that of the rows.
            int found = IntStream.range(0, first.size())
                    .filter(i -> !taken.get(i) && first.time(i) == time[point])
                    .filter(i -> IntStream.range(0, m)
                            .allMatch(a -> Math.abs(curves.get(a).value(i) - y[point * m + a]) <= TOLERANCE * largest))
                    .findFirst()
                    .orElse(-1);
            assertThat(found).as("%s: a point at %s", zph, time[k]).isNotNegative();
            assertThat(zph.fit().data().hasEntries() || found == k).isTrue();
            taken.set(found);
        }
    }

    @Test
    void allAnswersAreThere() {
        assertThat(answers()).hasSize(180);
        assertThat(answers().map(a -> a.kind().replaceAll("zph\\.|\\..*", "")).distinct())
                .containsExactlyInAnyOrder("km", "rank", "identity", "log");
    }
}
