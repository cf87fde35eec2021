package org.oligomet.stats.certified;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One certified data set, and counts straight from its rows.
 *
 * @param name the data set
 * @param rows its rows
 */
record CertifiedData(String name, List<Row> rows) {

    record Row(int time, int status, int group, int x) {}

    static List<CertifiedData> all() {
        Map<String, List<Row>> sets = new LinkedHashMap<>();
        for (String[] cells : Certified.table("data.csv")) {
            sets.computeIfAbsent(cells[0], k -> new ArrayList<>())
                    .add(new Row(
                            Integer.parseInt(cells[1]),
                            Integer.parseInt(cells[2]),
                            Integer.parseInt(cells[3]),
                            Integer.parseInt(cells[4])));
        }
        return sets.entrySet().stream()
                .map(e -> new CertifiedData(e.getKey(), e.getValue()))
                .toList();
    }

    /** Times with an event of any cause. */
    TreeSet<Integer> eventTimes() {
        TreeSet<Integer> times = new TreeSet<>();
        rows.stream().filter(r -> r.status() > 0).forEach(r -> times.add(r.time()));
        return times;
    }

    List<Row> atRisk(int time) {
        return rows.stream().filter(r -> r.time() >= time).toList();
    }

    List<Row> dying(int time) {
        return rows.stream().filter(r -> r.time() == time && r.status() > 0).toList();
    }

    int count(Predicate<Row> which) {
        return (int) rows.stream().filter(which).count();
    }
}
