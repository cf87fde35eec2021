package org.oligomet.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oligomet.report.model.ReasonCount;

/** Counts by a key, in the order of first appearance. */
final class Tally {

    private final Map<String, Long> counts = new LinkedHashMap<>();

    void add(String key) {
        counts.merge(key, 1L, Long::sum);
    }

    /** The commonest first; equal ones in the order of their text, so that the order of patients does not matter. */
    List<ReasonCount> byCount() {
        List<ReasonCount> reasons = new ArrayList<>();
        counts.forEach((key, n) -> reasons.add(new ReasonCount(key, n)));
        reasons.sort(Comparator.comparingLong(ReasonCount::count).reversed().thenComparing(ReasonCount::reason));
        return reasons;
    }
}
