package org.oligomet.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.AssessmentGiven;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.Convention;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DriverAltered;
import org.oligomet.core.criteria.ImagingRecorded;
import org.oligomet.core.criteria.IntervalAtLeast;
import org.oligomet.core.criteria.LabLimit;
import org.oligomet.core.criteria.LargestDiameter;
import org.oligomet.core.criteria.LesionsInOrgan;
import org.oligomet.core.criteria.LesionsPerOrgan;
import org.oligomet.core.criteria.Messages;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.OrganCount;
import org.oligomet.core.criteria.PerformanceAtMost;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.PrimarySiteAmong;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.SiteInvolved;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;
import org.oligomet.core.definition.Citation;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.ClauseRole;
import org.oligomet.core.definition.CountingChange;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.PrimarySite;

class LintTest {

    private static final CountingPolicy ALL = CountingPolicy.builder()
            .unit(CountUnit.LESIONS)
            .scope(CountScope.ALL)
            .primary(PrimaryRule.NOT_COUNTED)
            .regionalNodes(RegionalNodeRule.NOT_COUNTED)
            .brain(BrainRule.COUNTS)
            .treatedLesions(TreatedLesionRule.NOT_COUNTED)
            .moment(CountingMoment.NOW)
            .build();

    private static final Criterion TREATABLE = new AssessmentGiven(AssessmentKind.ALL_SITES_RADICALLY_TREATABLE);
    private static final Criterion STABLE = new AssessmentGiven(AssessmentKind.BRAIN_METASTASES_STABLE);

    private static Clause clause(String id, Criterion criterion) {
        return Clause.builder()
                .id(id)
                .text("a rule")
                .role(ClauseRole.CONDITION)
                .status(VerificationStatus.VERIFIED)
                .criterion(criterion)
                .build();
    }

    private static Definition.Builder definition() {
        return Definition.builder()
                .id("d")
                .version("1")
                .title("d")
                .citation(Citation.builder()
                        .text("A source.")
                        .doi("10.1/1")
                        .status(VerificationStatus.VERIFIED)
                        .build())
                .counting(ALL);
    }

    /** A definition with one condition for each rule: A, B, C, … */
    private static Definition of(Criterion... rules) {
        Definition.Builder definition = definition();
        for (int i = 0; i < rules.length; i++) {
            definition.addClauses(clause(String.valueOf((char) ('A' + i)), rules[i]));
        }
        return definition.build();
    }

    private static List<String> lint(Definition definition) {
        return Lint.check(definition).stream()
                .map(finding -> finding.code() + " " + finding.place())
                .toList();
    }

    private static Criterion lesions(int min, int max) {
        return new MetastasisCount(ALL, min, OptionalInt.of(max));
    }

    private static Criterion atLeast(int min) {
        return new MetastasisCount(ALL, min, OptionalInt.empty());
    }

    private static Criterion organs(int min, int max) {
        return new OrganCount(ALL, min, OptionalInt.of(max));
    }

    private static Criterion lab(LabLimit.Limit limit, double bound) {
        return new LabLimit(List.of("x"), limit, bound, "g/l", 0);
    }

    @Test
    void boundsThatDoNotMeetContradict() {
        assertThat(lint(of(TREATABLE, lesions(1, 3), atLeast(4)))).containsExactly("NEVER_MET B, C");
        assertThat(lint(of(lesions(1, 3), atLeast(3)))).isEmpty();
        assertThat(lint(of(new AgeAtLeast(18), Criteria.not(new AgeAtLeast(18)))))
                .containsExactly("NEVER_MET A, B");
        assertThat(lint(of(new AgeAtLeast(18), Criteria.not(new AgeAtLeast(19)))))
                .isEmpty();
        assertThat(lint(of(new PerformanceAtMost(1, 30), Criteria.not(new PerformanceAtMost(2, 60)))))
                .containsExactly("NEVER_MET A, B");
        assertThat(lint(of(new LargestDiameter(ALL, 50), Criteria.not(new LargestDiameter(ALL, 50.5)))))
                .containsExactly("NEVER_MET A, B");
        assertThat(lint(of(lab(LabLimit.Limit.AT_LEAST, 2), Criteria.not(lab(LabLimit.Limit.AT_LEAST, 2)))))
                .containsExactly("NEVER_MET A, B");
        assertThat(lint(of(lab(LabLimit.Limit.AT_LEAST, 2), Criteria.not(lab(LabLimit.Limit.AT_LEAST, 3)))))
                .isEmpty();
    }

