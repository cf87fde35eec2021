package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.CoveragePolicy;
import org.oligomet.core.criteria.CoverageRule;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.ImagingOption;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;
import org.oligomet.core.definition.Citation;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.CountingChange;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Edition;
import org.oligomet.core.definition.Statement;
import org.oligomet.io.internal.definition.CountingCodec;
import org.oligomet.io.internal.definition.CriterionCodec;
import org.oligomet.io.internal.definition.CriterionCodecs;
import org.oligomet.io.internal.definition.DefinitionLayout;

/** Nothing that a definition can say is missing in JSON. */
class CriterionCodecsTest {

    /** Kinds in the package of criteria, found in its compiled classes. */
    private static Set<Class<?>> kinds() throws IOException, URISyntaxException {
        URI place = Criterion.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path root = Path.of(place);
        if (Files.isDirectory(root)) {
            return kinds(root);
        }
        try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
            return kinds(jar.getPath("/"));
        }
    }

    private static Set<Class<?>> kinds(Path root) throws IOException {
        String name = Criterion.class.getPackageName();
        try (Stream<Path> files = Files.list(root.resolve(name.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .<Class<?>>map(file -> load(name + "." + file.substring(0, file.length() - 6)))
                    .filter(Criterion.class::isAssignableFrom)
                    .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }

    @Test
    void everyKindOfCriterionHasACodec() throws IOException, URISyntaxException {
        Set<Class<?>> known = CriterionCodecs.all().values().stream()
                .map(CriterionCodec::kind)
                .collect(Collectors.toSet());
        assertThat(kinds())
                .as("kinds of criteria; a new one needs a codec in org.oligomet.io.internal.definition, its form in"
                        + " definition.schema.json and a row in docs/definition-json.md")
                .hasSizeGreaterThan(30)
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void fieldsAreTheComponentsOfTheRecords() {
        for (CriterionCodec<?> codec : CriterionCodecs.all().values()) {
            List<String> components = Arrays.stream(codec.kind().getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            assertThat(codec.names()).as(codec.id()).containsExactlyInAnyOrderElementsOf(components);
            Criterion sample = new RandomDefinitions(1).criterion(codec.kind(), 2);
            assertThat(sample.id()).as("id of %s", codec.kind().getSimpleName()).isEqualTo(codec.id());
        }
    }

    /** Values with no codec of their own: an attribute that is added must be written too. */
    @Test
    void fieldsAreTheAttributesOfTheValues() {
        assertThat(attributes(CountingPolicy.class)).isEqualTo(new TreeSet<>(CountingCodec.POLICY));
        assertThat(attributes(CoveragePolicy.class)).isEqualTo(new TreeSet<>(CountingCodec.COVERAGE));
        assertThat(attributes(CoverageRule.class)).isEqualTo(new TreeSet<>(CountingCodec.COVERAGE_RULE));
        assertThat(attributes(CountingChange.class)).isEqualTo(new TreeSet<>(CountingCodec.CHANGE));
        assertThat(attributes(ImagingOption.class)).isEqualTo(Set.of("modalities", "regions"));
        assertThat(attributes(Citation.class)).isEqualTo(new TreeSet<>(DefinitionLayout.CITATION));
        assertThat(attributes(Clause.class)).isEqualTo(new TreeSet<>(DefinitionLayout.CLAUSE));
        assertThat(attributes(Statement.class)).isEqualTo(new TreeSet<>(DefinitionLayout.STATEMENT));
        assertThat(attributes(Edition.class)).isEqualTo(new TreeSet<>(DefinitionLayout.EDITION));
        assertThat(attributes(Ambiguity.class)).isEqualTo(new TreeSet<>(DefinitionLayout.AMBIGUITY));
        assertThat(attributes(Choice.class)).isEqualTo(new TreeSet<>(DefinitionLayout.CHOICE));
        assertThat(attributes(Message.class)).isEqualTo(new TreeSet<>(DefinitionLayout.MESSAGE));
        Set<String> definition = attributes(Definition.class);
        definition.add("format");
        assertThat(definition).isEqualTo(new TreeSet<>(DefinitionLayout.DEFINITION));
    }

    private static Set<String> attributes(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        // A value that is computed from the others has a body, one with a default value too.
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Modifier.isAbstract(method.getModifiers()) || hasDefaultValue(type, method))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The annotation is not kept at run time; the builder has a setter of that name. */
    private static boolean hasDefaultValue(Class<?> type, Method method) {
        try {
            Method builder = type.getMethod("builder");
            return Arrays.stream(builder.getReturnType().getMethods())
                    .anyMatch(setter -> setter.getName().equals(method.getName()) && setter.getParameterCount() == 1);
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
