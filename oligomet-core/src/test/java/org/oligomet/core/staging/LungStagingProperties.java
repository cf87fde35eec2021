package org.oligomet.core.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.core.criteria.CountRange;
import org.oligomet.core.criteria.MetastasisCounts;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.state.RandomStories;
import org.oligomet.core.time.ClinicalDate;

class LungStagingProperties {

    private static final Set<OrganSystem> INSIDE = EnumSet.of(OrganSystem.LUNG, OrganSystem.PLEURA);
    private static final OrganSystem[] NAMED = {
        OrganSystem.LUNG, OrganSystem.PLEURA, OrganSystem.SKELETON, OrganSystem.LIVER
    };

    private static CountRange range(Random random, int most) {
        int lower = random.nextInt(3) > 0 ? 0 : random.nextInt(most + 1);
        return new CountRange(lower, OptionalInt.of(lower + random.nextInt(most - lower + 1)));
    }

    /** All numbers of metastases within the ranges, by brute force. */
    @Property(tries = 1500)
    void theCategoriesAreThoseOfAllNumbersWithinTheRanges(@ForAll long seed) {
        Random random = new Random(seed);
        Map<OrganSystem, CountRange> byOrgan = new EnumMap<>(OrganSystem.class);
        for (OrganSystem system : OrganSystem.values()) {
            byOrgan.put(system, new CountRange(0, OptionalInt.of(0)));
        }
        for (OrganSystem system : NAMED) {
            byOrgan.put(system, range(random, 2));
        }
        byOrgan.put(OrganSystem.UNSPECIFIED, new CountRange(0, OptionalInt.of(random.nextInt(3))));
        MetastasisCounts counts = new MetastasisCounts(range(random, 8), range(random, 6), byOrgan);
        for (TnmEdition edition : TnmEdition.values()) {
            Set<MCategory> all = categories(counts, edition);
            if (!all.isEmpty()) {
                assertThat(MBounds.possible(counts, INSIDE, edition))
                        .as("%s", counts)
                        .containsAll(all);
            }
            // Where totals do not bind, the set is exact.
            MetastasisCounts free = new MetastasisCounts(
                    new CountRange(sum(byOrgan), OptionalInt.empty()), new CountRange(0, OptionalInt.empty()), byOrgan);
            assertThat(MBounds.possible(free, INSIDE, edition))
                    .as("%s", free)
                    .containsExactlyInAnyOrderElementsOf(categories(free, edition));
        }
    }

    /** Each number of named metastases; unnamed ones in another organ in or out of the thorax, or in the organs named. */
    private static Set<MCategory> categories(MetastasisCounts counts, TnmEdition edition) {
        Set<MCategory> all = new HashSet<>();
        for (int code = 0; code < 81 * 27; code++) {
            int rest = code;
            int[] n = new int[4];
            for (int i = 0; i < 4; i++) {
                n[i] = rest % 3;
                rest /= 3;
            }
            add(all, counts, edition, n, rest % 3, rest / 3 % 3, rest / 9);
        }
        return all;
    }

    private static int sum(Map<OrganSystem, CountRange> byOrgan) {
        return byOrgan.values().stream().mapToInt(CountRange::lower).sum();
    }

    private static void add(
            Set<MCategory> all,
            MetastasisCounts counts,
            TnmEdition edition,
            int[] n,
            int newInside,
            int newOutside,
            int inNamedOutside) {
        for (int i = 0; i < 4; i++) {
            CountRange range = counts.byOrgan().getOrDefault(NAMED[i], new CountRange(0, OptionalInt.of(0)));
            if (!range.mayReach(n[i]) || !range.mayBeAtMost(n[i])) {
                return;
            }
        }
        int unnamed = newInside + newOutside + inNamedOutside;
        CountRange unspecified =
                counts.byOrgan().getOrDefault(OrganSystem.UNSPECIFIED, new CountRange(0, OptionalInt.of(0)));
        if (!unspecified.mayReach(unnamed)) {
            return;
        }
        for (int inSkeleton = 0; inSkeleton <= inNamedOutside; inSkeleton++) {
            int skeleton = n[2] + inSkeleton;
            int liver = n[3] + inNamedOutside - inSkeleton;
            int outside = skeleton + liver + newOutside;
            int lesions = n[0] + n[1] + newInside + outside;
            // Those of new places outside the thorax lie in one organ or in several.
            for (int newOrgans = Math.min(1, newOutside); newOrgans <= newOutside; newOrgans++) {
                int organsOutside = Math.min(1, skeleton) + Math.min(1, liver) + newOrgans;
                int organs = Math.min(1, n[0]) + Math.min(1, n[1]) + Math.min(1, newInside) + organsOutside;
                boolean fits = counts.lesions().mayReach(lesions)
                        && counts.lesions().mayBeAtMost(lesions)
                        && counts.organs().mayReach(organs)
                        && counts.organs().mayBeAtMost(organs);
                if (fits) {
                    all.add(category(lesions, outside, organsOutside, edition));
                }
            }
        }
    }

    private static MCategory category(int lesions, int outside, int organsOutside, TnmEdition edition) {
        if (lesions == 0) {
            return MCategory.M0;
        }
        if (outside < 2) {
            return outside == 0 ? MCategory.M1A : MCategory.M1B;
        }
        if (edition == TnmEdition.EIGHTH) {
            return MCategory.M1C;
        }
        return organsOutside == 1 ? MCategory.M1C1 : MCategory.M1C2;
    }

    @Property(tries = 600)
    void knowingMoreNeverAddsACategory(@ForAll long seed, @ForAll @IntRange(max = 600) int day) {
        for (TnmEdition edition : TnmEdition.values()) {
            stage(RandomStories.patient(seed, false), day, edition).ifPresent(vague -> {
                StageEvaluation known =
                        stage(RandomStories.patient(seed, true), day, edition).orElseThrow();
                assertThat(vague.mCategories())
                        .as("%s%n%s", vague.explain(), known.explain())
                        .containsAll(known.mCategories());
                assertThat(vague.stageGroups()).containsAll(known.stageGroups());
                assertThat(vague.missing().isEmpty())
                        .as(vague.explain())
                        .isEqualTo(vague.m().isPresent() && vague.stageGroup().isPresent());
            });
        }
    }

    private static Optional<StageEvaluation> stage(Patient patient, int day, TnmEdition edition) {
        return LungStaging.of(edition).stage(patient.asOf(ClinicalDate.ofDay(RandomStories.DAYS, day)));
    }
}
