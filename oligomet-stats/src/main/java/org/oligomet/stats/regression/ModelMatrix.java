package org.oligomet.stats.regression;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.oligomet.stats.internal.math.Blocks;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * The covariates by position of a sorted sample, row after row, centred within segments and scaled over all.
 *
 * <p>Rows are dealt from the columns into buckets of neighbouring positions, in the place where the bucket will stand, and then put in
 * order within each: both read and write in sequence or within a near cache, where fetching row by row would wait for
 * memory at each. Sums are made of pieces that depend on the sample alone, in their order, so the bits do not depend
 * on the number of threads.
 */
final class ModelMatrix {

    /** Numbers in a bucket, at most. */
    private static final int BUCKET = 1 << 16;
    /** Rows that are taken together: few enough for the nearest cache. */
    private static final int FEW = 1 << 6;

    private static final int MANY = 1 << 16;
    private static final int CHUNKS = 16;
    private static final int TASKS = 64;

    /** A scale needs few digits. */
    private static final double DIGITS_LOST = 1e-8;

    private final SortedSample sample;
    private final int p;
    private final int n;
    private final int rows;
    final double[] x;
    final double[] centre;
    final double[] scale;
    /** Buckets are of {@code 1 << shift} positions. */
    private final int shift;

    private final int buckets;
    /** For each piece, which is of one segment and one bucket, its segment, and where it begins; then the end. */
    private final int[] segmentOf;

    private final int[] begin;

