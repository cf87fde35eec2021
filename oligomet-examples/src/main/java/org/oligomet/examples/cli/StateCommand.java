package org.oligomet.examples.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.state.EntryGate;
import org.oligomet.core.state.OpenTherapyRule;
import org.oligomet.core.state.StateClassifier;
import org.oligomet.core.state.StateEvaluation;
import org.oligomet.core.state.StateRules;
import org.oligomet.core.state.StateTimeline;
import org.oligomet.io.DefinitionBundle;
import org.oligomet.io.JsonWriter;
import org.oligomet.io.Loaded;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The ESTRO/EORTC state of each patient. */
@Command(
        name = "state",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Tells the ESTRO/EORTC state of oligometastatic disease of each patient, and why.",
            "",
            "Where the record leaves several states possible all of them are listed, with the data that",
            "would narrow them; in JSON the state is then null. What the source leaves open is read as",
            "docs/states.md says."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet state patients.json --as-of 2024-06-30",
            "      the state by what was known on that day: take the date of the imaging that is judged",
            "  oligomet state tables/ --timeline",
            "      the state at each imaging date as well",
            "  oligomet state patients.json --definition dingemans-2019 --format json",
            "      oligometastatic is what this definition says, not one to five metastases"
        })
final class StateCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private final PatientInput input = new PatientInput();

    @Option(names = "--mapping", paramLabel = "FILE", description = "Says which column of a registry table is what.")
    @Nullable
    private String mapping;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = AsOfConverter.class,
            description =
                    "Judge by what was recorded up to this day (2024-06-30, or the number of days for records that"
                            + " count them); default the latest date in each record.")
    @Nullable
    private AsOf asOf;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Most metastases of oligometastatic disease; more in the past were polymetastatic disease."
                    + " Default ${DEFAULT-VALUE}.")
    private int limit = 5;

    @Option(
            names = "--definition",
            paramLabel = "ID",
            description = "Oligometastatic now is what this definition says, or this version of it (saron@v1); --limit"
                    + " then tells the past only.")
    @Nullable
    private String definition;

    @Mixin
    private final BundleOption own = new BundleOption();

    @Option(
            names = "--assume-ongoing",
            description = "A systemic therapy without a recorded end is going on; without this option that is open.")
    private boolean assumeOngoing;

    @Option(
            names = "--treatments-complete",
            description = "A treatment that is not on record was not given; without this option a record without any"
                    + " treatment leaves that open.")
    private boolean treatmentsComplete;

    @Option(names = "--timeline", description = "Also the state at each imaging date.")
    private boolean timeline;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private VerdictFormat format = VerdictFormat.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    StateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<DefinitionBundle> bundle = own.bundle(streams);
        StateClassifier classifier = classifier(bundle);
        Optional<String> hash = bundle.map(DefinitionBundle::hash);
        Loaded<Patient> loaded = new RecordReader(streams).read(input.source, mapping);
        JsonWriter json = new JsonWriter();
        json.beginObject();
        hash.ifPresent(content -> json.field("bundle", content));
        json.name("patients").beginArray();
        int undated = 0;
        try (Progress progress = new Progress(streams)) {
            for (int i = 0; i < loaded.values().size(); i++) {
                progress.step("judging", i, "patients");
                Patient patient = loaded.values().get(i);
                Optional<Snapshot> snapshot = AsOf.snapshot(asOf, patient);
                if (snapshot.isEmpty()) {
                    undated++;
                } else {
                    write(json, patient, snapshot.get(), classifier, hash);
                }
            }
        }
        streams.out()
                .write(
                        format == VerdictFormat.JSON
                                ? json.endArray().endObject().toString()
                                : summary()
                                        + hash.map(content -> "\ndefinitions: " + content + "\n")
                                                .orElse(""));
        if (undated > 0) {
            streams.tell("note: " + Count.of(undated, "record holds no date and was", "records hold no date and were")
                    + " not judged; name one with --as-of");
        }
        return Oligomet.DONE;
    }

    private StateClassifier classifier(Optional<DefinitionBundle> bundle) {
        CommandLine line = spec.commandLine();
        if (limit < 1) {
            throw new ParameterException(line, "--limit " + limit + ": it must be 1 or more");
        }
        StateRules rules = StateRules.builder()
                .polymetastaticAbove(limit)
                .openTherapies(assumeOngoing ? OpenTherapyRule.ONGOING : OpenTherapyRule.UNKNOWN)
                .treatmentsComplete(treatmentsComplete)
                .build();
        return StateClassifier.withDefaults().withRules(rules).withGate(gate(line, bundle));
    }

    private EntryGate gate(CommandLine line, Optional<DefinitionBundle> bundle) {
        if (definition == null) {
            if (bundle.isPresent()) {
                throw new ParameterException(line, "name with --definition which of them is the entry");
            }
            return new EntryGate.Metastases(limit);
        }
        String id = definition;
        List<Definition> all = bundle.map(DefinitionBundle::latest).orElseGet(Definitions::all);
        return new EntryGate.Fulfils(bundle.map(content -> content.byId(id))
                .orElseGet(() -> Definitions.byId(id))
                .orElseThrow(() -> new ParameterException(
                        line,
                        "there is no definition " + id + "; there are "
                                + String.join(
                                        ", ", all.stream().map(Definition::id).toList()))));
    }

    private void write(
            JsonWriter json, Patient patient, Snapshot snapshot, StateClassifier classifier, Optional<String> hash)
            throws IOException {
        StateEvaluation evaluation = classifier.classify(snapshot);
        counts.merge(evaluation.state().map(Enum::name).orElse("several possible"), 1, Integer::sum);
        // What is recorded after the day judged has no place in the history either.
        Optional<StateTimeline> history =
                timeline ? Optional.of(StateTimeline.of(snapshot.patient(), classifier)) : Optional.empty();
        if (format == VerdictFormat.JSON) {
            StateWriter.json(json, patient.id(), evaluation, history, hash);
        } else {
            streams.out().write(StateWriter.text(patient.id(), evaluation, history, hash));
        }
    }

    private String summary() {
        TextTable table = new TextTable("state", "patients");
        counts.forEach((state, patients) -> table.row(state, Integer.toString(patients)));
        return table.toString();
    }
}
