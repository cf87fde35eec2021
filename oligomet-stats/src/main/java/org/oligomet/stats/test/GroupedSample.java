package org.oligomet.stats.test;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.oligomet.stats.Factor;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.ledger.EventLedger;

/** A sample as the tests see it: one ledger for each group of each stratum. */
final class GroupedSample {

    final List<String> groups;
    final int strata;
    /** Of each group. */
    final int[] rows;

    private final List<EventLedger> ledgers;

    private GroupedSample(List<String> groups, int strata, int[] rows, List<EventLedger> ledgers) {
        this.groups = groups;
        this.strata = strata;
        this.rows = rows;
        this.ledgers = ledgers;
    }

    static GroupedSample of(SurvivalData data, Factor group) {
        int groups = group.levels().size();
        Factor stratum = data.stratum().orElse(null);
        int strata = stratum == null ? 1 : stratum.levels().size();
        int[] cell = new int[data.size()];
        int[] rows = new int[groups];
        for (int row = 0; row < cell.length; row++) {
            cell[row] = (stratum == null ? 0 : stratum.code(row) * groups) + group.code(row);
            rows[group.code(row)]++;
        }
        List<EventLedger> ledgers = EventLedger.bySegment(data, cell, Math.multiplyExact(strata, groups));
        return new GroupedSample(group.levels(), strata, rows, ledgers);
    }

    /** The sample of a test of the log-rank family, or what is wrong with it. */
    static GroupedSample unweighted(SurvivalData data, String test) {
        if (data.hasWeights()) {
            throw new IllegalArgumentException(test + " takes no case weights: its variance counts subjects;"
                    + " a weighted comparison needs a Cox model with robust errors");
        }
        return of(
                data,
                data.group()
                        .filter(g -> g.levels().size() > 1)
                        .orElseThrow(() -> new IllegalArgumentException(test + " needs at least two groups")));
    }

    /** The same of one that compares two groups. */
    static GroupedSample twoGroups(SurvivalData data, String test) {
        int found = data.group().map(g -> g.levels().size()).orElse(0);
        if (found != 2) {
            throw new IllegalArgumentException(test + " compares two groups, not " + found);
        }
        return unweighted(data, test);
    }

    /** The sample of two of the groups. */
    GroupedSample pair(int g, int h) {
        List<EventLedger> two = IntStream.range(0, strata)
                .boxed()
                .flatMap(s -> Stream.of(ledgers.get(s * groups.size() + g), ledgers.get(s * groups.size() + h)))
                .toList();
        return new GroupedSample(List.of(groups.get(g), groups.get(h)), strata, new int[] {rows[g], rows[h]}, two);
    }

    /** The ledgers of a stratum's groups. */
    List<EventLedger> stratum(int s) {
        return ledgers.subList(s * groups.size(), (s + 1) * groups.size());
    }

    /** Such as {@code stratified log-rank}. */
    String named(Object test) {
        return (strata > 1 ? "stratified " : "") + test;
    }
}
