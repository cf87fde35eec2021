package org.oligomet.stats.reference;

import java.util.Arrays;
import java.util.Random;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/** Random small samples with many ties, and the same sample in another guise. */
public final class Samples {

    public final int n;
    public final double[] entry;
    public final double[] exit;
    public final boolean[] event;
    public final int[] group;
    public final int[] stratum;
    public final double[] weight;
    public final int[] cluster;

    private Samples(int n) {
        this.n = n;
        entry = new double[n];
        exit = new double[n];
        event = new boolean[n];
        group = new int[n];
        stratum = new int[n];
        weight = new double[n];
        cluster = new int[n];
        Arrays.fill(weight, 1);
    }

    /** Whole-number times below 20; a quarter of the rows, or all, at risk from the start. */
    public static Samples of(long seed, int n, boolean entries) {
        Random random = new Random(seed);
        Samples s = new Samples(n);
        for (int i = 0; i < n; i++) {
            s.entry[i] = !entries || random.nextInt(4) == 0 ? SurvivalData.NO_ENTRY : random.nextInt(8);
            s.exit[i] = Math.max(0, s.entry[i]) + (s.entry[i] < 0 ? 0 : 1) + random.nextInt(12);
            s.event[i] = random.nextInt(3) > 0;
            s.group[i] = random.nextInt(3);
            s.stratum[i] = random.nextInt(2);
            s.cluster[i] = random.nextInt(n / 2 + 1);
            s.weight[i] = 1 + random.nextInt(3);
        }
        return s;
    }

    /** The rows in that order, which may repeat or leave some out. */
    public Samples rows(int... order) {
        Samples s = new Samples(order.length);
        for (int i = 0; i < order.length; i++) {
            s.entry[i] = entry[order[i]];
            s.exit[i] = exit[order[i]];
            s.event[i] = event[order[i]];
            s.group[i] = group[order[i]];
            s.stratum[i] = stratum[order[i]];
            s.cluster[i] = cluster[order[i]];
            s.weight[i] = weight[order[i]];
        }
        return s;
    }

    /** The rows in reverse order. */
    public Samples reversed() {
        int[] order = new int[n];
        Arrays.setAll(order, i -> n - 1 - i);
        return rows(order);
    }

    /** A builder with entries, exits and events only. */
    public SurvivalDataBuilder builder() {
        return SurvivalData.builder().entry(entry).exit(exit).event(event);
    }
}
