package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.patient.Snapshot;

/**
 * One snapshot under sets of changes. Each set is made once, whatever the number of definitions that ask for it. A set is
 * a number: four places of sixteen bits, each the number of a change plus one, in ascending order.
 */
final class Scenarios {

    static final long NONE = 0;
    private static final int BITS = 16;
    private static final long MASK = 0xffff;

    private final Snapshot base;
    private final Map<Change, Integer> ids = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<Long, Optional<Facts>> made = new HashMap<>();

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
        return changes.size() - 1;
    }

    Change change(int id) {
        return changes.get(id);
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
        Optional<Facts> known = made.get(set);
        if (known == null) {
            known = make(set);
            made.put(set, known);
        }
        return known;
    }

    private Optional<Facts> make(long set) {
        try {
            return Optional.of(Facts.of(set == NONE ? base : new Correction(changes(set)).applyTo(base)));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }
}
