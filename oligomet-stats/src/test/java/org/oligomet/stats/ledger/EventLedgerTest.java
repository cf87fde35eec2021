package org.oligomet.stats.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

class EventLedgerTest {

    /** Four rows: a death at 1 of weight 3/2, a censoring at 2 of weight 2, a relapse in (1, 3] of 1/4, one of weight 0. */
    private static EventLedger weighted() {
        return EventLedger.of(SurvivalData.builder()
                .entry(new double[] {SurvivalData.NO_ENTRY, SurvivalData.NO_ENTRY, 1, SurvivalData.NO_ENTRY})
                .exit(new double[] {1, 2, 3, 2})
                .cause(new int[] {2, 0, 7, 0}, Map.of(2, "death", 7, "relapse"))
                .weight(new double[] {1.5, 2, 0.25, 0})
                .build());
    }

    /** The bytes were packed by hand from the description of the format, not by this library. */
    private static byte[] golden() throws IOException {
        try (InputStream in = EventLedgerTest.class.getResourceAsStream("/ledger/version-1.hex")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
            return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
        }
    }

    @Test
    void countsWhatHappened() {
        EventLedger ledger = weighted();
        assertThat(ledger.rows()).isEqualTo(4);
        assertThat(ledger.isWeighted()).isTrue();
        assertThat(ledger.size()).isEqualTo(3);
        assertThat(ledger.time(2)).isEqualTo(3);
        assertThat(ledger.fromStart()).isEqualTo(3.5);
        assertThat(ledger.entered(0)).isEqualTo(0.25);
        assertThat(ledger.events(0)).isEqualTo(1.5);
        assertThat(ledger.events(1, 2)).isEqualTo(0.25);
        assertThat(ledger.eventRows(2)).isEqualTo(1);
        assertThat(ledger.censored(1)).isEqualTo(2);
        assertThat(ledger.atRisk()).containsExactly(3.5, 2.25, 0.25);
        assertThat(ledger.isExit(1)).isTrue();
        assertThat(ledger).hasToString("EventLedger{rows=4, times=3, causes=[death, relapse], weighted}");
    }

    @Test
    void bytesOfVersion1AreWhatTheyAlwaysWere() throws IOException {
        assertThat(weighted().toBytes()).isEqualTo(golden());
        assertThat(EventLedger.fromBytes(golden())).isEqualTo(weighted()).hasSameHashCodeAs(weighted());
    }

    @Test
    void whatIsNoLedgerIsRefused() throws IOException {
        byte[] good = golden();
        refused("end too early", Arrays.copyOf(good, 20));
        refused("further bytes", Arrays.copyOf(good, good.length + 1));
        refused("claims", Arrays.copyOf(good, good.length - 200));
        refused("no event ledger", changed(good, 0, 0));
        refused("format version 2, this library reads up to 1", changed(good, 4, 2));
        int names = 30 + 4 + 8 + 5 + 8 + 7;
        int times = names + 4;
        refused("times must ascend", changed(good, times + 8, 0));
        int counts = times + 24;
        refused("is negative", changed(good, counts, 0x80));
        refused("is negative", changed(good, counts + 36, 0x80));
        refused("claims", changed(good, names, 0x7f));
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] copy = bytes.clone();
        copy[at] = (byte) value;
        return copy;
    }

    private static void refused(String message, byte[] bytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventLedger.fromBytes(bytes))
                .withMessageContaining(message);
    }

    /** Two parts with times 1 and 3, and 2 and 3: by hand. */
    @Test
    void mergesByTime() {
        EventLedger a = EventLedger.of(plain(1, 3).build());
        EventLedger b = EventLedger.of(plain(2, 3).build());
        EventLedger both = EventLedger.merge(a, b);
        assertThat(both.size()).isEqualTo(3);
        assertThat(both.events(2)).isEqualTo(2);
        assertThat(both.atRisk()).containsExactly(4, 3, 2);
        assertThat(EventLedger.merge(weighted(), weighted()).fromStart()).isEqualTo(7);
        EventLedger mixed = EventLedger.merge(
                EventLedger.of(plain(1, 3).weight(new double[] {2, 1}).build()), b);
        assertThat(mixed.atRisk()).containsExactly(5, 3, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventLedger.merge(a, weighted()))
                .withMessageContaining("do not add up");
    }

    private static SurvivalDataBuilder plain(double... exit) {
        boolean[] events = new boolean[exit.length];
        Arrays.fill(events, true);
        return SurvivalData.builder().exit(exit).event(events);
    }

    @Test
    void oneForEachGroup() {
        List<EventLedger> groups =
                EventLedger.byGroup(plain(5, 6, 7).group(new int[] {2, 1, 2}).build());
        assertThat(groups).hasSize(2);
        assertThat(groups.get(1).atRisk()).containsExactly(2, 1);
        assertThat(EventLedger.byGroup(plain(5).build())).hasSize(1);
        assertThat(EventLedger.bySegment(plain(5, 6).build(), new int[] {1, 0}, 3)
                        .get(2)
                        .size())
                .isZero();
    }
}
