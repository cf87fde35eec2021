package org.oligomet.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.definition.Edition;
import org.oligomet.core.time.ClinicalDate;

class DefinitionBundleTest {

    private static final DefinitionJson JSON = DefinitionJson.withDefaults();

    @TempDir
    private Path folder;

    private static Definition sakai() {
        return Definitions.byId("sakai-2016").orElseThrow();
    }

    private static Definition version(Edition edition) {
        return Definition.builder().from(sakai()).edition(edition).build();
    }

    @Test
    void theHashDoesNotDependOnNamesOfFilesOrOrder() throws IOException {
        List<Definition> shuffled = new ArrayList<>(Definitions.allVersions());
        Collections.reverse(shuffled);
        int i = 0;
        for (Definition definition : shuffled) {
            JSON.write(definition, folder.resolve("file" + i++ + ".json"));
        }
        Files.writeString(folder.resolve("README.md"), "not a definition", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(".hidden.json"), "not a definition", StandardCharsets.UTF_8);
        DefinitionBundle bundle = DefinitionBundle.read(folder);
        assertThat(bundle.definitions()).containsExactlyInAnyOrderElementsOf(Definitions.allVersions());
        assertThat(bundle.hash()).isEqualTo(DefinitionBundle.shipped().hash());
        assertThat(bundle).hasToString(shuffled.size() + " definitions, " + bundle.hash());
    }

    @Test
    void theHashChangesWithAnyOfTheDefinitions() {
        String hash = DefinitionBundle.of(List.of(sakai())).hash();
        assertThat(DefinitionBundle.of(List.of(sakai().with("scan-window", "90-days")))
                        .hash())
                .isNotEqualTo(hash);
        assertThat(DefinitionBundle.of(List.of()).hash()).isNotEqualTo(hash);
        assertThat(DefinitionBundle.of(List.of(sakai())).hashes()).containsEntry("sakai-2016", JSON.hash(sakai()));
    }

    @Test
    void severalVersionsStandSideBySide() throws IOException {
        Optional<ClinicalDate> day = Optional.of(ClinicalDate.parse("2021-10-25"));
        JSON.write(version(Edition.lastFrom("v2", day)), folder.resolve("a.json"));
        JSON.write(version(Edition.firstUntil("v1", day)), folder.resolve("b.json"));
        DefinitionBundle bundle = DefinitionBundle.read(folder);
        assertThat(bundle.definitions()).extracting(Definition::key).containsExactly("sakai-2016@v1", "sakai-2016@v2");
        assertThat(bundle.latest()).extracting(Definition::key).containsExactly("sakai-2016@v2");
        assertThat(bundle.byId("sakai-2016").map(Definition::key)).contains("sakai-2016@v2");
        assertThat(bundle.byId("sakai-2016@v1").map(Definition::key)).contains("sakai-2016@v1");
        assertThat(bundle.byId("other")).isEmpty();
        assertThat(bundle.inForce(ClinicalDate.parse("2020-01-01")).definitions())
                .extracting(Definition::key)
                .containsExactly("sakai-2016@v1");
    }

    @Test
    void aBundleIsReadWholeOrNotAtAll() throws IOException {
        JSON.write(sakai(), folder.resolve("a.json"));
        JSON.write(sakai(), folder.resolve("b.json"));
        Loaded<Definition> loaded = JSON.readFolder(folder);
        assertThat(loaded.issues())
                .extracting(Issue::toString)
                .containsExactly(
                        "b.json: column id: sakai-2016 stands in the folder before; another version has a label of"
                                + " its own");
        assertThat(loaded.sources()).containsExactly(new SourceCount("a.json", 1, 1), new SourceCount("b.json", 1, 0));
        assertThatExceptionOfType(BadDataException.class).isThrownBy(() -> DefinitionBundle.read(folder));
    }

    @Test
    void aFolderWithoutDefinitionsIsNoBundle() {
        assertThatExceptionOfType(BadDataException.class)
                .isThrownBy(() -> DefinitionBundle.read(folder))
                .withMessageContaining("no definition");
    }

    @Test
    void onlyOneVersionIsTheLast() throws IOException {
        JSON.write(version(Edition.lastFrom("v2", Optional.empty())), folder.resolve("a.json"));
        JSON.write(version(Edition.lastFrom("v3", Optional.empty())), folder.resolve("b.json"));
        assertThatExceptionOfType(BadDataException.class)
                .isThrownBy(() -> DefinitionBundle.read(folder))
                .withMessageContaining("sakai-2016@v2 and sakai-2016@v3 are the last version");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefinitionBundle.of(List.of(sakai(), sakai())))
                .withMessageContaining("twice");
    }
}
