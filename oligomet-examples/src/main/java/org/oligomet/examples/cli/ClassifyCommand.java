package org.oligomet.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.io.AuditRecord;
import org.oligomet.io.JsonWriter;
import org.oligomet.io.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A verdict for each patient under each definition. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Judges each patient under published definitions: met, not met or undetermined, and why.",
            "",
            "Undetermined means that the record does not decide; what would settle it is named.",
            "A record that cannot be read is left out as a whole and told on standard error; the",
            "others are judged, and the exit status is 0."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet classify patients.json",
            "      every patient under every definition, at the latest date of each record",
            "  oligomet classify tables/ --definition sakai-2016 --as-of 2024-06-30",
            "      a folder of CSV tables, one definition, by what was known on that day",
            "  oligomet classify registry.csv --mapping registry.mapping.json --format json",
            "      one wide table, whose mapping says which column is what",
            "  oligomet classify patients.json --definitions ours/",
            "      by definitions of one's own, as JSON; the hash of what they say stands in every result",
            "  oligomet classify cohort2019/ --rules-of 2019",
            "      by the rules of 2019, whatever was amended or published since"
        })
final class ClassifyCommand implements Callable<Integer> {

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

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description =
                    "Also write a record of each verdict, one a line: library, rules, hash of the input, reasons.")
    @Nullable
    private String audit;

    private final List<AuditRecord> records = new ArrayList<>();

    private final Map<Definition, Map<Verdict, Integer>> counts = new java.util.LinkedHashMap<>();

    ClassifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Rules rules = choice.rules(streams);
        Loaded<Patient> loaded = new RecordReader(streams).read(input.source, options.mapping);
        JsonWriter json = new JsonWriter();
        json.beginObject();
        rules.json(json);
        json.name("patients").beginArray();
        int undated = 0;
        try (Progress progress = new Progress(streams)) {
            for (int i = 0; i < loaded.values().size(); i++) {
                progress.step("judging", i, "patients");
                Patient patient = loaded.values().get(i);
                Optional<Snapshot> snapshot = AsOf.snapshot(options.asOf, patient);
                if (snapshot.isEmpty()) {
                    undated++;
                } else {
                    Judged judged = judge(patient, snapshot.get(), rules.definitions());
                    if (format == VerdictFormat.JSON) {
                        VerdictWriter.json(json, judged, rules.hash());
                    } else {
                        streams.out().write(VerdictWriter.text(judged, rules));
                    }
                }
            }
        }
        streams.out()
                .write(
                        format == VerdictFormat.JSON
                                ? json.endArray().endObject().toString()
                                : summary() + rules.footer());
        if (format == VerdictFormat.TEXT) {
            rules.tell(streams);
        }
        if (audit != null) {
            OutputFile.write(audit, AuditRecord.lines(records));
        }
        if (undated > 0) {
            streams.tell("note: " + Count.of(undated, "record holds no date and was", "records hold no date and were")
                    + " not judged; name one with --as-of");
        }
        return Oligomet.DONE;
    }

    private Judged judge(Patient patient, Snapshot snapshot, List<Definition> definitions) {
        Facts facts = Facts.of(snapshot);
        List<DefinitionEvaluation> evaluations = new ArrayList<>(definitions.size());
        for (Definition definition : definitions) {
            DefinitionEvaluation evaluation = definition.evaluate(facts);
            evaluations.add(evaluation);
            if (audit != null) {
                records.add(AuditRecord.of(definition, snapshot));
            }
            counts.computeIfAbsent(definition, key -> new EnumMap<>(Verdict.class))
                    .merge(evaluation.verdict(), 1, Integer::sum);
        }
        return new Judged(patient, snapshot, evaluations);
    }

    private String summary() {
        TextTable table = new TextTable("definition", "met", "not met", "undetermined");
        counts.forEach((definition, verdicts) -> table.row(
                definition.key(),
                Integer.toString(verdicts.getOrDefault(Verdict.MET, 0)),
                Integer.toString(verdicts.getOrDefault(Verdict.NOT_MET, 0)),
                Integer.toString(verdicts.getOrDefault(Verdict.UNDETERMINED, 0))));
        return table.toString();
    }
}
