package org.oligomet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DataKind;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/** Laws of strong Kleene logic, and of the combinations that are built on it. */
class KleeneProperties {

    private static final Snapshot EMPTY =
            Patient.builder().id("P").sex(Sex.UNKNOWN).build().asOf(ClinicalDate.of(2020, 1, 1));

    /** A criterion that always says the same, and asks for one datum if it says nothing. */
    private record Constant(Verdict verdict, int number) implements Criterion {
        @Override
        public String id() {
            return "constant";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Verdict verdict(Facts facts) {
            return verdict;
        }

        @Override
        public Evaluation evaluate(Facts facts) {
            Evaluation.Builder builder = Evaluation.builder()
                    .criterion(id())
                    .parameters(parameters())
                    .verdict(verdict)
                    .message(Message.of("constant"));
            if (!verdict.isDecided()) {
                builder.addMissing(DataRequirement.of(DataKind.LABORATORY, "X" + number));
            }
            return builder.build();
        }
    }

    private static List<Criterion> constants(List<Verdict> verdicts) {
        List<Criterion> constants = new ArrayList<>();
        verdicts.forEach(verdict -> constants.add(new Constant(verdict, constants.size())));
        return constants;
    }

    @Property
    void andAndOrCommuteAssociateAndDistribute(@ForAll Verdict a, @ForAll Verdict b, @ForAll Verdict c) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(b.or(a));
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
        assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
        assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
        assertThat(a.or(b.and(c))).isEqualTo(a.or(b).and(a.or(c)));
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        assertThat(a.not().not()).isEqualTo(a);
    }

    @Property
    void anAnswerHoldsForEveryWayToSettleTheOpenParts(
            @ForAll @Size(max = 5) List<Verdict> verdicts, @ForAll @IntRange(max = 6) int k) {
        Verdict combined = Criteria.atLeast(k, constants(verdicts)).verdict(EMPTY);
        List<Verdict> allMet = new ArrayList<>(verdicts);
        allMet.replaceAll(v -> v == Verdict.UNDETERMINED ? Verdict.MET : v);
        List<Verdict> noneMet = new ArrayList<>(verdicts);
        noneMet.replaceAll(v -> v == Verdict.UNDETERMINED ? Verdict.NOT_MET : v);
        boolean best = Collections.frequency(allMet, Verdict.MET) >= k;
        boolean worst = Collections.frequency(noneMet, Verdict.MET) >= k;
        assertThat(combined).isEqualTo(best == worst ? Verdict.of(best) : Verdict.UNDETERMINED);
    }

    @Property
    void allOfAndAnyOfAreAtLeastAllAndAtLeastOne(@ForAll @Size(max = 5) List<Verdict> verdicts) {
        List<Criterion> parts = constants(verdicts);
        assertThat(Criteria.allOf(parts).verdict(EMPTY))
                .isEqualTo(Criteria.atLeast(parts.size(), parts).verdict(EMPTY));
        assertThat(Criteria.anyOf(parts).verdict(EMPTY))
                .isEqualTo(Criteria.atLeast(1, parts).verdict(EMPTY));
        assertThat(Criteria.not(Criteria.allOf(parts)).verdict(EMPTY))
                .isEqualTo(Criteria.anyOf(parts.stream().map(Criteria::not).toList())
                        .verdict(EMPTY));
    }

    @Property
    void theOrderOfCriteriaChangesNoVerdictAndTheTwoPathsAgree(
            @ForAll @Size(max = 5) List<Verdict> verdicts, @ForAll @IntRange(max = 6) int k, @ForAll long seed) {
        List<Criterion> parts = constants(verdicts);
        List<Criterion> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, new Random(seed));
        for (List<Criterion> each : List.of(parts, shuffled)) {
            for (Criterion criterion : List.of(Criteria.allOf(each), Criteria.anyOf(each), Criteria.atLeast(k, each))) {
                assertThat(criterion.evaluate(EMPTY).verdict()).isEqualTo(criterion.verdict(EMPTY));
            }
        }
        assertThat(Criteria.allOf(parts).verdict(EMPTY))
                .isEqualTo(Criteria.allOf(shuffled).verdict(EMPTY));
        assertThat(Criteria.anyOf(parts).verdict(EMPTY))
                .isEqualTo(Criteria.anyOf(shuffled).verdict(EMPTY));
        assertThat(Criteria.atLeast(k, parts).verdict(EMPTY))
                .isEqualTo(Criteria.atLeast(k, shuffled).verdict(EMPTY));
    }

    @Property
    void whatIsMissingIsWhatIsOpenAndNothingWhenDecided(@ForAll @Size(max = 5) List<Verdict> verdicts) {
        for (Criterion criterion : List.of(Criteria.allOf(constants(verdicts)), Criteria.anyOf(constants(verdicts)))) {
            Evaluation evaluation = criterion.evaluate(EMPTY);
            int open = evaluation.verdict().isDecided() ? 0 : Collections.frequency(verdicts, Verdict.UNDETERMINED);
            assertThat(evaluation.missing()).hasSize(open);
        }
    }
}
