package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.ledger.EventLedger;
import org.oligomet.stats.reference.Samples;

class CurveProperties {

    private static final KaplanMeier KM = KaplanMeier.withDefaults();

    @Property(tries = 150)
    void theOrderOfRowsChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 40) int n, @ForAll boolean entries) {
        Samples s = Samples.of(seed, n, entries);
        Samples r = s.reversed();
        assertThat(KM.fit(r.builder().group(r.group).build()).curves().toString())
                .isEqualTo(KM.fit(s.builder().group(s.group).build()).curves().toString());
    }

    @Property(tries = 150)
    void anotherUnitOfTimeScalesTimesAlone(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n, @ForAll boolean entries) {
        Samples s = Samples.of(seed, n, entries);
        SurvivalCurve days = KM.fit(s.builder().build()).only();
        SurvivalCurve months = KM.fit(SurvivalData.builder()
                        .entry(scaled(s.entry))
                        .exit(scaled(s.exit))
                        .event(s.event)
                        .build())
                .only();
        assertThat(months.size()).isEqualTo(days.size());
        for (int i = 0; i < days.size(); i++) {
            assertThat(months.time(i)).isEqualTo(days.time(i) / 30.4375);
            assertThat(months.survival(i)).isEqualTo(days.survival(i));
            assertThat(months.lower(i)).isEqualTo(days.lower(i));
        }
        double tau = days.time(days.size() - 1);
        assertThat(months.restrictedMean(tau / 30.4375).estimate().value().orElseThrow() * 30.4375)
                .isCloseTo(days.restrictedMean(tau).estimate().value().orElseThrow(), within(1e-12 * (1 + tau)));
    }

    private static double[] scaled(double[] days) {
        double[] months = new double[days.length];
        for (int i = 0; i < months.length; i++) {
            months[i] = days[i] / 30.4375;
        }
        return months;
    }

    @Property(tries = 150)
    void aWholeWeightIsReplication(@ForAll long seed, @ForAll @IntRange(max = 40) int n, @ForAll boolean entries) {
        Samples s = Samples.of(seed, n, entries);
        int[] repeated = IntStream.range(0, n)
                .flatMap(i -> IntStream.range(0, (int) s.weight[i]).map(k -> i))
                .toArray();
        SurvivalCurve weighted = KM.fit(s.builder().weight(s.weight).build()).only();
        SurvivalCurve replicated = KM.fit(s.rows(repeated).builder().build()).only();
        assertThat(weighted).hasToString(replicated.toString());
        assertThat(weighted.variance()).isEqualTo(VarianceType.MODEL_BASED);
        for (int i = 0; i < weighted.size(); i++) {
            assertThat(weighted.standardError(i)).isEqualTo(replicated.standardError(i));
        }
    }

    /** Rows cut in two at a random time, the subject being named: only times at which nothing happens are added. */
    @Property(tries = 150)
    void cuttingRowsChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 40) int n, @ForAll boolean entries) {
        Samples s = Samples.of(seed, n, entries);
        Random random = new Random(seed);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double from = Math.max(0, s.entry[i]);
            double cut = from + 0.5 + random.nextInt(8);
            if (cut < s.exit[i]) {
                rows.add(new double[] {s.entry[i], cut, 0, i});
                rows.add(new double[] {cut, s.exit[i], s.event[i] ? 1 : 0, i});
            } else {
                rows.add(new double[] {s.entry[i], s.exit[i], s.event[i] ? 1 : 0, i});
            }
        }
        boolean[] event = new boolean[rows.size()];
        int[] subject = new int[rows.size()];
        for (int i = 0; i < event.length; i++) {
            event[i] = rows.get(i)[2] > 0;
            subject[i] = (int) rows.get(i)[3];
        }
        SurvivalCurve cut = KM.fit(SurvivalData.builder()
                        .entry(rows.stream().mapToDouble(r -> r[0]).toArray())
                        .exit(rows.stream().mapToDouble(r -> r[1]).toArray())
                        .event(event)
                        .subject(subject)
                        .build())
                .only();
        SurvivalCurve whole = KM.fit(s.builder().build()).only();
        double[] times = IntStream.range(0, 24).mapToDouble(t -> t).toArray();
        assertThat(cut.at(times).toString()).isEqualTo(whole.at(times).toString());
        assertThat(cut.median()).hasToString(whole.median().toString());
    }

    @Property(tries = 150)
    void whoeverEnteredHadAnEventIsCensoredOrRemains(
            @ForAll long seed, @ForAll @IntRange(max = 40) int n, @ForAll boolean entries) {
        Samples s = Samples.of(seed, n, entries);
        SurvivalCurve curve = KM.fit(s.builder().build()).only();
        for (CurvePoint point : curve.at(0, 1.5, 3, 3, 7, 100)) {
            long entered = IntStream.range(0, n)
                    .filter(i -> s.entry[i] <= point.time())
                    .count();
            long atRisk = IntStream.range(0, n)
                    .filter(i -> s.entry[i] < point.time() && point.time() <= s.exit[i])
                    .count();
            assertThat(point.eventsSoFar() + point.censoredSoFar() + point.remaining())
                    .isEqualTo((double) entered);
            assertThat(point.atRisk()).isEqualTo((double) atRisk);
        }
    }

    @Property(tries = 100)
    void aMergedLedgerGivesTheCurveOfTheWhole(@ForAll long seed, @ForAll @IntRange(max = 40) int n) {
        Samples s = Samples.of(seed, n, true);
        EventLedger merged = EventLedger.merge(
                EventLedger.of(
                        s.rows(IntStream.range(0, n / 2).toArray()).builder().build()),
                EventLedger.of(
                        s.rows(IntStream.range(n / 2, n).toArray()).builder().build()));
        assertThat(KM.fit(merged))
                .hasToString(KM.fit(s.builder().build()).only().toString());
    }

    /**
     * The jackknife variance from its definition, quadratic: each unit's influence on log S and H is summed over the times
     * at which its rows are at risk.
     */
    @Property(tries = 150)
    void theJackknifeIsThatOfItsDefinition(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll boolean entries,
            @ForAll boolean clusters) {
        Samples s = Samples.of(seed, n, entries);
        Random random = new Random(seed);
        double[] weight = IntStream.range(0, n)
                .mapToDouble(i -> 0.25 + random.nextDouble())
                .toArray();
        var builder = s.builder().weight(weight);
        SurvivalData data = clusters ? builder.cluster(s.cluster).build() : builder.build();
        SurvivalCurve curve = KM.fit(data).only();
        CumulativeHazard hazard = NelsonAalen.withDefaults().fit(data).get(0);
        assertThat(curve.variance()).isEqualTo(VarianceType.INFINITESIMAL_JACKKNIFE);
        double[] onSurvival = new double[n];
        double[] onHazard = new double[n];
        for (int k = 0; k < curve.size(); k++) {
            double t = curve.time(k);
            double risk = curve.atRisk(k);
            double d = curve.events(k);
            for (int i = 0; i < n && d > 0; i++) {
                if (s.entry[i] < t && t <= s.exit[i]) {
                    boolean here = s.event[i] && s.exit[i] == t;
                    int unit = clusters ? s.cluster[i] : i;
                    onHazard[unit] += weight[i] * ((here ? 1 : 0) - d / risk) / risk;
                    if (curve.survival(k) > 0) {
                        onSurvival[unit] += weight[i] * ((here ? 0 : 1 / (risk - d)) - 1 / risk);
                    }
                }
            }
            double s2 = curve.survival(k) * curve.survival(k) * sumOfSquares(onSurvival);
            double h2 = sumOfSquares(onHazard);
            // Variances, not errors: a root would magnify rounding where the variance is 0.
            assertThat(Math.pow(curve.standardError(k).orElseThrow(), 2)).isCloseTo(s2, within(1e-13));
            assertThat(Math.pow(hazard.standardError(k), 2)).isCloseTo(h2, within(1e-12 * (1 + h2)));
        }
    }

    private static double sumOfSquares(double[] values) {
        return DoubleStream.of(values).map(v -> v * v).sum();
    }
}
