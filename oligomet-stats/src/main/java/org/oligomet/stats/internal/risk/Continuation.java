package org.oligomet.stats.internal.risk;

import java.util.BitSet;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TimeAxis;

/**
 * Which rows of start-stop data go on: a row that ends without an event where another row of the same subject, segment
 * and weight begins is no censoring, and that other row no entry. R counts so with {@code id} ({@code survflag}) and
 * cannot without.
 */
public final class Continuation {

    private final BitSet exits = new BitSet();
    private final BitSet entries = new BitSet();
    private final boolean any;

    /**
     * Finds the rows that go on.
     *
     * @param data the sample; without subjects or entries nothing goes on
     * @param segment the segment of each row, or an empty array for one segment
     */
    public Continuation(SurvivalData data, int[] segment) {
        TimeAxis axis = data.times();
        if (data.hasSubjects() && axis.entries() > 0) {
            find(data, axis, segment);
        }
        any = !exits.isEmpty();
    }

    private void find(SurvivalData data, TimeAxis axis, int[] segment) {
        int n = data.size();
        int[] exitStart = new int[data.subjects() + 1];
        int[] entryStart = new int[data.subjects() + 1];
        for (int row = 0; row < n; row++) {
            exitStart[data.subject(row) + 1]++;
            entryStart[data.subject(row) + 1] += axis.entryRank(row) >= 0 ? 1 : 0;
        }
        for (int s = 0; s < data.subjects(); s++) {
            exitStart[s + 1] += exitStart[s];
            entryStart[s + 1] += entryStart[s];
        }
        int[] byExit = new int[n];
        int[] byEntry = new int[axis.entries()];
        int[] next = exitStart.clone();
        for (int i = 0; i < n; i++) {
            int row = axis.rowByExit(i);
            byExit[next[data.subject(row)]++] = row;
        }
        next = entryStart.clone();
        for (int q = 0; q < byEntry.length; q++) {
            int row = axis.rowByEntry(q);
            byEntry[next[data.subject(row)]++] = row;
        }
        for (int s = 0; s < data.subjects(); s++) {
            int q = entryStart[s];
            for (int i = exitStart[s]; i < exitStart[s + 1] && q < entryStart[s + 1]; i++) {
                int ending = byExit[i];
                while (q < entryStart[s + 1] && axis.entryRank(byEntry[q]) < axis.exitRank(ending)) {
                    q++;
                }
                if (q < entryStart[s + 1] && goesOn(data, axis, segment, ending, byEntry[q])) {
                    exits.set(ending);
                    entries.set(byEntry[q++]);
                }
            }
        }
    }

    private static boolean goesOn(SurvivalData data, TimeAxis axis, int[] segment, int ending, int beginning) {
        return axis.entryRank(beginning) == axis.exitRank(ending)
                && data.causeIndex(ending) == 0
                && data.weight(ending) == data.weight(beginning)
                && (segment.length == 0 || segment[ending] == segment[beginning]);
    }

    /** Whether the row's end is not a censoring, because its subject goes on. */
    public boolean goesOnAfter(int row) {
        return any && exits.get(row);
    }

    /** Whether the row's begin is not an entry, because its subject was there before. */
    public boolean wentOnBefore(int row) {
        return any && entries.get(row);
    }
}
