package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.IncidenceVariance;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.ledger.EventLedger;
import org.oligomet.stats.reference.Samples;

class IncidenceProperties {

    private static final AalenJohansen AJ = AalenJohansen.withDefaults();
    private static final Map<Integer, String> NAMES = Map.of(1, "a", 2, "b", 3, "c");

    /** An event's cause follows from its row, so that rows in another order keep theirs. */
    private static int[] causes(Samples s) {
        return IntStream.range(0, s.n)
                .map(i -> s.event[i] ? 1 + (s.group[i] + s.stratum[i]) % 3 : 0)
                .toArray();
    }

    private static SurvivalDataBuilder rows(Samples s) {
        return SurvivalData.builder().entry(s.entry).exit(s.exit).cause(causes(s), NAMES);
    }

    /** A sample whose incidence of one cause reaches 1 and, summed in floating point, passed it. */
    @Example
    void roundingTakesNoIncidenceAboveOne() {
        theIncidencesAndEventFreeSurvivalSumToOne(-9841, 8, true);
    }

    @Property(tries = 150)
    void theIncidencesAndEventFreeSurvivalSumToOne(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n, @ForAll boolean entries) {
        SurvivalData data = rows(Samples.of(seed, n, entries)).build();
        SurvivalCurve free = KaplanMeier.withDefaults().fit(data).only();
        CumulativeIncidences fit = AJ.fit(data);
        for (int i = 0; i < free.size(); i++) {
            double sum = free.survival(i);
            for (CumulativeIncidence curve : fit) {
                sum += curve.incidence(i);
                assertThat(curve.time(i)).isEqualTo(free.time(i));
                assertThat(curve.atRisk(i)).isEqualTo(free.atRisk(i));
                assertThat(curve.events(i) + curve.competing(i)).isEqualTo(free.events(i));
                assertThat(curve.lower(i).orElseThrow()).isLessThanOrEqualTo(curve.incidence(i));
                assertThat(curve.upper(i).orElseThrow()).isGreaterThanOrEqualTo(curve.incidence(i));
            }
            assertThat(sum).isCloseTo(1, within(1e-14));
        }
    }

    /** One cause: F = 1 - S with Greenwood's error, or, weighted, that of the jackknife of Kaplan-Meier. */
    @Property(tries = 150)
    void ofOneCauseItIsOneMinusKaplanMeier(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int n,
            @ForAll boolean entries,
            @ForAll boolean weights) {
        Samples s = Samples.of(seed, n, entries);
        SurvivalDataBuilder builder = s.builder();
        if (weights) {
            Random random = new Random(seed);
            builder.weight(IntStream.range(0, n)
                    .mapToDouble(i -> 0.25 + random.nextDouble())
                    .toArray());
        }
        SurvivalData data = builder.build();
        SurvivalCurve km = KaplanMeier.withDefaults().fit(data).only();
        AalenJohansen method = weights ? AJ : AJ.withVariance(IncidenceVariance.GREENWOOD);
        CumulativeIncidence one = method.fit(data).curves().get(0);
        for (int i = 0; i < km.size(); i++) {
            assertThat(one.incidence(i)).isCloseTo(1 - km.survival(i), within(1e-14));
            double ofKm = km.standardError(i).orElse(0);
            assertThat(Math.pow(one.standardError(i), 2)).isCloseTo(ofKm * ofKm, within(1e-13));
        }
    }

