package org.oligomet.stats.internal.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceSetTest {

    /** Sizes about the ends of words, groups, levels and of the whole tree, beyond which there are several roots. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 511, 512, 513, 2047, 2048, 2049, 100_000, 2_097_151, 2_097_152, 5_000_000})
    void countsWhatIsBeforeAPlace(int places) {
        Random random = new Random(places);
        PlaceSet set = new PlaceSet(places);
        BitSet expected = new BitSet(places);
        for (int k = 0; k < 20_000; k++) {
            int place = random.nextInt(places);
            set.change(place, expected.get(place) ? -1 : 1);
            expected.flip(place);
        }
        int count = 0;
        for (int place = 0; place < places; place++) {
            if (places < 10_000 || place % 997 == 0 || place % 512 == 0) {
                assertThat(set.before(place)).isEqualTo(count);
                assertThat(set.contains(place)).isEqualTo(expected.get(place));
            }
            count += expected.get(place) ? 1 : 0;
        }
        assertThat(set.before(places)).isEqualTo(count);
    }

    /** Every running count at its largest. */
    @Test
    void fullSets() {
        int places = 4_500_000;
        PlaceSet set = new PlaceSet(places);
        for (int place = places - 1; place >= 0; place--) {
            set.change(place, 1);
        }
        for (int place = 0; place < places; place += 61) {
            assertThat(set.before(place)).isEqualTo(place);
        }
        assertThat(set.before(places)).isEqualTo(places);
        for (int place = 0; place < places; place++) {
            set.change(place, -1);
        }
        assertThat(set.before(places)).isZero();
    }
}
