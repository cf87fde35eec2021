package org.oligomet.report.internal.markup;

/** Text made safe for XML and HTML, whatever it holds. */
public final class XmlText {

    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {}

    /**
     * Escapes the five special characters, so that the result is safe in content and in a quoted attribute. Characters
     * that XML 1.0 cannot hold (most controls, lone surrogates, U+FFFE, U+FFFF) become U+FFFD; a carriage return
     * becomes a space, because parsers would change it.
     */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\r' -> out.append(' ');
                default -> {
                    if (isXmlCharacter(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(REPLACEMENT);
                    }
                }
            }
        }
        return out.toString();
    }

    // The Char production of XML 1.0, without the C1 controls that it discourages.
    private static boolean isXmlCharacter(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n';
        }
        return c < 0x7F || (c > 0x9F && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
    }
}
