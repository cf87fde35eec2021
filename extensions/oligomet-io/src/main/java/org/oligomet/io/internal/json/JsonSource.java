package org.oligomet.io.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.oligomet.io.BadDataException;
import org.oligomet.io.Issue;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.csv.Utf8;
import org.oligomet.io.internal.json.JsonValue.JsonArray;
import org.oligomet.io.internal.json.JsonValue.JsonFlag;
import org.oligomet.io.internal.json.JsonValue.JsonNull;
import org.oligomet.io.internal.json.JsonValue.JsonNumber;
import org.oligomet.io.internal.json.JsonValue.JsonObject;
import org.oligomet.io.internal.json.JsonValue.JsonText;

/** Reads JSON strictly: UTF-8, no comments, no trailing commas, no field twice, one value and nothing after it. */
public final class JsonSource {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_NAME = 1_000;

    /** What the library wrote itself: a tree of reasons is deeper than the rule that it is about. */
    private static final int DEEPEST_OF_OURS = 400;

    private static final JsonFactory FACTORY = factory(DEEPEST);
    private static final JsonFactory FACTORY_OF_OURS = factory(DEEPEST_OF_OURS);

    private final String name;
    private final JsonFactory factory;

    /**
     * @param name name of the file, for issues
     */
    public JsonSource(String name) {
        this(name, FACTORY);
    }

    private JsonSource(String name, JsonFactory factory) {
        this.name = name;
        this.factory = factory;
    }

    /** For trees of the library's own making. */
    public static JsonSource deep(String name) {
        return new JsonSource(name, FACTORY_OF_OURS);
    }

    private static JsonFactory factory(int deepest) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(deepest)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                // The caller closes what it opened; source text stays out of exceptions, and so out of logs.
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    /** Reads the one value of a file. */
    public JsonValue read(InputStream in) throws IOException {
        List<JsonValue> values = new ArrayList<>(1);
        read(in, false, (number, value) -> values.add(value));
        return values.get(0);
    }

    /** Reads the items of the one array of a file, one after another; another value stands alone. */
    public void readItems(InputStream in, Items items) throws IOException {
        read(in, true, items);
    }

    /** Takes the items of a file. */
    @FunctionalInterface
    public interface Items {

        /**
         * One item.
         *
         * @param number its number in the list, from 1; empty if the file holds no list but this value alone
         */
        void accept(OptionalLong number, JsonValue value);
    }

    private void read(InputStream in, boolean itemwise, Items values) throws IOException {
        try (JsonParser parser = factory.createParser(Utf8.reader(in))) {
            if (parser.nextToken() == null) {
                throw malformed(parser, "the file is empty");
            }
            if (itemwise && parser.currentToken() == JsonToken.START_ARRAY) {
                for (long number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                    values.accept(OptionalLong.of(number), value(parser));
                }
            } else {
                values.accept(OptionalLong.empty(), value(parser));
            }
            if (parser.nextToken() != null) {
                throw malformed(parser, "text after the end of the JSON value");
            }
        } catch (JsonProcessingException e) {
            // Its message is not passed on: it may quote the data.
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            long column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            throw new BadDataException(Issue.builder()
                    .code(IssueCode.MALFORMED_JSON)
                    .file(name)
                    .line(line)
                    .message("not JSON at character " + column + " of the line, or beyond a limit (depth " + DEEPEST
                            + ", text of " + LONGEST_TEXT + " characters)")
                    .build());
        }
    }

    private JsonValue value(JsonParser parser) throws IOException {
        long line = line(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, line);
            case START_ARRAY -> {
                List<JsonValue> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield new JsonArray(line, items);
            }
            case VALUE_STRING -> new JsonText(line, undamaged(parser, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(line, parser.getText());
            case VALUE_TRUE -> new JsonFlag(line, true);
            case VALUE_FALSE -> new JsonFlag(line, false);
            case VALUE_NULL -> new JsonNull(line);
            default -> throw malformed(parser, "not JSON here");
        };
    }

    private JsonObject object(JsonParser parser, long line) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = undamaged(parser, parser.currentName());
            parser.nextToken();
            if (members.put(member, value(parser)) != null) {
                throw new BadDataException(Issue.builder()
                        .code(IssueCode.DUPLICATE_FIELD)
                        .file(name)
                        .line(line(parser))
                        .message("a field stands twice in one object")
                        .build());
            }
        }
        return new JsonObject(line, members);
    }

    private String undamaged(JsonParser parser, String text) {
        if (Utf8.isDamaged(text)) {
            throw new BadDataException(Issue.builder()
                    .code(IssueCode.ENCODING)
                    .file(name)
                    .line(line(parser))
                    .message("not UTF-8; save the file as UTF-8")
                    .build());
        }
        return text;
    }

    private static long line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private BadDataException malformed(JsonParser parser, String message) {
        return new BadDataException(Issue.builder()
                .code(IssueCode.MALFORMED_JSON)
                .file(name)
                .line(line(parser))
                .message(message)
                .build());
    }
}
