package org.oligomet.stats.test;

import java.util.List;
import java.util.Locale;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.text.Show;

/** The table of a test that compares observed with expected events, one line a group, as R's {@code print(survdiff)}. */
final class ObservedExpectedTable {

    private ObservedExpectedTable() {}

    /** @param variance row by row, as many columns as groups */
    static String of(
            List<String> groups, int[] rows, double[] observed, double[] expected, double[] variance, TestResult test) {
        int k = groups.size();
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT, "%-20s %8s %10s %10s %10s\n", "group", "n", "observed", "expected", "variance"));
        for (int g = 0; g < k; g++) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-20s %8d %10s %10s %10s\n",
                    groups.get(g),
                    rows[g],
                    Show.number(observed[g]),
                    Show.number(expected[g]),
                    Show.number(variance[g * k + g])));
        }
        return out.append(test).append('\n').toString();
    }
}
