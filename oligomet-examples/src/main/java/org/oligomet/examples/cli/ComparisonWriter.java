package org.oligomet.examples.cli;

import java.util.Locale;
import java.util.OptionalDouble;
import org.oligomet.io.JsonWriter;
import org.oligomet.stats.Effect;
import org.oligomet.stats.TestResult;

/** Comparisons of groups as JSON and as the tables that a person reads. */
final class ComparisonWriter {

    private static final double SMALLEST_SHOWN = 1e-4;

    private ComparisonWriter() {}

    static String json(Sample sample, GroupTests answer) {
        JsonWriter json = new JsonWriter().beginObject();
        json.field("n", sample.size()).field("events", sample.events());
        JsonAnswers.dropped(json, sample);
        json.name("tests").beginArray();
        for (GroupTests.Line line : answer.tests) {
            json.beginObject().field("method", line.method());
            JsonAnswers.statistic(json, line.test()).field("p_value", line.pValue());
            json.field("exact", line.test().exact()).endObject();
        }
        json.endArray().name("effects").beginArray();
        for (GroupTests.Measured measured : answer.effects) {
            Effect effect = measured.effect();
            json.beginObject().field("measure", measured.measure());
            json.field("estimate", effect.estimate().value());
            json.field("lower", effect.estimate().lower());
            json.field("upper", effect.estimate().upper()).endObject();
        }
        return json.endArray().name("notes").array(answer.notes).endObject().toString();
    }

    static String table(Sample sample, GroupTests answer, double level) {
        TextTable tests = new TextTable("test", "statistic", "df", "p", "how");
        for (GroupTests.Line line : answer.tests) {
            TestResult test = line.test();
            tests.row(
                    line.method(),
                    shown(test.statistic()),
                    test.df().isPresent() ? Integer.toString(test.df().getAsInt()) : "",
                    probability(line.pValue()),
                    test.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        TextTable effects = new TextTable("effect", "estimate", "lower", "upper", "p");
        for (GroupTests.Measured measured : answer.effects) {
            Effect effect = measured.effect();
            effects.row(
                    measured.measure(),
                    shown(effect.estimate().value()),
                    shown(effect.estimate().lower()),
                    shown(effect.estimate().upper()),
                    effect.test().map(test -> probability(test.pValue())).orElse(""));
        }
        StringBuilder out = new StringBuilder().append(tests).append('\n').append(effects);
        out.append('\n')
                .append(Count.of(sample.size(), "row"))
                .append(", ")
                .append(Count.of(sample.events(), "event"))
                .append("; ");
        out.append(Shown.number(OptionalDouble.of(100 * level))).append(" % limits; NE: not estimable\n");
        answer.notes.forEach(note -> out.append("Note: ").append(note).append('\n'));
        if (!sample.droppedSentence().isEmpty()) {
            out.append(sample.droppedSentence()).append('\n');
        }
        return out.toString();
    }

    private static String probability(OptionalDouble p) {
        if (p.isEmpty()) {
            return "NE";
        }
        return String.format(Locale.ROOT, p.getAsDouble() < SMALLEST_SHOWN ? "%.2e" : "%.4f", p.getAsDouble());
    }

    private static String shown(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "NE";
    }
}
