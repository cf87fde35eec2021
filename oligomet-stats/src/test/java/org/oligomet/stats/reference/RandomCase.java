package org.oligomet.stats.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/** One of the random data sets of {@code reference/random}, and R's answers. */
record RandomCase(JsonNode json) {

    static List<RandomCase> all() {
        String name = "/reference/random/random-data.json.gz";
        try (InputStream in =
                new GZIPInputStream(Objects.requireNonNull(RandomCase.class.getResourceAsStream(name), name))) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(in).path("cases").spliterator(), false)
                    .map(RandomCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows with any event; groups and strata as asked. */
    SurvivalDataBuilder events() {
        int[] status = CompetingCases.whole(json.path("status"));
        boolean[] event = new boolean[status.length];
        for (int row = 0; row < event.length; row++) {
            event[row] = status[row] > 0;
        }
        return common().event(event);
    }

    /** Rows with the two causes. */
    SurvivalDataBuilder causes() {
        return common().cause(CompetingCases.whole(json.path("status")), Map.of(1, "1", 2, "2"));
    }

    /** Adds the strata if R's call had them. */
    SurvivalDataBuilder stratified(SurvivalDataBuilder builder, JsonNode call) {
        return call.path("strata").asBoolean() ? builder.stratum(CompetingCases.whole(json.path("stratum"))) : builder;
    }

    int[] group() {
        return CompetingCases.whole(json.path("group"));
    }

    boolean weighted() {
        return json.has("weight");
    }

    private SurvivalDataBuilder common() {
        SurvivalDataBuilder builder = SurvivalData.builder().exit(CompetingCases.numbers(json.path("time")));
        if (json.has("entry")) {
            double[] entry = CompetingCases.numbers(json.path("entry"));
            for (int row = 0; row < entry.length; row++) {
                entry[row] = entry[row] < 0 ? SurvivalData.NO_ENTRY : entry[row];
            }
            builder.entry(entry);
        }
        if (weighted()) {
            builder.weight(CompetingCases.numbers(json.path("weight")));
        }
        return builder.covariate("x1", CompetingCases.numbers(json.path("x1")))
                .covariate("x2", CompetingCases.numbers(json.path("x2")));
    }
}
