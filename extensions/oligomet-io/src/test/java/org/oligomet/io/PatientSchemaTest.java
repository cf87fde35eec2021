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
import org.oligomet.core.patient.Patient;
import org.oligomet.io.internal.record.Codec;
import org.oligomet.io.internal.record.PatientLayout;
import org.oligomet.io.internal.record.PatientLayout.Children;
import org.oligomet.io.internal.record.PatientLayout.Section;

/** The published schema says what the code does. */
class PatientSchemaTest {

    private static final Set<String> NO_ENUMS = Set.of("Date", "Patient", "Target", "Text");

    private static JsonNode schema() {
        try (InputStream in = Objects.requireNonNull(PatientJson.class.getResourceAsStream("patient.schema.json"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void codesAreTheConstantsOfTheirEnums() throws ClassNotFoundException {
        for (Map.Entry<String, JsonNode> definition : schema().get("$defs").properties()) {
            if (!NO_ENUMS.contains(definition.getKey())) {
                Class<?> type = Class.forName(Patient.class.getPackageName() + "." + definition.getKey());
                List<String> constants = Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .toList();
                List<String> codes = definition
                        .getValue()
                        .get("enum")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList();
                assertThat(codes).as(definition.getKey()).isEqualTo(constants);
            }
        }
    }

    @Test
    void fieldsAreThoseOfTheCodecs() {
        JsonNode patient = schema().get("$defs").get("Patient");
        assertThat(fields(patient))
                .isEqualTo(new TreeSet<>(Codec.names(
                        PatientLayout.HEAD.names(),
                        PatientLayout.SECTIONS.stream().map(Section::field).toList())));
        for (Section<?> section : PatientLayout.SECTIONS) {
            JsonNode item = patient.get("properties").get(section.field()).get("items");
            List<String> children =
                    section.children().stream().<String>map(Children::field).toList();
            assertThat(fields(item))
                    .as(section.field())
                    .isEqualTo(new TreeSet<>(Codec.names(section.codec().names(), children)));
            for (Children<?, ?> child : section.children()) {
                if (item.has("properties")) {
                    assertThat(fields(item.get("properties").get(child.field()).get("items")))
                            .isEqualTo(new TreeSet<>(child.codec().names()));
                }
            }
        }
    }

    private static Set<String> fields(JsonNode item) {
        Stream<JsonNode> variants = item.has("oneOf") ? item.get("oneOf").valueStream() : Stream.of(item);
        Set<String> names = new TreeSet<>();
        variants.forEach(v -> v.get("properties").fieldNames().forEachRemaining(names::add));
        return names;
    }
}
