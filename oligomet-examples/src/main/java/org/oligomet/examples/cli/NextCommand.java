package org.oligomet.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.whatif.Question;
import org.oligomet.core.whatif.WhatToAsk;
import org.oligomet.io.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The data that records lack, ranked by how many verdicts each would settle. */
@Command(
        name = "next",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Says what to ask next: missing data, ranked by how many open verdicts each would settle.",
            "",
            "A datum settles a verdict if every answer that is tried decides it; it may settle it if some",
            "answer does. Where not all answers can be tried, it says so."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet next patients.json",
            "      for the cohort, under every definition",
            "  oligomet next tables/ --definition dingemans-2019 --definition lievens-2020 --format json",
            "      under two definitions, for the cohort and for each patient, for a program"
        })
final class NextCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private final PatientInput input = new PatientInput();

    @Mixin
    private final RecordOptions options = new RecordOptions();

    @Mixin
    private final RuleOptions choice = new RuleOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private VerdictFormat format = VerdictFormat.TEXT;

    NextCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Rules rules = choice.rules(streams);
        WhatToAsk ask = WhatToAsk.under(rules.definitions());
        List<Snapshot> snapshots = new ArrayList<>();
        new EachPatient(streams).read(input.source, options, "judging", (patient, snapshot) -> snapshots.add(snapshot));
        List<Question> cohort = ask.rank(snapshots);
        streams.out().write(format == VerdictFormat.JSON ? json(rules, ask, snapshots, cohort) : text(rules, cohort));
        if (format == VerdictFormat.TEXT) {
            rules.tell(streams);
        }
        return Oligomet.DONE;
    }

    private static String json(Rules rules, WhatToAsk ask, List<Snapshot> snapshots, List<Question> cohort) {
        JsonWriter json = new JsonWriter();
        json.beginObject();
        rules.json(json);
        json.name("questions");
        questions(json, cohort);
        json.name("patients").beginArray();
        for (Snapshot snapshot : snapshots) {
            json.beginObject().field("id", snapshot.patient().id());
            json.field("as_of", snapshot.asOf().toString()).name("questions");
            questions(json, ask.rank(snapshot));
            json.endObject();
        }
        return json.endArray().endObject().toString();
    }

    private static void questions(JsonWriter json, List<Question> questions) {
        json.beginArray();
        for (Question question : questions) {
            json.beginObject().field("datum", question.datum().text());
            json.field("code", question.datum().code());
            json.field("settles", question.settles());
            json.field("may_settle", question.maySettle());
            json.field("asked", question.asked());
            json.field("patients", question.patients());
            json.name("exhaustive").value(question.isExhaustive());
            json.name("definitions").array(List.copyOf(question.definitions()));
            json.endObject();
        }
        json.endArray();
    }

    private static String text(Rules rules, List<Question> questions) {
        TextTable table = new TextTable("datum", "settles", "may settle", "asked", "patients", "answers tried");
        for (Question question : questions) {
            table.row(
                    question.datum().text(),
                    Integer.toString(question.settles()),
                    Integer.toString(question.maySettle()),
                    Integer.toString(question.asked()),
                    Integer.toString(question.patients()),
                    question.isExhaustive() ? "all" : "some");
        }
        return table
                + "\nsettles: open verdicts that it decides by itself, whatever the answer among those tried;"
                + " may settle: that some answer decides;\nasked: that name it as missing. A verdict is one definition"
                + " on one patient.\n"
                + rules.footer();
    }
}
