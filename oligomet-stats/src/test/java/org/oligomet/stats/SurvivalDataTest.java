package org.oligomet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurvivalDataTest {

    private static final boolean[] EVENTS = {true, false, true};

    record Patient(String id, double days, boolean died, String arm, int age) {}

    /** A sample is immutable: its builder no longer reaches it. */
    @Test
    void whatTheBuilderIsToldLaterChangesNothing() {
        double[] days = {1, 2, 3};
        SurvivalDataBuilder builder =
                SurvivalData.builder().exit(days).event(EVENTS).covariate("x", days);
        SurvivalData data = builder.build();

        days[0] = 9;
        builder.exit(new double[] {9, 9, 9, 9})
                .event(new boolean[4])
                .weight(new double[4])
                .group(new int[4])
                .covariate("y", days);

        assertThat(data.size()).isEqualTo(3);
        assertThat(data.exit(0)).isEqualTo(1);
        assertThat(data.status(0).isEvent()).isTrue();
        assertThat(data.hasWeights()).isFalse();
        assertThat(data.group()).isEmpty();
        assertThat(data.covariates()).containsExactly("x");
    }

    @Test
    void arraysAndLambdasGiveTheSameSample() {
        List<Patient> patients = List.of(
                new Patient("a", 3, true, "y", 61),
                new Patient("b", 1, false, "x", 72),
                new Patient("a", 2, true, "y", 50));
        SurvivalData mapped = SurvivalData.of(patients)
                .exit(Patient::days)
                .entry(p -> p.days() > 2 ? 1 : SurvivalData.NO_ENTRY)
                .event(Patient::died)
                .group(Patient::arm)
                .stratum(Patient::arm)
                .stratum(p -> p.age() > 60)
                .weight(p -> 2)
                .offset(p -> 0.5)
                .cluster(Patient::id)
                .subject(Patient::id)
                .covariate("age", Patient::age)
                .factor("arm", Patient::arm)
                .tieRule(false)
                .build();
        assertThat(mapped.size()).isEqualTo(3);
        assertThat(mapped.exit(0)).isEqualTo(3);
        assertThat(mapped.entry(0)).isEqualTo(1);
        assertThat(mapped.entry(1)).isEqualTo(SurvivalData.NO_ENTRY);
        assertThat(mapped.status(0)).isEqualTo(Status.EVENT).hasToString("event");
        assertThat(mapped.status(1).isEvent()).isFalse();
        assertThat(mapped.group().orElseThrow().levels()).containsExactly("x", "y");
        assertThat(mapped.group().orElseThrow().code(0)).isEqualTo(1);
        assertThat(mapped.stratum().orElseThrow().levels()).containsExactly("x, true", "y, false", "y, true");
        assertThat(mapped.stratum().orElseThrow().code(2)).isEqualTo(1);
        assertThat(mapped.clusters()).isEqualTo(2);
        assertThat(mapped.cluster(2)).isEqualTo(mapped.cluster(0)).isNotEqualTo(mapped.cluster(1));
        assertThat(mapped.subjects()).isEqualTo(2);
        assertThat(mapped.subject(2)).isEqualTo(mapped.subject(0));
        assertThat(mapped.weight(1)).isEqualTo(2);
        assertThat(mapped.hasWholeWeights()).isTrue();
        assertThat(mapped.offset(1)).isEqualTo(0.5);
        assertThat(mapped.hasTieRule()).isFalse();
        assertThat(mapped.covariates()).containsExactly("age", "arm");
        assertThat(mapped.numeric("age").orElseThrow()).containsExactly(61, 72, 50);
        assertThat(mapped.numeric("arm")).isEmpty();
        assertThat(mapped.factor("arm").orElseThrow().levels()).containsExactly("x", "y");
        assertThat(mapped.factor("age")).isEmpty();
        assertThat(mapped).hasToString("SurvivalData{rows=3, events=2, groups=2, strata=3}");

        SurvivalData plain = SurvivalData.builder()
                .exit(new double[] {3, 1, 2})
                .event(EVENTS)
                .build();
        assertThat(plain.entry(0)).isEqualTo(SurvivalData.NO_ENTRY);
        assertThat(plain.weight(0)).isEqualTo(1);
        assertThat(plain.offset(0)).isZero();
        assertThat(plain.hasEntries()).isFalse();
        assertThat(plain.hasWeights()).isFalse();
        assertThat(plain.hasClusters()).isFalse();
        assertThat(plain.hasSubjects()).isFalse();
        assertThat(plain.hasOffsets()).isFalse();
        assertThat(plain.cluster(2)).isEqualTo(2);
        assertThat(plain.subject(2)).isEqualTo(2);
        assertThat(plain.clusters()).isEqualTo(3);
        assertThat(plain.subjects()).isEqualTo(3);
    }

    @Test
    void columnsAreCopies() {
        double[] exit = {3, 1, 2};
        double[] age = {61, 72, 50};
        SurvivalData data = SurvivalData.builder()
                .exit(exit)
                .event(EVENTS)
                .covariate("age", age)
                .build();
        exit[0] = 99;
        age[0] = 99;
        data.numeric("age").orElseThrow()[1] = 99;
        assertThat(data.exit(0)).isEqualTo(3);
        assertThat(data.numeric("age").orElseThrow()).containsExactly(61, 72, 50);
    }

    @Test
    void causesAreDeclared() {
        Map<Integer, String> names = Map.of(7, "relapse", 2, "death");
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {3, 1, 2})
                .cause(new int[] {7, 0, 2}, names)
                .build();
        assertThat(data.causes()).containsExactly(new Status(2, "death"), new Status(7, "relapse"));
        assertThat(data.status(0)).isEqualTo(new Status(7, "relapse"));
        assertThat(data.causeIndex(0)).isEqualTo(2);
        assertThat(data.status(1)).isEqualTo(Status.CENSORED);
        refused(
                "status of row 1 is 3: must be 0 (censored) or one of [2, 7]",
                () -> SurvivalData.builder().cause(new int[] {7, 3, 2}, names));
        refused("0 is kept for censored", () -> SurvivalData.builder().cause(new int[0], Map.of(0, "none")));
        refused("blank name", () -> SurvivalData.builder().cause(new int[0], Map.of(1, " ")));
        assertThat(SurvivalData.of(List.of(5, 6))
                        .exit(x -> x)
                        .cause(x -> x == 5 ? 2 : 0, names)
                        .build()
                        .status(0))
                .isEqualTo(new Status(2, "death"));
    }

    @Test
    void levelsThatAreNumbersSortAsNumbers() {
        assertThat(Factor.of("f", new String[] {"10", "2", "1.5"}).levels()).containsExactly("1.5", "2", "10");
        assertThat(Factor.of("f", new String[] {"b", "10", "2"}).levels()).containsExactly("10", "2", "b");
        assertThat(Factor.of("f", new String[] {"NaN", "10", "2"}).levels()).containsExactly("10", "2", "NaN");
        assertThat(Factor.of(new int[] {3, -1, 3}).levels()).containsExactly("-1", "3");
    }

    @Test
    void whatIsWrongIsRefusedWithRowAndValue() {
        refused(
                "exit of row 1 is NaN: must be finite and not negative",
                () -> SurvivalData.builder().exit(new double[] {1, Double.NaN}));
        refused("exit of row 1 is -2.0", () -> SurvivalData.builder().exit(new double[] {1, -2}));
        refused(
                "exit of row 0 is Infinity",
                () -> SurvivalData.builder().exit(new double[] {Double.POSITIVE_INFINITY}));
        refused("exit of row 0 is -Infinity", () -> SurvivalData.builder().exit(new double[] {SurvivalData.NO_ENTRY}));
        refused("entry of row 0 is NaN", () -> SurvivalData.builder().entry(new double[] {Double.NaN}));
        refused("weight of row 1 is -1.0", () -> SurvivalData.builder().weight(new double[] {1, -1}));
        refused("weight of row 1 is NaN", () -> SurvivalData.builder().weight(new double[] {1, Double.NaN}));
        refused(
                "covariate age of row 0 is NaN: must be finite",
                () -> SurvivalData.builder().covariate("age", new double[] {Double.NaN}));
        refused(
                "offset of row 0 is Infinity",
                () -> SurvivalData.builder().offset(new double[] {Double.POSITIVE_INFINITY}));
        refused(
                "covariate age was given twice",
                () -> SurvivalData.builder().covariate("age", new double[] {1}).factor("age", new int[] {1}));
        refused(
                "stratum has 2 rows, the stratum given before 1",
                () -> SurvivalData.builder().stratum(new int[] {1}).stratum(new String[] {"a", "b"}));
        refused("exit times and a status", () -> SurvivalData.builder().build());
        refused("the label of row 0 is null", () -> SurvivalData.of(List.of(1)).group(SurvivalDataTest::none));
        refused(
                "row 1: exit 2.0 is not after entry 2.0",
                () -> SurvivalData.builder()
                        .exit(new double[] {1, 2, 3})
                        .entry(new double[] {0, 2, 0})
                        .event(EVENTS)
                        .build());
        refused(
                "group has 2 rows, exit has 3",
                () -> SurvivalData.builder()
                        .exit(new double[] {1, 2, 3})
                        .event(EVENTS)
                        .group(new int[] {1, 2})
                        .build());
    }

    @Test
    void aBuilderBuildsOnce() {
        SurvivalDataBuilder builder =
                SurvivalData.builder().exit(new double[] {1, 2, 3}).event(EVENTS);
        builder.build();
        assertThatIllegalStateException().isThrownBy(builder::build);
    }

    @Test
    void negativeZeroIsZero() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {0.0, -0.0, 0.5})
                .event(EVENTS)
                .build();
        assertThat(Double.doubleToRawLongBits(data.exit(1))).isZero();
        assertThat(data.times().size()).isEqualTo(2);
    }

    /** H01, H02: the figures are R's aeqSurv. */
    @Test
    void nearEqualTimesAreOne() {
        assertThat(distinct(true, 0.1 + 0.2, 0.3, 0.5, 0.7 - 0.1, 0.6, 1)).containsExactly(0.3, 0.5, 0.6, 1);
        assertThat(distinct(false, 0.1 + 0.2, 0.3, 0.5, 0.7 - 0.1, 0.6, 1))
                .containsExactly(0.3, 0.1 + 0.2, 0.5, 0.6, 1);
        assertThat(distinct(true, 1e-9, 2e-9, 3e-9, 1)).containsExactly(1e-9, 1);
        assertThat(distinct(true, 1, 1 + 1e-9, 1 + 1e-7, 2)).containsExactly(1, 1 + 1e-7, 2);
    }

    /** H04. */
    @Test
    void aRowThatTheTieRuleEmptiesIsRefused() {
        double[] entry = {0, 0.1 + 0.2, 0};
        double[] exit = {0.3, 0.3 + 1e-10, 2};
        refused(
                "row 1: entry 0.30000000000000004 and exit 0.3000000001 are one time",
                () -> SurvivalData.builder()
                        .entry(entry)
                        .exit(exit)
                        .event(EVENTS)
                        .build());
        SurvivalData off = SurvivalData.builder()
                .entry(entry)
                .exit(exit)
                .event(EVENTS)
                .tieRule(false)
                .build();
        assertThat(off.times().size()).isEqualTo(5);
        assertThat(off.withTieRule(false)).isSameAs(off);
        refused("are one time", () -> off.withTieRule(true));
    }

    private static double[] distinct(boolean tieRule, double... exit) {
        TimeAxis axis = SurvivalData.builder()
                .exit(exit)
                .event(new boolean[exit.length])
                .tieRule(tieRule)
                .build()
                .times();
        double[] times = new double[axis.size()];
        for (int k = 0; k < times.length; k++) {
            times[k] = axis.time(k);
        }
        return times;
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // a caller without null checks
    private static Object none(int x) {
        return null;
    }

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    /** The mean of times near the largest number is finite although their sum is not. */
    @Test
    void hugeTimesAreNotTied() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1e300, 1.5e308, 1.7e308})
                .event(EVENTS)
                .build();
        assertThat(data.times().size()).isEqualTo(3);
    }
}