    /** Metastases exactly six months after the primary are both synchronous and after an interval of six. */
    @Test
    void theDayThatEndsTheMonthBelongsToBothSides() {
        assertThat(lint(of(new Synchronous(6), new IntervalAtLeast(6)))).isEmpty();
        assertThat(lint(of(new Synchronous(6), new IntervalAtLeast(7)))).containsExactly("NEVER_MET A, B");
        assertThat(lint(of(Criteria.not(new Synchronous(6)), Criteria.not(new IntervalAtLeast(6)))))
                .containsExactly("NEVER_MET A, B");
        assertThat(lint(of(Criteria.not(new Synchronous(6)), Criteria.not(new IntervalAtLeast(7)))))
                .isEmpty();
    }

    @Test
    void countsOfOneTableAreSetBesideEachOther() {
        assertThat(lint(of(organs(3, 9), lesions(0, 2)))).containsExactly("NEVER_MET A, B");
        assertThat(lint(of(new LesionsPerOrgan(ALL, 2), organs(1, 2), atLeast(5))))
                .containsExactly("NEVER_MET A, B, C");
        assertThat(lint(of(new LesionsPerOrgan(ALL, 2), organs(1, 2), atLeast(4))))
                .isEmpty();
        Criterion lung = new LesionsInOrgan(ALL, OrganSystem.LUNG, 3, OptionalInt.empty());
        Criterion liver = new LesionsInOrgan(ALL, OrganSystem.LIVER, 1, OptionalInt.empty());
        assertThat(lint(of(lung, liver, lesions(0, 3)))).containsExactly("NEVER_MET A, B, C");
        assertThat(lint(of(lung, liver, organs(0, 1)))).containsExactly("NEVER_MET A, B, C");
        assertThat(lint(of(lung, new LesionsPerOrgan(ALL, 2)))).containsExactly("NEVER_MET A, B");
        CountingPolicy organs =
                CountingPolicy.builder().from(ALL).unit(CountUnit.ORGAN_SITES).build();
        assertThat(lint(of(new MetastasisCount(organs, 4, OptionalInt.empty()), lesions(0, 3))))
                .containsExactly("NEVER_MET A, B");
    }

    @Test
    void countsUnderDifferentPoliciesAreNot() {
        CountingPolicy extracranial = CountingPolicy.builder()
                .from(ALL)
                .scope(CountScope.EXTRACRANIAL)
                .build();
        assertThat(lint(of(lesions(0, 3), new MetastasisCount(extracranial, 4, OptionalInt.empty()))))
                .isEmpty();
        // Lesions of the brain are no part of an extracranial count.
        Criterion brain = new LesionsInOrgan(extracranial, OrganSystem.BRAIN, 4, OptionalInt.empty());
        assertThat(lint(of(brain, new MetastasisCount(extracranial, 0, OptionalInt.of(3)))))
                .isEmpty();
    }

    @Test
    void setsContradict() {
        Criterion egfr = new DriverAltered(EnumSet.of(Gene.EGFR));
        Criterion either = new DriverAltered(EnumSet.of(Gene.EGFR, Gene.ALK));
        assertThat(lint(of(egfr, Criteria.not(either)))).containsExactly("NEVER_MET A, B");
        assertThat(lint(of(either, Criteria.not(egfr)))).isEmpty();
        assertThat(lint(of(either, Criteria.not(egfr), Criteria.not(new DriverAltered(EnumSet.of(Gene.ALK))))))
                .containsExactly("NEVER_MET A, B, C");
        assertThat(lint(of(
                        new PrimarySiteAmong(EnumSet.of(PrimarySite.LUNG)),
                        new PrimarySiteAmong(EnumSet.of(PrimarySite.BREAST)))))
                .containsExactly("NEVER_MET A, B");
        Criterion brain = new SiteInvolved(ALL, EnumSet.of(OrganSite.BRAIN));
        Criterion two = new SiteInvolved(ALL, EnumSet.of(OrganSite.BRAIN, OrganSite.LIVER));
        assertThat(lint(of(brain, Criteria.not(two)))).containsExactly("NEVER_MET A, B");
        assertThat(lint(of(two, Criteria.not(brain)))).isEmpty();
    }

