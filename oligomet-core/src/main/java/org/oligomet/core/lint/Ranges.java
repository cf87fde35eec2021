package org.oligomet.core.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.IntervalAtLeast;
import org.oligomet.core.criteria.LabLimit;
import org.oligomet.core.criteria.LargestDiameter;
import org.oligomet.core.criteria.LesionsInOrgan;
import org.oligomet.core.criteria.LesionsPerOrgan;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.OrganCount;
import org.oligomet.core.criteria.PerformanceAtMost;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;

/**
 * Numbers that rules bound: ages, intervals, counts under each policy. Rules that are met or not met together bound them
 * together; if no number is left, they cannot be.
 */
final class Ranges {

    private static final double MOST = Double.POSITIVE_INFINITY;
    private static final int ROUNDS = 4;

    private static final Set<OrganSystem> INTRACRANIAL = intracranial();

    /**
     * A number that is bounded.
     *
     * @param what of which kind
     * @param of of what: a policy, an organ under a policy, an analyte
     */
    private record Figure(String what, Object of) {}

    private record InOrgan(Table table, OrganSystem organ) {}

    /**
     * The counts under one policy; policies that differ in their unit alone share them. Compared by identity, since comparing
     * policies takes long.
     */
    private static final class Table {
        final CountingPolicy counting;

        Table(CountingPolicy counting) {
            this.counting = counting;
        }
    }

    /** The tables of the policies seen in one question. */
    static final class Tables {
        private final IdentityHashMap<CountingPolicy, Table> byIdentity = new IdentityHashMap<>();
        private final Map<CountingPolicy, Table> byContent = new HashMap<>();

        private Table of(CountingPolicy counting) {
            return byIdentity.computeIfAbsent(counting, policy -> {
                CountingPolicy lesions = CountingPolicy.builder()
                        .from(policy)
                        .unit(CountUnit.LESIONS)
                        .build();
                return byContent.computeIfAbsent(lesions, Table::new);
            });
        }
    }

    /**
     * From and to, both included.
     *
     * @param number the number
     */
    record Range(Object number, double from, double to) {

        private Range and(Range other) {
            return new Range(number, Math.max(from, other.from), Math.min(to, other.to));
        }

        private boolean isEmpty() {
            return from > to;
        }
    }

    private final Map<Object, Range> ranges = new HashMap<>();
    private final Set<Table> tables = new HashSet<>();

    private static Set<OrganSystem> intracranial() {
        Set<OrganSystem> systems = new HashSet<>();
        for (OrganSite site : OrganSite.values()) {
            if (site.isIntracranial()) {
                systems.add(site.system());
            }
        }
        return systems;
    }

    /** What a rule says if it is met, or not met: any of these ranges; empty if it bounds no number. */
    static List<Range> of(Criterion rule, boolean met, Tables tables) {
        if (rule instanceof MetastasisCount c) {
            String what = c.counting().unit() == CountUnit.LESIONS ? "lesions" : "organs";
            return between(new Figure(what, tables.of(c.counting())), c.min(), c.max(), met);
        }
        if (rule instanceof OrganCount c) {
            return between(new Figure("organs", tables.of(c.counting())), c.min(), c.max(), met);
        }
        if (rule instanceof LesionsPerOrgan c) {
            return between(new Figure("fullest", tables.of(c.counting())), 0, OptionalInt.of(c.max()), met);
        }
        if (rule instanceof LesionsInOrgan c) {
            Figure inOrgan = new Figure("organ", new InOrgan(tables.of(c.counting()), c.organ()));
            return between(inOrgan, c.min(), c.max(), met);
        }
        if (rule instanceof LargestDiameter c) {
            return atMost(new Figure("diameter", tables.of(c.counting())), c.maxMm(), met);
        }
        if (rule instanceof AgeAtLeast c) {
            return between(new Figure("age", ""), c.years(), OptionalInt.empty(), met);
        }
        if (rule instanceof PerformanceAtMost c) {
            return between(new Figure("ecog", ""), 0, OptionalInt.of(c.ecog()), met);
        }
        // Twice the months, so that there is a number between two of them.
        if (rule instanceof Synchronous c) {
            return atMost(new Figure("interval", ""), 2.0 * c.months(), met);
        }
        if (rule instanceof IntervalAtLeast c) {
            return atMost(new Figure("interval", ""), 2.0 * c.months() - 1, !met);
        }
        if (rule instanceof LabLimit c) {
            Object same = new LabLimit(c.analytes(), c.limit(), 1, c.unit(), c.daysAfterInduction());
            return c.limit() == LabLimit.Limit.AT_LEAST
                    ? atMost(new Figure("laboratory", same), Math.nextDown(c.bound()), !met)
                    : atMost(new Figure("laboratory", same), c.bound(), met);
        }
        return List.of();
    }

