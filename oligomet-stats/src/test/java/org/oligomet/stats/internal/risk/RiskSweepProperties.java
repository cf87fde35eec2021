package org.oligomet.stats.internal.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.SurvivalData;

/** The risk set that the sweep shows at each event time is the one that the definition gives, row by row. */
class RiskSweepProperties {

    @Property(tries = 300)
    void theRiskSetIsThatOfTheDefinition(
            @ForAll @IntRange(min = 0, max = 40) int n,
            @ForAll @IntRange(min = 1, max = 3) int strata,
            @ForAll boolean entries,
            @ForAll @IntRange(min = 1, max = 3) int grain,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[] exit = new double[n];
        double[] entry = new double[n];
        boolean[] event = new boolean[n];
        int[] stratum = new int[n];
        for (int i = 0; i < n; i++) {
            double unit = grain == 1 ? 1 : grain == 2 ? 0.1 : 1e-3 * Math.PI;
            entry[i] = random.nextInt(4) == 0 ? SurvivalData.NO_ENTRY : random.nextInt(12) * unit;
            exit[i] = Math.max(entry[i], 0) + (entry[i] < 0 ? 0 : unit) + random.nextInt(8) * unit;
            event[i] = random.nextBoolean();
            stratum[i] = random.nextInt(strata);
        }
        var builder = SurvivalData.builder().exit(exit).event(event).stratum(stratum);
        SurvivalData data = entries ? builder.entry(entry).build() : builder.build();
        SortedSample sample = SortedSample.byStratum(data);
        Recorder recorder = new Recorder(sample);
        RiskSweep.backward(sample, recorder);

        SortedMap<String, TreeSet<Integer>> expectedRisk = new TreeMap<>();
        SortedMap<String, TreeSet<Integer>> expectedEvents = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            if (event[i]) {
                int s = data.stratum().orElseThrow().code(i);
                String key = s + "@" + data.times().exitRank(i);
                expectedEvents.computeIfAbsent(key, k -> new TreeSet<>()).add(i);
                TreeSet<Integer> risk = expectedRisk.computeIfAbsent(key, k -> new TreeSet<>());
                for (int j = 0; j < n; j++) {
                    if (data.stratum().orElseThrow().code(j) == s
                            && data.times().entryRank(j) < data.times().exitRank(i)
                            && data.times().exitRank(j) >= data.times().exitRank(i)) {
                        risk.add(j);
                    }
                }
            }
        }
        assertThat(recorder.risk).isEqualTo(expectedRisk);
        assertThat(recorder.events).isEqualTo(expectedEvents);
        assertThat(recorder.segmentsSeen).hasSize(sample.segments());
        for (int p = 0; p < sample.size(); p++) {
            for (int e = 0; e < sample.events(); e++) {
                int segment = segmentOf(sample, e);
                boolean at = p >= sample.segmentStart(segment)
                        && p < sample.segmentStart(segment + 1)
                        && sample.entryEvent(p) <= e
                        && e < sample.exitEvent(p);
                assertThat(at)
                        .isEqualTo(expectedRisk
                                .getOrDefault(segment + "@" + sample.eventRank(e), new TreeSet<>())
                                .contains(sample.row(p)));
            }
            assertThat(sample.isEvent(p)).isEqualTo(event[sample.row(p)]);
        }
    }

    private static int segmentOf(SortedSample sample, int event) {
        int s = 0;
        while (sample.eventStart(s + 1) <= event) {
            s++;
        }
        return s;
    }

    private static final class Recorder implements RiskSweep.Sink {
        final SortedSample sample;
        final SortedMap<String, TreeSet<Integer>> risk = new TreeMap<>();
        final SortedMap<String, TreeSet<Integer>> events = new TreeMap<>();
        final List<Integer> segmentsSeen = new ArrayList<>();
        TreeSet<Integer> now = new TreeSet<>();

        Recorder(SortedSample sample) {
            this.sample = sample;
        }

        @Override
        public void begin(int segment) {
            now = new TreeSet<>();
            segmentsSeen.add(segment);
        }

        @Override
        public void add(int from, int to) {
            for (int p = from; p < to; p++) {
                assertThat(now.add(sample.row(p))).isTrue();
            }
        }

        @Override
        public void remove(int from, int to) {
            assertThat(from).isLessThan(to);
            for (int q = from; q < to; q++) {
                assertThat(now.remove(sample.row(sample.entryPosition(q)))).isTrue();
            }
        }

        @Override
        public void event(int event, int from, int to) {
            String key = segmentsSeen.get(segmentsSeen.size() - 1) + "@" + sample.eventRank(event);
            risk.put(key, new TreeSet<>(now));
            TreeSet<Integer> tied = new TreeSet<>();
            for (int p = from; p < to; p++) {
                tied.add(sample.row(p));
            }
            events.put(key, tied);
        }

        @Override
        public void end(int segment) {
            assertThat(segmentsSeen).last().isEqualTo(segment);
        }
    }
}