    @Test
    void whatCanStillBeDoneIsNeverNotMet() {
        assertThat(lint(of(Criteria.not(new ImagingRecorded())))).containsExactly("NEVER_MET A");
        assertThat(lint(of(TREATABLE, new ImagingRecorded()))).isEmpty();
    }

    @Test
    void combinationsAreTakenApart() {
        assertThat(lint(of(Criteria.atLeast(2, TREATABLE, STABLE, atLeast(1)), Criteria.not(TREATABLE), lesions(0, 0))))
                .containsExactly("NEVER_MET A, B, C");
        assertThat(lint(of(Criteria.where(TREATABLE, atLeast(2)), TREATABLE, lesions(0, 1))))
                .containsExactly("NEVER_MET A, B, C");
        assertThat(lint(of(Criteria.anyOf()))).containsExactly("NEVER_MET A");
        assertThat(lint(of(Criteria.not(Criteria.anyOf(TREATABLE, STABLE)), Criteria.anyOf(STABLE, TREATABLE))))
                .containsExactly("NEVER_MET A, B");
    }

    @Test
    void aWiderBoundNeverMatters() {
        assertThat(lint(of(lesions(1, 3), lesions(1, 5)))).containsExactly("CLAUSE_NEVER_MATTERS B");
        assertThat(lint(of(lesions(1, 3), organs(0, 3)))).containsExactly("CLAUSE_NEVER_MATTERS B");
        assertThat(lint(of(lesions(1, 3), new LesionsPerOrgan(ALL, 3)))).containsExactly("CLAUSE_NEVER_MATTERS B");
        assertThat(lint(of(new Synchronous(3), Criteria.not(new IntervalAtLeast(6)))))
                .containsExactly("CLAUSE_NEVER_MATTERS B");
        assertThat(lint(of(TREATABLE, Criteria.anyOf(STABLE, TREATABLE)))).containsExactly("CLAUSE_NEVER_MATTERS B");
        assertThat(lint(of(TREATABLE, new Convention("any-primary")))).containsExactly("CLAUSE_NEVER_MATTERS B");
        assertThat(lint(of(TREATABLE, Criteria.where(STABLE, TREATABLE)))).containsExactly("CLAUSE_NEVER_MATTERS B");
    }

    /** Two organs with three each are six; but a record may know the total and not the organs. */
    @Test
    void aBoundThatOthersImplyNeverDecides() {
        assertThat(lint(of(organs(0, 2), new LesionsPerOrgan(ALL, 3), lesions(0, 6))))
                .containsExactly("CLAUSE_NEVER_DECIDES C");
        assertThat(lint(of(organs(0, 2), new LesionsPerOrgan(ALL, 3), lesions(0, 5))))
                .isEmpty();
        assertThat(lint(of(new PerformanceAtMost(1, 14), new PerformanceAtMost(1, 30))))
                .containsExactly("CLAUSE_NEVER_DECIDES A", "CLAUSE_NEVER_DECIDES B");
    }

    @Test
    void partsThatAreIdleOrNeverReached() {
        assertThat(lint(of(Criteria.anyOf(lesions(1, 3), lesions(2, 3), TREATABLE))))
                .containsExactly("PART_NEVER_MATTERS A.children[1]");
        assertThat(lint(of(Criteria.allOf(lesions(1, 3), STABLE), Criteria.anyOf(atLeast(5), TREATABLE))))
                .containsExactly("UNREACHABLE_BRANCH B.children[0]");
        assertThat(lint(of(TREATABLE, Criteria.allOf(Criteria.anyOf(STABLE, TREATABLE), atLeast(1)))))
                .containsExactly("PART_NEVER_MATTERS B.children[0]");
        assertThat(lint(of(Criteria.not(Criteria.allOf(lesions(1, 3), lesions(1, 5))))))
                .containsExactly("PART_NEVER_MATTERS A.child.children[1]");
    }

    @Test
    void twoConditionsThatAskForTheSame() {
        assertThat(lint(of(TREATABLE, STABLE, TREATABLE)))
                .contains("DUPLICATE_CLAUSE C")
                .doesNotContain("DUPLICATE_CLAUSE A");
    }

