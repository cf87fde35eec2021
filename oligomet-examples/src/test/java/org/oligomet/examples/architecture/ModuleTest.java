package org.oligomet.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.oligomet.core.patient.Patient;

/** The module descriptor of core opens every room that users need, and only those; the other modules have a name of their own. */
final class ModuleTest {

    /** Holds the annotation that shapes the value types at build time, and nothing that runs. */
    private static final String BUILD_TIME_ONLY = "org.oligomet.core";

    @Test
    void exportsEveryPackageWithAPublicTypeAndNoInternalOne() throws URISyntaxException {
        Set<String> exported = new TreeSet<>();
        for (ModuleDescriptor.Exports export : core().exports()) {
            assertThat(export.isQualified()).as(export.toString()).isFalse();
            exported.add(export.source());
        }
        Set<String> offered = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.oligomet.core")) {
            if (type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !type.getPackageName().contains(".internal")
                    && !type.getPackageName().equals(BUILD_TIME_ONLY)) {
                offered.add(type.getPackageName());
            }
        }
        assertThat(exported).isEqualTo(offered);
    }

    /** They have no descriptor of their own yet, and without a name Java would take one from the file. */
    @Test
    void theOtherModulesAreNamed() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String folder : modules()) {
            Path pom = Path.of("..").resolve(folder).resolve("pom.xml");
            String name = "org.oligomet." + folder.substring(folder.lastIndexOf('-') + 1);
            if (Files.exists(pom.resolveSibling("src/main/java"))
                    && !Files.exists(pom.resolveSibling("src/main/java/module-info.java"))) {
                named.add(name);
                assertThat(pom)
                        .content(StandardCharsets.UTF_8)
                        .contains("<Automatic-Module-Name>" + name + "</Automatic-Module-Name>");
            }
        }
        assertThat(named).contains("org.oligomet.stats", "org.oligomet.analysis", "org.oligomet.testkit");
    }

    /** Folders of the modules that are published or run. */
    private static List<String> modules() throws IOException {
        String parent = Files.readString(Path.of("..", "pom.xml"), StandardCharsets.UTF_8);
        return Pattern.compile("<module>([^<]*oligomet-[a-z]+)</module>")
                .matcher(parent)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static ModuleDescriptor core() throws URISyntaxException {
        Path place = Path.of(Patient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return ModuleFinder.of(place).find("org.oligomet.core").orElseThrow().descriptor();
    }
}
