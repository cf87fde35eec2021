package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.Convergence.Kind;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.Ties;
import org.oligomet.stats.internal.risk.SortedSample;

/** Separation is decided exactly, by what the data are and not by how large a coefficient becomes. */
class SeparationTest {

    private static final CoxModel MODEL = CoxModel.withDefaults();

    private static List<Kind> kinds(CoxFit fit) {
        return fit.convergence().problems().stream().map(p -> p.kind()).toList();
    }

    private static SurvivalData data(double[] exit, int[] events, double[] x, double[] z) {
        boolean[] event = new boolean[events.length];
        for (int i = 0; i < event.length; i++) {
            event[i] = events[i] == 1;
        }
        return SurvivalData.builder()
                .exit(exit)
                .event(event)
                .covariate("x", x)
                .covariate("z", z)
                .build();
    }

    /** Small whole numbers in two covariates, ties, late entries, two strata. */
    private static SurvivalData random(long seed, int n) {
        Random random = new Random(seed);
        double[] entry = new double[n];
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        double[] x = new double[n];
        double[] z = new double[n];
        int[] stratum = new int[n];
        for (int i = 0; i < n; i++) {
            entry[i] = random.nextInt(4) > 0 ? SurvivalData.NO_ENTRY : random.nextInt(3);
            exit[i] = Math.max(0, entry[i]) + 1 + random.nextInt(8);
            event[i] = random.nextInt(2) == 0;
            x[i] = random.nextInt(4);
            z[i] = random.nextInt(3);
            stratum[i] = random.nextInt(4) == 0 ? 1 : 0;
        }
        return SurvivalData.builder()
                .entry(entry)
                .exit(exit)
                .event(event)
                .covariate("x", x)
                .covariate("z", z)
                .stratum(stratum)
                .build();
    }

    /** Every pair of an event and a row at risk with it, read off the columns. */
    private static List<long[]> pairs(SurvivalData data, boolean discrete) {
        List<long[]> pairs = new ArrayList<>();
        double[] x = data.numeric("x").orElseThrow();
        double[] z = data.numeric("z").orElseThrow();
        for (int i = 0; i < data.size(); i++) {
            for (int k = 0; k < data.size() && data.status(i).isEvent(); k++) {
                boolean tied = data.status(k).isEvent() && data.exit(k) == data.exit(i);
                boolean together = data.stratum().orElseThrow().code(i)
                        == data.stratum().orElseThrow().code(k);
                boolean atRisk = together
                        && data.exit(k) >= data.exit(i)
                        && (!data.hasEntries() || data.entry(k) < data.exit(i));
                if (atRisk && !(discrete && tied)) {
                    pairs.add(new long[] {Math.round(x[i] - x[k]), Math.round(z[i] - z[k])});
                }
            }
        }
        return pairs;
    }

    /**
     * In the plane a cone that is more than a line or a point has an edge across one of its inequalities, or is a half plane,
     * which holds the inequality itself: so these directions are all that need to be tried.
     */
    private static boolean separated(List<long[]> pairs) {
        List<long[]> candidates = new ArrayList<>();
        for (long[] g : pairs) {
            for (int s = -1; s <= 1; s += 2) {
                candidates.add(new long[] {-s * g[1], s * g[0]});
                candidates.add(new long[] {s * g[0], s * g[1]});
            }
        }
        return candidates.stream()
                .anyMatch(v -> pairs.stream().allMatch(g -> g[0] * v[0] + g[1] * v[1] >= 0)
                        && pairs.stream().anyMatch(g -> g[0] * v[0] + g[1] * v[1] > 0));
    }

    @Property(tries = 1000)
    void agreesWithAllDirectionsOfThePlane(@ForAll long seed, @ForAll boolean discrete) {
        SurvivalData data = random(seed, 5 + (int) Math.floorMod(seed, 9L));
        boolean expected = separated(pairs(data, discrete));
        CoxFit fit = MODEL.withTies(discrete ? Ties.EXACT_DISCRETE : Ties.EFRON).fit(data);

        assertThat(kinds(fit).contains(Kind.MONOTONE)).isEqualTo(expected);
        assertThat(kinds(fit)).doesNotContain(Kind.NOT_REACHED);
        assertThat(fit.convergence().converged()).isEqualTo(!expected);
    }

