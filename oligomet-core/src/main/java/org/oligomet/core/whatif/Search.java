package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oligomet.core.criteria.Facts;

/**
 * Looks for the minimal sets of changes that reach all goals. A set that does not reach a goal is enlarged by each change
 * that bears on that goal: any set that contains it and reaches the goal must contain one of them, so none is missed. For the
 * same reason a goal is judged once for each part of a set that bears on it. A set is given up if the goals left need more changes than may be made: goals that no change has in common need one each.
 */
final class Search {

    private final Scenarios scenarios;
    private final List<Goal> goals;
    private final int limit;
    private final List<Change> universe = new ArrayList<>();
    private final BitSet waiting = new BitSet();
    /** For each goal the changes that bear on it. */
    private final List<BitSet> bearing = new ArrayList<>();
    /** For each goal whether it is reached, by the part of a set that bears on it. */
    private final List<Map<Long, Boolean>> reached = new ArrayList<>();
    /** For each fact the changes that speak of it. */
    private final Map<Integer, BitSet> subjects = new HashMap<>();

    private final Set<Long> solutions = new LinkedHashSet<>();
    private boolean stopped;
    private int lastMissed;

    /**
     * A search.
     *
     * @param goals goals that must all be reached
     * @param found changes to be made
     */
    Search(Scenarios scenarios, List<Goal> goals, Set<Change> found, int limit) {
        this.scenarios = scenarios;
        this.goals = goals;
        this.limit = limit;
        goals.forEach(goal -> {
            bearing.add(new BitSet());
            reached.add(new HashMap<>());
        });
        for (Change change : found) {
            int id = scenarios.idOf(change);
            if (change.until().isPresent()) {
                waiting.set(id);
                continue;
            }
            universe.add(change);
            subjects.computeIfAbsent(scenarios.subject(id), key -> new BitSet()).set(id);
            for (int g = 0; g < goals.size(); g++) {
                bearing.get(g).set(id, goals.get(g).isBornOnBy(change));
            }
        }
    }

    /** Looks for all of them. */
    void run() {
        // Waiting bears on every goal, so it is decided first.
        from(Scenarios.NONE, 0);
        for (int date = waiting.nextSetBit(0); date >= 0; date = waiting.nextSetBit(date + 1)) {
            from(Scenarios.with(Scenarios.NONE, date), 1);
        }
        solutions.removeIf(set ->
                solutions.stream().anyMatch(other -> other != set.longValue() && Scenarios.containsAll(set, other)));
    }

    /** All changes that may help: those of the snapshot as it is, and those that a date to wait for makes necessary. */
    static Set<Change> universe(Scenarios scenarios, List<Goal> goals) {
        Set<Change> found = new LinkedHashSet<>();
        Situation now = new Situation(scenarios.base(), found);
        goals.forEach(goal -> Remedies.add(now, goal.rule(), goal.met()));
        for (Change change : List.copyOf(found)) {
            if (change.until().isPresent()) {
                Situation then = new Situation(change.applyTo(scenarios.base()), found);
                goals.forEach(goal -> Remedies.add(then, goal.rule(), goal.met()));
            }
        }
        return found;
    }

    private void from(long start, int size) {
        List<Long> level = List.of(start);
        List<Need> needs = needs(start);
        for (int n = size; n <= limit && !level.isEmpty(); n++) {
            List<Long> next = new ArrayList<>();
            Set<Long> seen = new HashSet<>();
            for (long set : level) {
                if (seen.add(Scenarios.key(set)) && !containsSolution(set)) {
                    enlarge(set, n, needs, next);
                }
            }
            level = next;
        }
    }

    private void enlarge(long set, int size, List<Need> needs, List<Long> next) {
        // With no change left, one goal that is not reached is enough, unless it is still to be told whether sets were
        // given up.
        if (size == limit && stopped && !isReached(lastMissed, set)) {
            return;
        }
        List<Open> open = open(set, needs);
        if (open.isEmpty()) {
            // Goals were judged by parts of the set; the set as a whole decides.
            Optional<Facts> facts = scenarios.facts(set);
            if (facts.isPresent() && goals.stream().allMatch(goal -> goal.isReached(facts.get()))) {
                solutions.add(set);
            }
            return;
        }
        // A goal that nothing bears on cannot be reached by any number of changes.
        if (open.get(0).options().isEmpty()) {
            return;
        }
        if (size + fewest(open) > limit) {
            stopped = stopped || scenarios.facts(set).isPresent();
            return;
        }
        BitSet options = open.get(0).options();
        if (size == limit - 1 && stopped) {
            // The last change must bear on every goal that is left.
            open.forEach(one -> options.and(one.options()));
        }
        for (int id = options.nextSetBit(0); id >= 0; id = options.nextSetBit(id + 1)) {
            next.add(Scenarios.with(set, id));
        }
    }

