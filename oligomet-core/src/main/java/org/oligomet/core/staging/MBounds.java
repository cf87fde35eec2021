package org.oligomet.core.staging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oligomet.core.criteria.CountRange;
import org.oligomet.core.criteria.MetastasisCounts;
import org.oligomet.core.patient.OrganSystem;

/**
 * The M categories that counts known as ranges leave possible: those of all numbers of metastases within the ranges.
 * Metastases of unnamed sites may lie anywhere.
 */
final class MBounds {

    private static final long OPEN = Long.MAX_VALUE / 4;

    private final CountRange lesions;
    private final CountRange organs;
    private final List<CountRange> inside = new ArrayList<>();
    private final List<CountRange> outside = new ArrayList<>();
    private final long unnamed;
    private final boolean ninth;

    private MBounds(MetastasisCounts counts, Set<OrganSystem> intrathoracic, TnmEdition edition) {
        lesions = counts.lesions();
        organs = counts.organs();
        Map<OrganSystem, CountRange> byOrgan = new EnumMap<>(counts.byOrgan());
        CountRange unspecified = byOrgan.remove(OrganSystem.UNSPECIFIED);
        unnamed = unspecified == null ? 0 : upper(unspecified);
        byOrgan.forEach((system, range) -> (intrathoracic.contains(system) ? inside : outside).add(range));
        ninth = edition == TnmEdition.NINTH;
    }

    static Set<MCategory> possible(MetastasisCounts counts, Set<OrganSystem> intrathoracic, TnmEdition edition) {
        return new MBounds(counts, intrathoracic, edition).possible();
    }

    private Set<MCategory> possible() {
        Set<MCategory> possible = EnumSet.noneOf(MCategory.class);
        if (lesions.lower() == 0 && organs.lower() == 0) {
            possible.add(MCategory.M0);
        }
        boolean noneOutside = outside.stream().allMatch(r -> r.lower() == 0);
        if (noneOutside && fits(1, 0, 0, inside(), 0)) {
            possible.add(MCategory.M1A);
        }
        if (oneOrgan(1, 1)) {
            possible.add(MCategory.M1B);
        }
        boolean oneOrgan = oneOrgan(2, OPEN);
        boolean severalOrgans = severalOrgans();
        if (ninth) {
            if (oneOrgan) {
                possible.add(MCategory.M1C1);
            }
            if (severalOrgans) {
                possible.add(MCategory.M1C2);
            }
        } else if (oneOrgan || severalOrgans) {
            possible.add(MCategory.M1C);
        }
        return possible;
    }

    /** Whether all extrathoracic metastases, from {@code least} to {@code most}, may lie in one organ. */
    private boolean oneOrgan(long least, long most) {
        long certain = outside.stream().filter(r -> r.lower() > 0).count();
        for (CountRange one : outside) {
            boolean onlyThere = certain == (one.lower() > 0 ? 1 : 0);
            long there = Math.min(most, add(upper(one), unnamed));
            if (onlyThere && one.lower() <= most && there >= least) {
                long few = Math.max(least, one.lower());
                if (fits(few, few, 1, add(there, inside()), 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean severalOrgans() {
        long certain = outside.stream().filter(r -> r.lower() > 0).count();
        long possible = add(outside.stream().filter(r -> upper(r) > 0).count(), unnamed);
        long few = outside.stream().mapToLong(CountRange::lower).sum() + Math.max(0, 2 - certain);
        return possible >= 2 && fits(few, few, Math.max(2, certain), OPEN, OPEN);
    }

    /**
     * Whether the totals allow it.
     *
     * @param least fewest metastases in all, if none more are certain inside the thorax
     * @param few fewest extrathoracic metastases
     * @param fewOrgans fewest extrathoracic organs
     * @param most most metastases in all, apart from unnamed ones inside the thorax
     * @param mostOrgans most extrathoracic organs that are named
     */
    private boolean fits(long least, long few, long fewOrgans, long most, long mostOrgans) {
        long insideLower = inside.stream().mapToLong(CountRange::lower).sum();
        long organsLower = inside.stream().filter(r -> r.lower() > 0).count();
        long organsUpper = inside.stream().filter(r -> upper(r) > 0).count();
        long atLeast = Math.max(least, few + insideLower);
        long atMost = add(most, unnamed);
        return atMost >= Math.max(least, lesions.lower())
                && upper(lesions) >= atLeast
                && upper(organs) >= Math.max(1, fewOrgans + organsLower)
                && add(add(mostOrgans, organsUpper), unnamed) >= organs.lower();
    }

    private long inside() {
        return inside.stream().mapToLong(MBounds::upper).reduce(0, MBounds::add);
    }

    private static long upper(CountRange range) {
        return range.upper().isPresent() ? range.upper().getAsInt() : OPEN;
    }

    private static long add(long a, long b) {
        return Math.min(OPEN, a + b);
    }
}
