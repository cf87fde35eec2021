package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.LabLimit;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.patient.Patient;
import org.oligomet.io.internal.definition.CountingCodec;
import org.oligomet.io.internal.definition.CriterionCodec;
import org.oligomet.io.internal.definition.CriterionCodecs;
import org.oligomet.io.internal.definition.DefinitionLayout;

/** The published schema says what the code does. */
class DefinitionSchemaTest {

    private static JsonNode defs() {
        try (InputStream in =
                Objects.requireNonNull(DefinitionJson.class.getResourceAsStream("definition.schema.json"))) {
            return new ObjectMapper().readTree(in).get("$defs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void codesAreTheConstantsOfTheirEnums() {
        int enums = 0;
        for (Map.Entry<String, JsonNode> def : defs().properties()) {
            if (def.getValue().has("enum")) {
                List<String> constants = Arrays.stream(type(def.getKey()).getEnumConstants())
                        .map(Object::toString)
                        .toList();
                assertThat(def.getValue().get("enum").valueStream().map(JsonNode::asText))
                        .as(def.getKey())
                        .containsExactlyElementsOf(constants);
                enums++;
            }
        }
        assertThat(enums).isEqualTo(27);
    }

    private static Class<?> type(String name) {
        return Stream.of(Criterion.class, Definition.class, Patient.class)
                .map(neighbour -> neighbour.getPackageName() + "." + name)
                .flatMap(DefinitionSchemaTest::find)
                .findFirst()
                .orElse(LabLimit.Limit.class);
    }

    private static Stream<Class<?>> find(String name) {
        try {
            return Stream.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }

    @Test
    void fieldsAreThoseOfTheCodecs() {
        Map<String, List<String>> codecs = Map.ofEntries(
                Map.entry("Definition", DefinitionLayout.DEFINITION),
                Map.entry("Edition", DefinitionLayout.EDITION),
                Map.entry("Citation", DefinitionLayout.CITATION),
                Map.entry("Clause", DefinitionLayout.CLAUSE),
                Map.entry("Statement", DefinitionLayout.STATEMENT),
                Map.entry("Ambiguity", DefinitionLayout.AMBIGUITY),
                Map.entry("Choice", DefinitionLayout.CHOICE),
                Map.entry("Caution", DefinitionLayout.CAUTION),
                Map.entry("Message", DefinitionLayout.MESSAGE),
                Map.entry("CountingPolicy", CountingCodec.POLICY),
                Map.entry("CoveragePolicy", CountingCodec.COVERAGE),
                Map.entry("CoverageRule", CountingCodec.COVERAGE_RULE),
                Map.entry("CountingChange", CountingCodec.CHANGE));
        codecs.forEach(
                (name, fields) -> assertThat(fields(defs().get(name))).as(name).isEqualTo(new TreeSet<>(fields)));
    }

    @Test
    void kindsAreThoseOfTheCodecs() {
        Set<String> kinds = new TreeSet<>();
        for (JsonNode form : defs().get("Criterion").get("oneOf")) {
            String id = form.get("properties").get("type").get("const").asText();
            kinds.add(id);
            CriterionCodec<?> codec =
                    Objects.requireNonNull(CriterionCodecs.all().get(id), id);
            Set<String> names = new TreeSet<>(codec.names());
            names.add("type");
            assertThat(fields(form)).as(id).isEqualTo(names);
        }
        assertThat(kinds).isEqualTo(new TreeSet<>(CriterionCodecs.all().keySet()));
    }

    private static Set<String> fields(JsonNode form) {
        Set<String> names = new TreeSet<>();
        form.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
