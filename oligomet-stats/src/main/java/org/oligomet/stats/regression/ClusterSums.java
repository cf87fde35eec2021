package org.oligomet.stats.regression;

import java.util.Arrays;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.math.Gram;

/** {@code Σ_clusters u uᵀ}, u the weighted sum of the vectors of a cluster's rows, else of a subject's; without either nothing is kept for each row. */
final class ClusterSums {

    private static final int BUFFER = 64;

    private final SurvivalData data;
    private final int p;
    private final boolean clustered;
    private final double[] u;
    private final double[] ones;
    private final double[] gram;
    private int buffered;

    ClusterSums(SurvivalData data, int p) {
        this.data = data;
        this.p = p;
        this.clustered = data.hasClusters() || data.hasSubjects();
        int vectors = data.hasClusters() ? data.clusters() : data.hasSubjects() ? data.subjects() : BUFFER;
        this.u = new double[Math.multiplyExact(vectors, p)];
        this.ones = new double[vectors];
        Arrays.fill(ones, 1);
        this.gram = new double[Gram.size(p)];
    }

    void add(int row, double weight, double[] vector) {
        int unit = data.hasClusters() ? data.cluster(row) : data.hasSubjects() ? data.subject(row) : buffered;
        int to = unit * p;
        for (int j = 0; j < p; j++) {
            u[to + j] = (clustered ? u[to + j] : 0) + weight * vector[j];
        }
        if (!clustered && ++buffered == BUFFER) {
            flush(BUFFER);
        }
    }

    private void flush(int vectors) {
        Gram.add(u, p, 0, vectors, ones, gram);
        buffered = 0;
    }

    /** The sum, packed; asked for once. */
    double[] gram() {
        flush(clustered ? ones.length : buffered);
        return gram;
    }
}
