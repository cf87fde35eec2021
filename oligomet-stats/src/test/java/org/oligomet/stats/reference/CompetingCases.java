package org.oligomet.stats.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/** R's answers on competing risks and the samples they were made on. See {@code reference/README.md}. */
public final class CompetingCases {

    private CompetingCases() {}

    /** A file of {@code reference/competing}. */
    public static JsonNode file(String name) {
        try (InputStream in = new GZIPInputStream(resource(name + ".json.gz"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases of a file. */
    public static List<JsonNode> cases(String name) {
        return StreamSupport.stream(file(name).path("cases").spliterator(), false)
                .toList();
    }

    /** Transplant waiting list: 1 death, 2 transplant, 3 withdrawal; grouped by blood type if asked for. */
    public static SurvivalData transplant(boolean grouped) {
        Map<String, Integer> codes = Map.of("censored", 0, "death", 1, "ltx", 2, "withdraw", 3);
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = resource("transplant.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> rows.add(line.split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SurvivalDataBuilder builder = SurvivalData.builder()
                .exit(rows.stream().mapToDouble(r -> Double.parseDouble(r[0])).toArray())
                .cause(
                        rows.stream()
                                .mapToInt(r -> Objects.requireNonNull(codes.get(r[1])))
                                .toArray(),
                        Map.of(1, "death", 2, "ltx", 3, "withdraw"));
        if (grouped) {
            builder.group(rows.stream().map(r -> r[2]).toArray(String[]::new));
        }
        return builder.build();
    }

    /** A random sample: causes 1, 2, … by the names of their codes; without groups and strata. */
    public static SurvivalDataBuilder random(JsonNode c) {
        Map<Integer, String> names = new TreeMap<>();
        for (int code = 1; code <= c.path("causes").asInt(); code++) {
            names.put(code, Integer.toString(code));
        }
        SurvivalDataBuilder builder =
                SurvivalData.builder().exit(numbers(c.path("time"))).cause(whole(c.path("status")), names);
        if (c.has("entry")) {
            double[] entry = numbers(c.path("entry"));
            for (int row = 0; row < entry.length; row++) {
                entry[row] = entry[row] < 0 ? SurvivalData.NO_ENTRY : entry[row];
            }
            builder.entry(entry);
        }
        if (c.has("weight")) {
            builder.weight(numbers(c.path("weight")));
        }
        if (c.has("cluster")) {
            builder.cluster(StreamSupport.stream(c.path("cluster").spliterator(), false)
                    .map(JsonNode::asText)
                    .toArray(String[]::new));
        }
        return builder;
    }

    /** A column of numbers. */
    public static double[] numbers(JsonNode column) {
        return StreamSupport.stream(column.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /** A column of whole numbers. */
    public static int[] whole(JsonNode column) {
        return StreamSupport.stream(column.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    private static InputStream resource(String name) {
        String path = "/reference/competing/" + name;
        return Objects.requireNonNull(CompetingCases.class.getResourceAsStream(path), path);
    }
}
