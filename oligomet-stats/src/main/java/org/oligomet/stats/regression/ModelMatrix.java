package org.oligomet.stats.regression;

import java.util.Arrays;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.math.Blocks;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * The covariates by position of a sorted sample, row after row, centred within segments and scaled over all.
 *
 * <p>Columns are taken a few abreast: read in sequence into a table whose rows fit a line of the cache, from which one
 * access a row fetches them. Sums are made of pieces that depend on the sample alone, in their order, so the bits do not
 * depend on the number of threads.
 */
final class ModelMatrix {

    private static final int ABREAST = 8;
    private static final int PIECE = 1 << 14;

    private final SortedSample sample;
    private final int p;
    private final int n;
    final double[] x;
    final double[] centre;
    final double[] scale;
    /** For each piece its segment, and where it begins; then the end. */
    private final int[] segmentOf;

    private final int[] begin;

    ModelMatrix(SortedSample sample, Terms terms) {
        this.sample = sample;
        this.p = terms.size();
        this.n = sample.size();
        int count = 0;
        for (int s = 0; s < sample.segments(); s++) {
            count += (sample.segmentStart(s + 1) - sample.segmentStart(s) + PIECE - 1) / PIECE;
        }
        segmentOf = new int[count];
        begin = new int[count + 1];
        begin[count] = n;
        for (int s = 0, q = 0; s < sample.segments(); s++) {
            for (int i = sample.segmentStart(s); i < sample.segmentStart(s + 1); i += PIECE) {
                segmentOf[q] = s;
                begin[q++] = i;
            }
        }
        x = new double[n * p];
        centre = new double[sample.segments() * p];
        scale = new double[p];
        for (int j = 0; j < p; j += ABREAST) {
            fetch(sample.data(), terms, j, Math.min(p, j + ABREAST));
        }
        boolean[] varies = centre();
        scale(varies);
    }

    private void fetch(SurvivalData data, Terms terms, int from, int to) {
        int width = to - from;
        double[][] columns = new double[width][];
        for (int j = 0; j < width; j++) {
            columns[j] = terms.column(data, from + j);
        }
        int rows = data.size();
        double[] abreast = new double[rows * width];
        int parts = rows / PIECE + 1;
        Blocks.run(parts, q -> {
            for (int row = part(rows, q, parts); row < part(rows, q + 1, parts); row++) {
                for (int j = 0; j < width; j++) {
                    abreast[row * width + j] = columns[j][row];
                }
            }
        });
        Blocks.run(segmentOf.length, n, q -> {
            for (int i = begin[q]; i < begin[q + 1]; i++) {
                System.arraycopy(abreast, sample.row(i) * width, x, i * p + from, width);
            }
        });
    }

    /** Subtracts each segment's means, found from differences from its first row; returns which columns vary. */
    private boolean[] centre() {
        int pieces = segmentOf.length;
        double[] first = new double[centre.length];
        for (int s = 0; s < sample.segments(); s++) {
            if (sample.segmentStart(s) < sample.segmentStart(s + 1)) {
                System.arraycopy(x, sample.segmentStart(s) * p, first, s * p, p);
            }
        }
        double[] sums = new double[pieces * p];
        boolean[] differs = new boolean[pieces * p];
        Blocks.run(pieces, n, q -> {
            double[] sum = new double[p];
            boolean[] any = new boolean[p];
            int base = segmentOf[q] * p;
            for (int i = begin[q]; i < begin[q + 1]; i++) {
                for (int j = 0; j < p; j++) {
                    double difference = x[i * p + j] - first[base + j];
                    any[j] |= difference != 0;
                    sum[j] += difference;
                }
            }
            System.arraycopy(sum, 0, sums, q * p, p);
            System.arraycopy(any, 0, differs, q * p, p);
        });
        boolean[] varies = new boolean[p];
        for (int q = 0; q < pieces; q++) {
            for (int j = 0; j < p; j++) {
                centre[segmentOf[q] * p + j] += sums[q * p + j];
                varies[j] |= differs[q * p + j];
            }
        }
        for (int s = 0; s < sample.segments(); s++) {
            int rows = sample.segmentStart(s + 1) - sample.segmentStart(s);
            for (int j = 0; j < p && rows > 0; j++) {
                centre[s * p + j] = first[s * p + j] + centre[s * p + j] / rows;
            }
        }
        return varies;
    }

    private void scale(boolean[] varies) {
        int pieces = segmentOf.length;
        double[] sums = new double[pieces * p];
        Blocks.run(pieces, n, q -> {
            double[] sum = new double[p];
            int base = segmentOf[q] * p;
            for (int i = begin[q]; i < begin[q + 1]; i++) {
                for (int j = 0; j < p; j++) {
                    double v = x[i * p + j] - centre[base + j];
                    x[i * p + j] = v;
                    sum[j] += v * v;
                }
            }
            System.arraycopy(sum, 0, sums, q * p, p);
        });
        double[] squares = new double[p];
        for (int k = 0; k < sums.length; k++) {
            squares[k % p] += sums[k];
        }
        Arrays.setAll(scale, j -> {
            double sd = Math.sqrt(squares[j] / Math.max(1, n));
            return varies[j] && sd > 0 ? sd : 1;
        });
        Blocks.run(pieces, n, q -> {
            for (int i = begin[q]; i < begin[q + 1]; i++) {
                for (int j = 0; j < p; j++) {
                    x[i * p + j] = varies[j] ? x[i * p + j] / scale[j] : 0;
                }
            }
        });
    }

    private static int part(int all, int part, int parts) {
        return (int) ((long) all * part / parts);
    }
}
