package org.oligomet.examples.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
final class Walls {

    static final String CORE = "org.oligomet.core..";
    static final String STATS = "org.oligomet.stats..";
    static final String IO = "org.oligomet.io..";
    static final String REPORT = "org.oligomet.report..";
    static final String ANALYSIS = "org.oligomet.analysis..";
    static final String TESTKIT = "org.oligomet.testkit..";
    static final String EXAMPLES = "org.oligomet.examples..";
    static final String[] LIBRARIES = {CORE, STATS, IO, REPORT, ANALYSIS, TESTKIT};

    private Walls() {}

    static final ArchRule CORE_KNOWS_NO_OTHER_MODULE = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STATS, IO, REPORT, ANALYSIS, TESTKIT, EXAMPLES);

    static final ArchRule STATS_KNOWS_NO_OTHER_MODULE = noClasses()
            .that()
            .resideInAPackage(STATS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CORE, IO, REPORT, ANALYSIS, TESTKIT, EXAMPLES);

    static final ArchRule NOTHING_BUT_THE_EXAMPLES_USES_A_LEAF = classes()
            .that()
            .resideInAnyPackage(IO, REPORT, ANALYSIS, TESTKIT)
            .should(new BeUsedOnlyByTheirModule("or by the examples", "org.oligomet.examples"));

    static final ArchRule NOTHING_USES_THE_EXAMPLES = classes()
            .that()
            .resideInAPackage(EXAMPLES)
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage(EXAMPLES);

    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().assignedFrom(Rooms.packages()).should().beFreeOfCycles();

    static final ArchRule INTERNAL_PACKAGES_HAVE_NO_CYCLES =
            slices().assignedFrom(Rooms.internalPackages()).should().beFreeOfCycles();

    static final ArchRule INTERNAL_IS_USED_BY_ITS_MODULE_ONLY = classes()
            .that()
            .resideInAPackage("..internal..")
            .should(new BeUsedOnlyByTheirModule("and nothing else", ""));

    static final ArchRule COMMONS_MATH_STAYS_IN_ITS_ROOM =
            only("org.oligomet.stats.internal.math..", "org.apache.commons..");

    static final ArchRule GUAVA_STAYS_IN_CORE = only(CORE, "com.google.common..");

    static final ArchRule FORMATS_STAY_IN_IO = only("org.oligomet.(io|examples)..", "de.siegmar..", "com.fasterxml..");

    static final ArchRule PICOCLI_STAYS_IN_THE_COMMAND = only("org.oligomet.examples.cli..", "picocli..");

    static final ArchRule JQWIK_STAYS_IN_THE_TESTKIT =
            only(TESTKIT, "net.jqwik..", "org.junit..", "org.assertj..", "org.opentest4j..");

    private static ArchRule only(String room, String... thirdParty) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(thirdParty)
                // Modules that do not use it at all have no such dependency, which is as it should be.
                .allowEmptyShould(true);
    }

    /** The module of a class: {@code org.oligomet.stats}. */
    static String module(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length < 3 ? type.getPackageName() : String.join(".", parts[0], parts[1], parts[2]);
    }
}
