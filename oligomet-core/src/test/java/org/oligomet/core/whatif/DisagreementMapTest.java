package org.oligomet.core.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.definition.RandomCases;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/** Where definitions differ. */
class DisagreementMapTest {

    private static final List<Snapshot> SNAPSHOTS = new ArrayList<>();

    static {
        for (int seed = 0; seed < 40; seed++) {
            SNAPSHOTS.add(RandomCases.patient(seed, true).asOf(ClinicalDate.ofDay(RandomCases.DAYS, 100)));
        }
    }

    @Test
    void verdictsAreThoseOfTheDefinitions() {
        DisagreementMap map = DisagreementMap.of(Definitions.all(), SNAPSHOTS);
        assertThat(map.patients()).isEqualTo(40);
        assertThat(map.definitions()).isEqualTo(Definitions.all());
        for (int d = 0; d < map.definitions().size(); d++) {
            int sum = 0;
            for (Verdict verdict : Verdict.values()) {
                sum += map.count(d, verdict);
                assertThat(map.count(d, verdict, d, verdict)).isEqualTo(map.count(d, verdict));
            }
            assertThat(sum).isEqualTo(40);
            assertThat(map.verdict(7, d)).isEqualTo(map.definitions().get(d).verdict(SNAPSHOTS.get(7)));
        }
    }

    @Test
    void removingTheCitedFactsRemovesTheDisagreement() {
        List<Definition> three = List.of(
                Definitions.byId("lievens-2020").orElseThrow(),
                Definitions.byId("sakai-2016").orElseThrow(),
                Definitions.byId("dingemans-2019").orElseThrow());
        DisagreementMap map = DisagreementMap.of(three, SNAPSHOTS);
        int explained = 0;
        int neitherMet = 0;
        int neitherMetExplained = 0;
        for (int a = 0; a < three.size(); a++) {
            for (int b = a + 1; b < three.size(); b++) {
                for (Disagreement one : map.between(a, b)) {
                    assertThat(one.firstVerdict()).isNotEqualTo(one.secondVerdict());
                    assertThat(one.clauses()).isNotEmpty().noneMatch(c -> c.verdict() == Verdict.MET);
                    Snapshot snapshot = SNAPSHOTS.get(one.patient());
                    Optional<Correction> cause = map.cause(one);
                    if (one.firstVerdict() != Verdict.MET && one.secondVerdict() != Verdict.MET) {
                        neitherMet++;
                        neitherMetExplained += cause.isPresent() ? 1 : 0;
                        assertThat(cause.map(c -> c.changes().size()).orElse(1)).isBetween(1, 4);
                    }
                    if (cause.isPresent()) {
                        Snapshot without = cause.get().applyTo(snapshot);
                        assertThat(one.first().verdict(without))
                                .isEqualTo(one.second().verdict(without));
                        explained++;
                    }
                }
            }
        }
        assertThat(explained).isPositive();
        // Not met under one and open under the other: what keeps it from being met is a cause as well.
        assertThat(neitherMet).isPositive();
        assertThat(neitherMetExplained).isGreaterThan(neitherMet / 2);
    }
}