    ModelMatrix(SortedSample sample, Terms terms) {
        this.sample = sample;
        this.p = terms.size();
        this.n = sample.size();
        this.rows = sample.data().size();
        this.shift = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(FEW, BUCKET / Math.max(1, p)));
        this.buckets = (n + (1 << shift) - 1) >>> shift;
        int[] segments = new int[buckets + sample.segments()];
        int[] starts = new int[segments.length + 1];
        int count = 0;
        for (int s = 0; s < sample.segments(); s++) {
            for (int i = sample.segmentStart(s); i < sample.segmentStart(s + 1); i = ((i >>> shift) + 1) << shift) {
                segments[count] = s;
                starts[count++] = i;
            }
        }
        starts[count] = n;
        segmentOf = Arrays.copyOf(segments, count);
        begin = Arrays.copyOf(starts, count + 1);
        x = new double[n * p];
        centre = new double[sample.segments() * p];
        scale = new double[p];
        Sums sums = new Sums(terms);
        int[] position = deal(terms);
        int tasks = Math.min(TASKS, buckets);
        Blocks.run(tasks, n, task -> {
            double[] staged = new double[p << shift];
            for (int b = part(buckets, task, tasks); b < part(buckets, task + 1, tasks); b++) {
                arrange(b, position, staged);
                sums.add(b);
            }
        });
        sums.finish();
        standardise(sums.varies);
    }

    /** Puts each row into the bucket of its position, in the order of the data; returns the position of what is where. */
    private int[] deal(Terms terms) {
        int[] positionOf = new int[rows];
        Arrays.fill(positionOf, -1);
        Blocks.ranges(n, (from, to) -> {
            for (int i = from; i < to; i++) {
                positionOf[sample.row(i)] = i;
            }
        });
        int chunks = rows < MANY ? 1 : CHUNKS;
        int[][] next = new int[chunks][buckets];
        Blocks.run(chunks, c -> {
            for (int row = part(rows, c, chunks); row < part(rows, c + 1, chunks); row++) {
                if (positionOf[row] >= 0) {
                    next[c][positionOf[row] >>> shift]++;
                }
            }
        });
        for (int b = 0; b < buckets; b++) {
            int sum = b << shift;
            for (int c = 0; c < chunks; c++) {
                int count = next[c][b];
                next[c][b] = sum;
                sum += count;
            }
        }
        IntToDoubleFunction[] columns = new IntToDoubleFunction[p];
        Arrays.setAll(columns, j -> terms.values(sample.data(), j));
        int[] position = new int[n];
        Blocks.run(chunks, c -> {
            double[] few = new double[FEW * p];
            int end = part(rows, c + 1, chunks);
            for (int row = part(rows, c, chunks); row < end; row += FEW) {
                int size = Math.min(FEW, end - row);
                for (int j = 0; j < p; j++) {
                    fill(few, columns[j], row, size, j);
                }
                for (int k = 0; k < size; k++) {
                    int at = positionOf[row + k];
                    if (at >= 0) {
                        int slot = next[c][at >>> shift]++;
                        position[slot] = at;
                        System.arraycopy(few, k * p, x, slot * p, p);
                    }
                }
            }
        });
        return position;
    }

    private void fill(double[] few, IntToDoubleFunction column, int row, int size, int j) {
        for (int k = 0; k < size; k++) {
            few[k * p + j] = column.applyAsDouble(row + k);
        }
    }

    private void arrange(int b, int[] position, double[] staged) {
        int from = b << shift;
        int to = Math.min(n, from + (1 << shift));
        System.arraycopy(x, from * p, staged, 0, (to - from) * p);
        for (int i = from; i < to; i++) {
            System.arraycopy(staged, (i - from) * p, x, position[i] * p, p);
        }
    }

    /** Σ d and Σ d² of each piece, d the difference from the segment's first row: no digits lost where values are large. */
    private final class Sums {
        final double[] first = new double[centre.length];
        final double[] sum = new double[segmentOf.length * p];
        final double[] square = new double[segmentOf.length * p];
        final boolean[] differs = new boolean[segmentOf.length * p];
        final boolean[] varies = new boolean[p];

        Sums(Terms terms) {
            for (int j = 0; j < p; j++) {
                IntToDoubleFunction column = terms.values(sample.data(), j);
                for (int s = 0; s < sample.segments(); s++) {
                    if (sample.segmentStart(s) < sample.segmentStart(s + 1)) {
                        first[s * p + j] = column.applyAsDouble(sample.row(sample.segmentStart(s)));
                    }
                }
            }
        }

        /** Adds the rows of a bucket. */
        void add(int b) {
            int q = Arrays.binarySearch(begin, b << shift);
            int end = Math.min(n, (b + 1) << shift);
            for (; begin[q] < end; q++) {
                for (int i = begin[q]; i < begin[q + 1]; i += FEW) {
                    for (int j = 0; j < p; j++) {
                        add(q, i, Math.min(begin[q + 1], i + FEW), j);
                    }
                }
            }
        }

        private void add(int q, int begin, int end, int j) {
            double from = first[segmentOf[q] * p + j];
            double all = 0;
            double squares = 0;
            boolean any = false;
            for (int i = begin, at = begin * p + j; i < end; i++, at += p) {
                double difference = x[at] - from;
                any |= difference != 0;
                all += difference;
                squares += difference * difference;
            }
            sum[q * p + j] += all;
            square[q * p + j] += squares;
            differs[q * p + j] |= any;
        }

        /** Centres and scales. */
        void finish() {
            double[] squares = new double[centre.length];
            for (int k = 0; k < sum.length; k++) {
                int at = segmentOf[k / p] * p + k % p;
                centre[at] += sum[k];
                squares[at] += square[k];
                varies[k % p] |= differs[k];
            }
            double[] within = new double[p];
            boolean clear = true;
            for (int s = 0; s < sample.segments(); s++) {
                int rows = sample.segmentStart(s + 1) - sample.segmentStart(s);
                for (int j = 0; j < p && rows > 0; j++) {
                    int at = s * p + j;
                    double mean = centre[at] / rows;
                    centre[at] = first[at] + mean;
                    double own = squares[at] - mean * mean * rows;
                    clear &= own > DIGITS_LOST * squares[at] || squares[at] == 0;
                    within[j] += own;
                }
            }
            double[] about = clear ? within : squaresAboutCentre();
            Arrays.setAll(scale, j -> {
                double sd = Math.sqrt(about[j] / Math.max(1, n));
                return varies[j] && sd > 0 ? sd : 1;
            });
        }
    }

    /** Where a first row far from the others has left no digits of the difference of sums. */
    private double[] squaresAboutCentre() {
        double[] sums = new double[segmentOf.length * p];
        Blocks.run(segmentOf.length, n, q -> {
            int base = segmentOf[q] * p;
            for (int i = begin[q]; i < begin[q + 1]; i++) {
                for (int j = 0; j < p; j++) {
                    double v = x[i * p + j] - centre[base + j];
                    sums[q * p + j] += v * v;
                }
            }
        });
        double[] squares = new double[p];
        for (int k = 0; k < sums.length; k++) {
            squares[k % p] += sums[k];
        }
        return squares;
    }

    private void standardise(boolean[] varies) {
        Blocks.run(segmentOf.length, n, q -> {
            int base = segmentOf[q] * p;
            double[] own = Arrays.copyOfRange(centre, base, base + p);
            for (int i = begin[q]; i < begin[q + 1]; i++) {
                for (int j = 0; j < p; j++) {
                    x[i * p + j] = varies[j] ? (x[i * p + j] - own[j]) / scale[j] : 0;
                }
            }
        });
    }

    private static int part(int all, int part, int parts) {
        return (int) ((long) all * part / parts);
    }
}
