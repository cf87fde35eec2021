package org.oligomet.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.AssessmentGiven;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DriverAltered;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.InductionTherapy;
import org.oligomet.core.criteria.IntervalAtLeast;
import org.oligomet.core.criteria.LargestDiameter;
import org.oligomet.core.criteria.LesionsInOrgan;
import org.oligomet.core.criteria.LesionsPerOrgan;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.OrganCount;
import org.oligomet.core.criteria.PerformanceAtMost;
import org.oligomet.core.criteria.PrimaryControlled;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.SiteInvolved;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.SystemicTherapyGiven;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.RandomCases;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.time.ClinicalDate;

/** What lint proves holds for every record that could be made up. */
class LintProperties {

    private static final int CASES = 400;
    private static final List<Facts> FACTS = new ArrayList<>();

    @BeforeContainer
    static void makeCases() {
        for (int seed = 0; seed < CASES; seed++) {
            FACTS.add(Facts.of(RandomCases.patient(seed, seed % 2 == 0)
                    .asOf(ClinicalDate.ofDay(RandomCases.DAYS, 100 + seed % 130))));
        }
    }

    private static int height(Verdict verdict) {
        return switch (verdict) {
            case NOT_MET -> 0;
            case UNDETERMINED -> 1;
            case MET -> 2;
        };
    }

    /** The order of rules is the order of their verdicts. */
    @Property(tries = 1500)
    void whatIsProvedHarderIsNeverMetMoreEasily(@ForAll long seed) {
        RandomRules rules = new RandomRules(seed);
        List<Criterion> two = rules.two();
        Criterion a = two.get(0);
        Criterion b = two.get(1);
        if (Order.atMost(a, b)) {
            for (Facts facts : FACTS) {
                assertThat(height(a.verdict(facts))).as("%s <= %s", a, b).isLessThanOrEqualTo(height(b.verdict(facts)));
            }
        }
    }

    @Property(tries = 1500)
    void whatContradictsItselfIsNeverMet(@ForAll long seed) {
        RandomRules rules = new RandomRules(seed);
        List<Criterion> two = rules.two();
        List<Criterion> some = List.of(two.get(0), rules.rule(0), rules.rule(1), two.get(1));
        Criterion all = Criteria.allOf(some);
        if (!Possible.allMet(some)) {
            assertThat(FACTS).noneMatch(facts -> all.verdict(facts) == Verdict.MET);
        }
        List<Criterion> others = some.subList(0, 3);
        Criterion conjunction = Criteria.allOf(others);
        Criterion last = some.get(3);
        if (!Possible.allMetBut(others, last)) {
            assertThat(FACTS)
                    .noneMatch(facts ->
                            conjunction.verdict(facts) == Verdict.MET && last.verdict(facts) == Verdict.NOT_MET);
        }
    }

    /** The properties above would hold of an order that knows nothing. */
    @Property(tries = 1)
    void thereIsSomethingToProve() {
        int ordered = 0;
        int contradictions = 0;
        for (int seed = 0; seed < 1500; seed++) {
            RandomRules rules = new RandomRules(seed);
            List<Criterion> two = rules.two();
            ordered += Order.atMost(two.get(0), two.get(1)) ? 1 : 0;
            List<Criterion> four = List.of(two.get(0), two.get(1), rules.rule(0), rules.rule(1));
            contradictions += Possible.allMet(four) ? 0 : 1;
        }
        assertThat(ordered).isGreaterThan(80);
        assertThat(contradictions).isGreaterThan(80);
    }

    /** Rules with small numbers, so that they meet. */
    private static final class RandomRules {

        private static final CountingPolicy ALL = CountingPolicy.builder()
                .unit(CountUnit.LESIONS)
                .scope(CountScope.ALL)
                .primary(PrimaryRule.NOT_COUNTED)
                .regionalNodes(RegionalNodeRule.NOT_COUNTED)
                .brain(BrainRule.COUNTS)
                .treatedLesions(TreatedLesionRule.NOT_COUNTED)
                .moment(CountingMoment.NOW)
                .build();

