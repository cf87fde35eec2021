package org.oligomet.report.internal.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements, attributes and text, escaping every value. What it writes is well-formed XML, and HTML at the same
 * time as long as void elements go through {@link #leaf} and all others through {@link #open} and {@link #close}.
 */
public final class MarkupWriter {

    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();

    public MarkupWriter() {}

    /** Opens an element; {@code attributes} are name, value, name, value. */
    public MarkupWriter open(String element, String... attributes) {
        tag(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    public MarkupWriter close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content, written as {@code <x/>}. */
    public MarkupWriter leaf(String element, String... attributes) {
        tag(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds only text. */
    public MarkupWriter element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    public MarkupWriter text(String text) {
        out.append(XmlText.escape(text));
        return this;
    }

    /** A line break in the source, where white space means nothing. */
    public MarkupWriter line() {
        out.append('\n');
        return this;
    }

    /** Markup that is already well-formed: only for what another writer of this kind has made. */
    public MarkupWriter markup(String wellFormed) {
        out.append(wellFormed);
        return this;
    }

    /** The whole text; every element must have been closed. */
    public String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("markup: element <" + open.peek() + "> is still open");
        }
        return out.toString();
    }

    private void tag(String element, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "attributes: " + attributes.length + " strings; names and values must alternate");
        }
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(XmlText.escape(attributes[i + 1])).append('"');
        }
    }
}
