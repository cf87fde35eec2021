package org.oligomet.examples.cli;

import java.util.Locale;
import org.oligomet.core.whatif.Change;
import org.oligomet.core.whatif.Correction;
import org.oligomet.io.JsonWriter;

/** Sets of changes as JSON and as lines of text. */
final class Changes {

    private Changes() {}

    /** The changes of a set, as an array. */
    static void json(JsonWriter json, Correction correction) {
        json.beginArray();
        for (Change change : correction.changes()) {
            json.beginObject().field("fact", fact(change));
            json.field("from", change.from().text());
            json.field("to", change.to().text());
            json.field("kind", kind(change)).endObject();
        }
        json.endArray();
    }

    /** A line for each change: the first after a minus, those that belong to it after a plus. */
    static String text(Correction correction) {
        StringBuilder out = new StringBuilder();
        String sign = "-";
        for (Change change : correction.changes()) {
            out.append("  ").append(sign).append(' ').append(fact(change)).append(": ");
            out.append(change.from().text()).append(" -> ").append(change.to().text());
            out.append(" (").append(kind(change)).append(")\n");
            sign = "+";
        }
        return out.toString();
    }

    private static String kind(Change change) {
        return change.kind().name().toLowerCase(Locale.ROOT);
    }

    /** With the id of the lesion: several may read alike. */
    private static String fact(Change change) {
        return change.fact().text()
                + change.reference().map(id -> " [" + id + "]").orElse("");
    }
}
