package org.oligomet.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.report.Xml;

class VerdictMapTest {

    private static final List<VerdictMap.Column> COLUMNS = List.of(
            new VerdictMap.Column("<1>", List.of(Verdict.MET, Verdict.UNDETERMINED)),
            new VerdictMap.Column("2", List.of(Verdict.MET, Verdict.NOT_MET)));

    @Test
    void metIsFilledOpenIsAStrokeAndNotMetIsEmpty() {
        String svg =
                VerdictMap.withDefaults().withIdPrefix("p").withMark("MADE UP").draw(List.of("a", "b"), COLUMNS);
        // One path for all cells that are met, and one in the legend.
        List<String> filled = Xml.all(Xml.parse(svg), "path").stream()
                .filter(path -> path.getAttribute("fill").equals("#0072B2"))
                .map(path -> path.getAttribute("d"))
                .toList();
        assertThat(filled).hasSize(2);
        assertThat(filled.get(1).chars().filter(c -> c == 'z')).hasSize(2);
        List<String> strokes = Xml.all(Xml.parse(svg), "path").stream()
                .filter(path -> path.getAttribute("stroke").equals("#7a5f00"))
                .map(path -> path.getAttribute("d"))
                .toList();
        assertThat(strokes)
                .hasSize(2)
                .allMatch(d -> d.chars().filter(c -> c == 'M').count() == 1);
        assertThat(Xml.texts(Xml.parse(svg), "text"))
                .containsExactly("MADE UP", "Met", "Undetermined", "Not met", "a", "b", "<1>", "2");
        assertThat(Xml.texts(Xml.parse(svg), "desc"))
                .containsExactly("a: 2 columns met, 0 undetermined. b: 0 columns met, 1 undetermined.");
    }

    @Test
    void aPageOfDefinitionsAndPatientsStaysWithinItsWidth() {
        List<String> rows = new ArrayList<>();
        List<VerdictMap.Column> columns = new ArrayList<>();
        for (int r = 0; r < 36; r++) {
            rows.add("a-definition-" + r);
        }
        for (int c = 0; c < 40; c++) {
            int column = c;
            columns.add(new VerdictMap.Column(
                    "patient-" + c,
                    rows.stream()
                            .map(row -> List.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED)
                                    .get((row.length() + column) % 3))
                            .toList()));
        }
        String svg = VerdictMap.withDefaults().withWidth(360).draw(rows, columns);
        assertThat(Xml.parse(svg).getDocumentElement().getAttribute("width")).isEqualTo("360");
        assertThat(svg).hasSizeLessThan(60_000);
        for (var text : Xml.all(Xml.parse(svg), "text")) {
            assertThat(Double.parseDouble(text.getAttribute("x"))).isBetween(0.0, 360.0);
        }
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerdictMap.withDefaults().draw(List.of(), COLUMNS))
                .withMessage("map: 0 rows, 2 columns; there must be at least one of each");
    }
}
