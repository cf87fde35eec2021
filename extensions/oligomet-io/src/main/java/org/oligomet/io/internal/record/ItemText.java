package org.oligomet.io.internal.record;

import java.util.ArrayList;
import java.util.List;

/** Lists in one field: items separated by a character, which a backslash keeps as itself. */
public final class ItemText {

    private static final char ESCAPE = '\\';

    private ItemText() {}

    /** The items with their escapes removed. */
    public static List<String> split(String text, char separator) {
        List<String> items = new ArrayList<>();
        for (String item : splitKeepingEscapes(text, separator)) {
            items.add(unescape(item));
        }
        return items;
    }

    /** The items as they stand, for a second split by another separator. */
    static List<String> splitKeepingEscapes(String text, char separator) {
        List<String> items = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ESCAPE) {
                i++;
            } else if (text.charAt(i) == separator) {
                items.add(text.substring(start, i));
                start = i + 1;
            }
        }
        items.add(text.substring(start));
        return items;
    }

    private static String unescape(String item) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < item.length(); i++) {
            if (item.charAt(i) == ESCAPE && i + 1 < item.length()) {
                i++;
            }
            plain.append(item.charAt(i));
        }
        return plain.toString();
    }

    /** The item such that {@link #split} reads it as it is. */
    public static String escape(String item) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < item.length(); i++) {
            char c = item.charAt(i);
            if (c == ';' || c == ':' || c == ESCAPE) {
                text.append(ESCAPE);
            }
            text.append(c);
        }
        return text.toString();
    }
}
