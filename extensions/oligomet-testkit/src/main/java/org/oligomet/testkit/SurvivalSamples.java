package org.oligomet.testkit;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/** Arbitraries of survival data: few rows with many ties, where methods go wrong first. They shrink towards fewer rows. */
public final class SurvivalSamples {

    private static final int MOST_ROWS = 30;

    /** One row. */
    private record Row(int time, int delay, boolean event, int weight, boolean treated) {}

    private SurvivalSamples() {}

    /** Times on a grid of twelve, so that nearly all are tied; events and censoring at the same time among them. */
    public static Arbitrary<SurvivalData> tied() {
        return rows(12).map(rows -> builder(rows, 1).build());
    }

    /** Times of three decimals, so that few are tied. */
    public static Arbitrary<SurvivalData> spread() {
        return rows(3_000_000).map(rows -> builder(rows, 1000).build());
    }

    /** Rows that come under observation late. */
    public static Arbitrary<SurvivalData> withEntries() {
        return rows(12).map(rows -> builder(rows, 1)
                .entry(rows.stream()
                        .mapToDouble(r -> Math.max(0, r.time - r.delay - 1))
                        .toArray())
                .build());
    }

    /** Rows that stand for one to three persons. */
    public static Arbitrary<SurvivalData> withWeights() {
        return rows(12).map(rows -> builder(rows, 1)
                .weight(rows.stream().mapToDouble(Row::weight).toArray())
                .build());
    }

    /** Curves that end in a long plateau: the last times are all censored, far behind the last event. */
    public static Arbitrary<SurvivalData> plateaus() {
        return Combinators.combine(rows(12), Arbitraries.integers().between(1, 5))
                .as((rows, survivors) -> {
                    List<Row> all = new ArrayList<>(rows);
                    for (int i = 0; i < survivors; i++) {
                        all.add(new Row(100, 0, false, 1, i % 2 == 0));
                    }
                    return builder(all, 1).build();
                });
    }

    /** Any of them. */
    public static Arbitrary<SurvivalData> any() {
        return Arbitraries.oneOf(List.of(tied(), spread(), withEntries(), withWeights(), plateaus()));
    }

    private static Arbitrary<List<Row>> rows(int latest) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, latest),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false))
                .as(Row::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_ROWS);
    }

    private static SurvivalDataBuilder builder(List<Row> rows, double unit) {
        boolean[] events = new boolean[rows.size()];
        String[] arms = new String[rows.size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = rows.get(i).event;
            arms[i] = rows.get(i).treated ? "treated" : "control";
        }
        return SurvivalData.builder()
                .exit(rows.stream().mapToDouble(r -> r.time / unit).toArray())
                .event(events)
                .group(arms);
    }
}
