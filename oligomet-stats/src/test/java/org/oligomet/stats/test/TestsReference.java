package org.oligomet.stats.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/** Answers of {@code reference/tests/make-tests-reference.R}. */
final class TestsReference {

    private TestsReference() {}

    static List<JsonNode> cases(String part) {
        try (InputStream in = new GZIPInputStream(
                Objects.requireNonNull(TestsReference.class.getResourceAsStream("/reference/tests/tests.json.gz")))) {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(in).path(part).forEach(cases::add);
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every weight by the name that it has here. */
    static Map<String, LogRankWeights> weights() {
        List<LogRankWeights> all = new ArrayList<>(List.of(
                LogRankWeights.logRank(),
                LogRankWeights.gehan(),
                LogRankWeights.taroneWare(),
                LogRankWeights.petoPrentice(),
                LogRankWeights.modifiedPeto(),
                LogRankWeights.andersen(),
                LogRankWeights.prentice()));
        for (double[] p : new double[][] {{1, 0}, {0, 1}, {1, 1}, {0.5, 0.5}, {0.5, 2}}) {
            all.add(LogRankWeights.flemingHarrington(p[0], p[1]));
            all.add(LogRankWeights.flemingHarringtonAfter(p[0], p[1]));
        }
        Map<String, LogRankWeights> named = new LinkedHashMap<>();
        all.forEach(w -> named.put(w.toString(), w));
        return named;
    }

    static double[] numbers(JsonNode node) {
        double[] numbers = new double[node.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = node.get(i).asDouble();
        }
        return numbers;
    }

    static int[] whole(JsonNode node) {
        int[] numbers = new int[node.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = node.get(i).asInt();
        }
        return numbers;
    }

    static SurvivalData sample(JsonNode c) {
        boolean[] event = new boolean[c.path("event").size()];
        for (int i = 0; i < event.length; i++) {
            event[i] = c.path("event").get(i).asInt() == 1;
        }
        SurvivalDataBuilder builder = SurvivalData.builder()
                .exit(numbers(c.path("time")))
                .event(event)
                .group(whole(c.path("group")));
        return (c.has("stratum") ? builder.stratum(whole(c.path("stratum"))) : builder).build();
    }
}
