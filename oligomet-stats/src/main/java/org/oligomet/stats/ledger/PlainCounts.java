package org.oligomet.stats.ledger;

import java.util.Arrays;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TimeAxis;
import org.oligomet.stats.internal.math.Blocks;
import org.oligomet.stats.internal.risk.RiskSweep;

/**
 * Ledgers of rows without weight, entry or subject, which are only to be counted: by what a row is, its segment and cause
 * in one byte.
 *
 * <p>Few times (whole days): rows are counted as they come, in chunks of rows with counts of their own. Many times: the
 * bytes are put in the order of the exits, which reads memory at random once and no more, and counted in chunks of times.
 * Chunks run on several threads; counts are whole numbers, so how many plays no part.
 */
final class PlainCounts {

    private static final int MOST_CODES = 256;
    private static final int MANY = 1 << 16;
    private static final int CHUNKS = 16;

    private final SurvivalData data;
    private final TimeAxis axis;
    private final int segments;
    private final int width;
    private final int n;
    private final byte[] code;

    PlainCounts(SurvivalData data, int[] segment, int segments) {
        this.data = data;
        this.axis = data.times();
        this.segments = segments;
        this.width = data.causes().size() + 1;
        this.n = data.size();
        this.code = new byte[n];
        int chunks = n < MANY ? 1 : CHUNKS;
        Blocks.run(chunks, c -> {
            for (int row = part(n, c, chunks); row < part(n, c + 1, chunks); row++) {
                int own = segment.length == 0 ? 0 : segment[row];
                code[row] = (byte) (own * width + data.causeIndex(row));
            }
        });
    }

    static boolean areEnough(SurvivalData data, int segments) {
        return !data.hasWeights()
                && !data.hasSubjects()
                && data.times().entries() == 0
                && (long) segments * (data.causes().size() + 1) <= MOST_CODES;
    }

    EventLedger[] ledgers() {
        long counters = (long) axis.size() * segments * width;
        int chunks = n < MANY || counters * CHUNKS > n ? 1 : CHUNKS;
        LedgerCell[] cells = counters * chunks <= n ? byRow((int) counters, chunks) : byTime();
        EventLedger[] ledgers = new EventLedger[segments];
        for (int s = 0; s < segments; s++) {
            ledgers[s] = new EventLedger(cells[s], data.causes());
        }
        return ledgers;
    }

    private LedgerCell[] byRow(int counters, int chunks) {
        int codes = segments * width;
        int[][] counts = new int[chunks][counters];
        Blocks.run(chunks, c -> {
            int[] own = counts[c];
            for (int row = part(n, c, chunks); row < part(n, c + 1, chunks); row++) {
                own[axis.exitRank(row) * codes + (code[row] & 0xff)]++;
            }
        });
        int[] all = counts[0];
        for (int c = 1; c < chunks; c++) {
            for (int i = 0; i < counters; i++) {
                all[i] += counts[c][i];
            }
        }
        LedgerCell[] cells = cells(new int[segments], axis.size());
        for (int k = 0; k < axis.size(); k++) {
            for (int s = 0; s < segments; s++) {
                LedgerCell cell = cells[s];
                int at = (k * segments + s) * width;
                int rows = 0;
                for (int cause = 0; cause < width; cause++) {
                    rows += all[at + cause];
                }
                if (rows > 0) {
                    int to = cell.size++;
                    cell.times[to] = axis.time(k);
                    cell.censored[to] = all[at];
                    for (int cause = 1; cause < width; cause++) {
                        cell.events[cause - 1][to] = all[at + cause];
                    }
                    count(cell, rows);
                }
            }
        }
        return cells;
    }

    private LedgerCell[] byTime() {
        int chunks = n < MANY ? 1 : CHUNKS;
        byte[] ordered = new byte[n];
        int[][] sizes = new int[chunks][segments];
        long[][] rows = new long[chunks][segments];
        Blocks.run(chunks, c -> {
            int[] lastRank = new int[segments];
            Arrays.fill(lastRank, -1);
            RiskSweep.forward(
                    axis, part(axis.size(), c, chunks), part(axis.size(), c + 1, chunks), (rank, from, to) -> {
                        for (int i = from; i < to; i++) {
                            byte own = code[axis.rowByExit(i)];
                            ordered[i] = own;
                            int s = (own & 0xff) / width;
                            rows[c][s]++;
                            if (lastRank[s] != rank) {
                                lastRank[s] = rank;
                                sizes[c][s]++;
                            }
                        }
                    });
        });
        int[][] begin = new int[chunks][];
        int[] size = new int[segments];
        for (int c = 0; c < chunks; c++) {
            begin[c] = size.clone();
            for (int s = 0; s < segments; s++) {
                size[s] += sizes[c][s];
            }
        }
        LedgerCell[] cells = cells(size, 0);
        for (int s = 0; s < segments; s++) {
            cells[s].size = size[s];
            for (int c = 0; c < chunks; c++) {
                count(cells[s], rows[c][s]);
            }
        }
        Blocks.run(chunks, c -> {
            int[] next = begin[c];
            int[] lastRank = new int[segments];
            Arrays.fill(lastRank, -1);
            RiskSweep.forward(
                    axis, part(axis.size(), c, chunks), part(axis.size(), c + 1, chunks), (rank, from, to) -> {
                        for (int i = from; i < to; i++) {
                            int own = ordered[i] & 0xff;
                            int s = own / width;
                            LedgerCell cell = cells[s];
                            if (lastRank[s] != rank) {
                                lastRank[s] = rank;
                                cell.times[next[s]++] = axis.time(rank);
                            }
                            int cause = own - s * width;
                            int[] counter = cause == 0 ? cell.censored : cell.events[cause - 1];
                            counter[next[s] - 1]++;
                        }
                    });
        });
        return cells;
    }

    private LedgerCell[] cells(int[] size, int atLeast) {
        LedgerCell[] cells = new LedgerCell[segments];
        for (int s = 0; s < segments; s++) {
            cells[s] = new LedgerCell(Math.max(size[s], atLeast), width - 1, false, false, false);
        }
        return cells;
    }

    private static void count(LedgerCell cell, long rows) {
        cell.rows += rows;
        cell.fromStart += rows;
        cell.fromStartWeight += rows;
    }

    private static int part(int all, int chunk, int chunks) {
        return (int) ((long) all * chunk / chunks);
    }
}
