package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    @Test
    void keysKeepTheirOrderAndPlainArraysTheirLine() {
        String json = new JsonWriter()
                .beginObject()
                .field("n", 3)
                .field("group", Optional.empty())
                .field("ok", true)
                .field("label", Optional.of("0.5"))
                .field("text", "x")
                .field("median", OptionalDouble.empty())
                .field("rmean", OptionalDouble.of(1.5))
                .name("df")
                .value(OptionalLong.of(1))
                .name("none")
                .value(OptionalLong.empty())
                .name("time")
                .array(new double[] {1, 2.25})
                .name("at_risk")
                .array(new long[] {3, 2})
                .name("names")
                .array(List.of("a", "b"))
                .name("curves")
                .beginArray()
                .beginObject()
                .field("x", 0.1)
                .endObject()
                .beginObject()
                .endObject()
                .endArray()
                .name("empty")
                .beginArray()
                .endArray()
                .endObject()
                .toString();
        assertThat(json).isEqualTo("""
                        {
                          "n": 3,
                          "group": null,
                          "ok": true,
                          "label": "0.5",
                          "text": "x",
                          "median": null,
                          "rmean": 1.5,
                          "df": 1,
                          "none": null,
                          "time": [1.0, 2.25],
                          "at_risk": [3, 2],
                          "names": ["a", "b"],
                          "curves": [
                            {
                              "x": 0.1
                            },
                            {}
                          ],
                          "empty": []
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource({"0.1,0.1", "2e-3,0.002", "2E23,2.0E23", "1e7,1.0E7", "-0.0,-0.0", "4.9E-324,4.9E-324", "67.3,67.3"})
    void doublesAreTheShortestTextThatReadsBack(double value, String text) {
        assertThat(JsonWriter.format(value)).isEqualTo(text);
        assertThat(Double.parseDouble(JsonWriter.format(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersThatAreNotFiniteAreRefused(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonWriter().value(value));
    }

    @Test
    void textIsEscaped() {
        assertThat(new JsonWriter()
                        .value("\"\\\n\r\t\u0001\u2028\u007f\u00e9\uD83D\uDE00\uD83D")
                        .toString())
                .isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0001\\u2028\\u007f\u00e9\uD83D\uDE00\\ud83d\"\n");
        assertThat(new JsonWriter().value("\uDE00").toString()).isEqualTo("\"\\ude00\"\n");
    }

    @Test
    void aValueOutOfPlaceIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> new JsonWriter().name("x"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new JsonWriter().beginObject().value(1));
        assertThatIllegalStateException()
                .isThrownBy(() -> new JsonWriter().beginObject().toString());
        assertThatIllegalStateException()
                .isThrownBy(() -> new JsonWriter().beginObject().endArray());
        assertThatIllegalStateException()
                .isThrownBy(() -> new JsonWriter().value(1).value(2));
        assertThatIllegalStateException()
                .isThrownBy(() -> new JsonWriter().beginObject().name("a").endObject());
    }
}
