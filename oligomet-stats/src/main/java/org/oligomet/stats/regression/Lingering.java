package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oligomet.stats.TimeAxis;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * The rows that stay in risk sets after a competing event, with weights that fall as censoring would have taken them: what
 * makes a partial likelihood that of Fine and Gray without writing out a row for each weight.
 *
 * <p>At event time e such a row counts with {@code r_i W(e) / W(T_i)}. The sums {@code Σ r_i / W(T_i)} over the rows that
 * linger grow as e does, so they are added up forwards and nothing is subtracted; with {@code W(e)} they join the sums of the
 * rows at risk. What a row is expected to have while it lingers is {@code r_i / W(T_i) Σ_{e > T_i} h_e W(e)}, whose sums are
 * added up backwards. Rows of one segment and one group of the censoring distribution form a class.
 */
final class Lingering {

    private final SortedSample sample;
    private final int p;
    private final List<Rows> classes = new ArrayList<>();
    /** By position: where the row's first event after its exit stands in {@link #factor}; -1 if it does not linger. */
    private final int[] first;

    private final double[] inverse;
    private final double[] factor;
    private final double[] tail;
    private final double[] stay;

    /** One segment's rows of one group, in the order of their exits; {@code at} is the place of its first event in {@link #factor}. */
    static final class Rows {
        final int segment;
        final int group;
        final int at;
        final int[] positions;

        Rows(int segment, int group, int at, int[] positions) {
            this.segment = segment;
            this.group = group;
            this.at = at;
            this.positions = positions;
        }
    }

    Lingering(SortedSample sample, int p, ObservationWeights weights) {
        this.sample = sample;
        this.p = p;
        int n = sample.size();
        this.first = new int[n];
        this.inverse = new double[n];
        Arrays.fill(first, -1);
        int size = classify(weights);
        this.factor = new double[size];
        this.tail = new double[size];
        this.stay = new double[Math.multiplyExact(sample.events(), p + 1)];
        for (Rows each : classes) {
            weigh(each, weights);
        }
    }

    private int classify(ObservationWeights weights) {
        TimeAxis axis = sample.data().times();
        int at = 0;
        int[] place = new int[weights.groups()];
        for (int s = 0; s < sample.segments(); s++) {
            Arrays.fill(place, -1);
            List<long[]> rows = new ArrayList<>();
            List<Integer> groups = new ArrayList<>();
            int[] count = new int[weights.groups()];
            for (int i = sample.segmentStart(s); i < sample.segmentStart(s + 1); i++) {
                count[sample.lingers(i) ? weights.group(sample.row(i)) : 0] += sample.lingers(i) ? 1 : 0;
            }
            for (int i = sample.segmentStart(s); i < sample.segmentStart(s + 1); i++) {
                if (sample.lingers(i)) {
                    int g = weights.group(sample.row(i));
                    if (place[g] < 0) {
                        place[g] = rows.size();
                        rows.add(new long[count[g]]);
                        groups.add(g);
                        count[g] = 0;
                    }
                    // Rows at the head of the segment may exit after later ones.
                    rows.get(place[g])[count[g]++] = ((long) axis.exitRank(sample.row(i)) << 32) | i;
                }
            }
            for (int k = 0; k < rows.size(); k++) {
                long[] keys = rows.get(k);
                Arrays.sort(keys);
                classes.add(new Rows(
                        s,
                        groups.get(k),
                        at,
                        Arrays.stream(keys).mapToInt(key -> (int) key).toArray()));
                at += sample.eventStart(s + 1) - sample.eventStart(s);
            }
        }
        return at;
    }

    private void weigh(Rows of, ObservationWeights weights) {
        TimeAxis axis = sample.data().times();
        int from = sample.eventStart(of.segment);
        int to = sample.eventStart(of.segment + 1);
        int k = 0;
        for (int e = from; e < to; e++) {
            k = weights.index(of.group, sample.eventTime(e), k);
            factor[of.at + e - from] = weights.before(of.group, k);
        }
        int lastEpoch = weights.epoch(of.group, k);
        k = 0;
        for (int i : of.positions) {
            k = weights.index(of.group, axis.time(axis.exitRank(sample.row(i))), k);
            if (weights.epoch(of.group, k) != lastEpoch) {
                throw new IllegalArgumentException("row " + sample.row(i)
                        + " has a competing event, and before a later event nobody of its risk set was under observation: the"
                        + " weight that it keeps is not determined; end follow-up there");
            }
            first[i] = of.at + sample.exitEvent(i) - from;
            inverse[i] = 1 / weights.before(of.group, k);
        }
    }

    List<Rows> classes() {
        return classes;
    }

    /** S0 and S1 of the lingering rows at each event time, {@code p + 1} numbers each; not to be changed. */
    double[] stay() {
        return stay;
    }

    /** Sums over the lingering rows at every event time, r by position. */
    void sum(double[] r, double[] x) {
        Arrays.fill(stay, 0);
        double[] sum = new double[p + 1];
        for (Rows each : classes) {
            Arrays.fill(sum, 0);
            int q = 0;
            int from = sample.eventStart(each.segment);
            for (int e = from; e < sample.eventStart(each.segment + 1); e++) {
                for (; q < each.positions.length && sample.exitEvent(each.positions[q]) <= e; q++) {
                    int i = each.positions[q];
                    double risk = r[i] * inverse[i];
                    sum[0] += risk;
                    for (int j = 0; j < p; j++) {
                        sum[j + 1] += risk * x[i * p + j];
                    }
                }
                double w = factor[each.at + e - from];
                for (int j = 0; j <= p; j++) {
                    stay[e * (p + 1) + j] += w * sum[j];
                }
            }
        }
    }

    /** Takes the hazards, of which {@link #expected} then speaks. */
    void cumulate(double[] hazard) {
        for (Rows each : classes) {
            double sum = 0;
            int from = sample.eventStart(each.segment);
            for (int e = sample.eventStart(each.segment + 1) - 1; e >= from; e--) {
                sum += hazard[e] * factor[each.at + e - from];
                tail[each.at + e - from] = sum;
            }
        }
    }

    /** What a row of risk 1 is expected to have after its exit. */
    double expected(int i) {
        return first[i] < 0 ? 0 : inverse[i] * tail[first[i]];
    }

    boolean holds(int i) {
        return first[i] >= 0;
    }

    int first(int i) {
        return first[i];
    }

    /** {@code 1 / W(T_i)}. */
    double inverse(int i) {
        return inverse[i];
    }

    /** {@code Σ h W} from an event of a class on. */
    double tail(int at) {
        return at < tail.length ? tail[at] : 0;
    }

    /** {@code Σ W v} from each event of each class on, v by event and column. */
    double[] tails(double[] v) {
        double[] tails = new double[Math.multiplyExact(factor.length, p)];
        for (Rows each : classes) {
            int from = sample.eventStart(each.segment);
            int to = sample.eventStart(each.segment + 1);
            for (int e = to - 1; e >= from; e--) {
                int at = each.at + e - from;
                for (int j = 0; j < p; j++) {
                    tails[at * p + j] = factor[at] * v[e * p + j] + (e + 1 < to ? tails[(at + 1) * p + j] : 0);
                }
            }
        }
        return tails;
    }
}
