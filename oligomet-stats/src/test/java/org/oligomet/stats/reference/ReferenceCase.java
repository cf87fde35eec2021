package org.oligomet.stats.reference;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/** One R call with its answer, and the sample it was made on. See {@code reference/README.md}. */
public record ReferenceCase(String id, String data, JsonNode model, JsonNode levels, JsonNode result) {

    private static final double RELATIVE = 1e-10;
    private static final double FLOOR = 1e-13;

    /** All cases of a file. */
    public static List<ReferenceCase> all(String file) {
        try (InputStream in = new GZIPInputStream(resource(file + ".json.gz"))) {
            List<ReferenceCase> cases = new ArrayList<>();
            for (JsonNode c : new ObjectMapper().readTree(in).path("cases")) {
                cases.add(new ReferenceCase(
                        c.path("id").asText(),
                        c.path("data").asText(),
                        c.path("model"),
                        c.path("levels"),
                        c.path("result")));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An option of the call, empty text if it was not given. */
    public String option(String name) {
        return model.path(name).asText("");
    }

    /** The sample: rows with a missing value in a used column are left out, as R does. */
    public SurvivalData sample() {
        List<Map<String, String>> rows = rows();
        SurvivalDataBuilder builder =
                SurvivalData.builder().exit(numbers(rows, "time")).event(events(rows));
        if (model.has("entry")) {
            builder.entry(numbers(rows, "entry"));
        }
        if (model.has("weights")) {
            builder.weight(numbers(rows, "weights"));
        }
        if (model.has("cluster")) {
            builder.cluster(rows.stream().map(r -> value(r, option("cluster"))).toArray(String[]::new));
        }
        if (model.has("id")) {
            builder.subject(rows.stream().map(r -> value(r, option("id"))).toArray(String[]::new));
        }
        if (!model.path("group").isEmpty()) {
            builder.group(labels(rows, "group"));
        }
        if (!model.path("strata").isEmpty()) {
            builder.stratum(labels(rows, "strata"));
        }
        return builder.build();
    }

    private List<Map<String, String>> rows() {
        List<String> used = new ArrayList<>(List.of(option("time"), option("status")));
        model.path("group").forEach(c -> used.add(c.asText()));
        model.path("strata").forEach(c -> used.add(c.asText()));
        for (String key : List.of("entry", "weights", "cluster", "id")) {
            if (model.has(key)) {
                used.add(option(key));
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        try (InputStream in = resource("data/" + data + ".csv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> header = List.of(lines.get(0).split(",", -1));
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = List.of(line.split(",", -1));
                Map<String, String> row = new HashMap<>();
                for (int c = 0; c < header.size(); c++) {
                    row.put(header.get(c), cells.get(c));
                }
                if (used.stream().noneMatch(c -> value(row, c).equals("NA"))) {
                    rows.add(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private double[] numbers(List<Map<String, String>> rows, String role) {
        return rows.stream()
                .mapToDouble(r -> Double.parseDouble(value(r, option(role))))
                .toArray();
    }

    private boolean[] events(List<Map<String, String>> rows) {
        boolean[] events = new boolean[rows.size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = value(rows.get(i), option("status")).equals(option("event"));
        }
        return events;
    }

    private String[] labels(List<Map<String, String>> rows, String role) {
        return rows.stream()
                .map(r -> {
                    List<String> parts = new ArrayList<>();
                    model.path(role).forEach(c -> parts.add(c.asText() + "=" + value(r, c.asText())));
                    return String.join(", ", parts);
                })
                .toArray(String[]::new);
    }

    private static String value(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ReferenceCase.class.getResourceAsStream("/reference/" + name), name);
    }

    /** Asserts a figure; null and infinities of R are not estimable. */
    public static void close(String what, OptionalDouble actual, JsonNode expected) {
        if (actual.isPresent() && expected.isNumber()) {
            close(what, actual.getAsDouble(), expected);
        } else if (actual.isPresent() || expected.isNumber()) {
            fail("%s: %s here, %s in R", what, actual, expected);
        }
    }

    /** Asserts a figure. Without AssertJ's objects: there are half a million of these. */
    public static void close(String what, double actual, JsonNode expected) {
        double r = expected.isNumber() ? expected.asDouble() : Double.NaN;
        if (!(Math.abs(actual - r) <= Math.max(FLOOR, RELATIVE * Math.abs(r)))) {
            fail("%s: %s here, %s in R", what, actual, expected);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