    /** The linear program itself, also where Newton's method would have converged without it, and the screen beside it. */
    @Property(tries = 500)
    void theProgramAgreesWithAllDirections(@ForAll long seed, @ForAll boolean discrete) {
        SurvivalData data = random(seed, 12);
        Terms terms = Terms.of(data, List.of("x", "z"));
        Design design = new Design(SortedSample.byStratum(data), terms);
        if (design.sample().events() == 0) {
            return;
        }
        Newton start =
                new Newton(PartialLikelihood.of(design, discrete ? Ties.EXACT_DISCRETE : Ties.BRESLOW), new double[2]);
        boolean[] free = {start.startFactor.kept(0), start.startFactor.kept(1)};
        boolean expected = separated(pairs(data, discrete));

        assertThat(new ExactRecession(design, terms, free, discrete).find(2).length > 0)
                .isEqualTo(expected);
        assertThat(new Recession(design, discrete).find(start.start.score(), free).length > 0)
                .isEqualTo(expected);
    }

    /** The event has the largest x + z each time; neither x nor z alone orders the events. */
    @Test
    void aCombinationOfCovariates() {
        CoxFit fit = MODEL.fit(data(
                new double[] {1, 2, 3, 4, 5, 6},
                new int[] {1, 1, 1, 1, 0, 0},
                new double[] {9, 2, 7, 1, 4, 0},
                new double[] {1, 7, 1, 6, 0, 3}));

        assertThat(kinds(fit)).containsExactly(Kind.MONOTONE, Kind.MONOTONE);
        assertThat(fit.convergence().problem())
                .contains("coefficient of x tends to +infinity")
                .contains("coefficient of z tends to +infinity")
                .contains("shown in exact arithmetic");
        assertThat(fit.logLikelihood()).isZero();
    }

    /** x orders all events by itself; z adds nothing, and no sign of it is claimed: +z and -z would both do beside x. */
    @Test
    void aTermThatSeparatesAloneIsNamedAlone() {
        CoxFit fit = MODEL.fit(data(
                new double[] {1, 2, 3, 4, 5, 6},
                new int[] {1, 1, 1, 0, 0, 0},
                new double[] {9, 8, 7, 1, 2, 3},
                new double[] {.1, .2, .1, .4, .3, .2}));

        assertThat(kinds(fit)).containsExactly(Kind.MONOTONE, Kind.LOST_IN_LIMIT);
        assertThat(fit.convergence().problem())
                .contains("coefficient of x tends to +infinity")
                .contains("nothing is left to estimate z from");
        assertThat(fit.logLikelihood()).isZero();
    }

    /** The combination again, with units that no double-precision program sees: differences of 2⁻²⁰ beside 10⁶, z in 10⁻⁹. */
    @Test
    void largeAndSmallUnits() {
        double[] x = {9, 2, 7, 1, 4, 0};
        double[] z = {1, 7, 1, 6, 0, 3};
        int[] events = {1, 1, 1, 1, 0, 0};
        double[] far = Arrays.stream(x).map(v -> 1e6 + v / (1 << 20)).toArray();
        double[] small = Arrays.stream(z).map(v -> v * 0x1p-30).toArray();
        CoxFit fit = MODEL.fit(data(new double[] {1, 2, 3, 4, 5, 6}, events, far, small));
        assertThat(kinds(fit)).containsExactly(Kind.MONOTONE, Kind.MONOTONE);
    }

