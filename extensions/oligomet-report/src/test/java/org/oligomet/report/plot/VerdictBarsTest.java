package org.oligomet.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.report.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class VerdictBarsTest {

    private static final List<VerdictBars.Bar> BARS =
            List.of(VerdictBars.Bar.of("Alpha & co", 11, 3, 4), VerdictBars.Bar.of("Nobody", 0, 0, 0));

    @Test
    void partsAreAsLongAsTheirShares() {
        Document svg = Xml.parse(VerdictBars.withDefaults().draw(BARS));
        List<Double> lengths = Xml.all(svg, "rect").stream()
                .filter(rect -> rect.getAttribute("height").equals("16"))
                .map(rect -> Double.parseDouble(rect.getAttribute("width")))
                .toList();
        assertThat(lengths).hasSize(4);
        double whole = lengths.get(3);
        assertThat(lengths.get(0) / whole).isCloseTo(11 / 18.0, org.assertj.core.data.Offset.offset(0.001));
        assertThat(lengths.get(1) / whole).isCloseTo(3 / 18.0, org.assertj.core.data.Offset.offset(0.001));
        assertThat(lengths.get(2) / whole).isCloseTo(4 / 18.0, org.assertj.core.data.Offset.offset(0.001));
        assertThat(Xml.texts(svg, "text")).contains("11", "3", "4", "nobody judged", "Undetermined");
        assertThat(Xml.texts(svg, "desc"))
                .containsExactly("Alpha & co: met 11, undetermined 3, not met 4."
                        + " Nobody: met 0, undetermined 0, not met 0.");
    }

    @Test
    void partsDifferWithoutColour() {
        Document svg = Xml.parse(VerdictBars.withDefaults().withIdPrefix("v").draw(BARS));
        assertThat(Xml.all(svg, "rect").stream().map(r -> r.getAttribute("fill")))
                .contains("#0072B2", "url(#v-hatch)", "#ffffff");
        assertThat(Xml.all(svg, "pattern").stream().map(p -> p.getAttribute("id")))
                .containsExactly("v-hatch");
    }

    @Test
    void narrowFiguresPutNamesAboveTheBars() {
        Document svg = Xml.parse(VerdictBars.withDefaults()
                .withWidth(360)
                .withMark("SYNTHETIC DATA")
                .draw(BARS));
        Element name = Xml.all(svg, "text").stream()
                .filter(text -> text.getTextContent().startsWith("Alpha"))
                .findFirst()
                .orElseThrow();
        assertThat(name.getAttribute("text-anchor")).isEqualTo("start");
        assertThat(Xml.texts(svg, "title")).containsExactly("Verdicts by definition (SYNTHETIC DATA)");
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerdictBars.withDefaults().draw(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> VerdictBars.Bar.of("a", -1, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerdictBars.withDefaults().withWidth(10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerdictBars.withDefaults().withIdPrefix("1"));
    }
}