    private static List<Range> between(Figure number, int min, OptionalInt max, boolean met) {
        if (met) {
            return List.of(new Range(number, min, max.isPresent() ? max.getAsInt() : MOST));
        }
        List<Range> outside = new ArrayList<>();
        if (max.isPresent()) {
            outside.add(new Range(number, max.getAsInt() + 1.0, MOST));
        }
        if (min > 0) {
            outside.add(new Range(number, 0, min - 1.0));
        }
        // Bounds that leave nothing out are always met.
        return outside.isEmpty() ? List.of(new Range(number, 1, 0)) : outside;
    }

    private static List<Range> atMost(Figure number, double max, boolean met) {
        return List.of(met ? new Range(number, -MOST, max) : new Range(number, Math.nextUp(max), MOST));
    }

    Ranges copy() {
        Ranges copy = new Ranges();
        copy.ranges.putAll(ranges);
        copy.tables.addAll(tables);
        return copy;
    }

    /** Adds a range; false if no number is left. */
    boolean add(Range range) {
        Range narrowed = narrow(range);
        if (narrowed.isEmpty()) {
            return false;
        }
        Object of = ((Figure) range.number()).of();
        if (of instanceof InOrgan inOrgan) {
            tables.add(inOrgan.table());
        } else if (of instanceof Table table) {
            tables.add(table);
        }
        return tables.stream().allMatch(this::isPossible);
    }

    private Range narrow(Range range) {
        Figure number = (Figure) range.number();
        boolean whole = !number.what().equals("laboratory") && !number.what().equals("diameter");
        Range rounded = whole ? new Range(number, Math.ceil(range.from()), Math.floor(range.to())) : range;
        return ranges.merge(number, rounded, Range::and);
    }

    private Range get(String what, Object of) {
        return narrow(new Range(new Figure(what, of), what.equals("interval") ? -MOST : 0, MOST));
    }

    /** What the counts of one table say of each other. A primary or nodes that count are lesions outside of every organ's. */
    private boolean isPossible(Table table) {
        for (int i = 0; i < ROUNDS; i++) {
            Range lesions = get("lesions", table);
            Range organs = get("organs", table);
            Range fullest = get("fullest", table);
            double sum = 0;
            double named = 0;
            for (OrganSystem organ : OrganSystem.values()) {
                if (isCounted(table.counting, organ)) {
                    Range inOrgan = get("organ", new InOrgan(table, organ));
                    sum += inOrgan.from();
                    named += inOrgan.from() >= 1 ? 1 : 0;
                    narrow(new Range(inOrgan.number(), 0, fullest.to()));
                    narrow(new Range(fullest.number(), inOrgan.from(), MOST));
                }
            }
            double perOrgan = Math.max(1, fullest.to());
            double most = organs.to() == 0 ? 0 : perOrgan * organs.to();
            narrow(new Range(lesions.number(), Math.max(Math.max(organs.from(), fullest.from()), sum), most));
            double fewest = perOrgan == MOST ? Math.min(1, lesions.from()) : Math.ceil(lesions.from() / perOrgan);
            narrow(new Range(organs.number(), Math.max(fewest, named), lesions.to()));
            narrow(new Range(fullest.number(), 0, lesions.to()));
        }
        return ranges.values().stream().noneMatch(Range::isEmpty);
    }

    private static boolean isCounted(CountingPolicy counting, OrganSystem organ) {
        boolean brain = counting.scope() == CountScope.ALL && counting.brain() == BrainRule.COUNTS;
        return organ != OrganSystem.UNSPECIFIED && (brain || !INTRACRANIAL.contains(organ));
    }
}
