package org.oligomet.core.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.definition.RandomCases;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/** Near misses of random patients. */
class NearMissProperties {

    private static final NearMissSearch SEARCH = NearMissSearch.withDefaults();

    private static Snapshot snapshot(int seed) {
        return RandomCases.patient(seed, seed % 2 == 0).asOf(ClinicalDate.ofDay(RandomCases.DAYS, 150 + seed % 90));
    }

    @Property(tries = 400)
    void theSearchFindsWhatTryingEverythingFinds(@ForAll @IntRange(max = 1_000_000) int seed) {
        Snapshot snapshot = snapshot(seed);
        Definition definition = Definitions.all().get(seed % Definitions.all().size());
        int size = BruteForce.universe(definition, snapshot).size();
        int limit = size <= 9 ? 4 : size <= 14 ? 3 : size <= 30 ? 2 : 1;
        Set<Set<Change>> found = new HashSet<>();
        for (Correction correction :
                SEARCH.withLimit(limit).search(definition, snapshot).corrections()) {
            found.add(Set.copyOf(correction.changes()));
        }
        assertThat(found).as(definition.key()).isEqualTo(BruteForce.minimal(definition, snapshot, limit));
    }

    @Property(tries = 40)
    void appliedChangesFlipTheVerdictAndNoneCanBeLeftOut(@ForAll @IntRange(max = 1_000_000) int seed) {
        Snapshot snapshot = snapshot(seed);
        List<NearMiss> misses = SEARCH.search(Definitions.all(), snapshot);
        for (NearMiss miss : misses) {
            assertThat(miss.target()).isNotEqualTo(miss.verdict());
            for (Correction correction : miss.corrections()) {
                assertThat(correction.changes()).hasSizeBetween(1, 4);
                assertThat(miss.definition().verdict(correction.applyTo(snapshot)))
                        .isEqualTo(miss.target());
                for (Change change : correction.changes()) {
                    Verdict without =
                            miss.definition().verdict(correction.without(change).applyTo(snapshot));
                    assertThat(without).isNotEqualTo(miss.target());
                }
            }
        }
    }
}
