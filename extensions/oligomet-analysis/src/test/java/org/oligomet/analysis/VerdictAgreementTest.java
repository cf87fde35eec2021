package org.oligomet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.analysis.VerdictAgreement.Undetermined;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.whatif.DisagreementMap;

/** Alpha and kappa as fractions. */
class VerdictAgreementTest {

    private static final List<Definition> TWO = List.of(Counted.atMost(3, false), Counted.atMost(1, true));

    /** Patients with 0 to 5 lesions: the first definition is met by four, the second by two. */
    private static List<Snapshot> six() {
        List<Snapshot> snapshots = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            snapshots.add(Counted.patient("P" + n, Sex.FEMALE, n, 100).asOf(Counted.DAY));
        }
        return snapshots;
    }

    @Test
    void twoDefinitionsOnSixPatients() {
        VerdictAgreement agreement = VerdictAgreement.of(DisagreementMap.of(TWO, six()), Undetermined.MISSING);
        assertThat(agreement.kappa(0, 1).orElseThrow()).isCloseTo(2.0 / 5, within(1e-12));
        assertThat(agreement.alpha().orElseThrow()).isCloseTo(7.0 / 18, within(1e-12));
        assertThat(agreement.compared(0, 1)).isEqualTo(6);
    }

    @Test
    void anOpenVerdictIsMissingOrACategory() {
        List<Snapshot> seven = new ArrayList<>(six());
        seven.add(Counted.patient("P6", Sex.UNKNOWN, 0, 100).asOf(Counted.DAY));
        DisagreementMap map = DisagreementMap.of(TWO, seven);
        VerdictAgreement missing = VerdictAgreement.of(map, Undetermined.MISSING);
        assertThat(missing.compared(0, 1)).isEqualTo(6);
        assertThat(missing.kappa(0, 1).orElseThrow()).isCloseTo(2.0 / 5, within(1e-12));
        assertThat(missing.alpha().orElseThrow()).isCloseTo(7.0 / 18, within(1e-12));
        VerdictAgreement category = VerdictAgreement.of(map, Undetermined.CATEGORY);
        assertThat(category.compared(0, 1)).isEqualTo(7);
        assertThat(category.kappa(0, 1).orElseThrow()).isCloseTo(10.0 / 31, within(1e-12));
    }

    @Test
    void agreementThatChanceGivesAlwaysIsNotEstimable() {
        List<Snapshot> one = List.of(six().get(0));
        VerdictAgreement agreement = VerdictAgreement.of(DisagreementMap.of(TWO, one), Undetermined.MISSING);
        assertThat(agreement.alpha()).isEmpty();
        assertThat(agreement.kappa(0, 1)).isEmpty();
        List<Definition> same = List.of(Counted.atMost(3, false), Counted.atMost(3, false));
        VerdictAgreement full = VerdictAgreement.of(DisagreementMap.of(same, six()), Undetermined.MISSING);
        assertThat(full.alpha().orElseThrow()).isEqualTo(1);
        assertThat(full.kappa(0, 1).orElseThrow()).isEqualTo(1);
    }
}
