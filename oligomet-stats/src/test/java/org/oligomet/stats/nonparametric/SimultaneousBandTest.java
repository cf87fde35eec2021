package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.SimultaneousBand.Kind;
import org.oligomet.stats.reference.ReferenceCase;
import org.oligomet.stats.reference.Samples;

class SimultaneousBandTest {

    private static List<String[]> rows(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SimultaneousBandTest.class.getResourceAsStream("/reference/effects/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .toList();
        }
    }

    private static SurvivalCurve lung() {
        SurvivalData grouped = ReferenceCase.all("rmst").get(0).sample();
        double[] exit = new double[grouped.size()];
        boolean[] event = new boolean[grouped.size()];
        for (int row = 0; row < exit.length; row++) {
            exit[row] = grouped.exit(row);
            event[row] = grouped.causeIndex(row) != 0;
        }
        return KaplanMeier.withDefaults()
                .fit(SurvivalData.builder().exit(exit).event(event).build())
                .only();
    }

    @Test
    void nairsCriticalValuesAreThoseOfTheTables() throws IOException {
        int compared = 0;
        for (String[] cells : rows("km-ci-critical-values.csv")) {
            double c = Double.parseDouble(cells[3]);
            // At shorter ranges the approximation is none, and the tables have other figures.
            if (cells[0].startsWith("nair") && c > 2.2) {
                double a = Double.parseDouble(cells[1]);
                double b = Double.parseDouble(cells[2]);
                double level = Double.parseDouble(cells[0].substring("nair.".length())) / 100;
                assertThat(SimultaneousBand.nair(c + 0.00006, a, b))
                        .as(String.join(",", cells))
                        .isGreaterThan(level);
                assertThat(SimultaneousBand.nair(c - 0.00006, a, b))
                        .as(String.join(",", cells))
                        .isLessThan(level);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    /** See the script beside the figures: the shape exactly, the critical value as far as interpolated tables go. */
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"HALL_WELLNER", "EQUAL_PRECISION_APPROXIMATE"})
    void theShapeIsThatOfKmCi(Kind kind) throws IOException {
        SurvivalCurve curve = lung();
        SurvivalBand ours = SimultaneousBand.withDefaults().withKind(kind).fit(curve);
        List<String[]> linear = rows("bands.csv").stream()
                .filter(r -> r[0].equals(kind == Kind.HALL_WELLNER ? "hall-wellner" : "epband"))
                .toList();
        List<String[]> log = rows("bands.csv").stream()
                .filter(r -> r[0].equals(kind == Kind.HALL_WELLNER ? "loghall" : "logep"))
                .toList();
        assertThat(linear).hasSize(5);
        if (kind == Kind.EQUAL_PRECISION_APPROXIMATE) {
            // The first event is at a share of 0.004. The table begins at 0.02, and km.ci takes it from there: too
            // narrow.
            assertThat(ours.criticalValue()).isGreaterThan(3.2428);
        }
        for (int i = 0; i < 5; i++) {
            double t = Double.parseDouble(linear.get(i)[1]);
            int at = SimultaneousBand.indexAt(curve, t);
            double unit =
                    curve.survival(at) * SimultaneousBand.reach(kind, 1, (double) curve.rows(), curve.logVariance(at));
            double critical =
                    (Double.parseDouble(linear.get(i)[3]) - Double.parseDouble(linear.get(i)[2])) / (2 * unit);
            if (kind == Kind.HALL_WELLNER) {
                assertThat(ours.criticalValue()).isCloseTo(critical, within(0.01));
            } else {
                assertThat(critical).as("between entries of the table").isBetween(3.2113, 3.2428);
            }
            SurvivalBand theirs =
                    new SurvivalBand(curve, kind, ConfidenceType.LOG_LOG, 0.95, ours.from(), ours.to(), 0, 0, critical);
            assertThat(theirs.at(t).lower().orElseThrow()).isCloseTo(Double.parseDouble(log.get(i)[2]), within(1e-9));
            assertThat(theirs.at(t).upper().orElseThrow()).isCloseTo(Double.parseDouble(log.get(i)[3]), within(1e-9));
        }
    }

    @Property(tries = 30)
    void anEqualPrecisionBandContainsThePointwiseLimits(@ForAll long seed, @ForAll @IntRange(min = 5, max = 60) int n) {
        Samples s = Samples.of(seed, n, seed % 2 == 0);
        SurvivalCurve curve = KaplanMeier.withDefaults()
                .withConfidenceType(ConfidenceType.LOG_LOG)
                .fit(s.builder().build())
                .only();
        SurvivalBand band;
        try {
            band = SimultaneousBand.withDefaults().fit(curve);
        } catch (IllegalArgumentException none) {
            assertThat(none).hasMessageContaining("no event that leaves survival above 0");
            return;
        }
        SurvivalBand approximate = SimultaneousBand.withDefaults()
                .withKind(Kind.EQUAL_PRECISION_APPROXIMATE)
                .fit(curve);
        assertThat(band.criticalValue()).isGreaterThanOrEqualTo(1.9599);
        if (band.size() > 3) {
            assertThat(approximate.criticalValue()).isCloseTo(band.criticalValue(), within(0.35));
        }
        SurvivalBand wider = SimultaneousBand.withDefaults().withLevel(0.99).fit(curve);
        for (int i = 0; i < band.size(); i++) {
            int at = SimultaneousBand.indexAt(curve, band.time(i));
            assertThat(band.survival(i)).isEqualTo(curve.survival(at));
            assertThat(band.lower(i).orElseThrow())
                    .isLessThanOrEqualTo(curve.lower(at).orElseThrow() + 1e-9);
            assertThat(band.upper(i).orElseThrow())
                    .isGreaterThanOrEqualTo(curve.upper(at).orElseThrow() - 1e-9);
            assertThat(wider.lower(i).orElseThrow()).isLessThan(band.lower(i).orElseThrow());
        }
    }

    @Test
    void aShorterRangeHasANarrowerBandAndSaysNothingOutside() {
        SurvivalCurve curve = lung();
        SurvivalBand whole = SimultaneousBand.withDefaults().fit(curve);
        SurvivalBand part = SimultaneousBand.withDefaults().withRange(100, 365).fit(curve);

        assertThat(part.criticalValue()).isBetween(2.2, whole.criticalValue());
        assertThat(part.time(0)).isGreaterThanOrEqualTo(100);
        assertThat(part.time(part.size() - 1)).isLessThanOrEqualTo(365);
        assertThatThrownBy(() -> part.at(366)).hasMessageContaining("outside the range");
        assertThat(part.explain()).contains("Nair 1984", "100.0 to 365.0", "log-log");
        assertThat(part.toString()).contains("survival", "more times");
    }

    @Test
    void hallWellnerMayBeginBeforeTheFirstEvent() {
        SimultaneousBand method = SimultaneousBand.withDefaults()
                .withKind(Kind.HALL_WELLNER)
                .withConfidenceType(ConfidenceType.PLAIN)
                .withRange(0, 365);
        SurvivalBand band = method.fit(lung());
        // k / √n below 1, with k of [0, b]: at most Kolmogorov's 1.3581.
        assertThat(band.at(0).lower().orElseThrow())
                .isCloseTo(1 - band.criticalValue() / Math.sqrt(228), within(1e-12));
        assertThat(band.criticalValue()).isBetween(1.0, 1.3581);
        assertThat(method.withConfidenceType(ConfidenceType.LOG_LOG)
                        .fit(lung())
                        .at(0)
                        .lower())
                .isEmpty();
        assertThatThrownBy(
                        () -> SimultaneousBand.withDefaults().withRange(0, 365).fit(lung()))
                .hasMessageContaining("before the first event at 5");
    }

    @Test
    void refusesWhatHasNoBand() {
        SimultaneousBand method = SimultaneousBand.withDefaults();
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 3})
                .event(new boolean[] {true, true, true})
                .build();
        SurvivalCurve curve = KaplanMeier.withDefaults().fit(data).only();
        assertThat(method.fit(curve).to()).isEqualTo(2);
        assertThatThrownBy(() -> method.withRange(1, 3).fit(curve)).hasMessageContaining("cannot reach to 3");
        assertThatThrownBy(() -> method.withRange(1, 4).fit(curve)).hasMessageContaining("follow-up ends at 3");
        assertThatThrownBy(() -> method.withRange(2, 1)).hasMessageContaining("must ascend");
        assertThatThrownBy(() -> method.withConfidenceType(ConfidenceType.NONE)).hasMessageContaining("needs a scale");
        assertThatThrownBy(() -> method.fit(
                        KaplanMeier.withDefaults().withRobustErrors().fit(data).only()))
                .hasMessageContaining("Greenwood");
        SurvivalCurve late = KaplanMeier.withDefaults()
                .fit(SurvivalData.builder()
                        .entry(new double[] {0, 0, 1})
                        .exit(new double[] {1, 2, 3})
                        .event(new boolean[] {true, true, true})
                        .build())
                .only();
        assertThatThrownBy(() -> method.withKind(Kind.HALL_WELLNER).fit(late)).hasMessageContaining("late");
    }
}
