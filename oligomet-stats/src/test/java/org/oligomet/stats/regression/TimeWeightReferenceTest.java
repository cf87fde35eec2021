package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oligomet.stats.regression.CoxReference.assertClose;
import static org.oligomet.stats.regression.CoxReference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.regression.CoxReference.Case;
import org.oligomet.stats.validation.Concordance;
import org.oligomet.stats.validation.ConcordanceResult;
import org.oligomet.stats.validation.TimeWeight;

/** Concordance with weights of events over time, Uno's among them, against R. */
class TimeWeightReferenceTest {

    record Answer(Case fit, TimeWeight weight) {

        JsonNode result() {
            return fit.post("concordance." + weight);
        }

        @Override
        public String toString() {
            return weight + " of " + fit;
        }
    }

    static Stream<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        CoxReference.fitsWith("concordance.n")
                .forEach(fit -> Arrays.stream(TimeWeight.values()).forEach(w -> answers.add(new Answer(fit, w))));
        return answers.stream();
    }

    /** R survival 3.8-11: 100 answers, eight of which are refusals. */
    @ParameterizedTest
    @MethodSource("answers")
    void concordanceOfAFit(Answer answer) {
        SurvivalData data = answer.fit().data();
        double[] lp = answer.fit().fit().linearPredictor().orElseThrow();
        Concordance method = Concordance.withDefaults().withTimeWeight(answer.weight());
        if (answer.result().has("error")) {
            assertThat(answer.result().get("error").asText()).contains("not supported for (time1, time2) data");
            assertThatThrownBy(() -> method.evaluate(data, lp)).hasMessageContaining("does not go with entry times");
            return;
        }
        ConcordanceResult c = method.evaluate(data, lp);

        assertClose(
                "C",
                c.concordance().value().orElseThrow(),
                answer.result().get("concordance").asDouble(),
                1e-12);
        double error = c.concordance().standardError().orElseThrow();
        assertClose("variance", error * error, answer.result().get("var").asDouble(), 1e-10);
        double[] counts = new double[5];
        double[] r = numbers(answer.result().get("count"));
        for (int i = 0; i < r.length; i++) {
            counts[i % 5] += r[i];
        }
        assertClose(
                "pairs",
                new double[] {c.concordant(), c.discordant(), c.tiedScore(), c.tiedTime(), c.tiedBoth()},
                counts,
                1e-11);
    }

    @Test
    void allAnswersAreThere() {
        assertThat(answers()).hasSize(100);
        assertThat(answers().filter(a -> a.result().has("error"))).hasSize(8);
    }

    static Stream<List<String>> weighted() throws IOException {
        String text = new String(
                Objects.requireNonNull(TimeWeightReferenceTest.class.getResourceAsStream(
                                "/reference/concordance/time-weights.txt"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.trim().split(" +", -1)));
    }

    /** With case weights, which count in S and G too; a range of times, clusters, strata. */
    @ParameterizedTest
    @MethodSource("weighted")
    void withCaseWeights(List<String> answer) {
        int dot = answer.get(0).indexOf('.');
        String variant = dot < 0 ? "" : answer.get(0).substring(dot + 1);
        String weight = dot < 0 ? answer.get(0) : answer.get(0).substring(0, dot);
        Concordance method = Concordance.withDefaults()
                .withHighScore(Concordance.HighScore.LATER_EVENT)
                .withTimeWeight(Arrays.stream(TimeWeight.values())
                        .filter(w -> w.toString().equals(weight))
                        .findFirst()
                        .orElseThrow());
        ConcordanceResult c = (variant.equals("500") ? method.withHorizon(500) : method)
                .evaluate(lung(variant), LUNG.stream().mapToDouble(r -> r[2]).toArray());

        assertClose(answer.get(0), c.concordance().value().orElseThrow(), Double.parseDouble(answer.get(1)), 1e-12);
        double error = c.concordance().standardError().orElseThrow();
        assertClose(answer.get(0) + " variance", error * error, Double.parseDouble(answer.get(2)), 1e-10);
    }

    /**
     * {@code concordance(Surv(time, status) ~ age, lung, ymin = 50, ymax = 500)}: R's {@code ymax} is the horizon; its {@code
     * ymin} makes events before it tied at it, which this library does not offer.
     */
    @Test
    void rangeOfTimes() {
        SurvivalData lung = CoxReference.fit("cox.lung.3.efron").data();
        double[] exit = new double[lung.size()];
        boolean[] event = new boolean[lung.size()];
        for (int row = 0; row < exit.length; row++) {
            exit[row] = Math.max(50, lung.exit(row));
            event[row] = lung.status(row).isEvent();
        }
        JsonNode r = CoxReference.ALL.get("concordance.ymax");
        ConcordanceResult c = Concordance.withDefaults()
                .withHighScore(Concordance.HighScore.LATER_EVENT)
                .withHorizon(500)
                .evaluate(
                        SurvivalData.builder().exit(exit).event(event).build(),
                        lung.numeric("age").orElseThrow());

        assertClose(
                "C", c.concordance().value().orElseThrow(), r.get("concordance").asDouble(), 1e-12);
        double error = c.concordance().standardError().orElseThrow();
        assertClose("variance", error * error, r.get("var").asDouble(), 1e-10);
        assertThat(c.concordant()).isEqualTo(r.get("count").get("concordant").asDouble());
        assertThat(c.tiedTime()).isEqualTo(r.get("count").get("tied.y").asDouble());
    }

    @Test
    void unosConcordanceSaysWhatItIs() {
        SurvivalData lung = CoxReference.fit("cox.lung.3.efron").data();
        Concordance method = Concordance.uno(365);
        ConcordanceResult c = method.evaluate(lung, lung.numeric("age").orElseThrow());

        assertThat(method).hasToString("Uno's concordance, high score means earlier event, until 365.0");
        assertThat(c.toString()).startsWith("Uno's concordance 0.5");
        assertThat(c.explain()).contains("10.1002/sim.4154", "until 365", "n/G2", "taken as known");
        assertThat(c.timeWeight()).isEqualTo(TimeWeight.N_OVER_G2);
        assertThat(Concordance.uno(-1)
                        .evaluate(lung, new double[lung.size()])
                        .concordance()
                        .value())
                .isEmpty();
        assertThatThrownBy(() -> method.withHorizon(Double.NaN)).hasMessageContaining("horizon");
    }

    /** Columns time, status, age, sex, inst of the rows without a missing value, from the reference fits. */
    private static final List<double[]> LUNG = lungRows();

    private static List<double[]> lungRows() {
        JsonNode rows = CoxReference.ALL.get("lung");
        return StreamSupport.stream(rows.spliterator(), false)
                .map(CoxReference::numbers)
                .toList();
    }

    private static SurvivalData lung(String variant) {
        int n = LUNG.size();
        boolean[] event = new boolean[n];
        double[] weight = new double[n];
        int[] sex = new int[n];
        int[] inst = new int[n];
        for (int i = 0; i < n; i++) {
            event[i] = LUNG.get(i)[1] == 2;
            weight[i] = i % 3 + 1;
            sex[i] = (int) LUNG.get(i)[3];
            inst[i] = (int) LUNG.get(i)[4];
        }
        SurvivalDataBuilder builder = SurvivalData.builder()
                .exit(LUNG.stream().mapToDouble(r -> r[0]).toArray())
                .event(event)
                .weight(weight);
        if (variant.equals("strata")) {
            builder.stratum(sex);
        }
        if (variant.equals("cluster")) {
            builder.cluster(inst);
        }
        return builder.build();
    }
}