    @Property(tries = 150)
    void theOrderOfRowsChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 40) int n, @ForAll boolean entries) {
        Samples s = Samples.of(seed, n, entries);
        Samples r = s.reversed();
        AalenJohansen greenwood = AJ.withVariance(IncidenceVariance.GREENWOOD);
        assertThat(greenwood.fit(rows(r).group(r.group).build()).curves().toString())
                .isEqualTo(
                        greenwood.fit(rows(s).group(s.group).build()).curves().toString());
        CumulativeIncidences there = AJ.fit(rows(s).build());
        CumulativeIncidences back = AJ.fit(rows(r).build());
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < there.curves().get(c).size(); i++) {
                double v = Math.pow(there.curves().get(c).standardError(i), 2);
                assertThat(Math.pow(back.curves().get(c).standardError(i), 2)).isCloseTo(v, within(1e-14));
            }
        }
    }

    @Property(tries = 150)
    void aMergedLedgerGivesTheCurvesOfTheWhole(
            @ForAll long seed, @ForAll @IntRange(max = 40) int n, @ForAll boolean entries, @ForAll boolean aalen) {
        Samples s = Samples.of(seed, n, entries);
        AalenJohansen method = AJ.withVariance(aalen ? IncidenceVariance.AALEN : IncidenceVariance.GREENWOOD);
        EventLedger merged = EventLedger.merge(
                EventLedger.of(rows(s.rows(IntStream.range(0, n / 2).toArray())).build()),
                EventLedger.of(rows(s.rows(IntStream.range(n / 2, n).toArray())).build()));
        assertThat(method.fit(merged).curves().toString())
                .isEqualTo(method.fit(rows(s).build()).curves().toString());
    }

    @Property(tries = 100)
    void underModelBasedVarianceAWholeWeightIsReplication(
            @ForAll long seed, @ForAll @IntRange(max = 30) int n, @ForAll boolean entries, @ForAll boolean aalen) {
        Samples s = Samples.of(seed, n, entries);
        AalenJohansen method = AJ.withVariance(aalen ? IncidenceVariance.AALEN : IncidenceVariance.GREENWOOD);
        int[] repeated = IntStream.range(0, n)
                .flatMap(i -> IntStream.range(0, (int) s.weight[i]).map(k -> i))
                .toArray();
        assertThat(method.fit(rows(s).weight(s.weight).build()).curves().toString())
                .isEqualTo(method.fit(rows(s.rows(repeated)).build()).curves().toString());
    }

    /** Without weights and late entries the ledger's recursion is the jackknife that the sweep of rows computes. */
    @Property(tries = 150)
    void theRecursionIsTheJackknife(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
        Samples s = Samples.of(seed, n, false);
        CumulativeIncidences recursion = AJ.fit(rows(s).build());
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        CumulativeIncidences swept = AJ.fit(rows(s).weight(ones).build());
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < recursion.curves().get(c).size(); i++) {
                double v = Math.pow(recursion.curves().get(c).standardError(i), 2);
                assertThat(Math.pow(swept.curves().get(c).standardError(i), 2)).isCloseTo(v, within(1e-14));
            }
        }
    }

    /** From the definition, quadratic: the influence of each unit on S and F, carried from time to time. */
    @Property(tries = 150)
    void theJackknifeIsThatOfItsDefinition(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n, @ForAll boolean entries) {
        Samples s = Samples.of(seed, n, entries);
        Random random = new Random(seed);
        double[] weight = IntStream.range(0, n)
                .mapToDouble(i -> 0.25 + random.nextDouble())
                .toArray();
        int[] cause = causes(s);
        CumulativeIncidences fit =
                AJ.fit(rows(s).weight(weight).cluster(s.cluster).build());
        for (int j = 0; j < 3; j++) {
            CumulativeIncidence curve = fit.curves().get(j);
            double[] onS = new double[n];
            double[] onF = new double[n];
            double survival = 1;
            for (int k = 0; k < curve.size(); k++) {
                double t = curve.time(k);
                double risk = curve.atRisk(k);
                double h = curve.events(k) / risk;
                double all = h + curve.competing(k) / risk;
                for (int u = 0; u < n; u++) {
                    onF[u] += onS[u] * h;
                    onS[u] *= 1 - all;
                }
                for (int i = 0; i < n; i++) {
                    if (s.entry[i] < t && t <= s.exit[i]) {
                        boolean here = s.event[i] && s.exit[i] == t;
                        int u = s.cluster[i];
                        onF[u] += survival * weight[i] * ((here && cause[i] == j + 1 ? 1 : 0) - h) / risk;
                        onS[u] -= survival * weight[i] * ((here ? 1 : 0) - all) / risk;
                    }
                }
                survival *= 1 - all;
                double v =
                        IntStream.range(0, n).mapToDouble(u -> onF[u] * onF[u]).sum();
                assertThat(Math.pow(curve.standardError(k), 2)).isCloseTo(v, within(1e-13));
            }
        }
    }
}
