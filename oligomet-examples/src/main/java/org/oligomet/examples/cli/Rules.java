package org.oligomet.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.io.JsonWriter;

/**
 * What a command judges by.
 *
 * @param definitions in the order in which they are shown
 * @param named whether the command line named them; otherwise they are all there are
 * @param hash of the definitions of one's own; empty for the published ones
 * @param date the day whose rules they are; empty for the latest versions
 * @param findings what is doubtful about which rules were in force then
 */
record Rules(
        List<Definition> definitions,
        boolean named,
        Optional<String> hash,
        Optional<ClinicalDate> date,
        List<Finding> findings) {

    Rules {
        definitions = List.copyOf(definitions);
        findings = List.copyOf(findings);
    }

    /** Whose rules they are and of which day, as fields of an object; nothing for the latest published ones. */
    void json(JsonWriter json) {
        hash.ifPresent(content -> json.field("bundle", content));
        date.ifPresent(day -> {
            json.field("rules_of", day.toString());
            findings(json, findings);
        });
    }

    static void findings(JsonWriter json, List<Finding> findings) {
        json.name("findings").beginArray();
        for (Finding finding : findings) {
            json.beginObject().field("code", finding.code());
            json.field("message", finding.message().text()).endObject();
        }
        json.endArray();
    }

    /** What a finding says, as a sentence that stands alone. */
    static String sentence(Finding finding) {
        String text = finding.message().text();
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    /** The same as lines at the end of a text, after an empty one. */
    String footer() {
        String lines = lines();
        return lines.isEmpty() ? "" : "\n" + lines;
    }

    /** The same as lines. */
    String lines() {
        return hash.map(content -> "definitions: " + content + "\n").orElse("")
                + date.map(day -> "rules of: " + day + "\n").orElse("");
    }

    /** The same for the head of an answer: {@code ", by definitions sha256:…, by the rules of 2019"}. */
    String aside() {
        return hash.map(content -> ", by definitions " + content).orElse("")
                + date.map(day -> ", by the rules of " + day).orElse("");
    }

    /** The findings, beside an answer in text. */
    void tell(Streams streams) {
        findings.forEach(finding -> streams.tell("note: " + finding.message().text()));
    }
}
