package org.oligomet.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oligomet.analysis.Multiverse;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.cohort.IndexRule;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.whatif.DisagreementMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where definitions differ, how far they agree, and one endpoint under each of them. */
@Command(
        name = "compare-definitions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Says how far definitions agree, on whom two of them differ, and by which clause.",
            "",
            "Each patient is judged by each definition. Agreement is Krippendorff's alpha and kappa of each",
            "pair, with open verdicts left out and as a verdict of their own. With --endpoint, also the endpoint",
            "among those who meet each definition when metastases were first found: one index date for all.",
            "With two or three definitions each disagreement also comes with the smallest set of changes after",
            "which the two would say the same."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet compare-definitions patients.json --definition sakai-2016 --definition dingemans-2019",
            "      where two definitions differ",
            "  oligomet compare-definitions tables/ --endpoint os --format json",
            "      all definitions, and overall survival under each, for a program"
        })
final class CompareDefinitionsCommand implements Callable<Integer> {

    /** Endpoints without competing events. */
    enum SurvivalEndpoint {
        OS,
        PFS;

        Endpoint endpoint() {
            return this == OS ? Endpoint.OVERALL_SURVIVAL : Endpoint.PROGRESSION_FREE_SURVIVAL;
        }
    }

    private final Streams streams;

    @Mixin
    private final PatientInput input = new PatientInput();

    @Mixin
    private final RecordOptions options = new RecordOptions();

    @Mixin
    private final RuleOptions choice = new RuleOptions();

    @Option(names = "--endpoint", paramLabel = "ENDPOINT", description = "os or pfs; default none.")
    @Nullable
    private SurvivalEndpoint endpoint;

    @Option(
            names = "--horizon",
            paramLabel = "DAYS",
            description = "Horizon of the restricted means in days; default ${DEFAULT-VALUE}.")
    private int horizon = 730;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private VerdictFormat format = VerdictFormat.TEXT;

    CompareDefinitionsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (horizon < 1) {
            throw new UnusableDataException("--horizon " + horizon + ": it must be 1 day or more");
        }
        Rules rules = choice.rules(streams);
        List<Patient> patients = new ArrayList<>();
        List<Snapshot> snapshots = new ArrayList<>();
        new EachPatient(streams).read(input.source, options, "judging", (patient, snapshot) -> {
            patients.add(patient);
            snapshots.add(snapshot);
        });
        DisagreementMap map = DisagreementMap.of(rules.definitions(), snapshots);
        Optional<Multiverse> multiverse = Optional.ofNullable(endpoint)
                .map(chosen -> Multiverse.of(
                        Cohort.of(patients, IndexRule.firstMetastasis()),
                        rules.definitions(),
                        chosen.endpoint(),
                        horizon));
        List<String> ids = patients.stream().map(Patient::id).toList();
        streams.out()
                .write(
                        format == VerdictFormat.JSON
                                ? DefinitionsWriter.json(map, ids, multiverse, rules)
                                : DefinitionsWriter.text(map, ids, multiverse) + rules.footer());
        if (format == VerdictFormat.TEXT) {
            rules.tell(streams);
        }
        return Oligomet.DONE;
    }
}
