package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;

/**
 * One snapshot under sets of changes. Each set is made once, whatever the number of definitions that ask for it. A set is
 * a number: four places of sixteen bits, each the number of a change plus one, in ascending order.
 */
final class Scenarios {

    static final long NONE = 0;
    private static final int BITS = 16;
    private static final long MASK = 0xffff;
    /** Odd, so that no two sets get the same key. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final Snapshot base;
    private final Map<Change, Integer> ids = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<Long, Optional<Facts>> made = new HashMap<>();
    private final Map<Long, Patient> edited = new HashMap<>();
    private final Map<List<Object>, Integer> subjects = new HashMap<>();
    private final List<Integer> subjectOf = new ArrayList<>();

    Scenarios(Snapshot base) {
        this.base = base;
    }

    Snapshot base() {
        return base;
    }

    int idOf(Change change) {
        Integer known = ids.get(change);
        if (known != null) {
            return known;
        }
        if (changes.size() >= MASK) {
            throw new IllegalStateException("near miss: more than " + MASK + " changes of one record");
        }
        ids.put(change, changes.size());
        changes.add(change);
        subjectOf.add(subjects.computeIfAbsent(List.of(change.fact(), change.reference()), key -> subjects.size()));
        return changes.size() - 1;
    }

    /** A key of a set for hashing: in the set itself the places would cancel each other out. */
    static Long key(long set) {
        return set * SPREAD;
    }

    /** Number of the fact that a change speaks of: of changes with one number, a set can have one only. */
    int subject(int id) {
        return subjectOf.get(id);
    }

    /** The set with one change more. */
    static long with(long set, int id) {
        long place = id + 1L;
        long result = 0;
        int shift = 0;
        boolean placed = false;
        for (long rest = set; rest != 0 || !placed; ) {
            long next = rest & MASK;
            boolean now = !placed && (rest == 0 || place < next);
            result |= (now ? place : next) << shift;
            shift += BITS;
            placed |= now;
            rest = now ? rest : rest >>> BITS;
        }
        return result;
    }

    static boolean contains(long set, int id) {
        for (long rest = set; rest != 0; rest >>>= BITS) {
            if ((rest & MASK) == id + 1L) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of {@code part} is in {@code set}. */
    static boolean containsAll(long set, long part) {
        for (long rest = part; rest != 0; rest >>>= BITS) {
            if (!contains(set, (int) (rest & MASK) - 1)) {
                return false;
            }
        }
        return true;
    }

    List<Change> changes(long set) {
        List<Change> members = new ArrayList<>();
        for (long rest = set; rest != 0; rest >>>= BITS) {
            members.add(changes.get((int) (rest & MASK) - 1));
        }
        return members;
    }

    /** The facts under a set of changes; empty if such a record is impossible. */
    Optional<Facts> facts(long set) {
        Long key = key(set);
        Optional<Facts> known = made.get(key);
        if (known == null) {
            known = make(set);
            made.put(key, known);
        }
        return known;
    }

    private Optional<Facts> make(long set) {
        try {
            return Optional.of(
                    Facts.of(set == NONE ? base : edited(set).asOf(Correction.asOf(changes(set), base.asOf()))));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    /** The record that {@link Correction#applyTo} makes, built upon that of the set without the change that comes last. */
    private Patient edited(long set) {
        long last = 0;
        for (long rest = set; rest != 0; rest >>>= BITS) {
            long place = rest & MASK;
            if (change(place).until().isEmpty()
                    && (last == 0 || Correction.ORDER.compare(change(place), change(last)) > 0)) {
                last = place;
            }
        }
        if (last == 0) {
            return base.patient();
        }
        Patient known = edited.get(key(set));
        if (known == null) {
            Patient before = edited(without(set, last));
            known = change(last).edited(before, Correction.asOf(changes(set), base.asOf()));
            edited.put(key(set), known);
        }
        return known;
    }

    private Change change(long place) {
        return changes.get((int) place - 1);
    }

    /** The set without the change of this place. */
    private static long without(long set, long place) {
        return restricted(set, id -> id + 1L != place);
    }

    /** The part of a set that fulfils a condition. */
    static long restricted(long set, IntPredicate kept) {
        long result = 0;
        int shift = 0;
        for (long rest = set; rest != 0; rest >>>= BITS) {
            if (kept.test((int) (rest & MASK) - 1)) {
                result |= (rest & MASK) << shift;
                shift += BITS;
            }
        }
        return result;
    }
}