    /**
     * The order is right but for one pair, which misses by a part in 10⁹ of the covariate's spread: there is a maximum,
     * however far away, so nothing is called monotone. A screen with a tolerance would say otherwise.
     */
    @Test
    void almostSeparatedIsNotSeparated() {
        double[] x = {5, 4, 1, 1 + 0x1p-31, 0};
        int[] events = {1, 1, 1, 0, 0};
        double[] exit = {1, 2, 3, 4, 5};
        double[] none = {0, 0, 0, 0, 0};
        CoxFit fit = MODEL.withCovariates("x").fit(data(exit, events, x, none));
        assertThat(kinds(fit)).doesNotContain(Kind.MONOTONE);
        x[3] = 1;
        CoxFit quasi = MODEL.withCovariates("x").fit(data(exit, events, x, none));
        assertThat(kinds(quasi)).containsExactly(Kind.MONOTONE);
        // The third event ties with the fourth row in x: one half remains for ever.
        assertThat(quasi.logLikelihood()).isEqualTo(-Math.log(2));
    }

    /** One event time, 999 of 1000 events in the group of 999, whose rows all have it: odds 999 × 1000 / 999. */
    @Test
    void aLargeEstimateIsAnEstimate() {
        int n = 1999;
        double[] exit = new double[n];
        int[] events = new int[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            exit[i] = 1;
            events[i] = i < 1000 ? 1 : 0;
            x[i] = i < 999 ? 1e6 + 1 : 1e6;
        }
        CoxFit fit = MODEL.withTies(Ties.BRESLOW).withCovariates("x").fit(data(exit, events, x, new double[n]));
        assertThat(fit.convergence().problems()).isEmpty();
        assertThat(fit.coefficient("x").estimate().orElseThrow()).isCloseTo(Math.log(1000), within(1e-9));
    }

    /** Separated in one stratum and not in the other: not separated. */
    @Test
    void strata() {
        double[] exit = {1, 2, 3, 1, 2, 3};
        boolean[] event = {true, true, false, true, true, false};
        double[] x = {3, 2, 1, 1, 3, 2};
        SurvivalData both = SurvivalData.builder()
                .exit(exit)
                .event(event)
                .covariate("x", x)
                .stratum(new int[] {1, 1, 1, 2, 2, 2})
                .build();
        assertThat(kinds(MODEL.fit(both))).isEmpty();
        double[] ordered = {3, 2, 1, 30, 20, 10};
        SurvivalData apart = SurvivalData.builder()
                .exit(exit)
                .event(event)
                .covariate("x", ordered)
                .stratum(new int[] {1, 1, 1, 2, 2, 2})
                .build();
        assertThat(kinds(MODEL.fit(apart))).containsExactly(Kind.MONOTONE);
    }

    /** Ten covariates, forty rows, whose combination orders the events: numbers of hundreds of digits inside. */
    @Test
    void manyCovariates() {
        Random random = new Random(7);
        int n = 40;
        double[][] x = new double[10][n];
        Integer[] order = new Integer[n];
        double[] sum = new double[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
            for (int j = 0; j < 10; j++) {
                x[j][i] = random.nextGaussian();
                sum[i] += (j - 4.5) * x[j][i];
            }
        }
        Arrays.sort(order, (a, b) -> Double.compare(sum[b], sum[a]));
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        for (int k = 0; k < n; k++) {
            exit[order[k]] = k + 1;
            event[order[k]] = true;
        }
        var builder = SurvivalData.builder().exit(exit).event(event);
        for (int j = 0; j < 10; j++) {
            builder.covariate("x" + j, x[j]);
        }
        CoxFit fit = MODEL.fit(builder.build());
        assertThat(kinds(fit)).hasSize(10).containsOnly(Kind.MONOTONE);
        assertThat(fit.logLikelihood()).isCloseTo(0, within(1e-12));
    }

    /** Beyond the stated size the screen answers, and the message says so. */
    @Test
    void beyondTheSizeAScreenAnswersAndSaysSo() {
        int n = ExactRecession.MOST_VALUES + 1;
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            exit[i] = 1 + i % 1000;
            event[i] = i % 1000 < 20;
            x[i] = event[i] ? 1 : 0;
        }
        CoxFit fit = MODEL.fit(
                SurvivalData.builder().exit(exit).event(event).covariate("x", x).build());
        assertThat(kinds(fit)).containsExactly(Kind.MONOTONE);
        assertThat(fit.convergence().problem())
                .contains("screen in floating point")
                .contains("200000");
    }
}