    private boolean containsSolution(long set) {
        for (long known : solutions) {
            if (Scenarios.containsAll(set, known)) {
                return true;
            }
        }
        return false;
    }

    /** Goals that are not reached, those with the fewest options first. */
    private List<Open> open(long set, List<Need> needs) {
        List<Change> chosen = scenarios.changes(set);
        BitSet excluded = excluded(set);
        List<Open> open = new ArrayList<>();
        for (int g = 0; g < goals.size(); g++) {
            if (!isReached(g, set)) {
                lastMissed = g;
                BitSet options = (BitSet) bearing.get(g).clone();
                options.andNot(excluded);
                open.add(new Open(options, needs.get(g).without(chosen)));
            }
        }
        open.sort(Comparator.comparingInt(one -> one.options().cardinality()));
        return open;
    }

    /** Changes of facts that the set already changes. */
    private BitSet excluded(long set) {
        BitSet excluded = new BitSet();
        Scenarios.restricted(set, id -> {
            BitSet same = subjects.get(scenarios.subject(id));
            if (same != null) {
                excluded.or(same);
            }
            return true;
        });
        return excluded;
    }

    /** Whether a set reaches a goal, as told by the changes in it that bear on the goal, and by the date. */
    private boolean isReached(int g, long set) {
        BitSet relevant = bearing.get(g);
        long part = Scenarios.restricted(set, id -> relevant.get(id) || waiting.get(id));
        Long key = Scenarios.key(part);
        Map<Long, Boolean> known = reached.get(g);
        Boolean before = known.get(key);
        if (before != null) {
            return before;
        }
        Optional<Facts> facts = scenarios.facts(part);
        if (facts.isEmpty()) {
            // A part that is impossible by itself may be possible with the rest.
            facts = scenarios.facts(set);
            return facts.isPresent() && goals.get(g).isReached(facts.get());
        }
        boolean now = goals.get(g).isReached(facts.get());
        known.put(key, now);
        return now;
    }

    /** Fewest changes that goals need which have no option in common. */
    private static int fewest(List<Open> open) {
        BitSet taken = new BitSet();
        int fewest = 0;
        int most = 0;
        for (Open one : open) {
            most = Math.max(most, one.need());
            if (!one.options().intersects(taken)) {
                fewest += one.need();
                taken.or(one.options());
            }
        }
        return Math.max(fewest, most);
    }

    /** For each goal how many changes it takes at least, where no change can take away several lesions at once. */
    private List<Need> needs(long start) {
        Optional<Facts> facts = scenarios.facts(start);
        boolean single = universe.stream().noneMatch(Search::takesSeveral);
        List<Need> needs = new ArrayList<>();
        for (Goal goal : goals) {
            needs.add(
                    single && facts.isPresent()
                            ? new Need(goal.surplus(facts.get()), goal.scans(facts.get()))
                            : new Need(0, 0));
        }
        return needs;
    }

    /** Changes after which several lesions may no longer count, or that stand for examinations of all regions. */
    private static boolean takesSeveral(Change change) {
        String key = change.fact().key();
        return change.topic().equals(Topic.PRIMARY)
                || change.topic().equals(Topic.STAGING)
                || key.equals("whatif.total")
                || key.equals("whatif.lesion.date")
                || (key.equals("whatif.imaging.of") && change.fact().toString().contains("brain"));
    }

    Set<Long> solutions() {
        return solutions;
    }

    /** Whether sets were given up that more changes might have completed. */
    boolean isStopped() {
        return stopped;
    }

    /**
     * A goal that is not reached.
     *
     * @param options changes that bear on it
     * @param need so many changes at least
     */
    private record Open(BitSet options, int need) {}

    /**
     * Fewest changes that a goal takes.
     *
     * @param lesions changes of lesions
     * @param scans examinations
     */
    private record Need(int lesions, int scans) {

        /** What is left of it after changes; a goal that is not reached takes one at least. */
        int without(List<Change> chosen) {
            int lesionsDone = 0;
            int scansDone = 0;
            for (Change change : chosen) {
                lesionsDone += change.topic().equals(Topic.LESIONS) ? 1 : 0;
                scansDone += change.topic().equals(Topic.IMAGING) ? 1 : 0;
            }
            return Math.max(1, Math.max(0, lesions - lesionsDone) + Math.max(0, scans - scansDone));
        }
    }
}
