package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.io.DefinitionBundle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How records are read and by what they are judged: the same for verdicts and for reports. */
final class RecordOptions {

    @Option(names = "--mapping", paramLabel = "FILE", description = "Says which column of a registry table is what.")
    @Nullable
    String mapping;

    @Option(
            names = "--definition",
            paramLabel = "ID",
            parameterConsumer = WordsConsumer.class,
            description = "Judge by this definition only; repeat it for several. Default: all.")
    private List<String> definitions = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = AsOfConverter.class,
            description =
                    "Judge by what was recorded up to this day (2024-06-30, or the number of days for records that"
                            + " count them); default the latest date in each record.")
    @Nullable
    AsOf asOf;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Made by picocli. */
    RecordOptions() {}

    /** The definitions that were asked for, in that order, or all. */
    List<Definition> definitions() {
        return definitions.isEmpty() ? Definitions.all() : chosen();
    }

    /** The definitions of a bundle that were asked for, in that order, or the latest version of all. */
    List<Definition> definitions(DefinitionBundle bundle) {
        return definitions.isEmpty() ? bundle.latest() : chosen(bundle::byId, bundle.latest());
    }

    /** The definitions of a bundle, or of the published ones, that were asked for by name. */
    List<Definition> chosen(Optional<DefinitionBundle> bundle) {
        return bundle.map(own -> chosen(own::byId, own.latest())).orElseGet(this::chosen);
    }

    private List<Definition> chosen() {
        return chosen(Definitions::byId, Definitions.all());
    }

    private List<Definition> chosen(Function<String, Optional<Definition>> byId, List<Definition> all) {
        List<Definition> found = new ArrayList<>();
        for (String id : new LinkedHashSet<>(definitions)) {
            Optional<Definition> definition = byId.apply(id);
            found.add(definition.orElseThrow(() -> new ParameterException(
                    spec.commandLine(),
                    "there is no definition " + id + "; there are "
                            + String.join(", ", all.stream().map(Definition::id).toList()))));
        }
        return found;
    }
}
