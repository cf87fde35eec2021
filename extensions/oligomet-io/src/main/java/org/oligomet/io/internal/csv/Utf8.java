package org.oligomet.io.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text as UTF-8 and nothing else. Damaged bytes become {@link #DAMAGED}, so that the reader can name their row. */
public final class Utf8 {

    /** Stands for a byte that is not UTF-8. Unicode keeps U+FFFF free: no text contains it. */
    public static final char DAMAGED = '\uFFFF';

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** The characters of a stream, without a byte order mark. */
    public static Reader reader(InputStream in) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(DAMAGED))));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    /** Whether a text holds a damaged byte or a NUL, which UTF-16 is full of. */
    public static boolean isDamaged(String text) {
        return text.indexOf(DAMAGED) >= 0 || text.indexOf('\0') >= 0;
    }
}
