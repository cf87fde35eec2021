package org.oligomet.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule holds for the code that ships, and each is broken by a class that was made to break it. */
final class ArchitectureTest {

    @SuppressWarnings("NullAway.Init") // set before all
    private static JavaClasses shipped;

    @SuppressWarnings("NullAway.Init") // set before all
    private static JavaClasses bad;

    @BeforeAll
    static void read() {
        shipped = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.oligomet");
        bad = new ClassFileImporter().importPackages(BAD);
    }

    static Stream<Arguments> rules() {
        return RULES.entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    @Test
    void everyModuleIsSeen() {
        assertThat(shipped.stream().map(Walls::module))
                .contains("org.oligomet.core", "org.oligomet.stats", "org.oligomet.io", "org.oligomet.report")
                .contains("org.oligomet.analysis", "org.oligomet.testkit", "org.oligomet.examples");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleHolds(String name, Case rule) {
        EvaluationResult result = rule.rule().evaluate(shipped);
        assertThat(result.getFailureReport().getDetails()).as(name).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleCanBeBroken(String name, Case rule) {
        assertThat(rule.rule().evaluate(bad).getFailureReport().getDetails())
                .as(name)
                .hasSizeGreaterThanOrEqualTo(rule.violations());
    }

    /** Leaves are watched one by one: a rule that sees one of them may have forgotten another. */
    @ParameterizedTest
    @ValueSource(strings = {"org.oligomet.analysis.bad.Study", "org.oligomet.testkit.bad.Dice"})
    void eachRuleForLibrariesSeesEveryLeaf(String leaf) {
        for (ArchRule rule : List.of(
                Walls.CORE_KNOWS_NO_OTHER_MODULE,
                Walls.STATS_KNOWS_NO_OTHER_MODULE,
                Walls.NOTHING_BUT_THE_EXAMPLES_USES_A_LEAF,
                Walls.NOTHING_USES_THE_EXAMPLES,
                Walls.PACKAGES_HAVE_NO_CYCLES,
                Walls.INTERNAL_IS_USED_BY_ITS_MODULE_ONLY,
                Walls.COMMONS_MATH_STAYS_IN_ITS_ROOM,
                Walls.GUAVA_STAYS_IN_CORE,
                Walls.FORMATS_STAY_IN_IO,
                Walls.PICOCLI_STAYS_IN_THE_COMMAND,
                Signatures.NO_THIRD_PARTY_AND_NOTHING_GENERATED,
                Manners.NOBODY_ASKS_THE_CLOCK,
                Manners.NOBODY_TAKES_A_DEFAULT,
                Manners.LIBRARIES_LEAVE_THE_STANDARD_STREAMS_ALONE,
                Manners.NOBODY_SERIALISES_JAVA_OBJECTS)) {
            assertThat(String.join("\n", rule.evaluate(bad).getFailureReport().getDetails()))
                    .as(rule.getDescription())
                    .contains(leaf);
        }
    }

    /** A rule, and how often the bad examples break it at least. */
    record Case(ArchRule rule, int violations) {}

    private static final List<String> BAD = List.of(
            "org.oligomet.core.bad",
            "org.oligomet.stats.bad",
            "org.oligomet.stats.internal.bad",
            "org.oligomet.io.bad",
            "org.oligomet.io.internal.bad",
            "org.oligomet.analysis.bad",
            "org.oligomet.testkit.bad",
            "org.oligomet.examples.bad");

    private static final Map<String, Case> RULES = Map.ofEntries(
            Map.entry("core knows no other module", new Case(Walls.CORE_KNOWS_NO_OTHER_MODULE, 1)),
            Map.entry("stats knows no other module", new Case(Walls.STATS_KNOWS_NO_OTHER_MODULE, 1)),
            Map.entry("only the examples use a leaf", new Case(Walls.NOTHING_BUT_THE_EXAMPLES_USES_A_LEAF, 1)),
            Map.entry("nothing uses the examples", new Case(Walls.NOTHING_USES_THE_EXAMPLES, 1)),
            Map.entry("packages have no cycles", new Case(Walls.PACKAGES_HAVE_NO_CYCLES, 1)),
            Map.entry("internal packages have no cycles", new Case(Walls.INTERNAL_PACKAGES_HAVE_NO_CYCLES, 1)),
            Map.entry("internal is used by its module only", new Case(Walls.INTERNAL_IS_USED_BY_ITS_MODULE_ONLY, 1)),
            Map.entry("Commons Math stays in its room", new Case(Walls.COMMONS_MATH_STAYS_IN_ITS_ROOM, 1)),
            Map.entry("Guava stays in core", new Case(Walls.GUAVA_STAYS_IN_CORE, 1)),
            Map.entry("CSV and JSON stay in io", new Case(Walls.FORMATS_STAY_IN_IO, 1)),
            Map.entry("picocli stays in the command", new Case(Walls.PICOCLI_STAYS_IN_THE_COMMAND, 1)),
            Map.entry("jqwik stays in the testkit", new Case(Walls.JQWIK_STAYS_IN_THE_TESTKIT, 1)),
            Map.entry(
                    "signatures show no third party and nothing generated",
                    new Case(Signatures.NO_THIRD_PARTY_AND_NOTHING_GENERATED, 5)),
            Map.entry("nobody asks the clock", new Case(Manners.NOBODY_ASKS_THE_CLOCK, 6)),
            Map.entry("nobody takes a default", new Case(Manners.NOBODY_TAKES_A_DEFAULT, 15)),
            Map.entry(
                    "libraries leave the standard streams alone",
                    new Case(Manners.LIBRARIES_LEAVE_THE_STANDARD_STREAMS_ALONE, 5)),
            Map.entry("nobody serialises Java objects", new Case(Manners.NOBODY_SERIALISES_JAVA_OBJECTS, 2)),
            Map.entry("rows are sorted in one place", new Case(Manners.ROWS_ARE_SORTED_IN_ONE_PLACE, 3)));
}
