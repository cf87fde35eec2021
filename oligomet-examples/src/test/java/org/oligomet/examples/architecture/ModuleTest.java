package org.oligomet.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.oligomet.core.patient.Patient;

/** The module descriptor of core opens every room that users need, and only those. */
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

    private static ModuleDescriptor core() throws URISyntaxException {
        Path place = Path.of(Patient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return ModuleFinder.of(place).find("org.oligomet.core").orElseThrow().descriptor();
    }
}