    @Test
    void answersThatDoNothingOrMakeItImpossible() {
        Ambiguity ambiguity = new Ambiguity(
                "q",
                "how many?",
                "three",
                "three",
                List.of(
                        new Choice("three", "three", CountingChange.none(), Map.of()),
                        new Choice("same", "three", CountingChange.none(), Map.of("B", lesions(1, 3))),
                        new Choice("none", "none", CountingChange.none(), Map.of("B", lesions(0, 0))),
                        new Choice("lost", "lost", CountingChange.none(), Map.of("X", STABLE))));
        Definition definition = Definition.builder()
                .from(of(organs(1, 9), lesions(1, 3)))
                .clauses(List.of(clause("A", organs(1, 2)), clause("B", lesions(1, 3))))
                .addAmbiguities(ambiguity)
                .build();
        assertThat(lint(definition))
                .containsExactly(
                        "SAME_ANSWER q/same",
                        "NEVER_MET_WITH_ANSWER q/none",
                        "UNKNOWN_CLAUSE q/lost",
                        "SAME_ANSWER q/lost",
                        "SAME_ANSWER q/lost");
        assertThat(lint(definition.with("q", "none"))).containsExactly("NEVER_MET A, B", "UNKNOWN_CLAUSE q/lost");
    }

    @Test
    void whatIsMissingOrTwice() {
        Clause odd = Clause.builder()
                .from(clause("A", STABLE))
                .text(" ")
                .role(ClauseRole.CONVENTION)
                .build();
        Ambiguity question =
                new Ambiguity("q", "?", "gone", "a", List.of(new Choice("a", "a", CountingChange.none(), Map.of())));
        Definition definition = definition()
                .addClauses(odd, odd)
                .citation(Citation.builder()
                        .text("")
                        .status(VerificationStatus.VERIFIED)
                        .build())
                .putFurtherCountings(
                        "lifetime",
                        CountingPolicy.builder()
                                .from(ALL)
                                .moment(CountingMoment.AFTER_INDUCTION)
                                .build())
                .addAmbiguities(question, question)
                .build();
        assertThat(lint(definition))
                .containsExactly(
                        "MISSING_CITATION ",
                        "MISSING_TEXT A",
                        "IGNORED_CRITERION A",
                        "DUPLICATE_ID A",
                        "MISSING_TEXT A",
                        "IGNORED_CRITERION A",
                        "UNUSED_COUNT lifetime",
                        "NO_CONDITION ",
                        "UNKNOWN_ANSWER q",
                        "DUPLICATE_ID q",
                        "UNKNOWN_ANSWER q");
        assertThat(Lint.check(List.of(of(TREATABLE), of(TREATABLE))))
                .extracting(LintFinding::code)
                .containsExactly(LintCode.DUPLICATE_DEFINITION);
    }

    @Test
    void findingsRead() {
        assertThat(Lint.check(of(lesions(1, 3), atLeast(4))))
                .hasToString("[d A, B: NEVER_MET: no record can meet these conditions together: A, B]");
        for (LintCode code : LintCode.values()) {
            assertThat(Messages.english().keys()).contains("lint." + code);
        }
    }

    /** What lint finds in a shipped definition is right and explained on the page, and nothing is wrong. */
    @Test
    void theShippedDefinitionsHaveNoFindingThatIsNotExplained() throws IOException {
        List<LintFinding> findings = Lint.check(Definitions.allVersions());
        assertThat(findings).extracting(LintFinding::level).doesNotContain(LintLevel.WRONG);
        Set<String> rows = findings.stream()
                .map(finding ->
                        "| `" + finding.definition() + "` | " + finding.place() + " | `" + finding.code() + "` |")
                .collect(Collectors.toCollection(TreeSet::new));
        String page = Files.readString(Path.of("..", "docs", "lint.md"), StandardCharsets.UTF_8);
        Set<String> explained = page.lines()
                .filter(line -> line.matches("\\| `.*` \\| .* \\| `[A-Z_]+` \\| \\S.*"))
                .map(line -> line.substring(0, line.indexOf("` |", line.lastIndexOf(" | `")) + 3))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows)
                .as("findings in shipped definitions; if one is right, explain it in the table of docs/lint.md")
                .isEqualTo(explained);
    }
}
