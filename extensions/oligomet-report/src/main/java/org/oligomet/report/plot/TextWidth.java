package org.oligomet.report.plot;

/**
 * How wide a line of sans-serif text is, near enough to lay out around it: fonts differ between readers, so every place
 * leaves some room.
 */
final class TextWidth {

    private TextWidth() {}

    static double of(String text, double fontSize) {
        return text.codePoints().mapToDouble(TextWidth::em).sum() * fontSize;
    }

    /** The text itself, or as much of its beginning as fits, with an ellipsis. */
    static String shorten(String text, double fontSize, double room) {
        if (of(text, fontSize) <= room) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        double left = room / fontSize - em('…');
        for (int c : text.codePoints().toArray()) {
            left -= em(c);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().stripTrailing() + "…";
    }

    private static double em(int c) {
        if (c >= 0x1100) {
            return 1.0;
        }
        if ("iljtfrI.,:;|!'()[] ".indexOf(c) >= 0) {
            return 0.32;
        }
        if (c == 'm' || c == 'w' || c == 'M' || c == 'W' || c == '%' || c == '@' || c == '…') {
            return 0.9;
        }
        return c >= 'A' && c <= 'Z' ? 0.7 : 0.57;
    }
}
