package org.oligomet.report.internal.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class MarkupWriterTest {

    @Test
    void escapesTextAndAttributes() {
        String markup = new MarkupWriter()
                .open("p", "title", "a\"<b>'&c")
                .text("1 < 2 & \"3\"")
                .leaf("br")
                .element("b", ">")
                .line()
                .markup("<i/>")
                .close()
                .finish();
        assertThat(markup)
                .isEqualTo(
                        "<p title=\"a&quot;&lt;b&gt;&#39;&amp;c\">1 &lt; 2 &amp; &quot;3&quot;<br/><b>&gt;</b>\n<i/></p>");
    }

    @Test
    void replacesWhatXmlCannotHold() {
        assertThat(XmlText.escape("a\u0000b\u001Bc\uD800d\uFFFEe\u0085f\r\ng\th😀"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf \ng\th😀");
    }

    @Test
    void refusesHalfAnAttributeAndAnOpenEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MarkupWriter().open("a", "href"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new MarkupWriter().open("a").finish())
                .withMessageContaining("<a>");
    }

    @Test
    void decimals() {
        assertThat(Decimals.fixed(-0.001, 2)).isEqualTo("0.00");
        assertThat(Decimals.fixed(1234.565, 1)).isEqualTo("1234.6");
        assertThat(Decimals.trimmed(12.50, 2)).isEqualTo("12.5");
        assertThat(Decimals.trimmed(12, 2)).isEqualTo("12");
        assertThat(Decimals.trimmed(-0.0, 2)).isEqualTo("0");
        assertThat(Decimals.count(3.25)).isEqualTo("3.3");
        assertThat(Decimals.grouped(4881)).isEqualTo("4,881");
    }
}