        private static final List<CountingPolicy> POLICIES = List.of(
                ALL,
                ALL,
                CountingPolicy.builder().from(ALL).unit(CountUnit.ORGAN_SITES).build(),
                CountingPolicy.builder()
                        .from(ALL)
                        .regionalNodes(RegionalNodeRule.ONE_SITE)
                        .build(),
                CountingPolicy.builder()
                        .from(ALL)
                        .primary(PrimaryRule.COUNTED_UNLESS_CONTROLLED)
                        .regionalNodes(RegionalNodeRule.EACH)
                        .build(),
                CountingPolicy.builder()
                        .from(ALL)
                        .scope(CountScope.EXTRACRANIAL)
                        .brain(BrainRule.NOT_COUNTED)
                        .build());

        private final Random random;
        private final CountingPolicy policy;

        RandomRules(long seed) {
            random = new Random(seed);
            policy = POLICIES.get(random.nextInt(POLICIES.size()));
        }

        Criterion rule(int depth) {
            return rule(random.nextInt(depth < 2 ? 26 : 17), depth);
        }

        /** Two rules, half of the time of one kind. */
        List<Criterion> two() {
            int kind = random.nextInt(26);
            return List.of(rule(kind, 0), random.nextBoolean() ? rule(kind, 0) : rule(0));
        }

        private Criterion rule(int kind, int depth) {
            return switch (kind) {
                case 0, 1, 2 -> new MetastasisCount(policy, random.nextInt(3), max());
                case 3, 4 -> new OrganCount(policy, random.nextInt(3), max());
                case 5 -> new LesionsPerOrgan(policy, 1 + random.nextInt(3));
                case 6 -> new LesionsInOrgan(policy, organ(), random.nextInt(3), max());
                case 7 -> new LargestDiameter(policy, 10 * (1 + random.nextInt(4)));
                case 8 -> new SiteInvolved(policy, some(OrganSite.BRAIN, OrganSite.LIVER, OrganSite.BONE));
                case 9 -> new Synchronous(random.nextInt(6));
                case 10 -> new IntervalAtLeast(random.nextInt(6));
                case 11 -> new AgeAtLeast(18 + 15 * random.nextInt(4));
                case 12 -> new PerformanceAtMost(random.nextInt(3), 30 * (1 + random.nextInt(2)));
                case 13 -> new DriverAltered(some(Gene.EGFR, Gene.ALK, Gene.ROS1));
                case 14 ->
                    random.nextBoolean()
                            ? new PrimaryControlled(random.nextInt(3), 0)
                            : new AssessmentGiven(
                                    random.nextBoolean()
                                            ? AssessmentKind.MEASURABLE_DISEASE
                                            : AssessmentKind.BRAIN_METASTASES_STABLE);
                case 15 ->
                    new InductionTherapy(
                            random.nextInt(5),
                            some(ResponseCategory.STABLE_DISEASE, ResponseCategory.PARTIAL_RESPONSE));
                case 16 ->
                    new SystemicTherapyGiven(
                            some(SystemicClass.CHEMOTHERAPY, SystemicClass.TARGETED),
                            30 * random.nextInt(2),
                            OptionalInt.empty(),
                            random.nextBoolean());
                case 17, 18, 19, 20 -> Criteria.not(rule(depth + 1));
                case 21, 22 -> Criteria.anyOf(rule(depth + 1), rule(depth + 1));
                case 23 -> Criteria.where(rule(depth + 1), rule(depth + 1));
                case 24 -> Criteria.atLeast(2, rule(depth + 1), rule(depth + 1), rule(depth + 1));
                default -> Criteria.allOf(rule(depth + 1), rule(depth + 1));
            };
        }

        private OptionalInt max() {
            return random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(2 + random.nextInt(4));
        }

        private OrganSystem organ() {
            OrganSystem[] some = {OrganSystem.BRAIN, OrganSystem.LIVER, OrganSystem.SKELETON, OrganSystem.LUNG};
            return some[random.nextInt(some.length)];
        }

        @SafeVarargs
        private final <E extends Enum<E>> EnumSet<E> some(E... of) {
            EnumSet<E> some = EnumSet.of(of[random.nextInt(of.length)]);
            some.add(of[random.nextInt(of.length)]);
            return some;
        }
    }
}
