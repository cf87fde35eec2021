package org.oligomet.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.definition.DefinitionsInForce;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.io.DefinitionBundle;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** By which definitions patients are judged: which of them, whose, and those of which day. */
final class RuleOptions {

    @Option(
            names = "--definition",
            paramLabel = "ID",
            parameterConsumer = WordsConsumer.class,
            description = "Judge by this definition only, or by this version (saron@v1); repeat it for several."
                    + " Default: all.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private final BundleOption own = new BundleOption();

    @Option(
            names = "--rules-of",
            paramLabel = "DATE",
            converter = ClinicalDateConverter.class,
            description =
                    "Judge by the versions in force on this day (2019-06-30; a month or a year will do), not by the"
                            + " latest. Where no source dates an amendment it is by both versions, and that is told.")
    @Nullable
    private ClinicalDate date;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Made by picocli. */
    RuleOptions() {}

    /** What the options choose; the folder is read. */
    Rules rules(Streams streams) throws IOException {
        Optional<DefinitionBundle> bundle = own.bundle(streams);
        Optional<String> hash = bundle.map(DefinitionBundle::hash);
        List<Definition> all = bundle.map(DefinitionBundle::definitions).orElseGet(Definitions::allVersions);
        boolean named = !names.isEmpty();
        if (date != null) {
            DefinitionsInForce inForce = Definitions.asOf(date, named ? versions(all, date) : all);
            if (inForce.definitions().isEmpty()) {
                throw wrong("no definition was in force as of " + date);
            }
            return new Rules(inForce.definitions(), named, hash, Optional.of(date), inForce.findings());
        }
        List<Definition> latest =
                all.stream().filter(definition -> definition.edition().last()).toList();
        if (!named && latest.isEmpty()) {
            throw wrong("none of these definitions is the last version of its rules; name one with --definition");
        }
        Function<String, Optional<Definition>> byId =
                bundle.<Function<String, Optional<Definition>>>map(o -> o::byId).orElse(Definitions::byId);
        return new Rules(named ? chosen(byId, latest) : latest, named, hash, Optional.empty(), List.of());
    }

    private List<Definition> chosen(Function<String, Optional<Definition>> byId, List<Definition> latest) {
        List<Definition> found = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            found.add(byId.apply(name).orElseThrow(() -> unknown(name, latest)));
        }
        return found;
    }

    /** All versions of what was named, in that order. What was not in force is said, not left out in silence. */
    private List<Definition> versions(List<Definition> all, ClinicalDate day) {
        Collection<Definition> found = new LinkedHashSet<>();
        for (String name : names) {
            List<Definition> versions = all.stream()
                    .filter(definition ->
                            definition.id().equals(name) || definition.key().equals(name))
                    .toList();
            if (versions.isEmpty()) {
                throw unknown(name, all);
            }
            if (Definitions.asOf(day, versions).definitions().isEmpty()) {
                throw wrong(name + " was not in force as of " + day);
            }
            found.addAll(versions);
        }
        return List.copyOf(found);
    }

    private ParameterException unknown(String name, List<Definition> all) {
        List<String> ids = all.stream().map(Definition::id).distinct().toList();
        return wrong("there is no definition " + name + "; there are " + String.join(", ", ids));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
