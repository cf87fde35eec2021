package org.oligomet.stats.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.reference.Samples;

/** A ledger of parts is the ledger of the whole, bit for bit, for counts and whole-number weights. */
class EventLedgerProperties {

    private static EventLedger ledger(Samples s, boolean weights) {
        return EventLedger.of(
                weights ? s.builder().weight(s.weight).build() : s.builder().build());
    }

    private static List<EventLedger> parts(Samples s, int count, boolean weights) {
        List<EventLedger> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            int p = part;
            parts.add(ledger(
                    s.rows(IntStream.range(0, s.n).filter(i -> i % count == p).toArray()), weights));
        }
        return parts;
    }

    @Property(tries = 200)
    void mergingTheSplitGivesTheWhole(
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int n,
            @ForAll @IntRange(min = 1, max = 5) int count,
            @ForAll boolean entries,
            @ForAll boolean weights) {
        Samples s = Samples.of(seed, n, entries);
        EventLedger whole = ledger(s, weights);
        List<EventLedger> parts = parts(s, count, weights);
        EventLedger forth = parts.stream().reduce(EventLedger::merge).orElseThrow();
        EventLedger back =
                parts.stream().reduce((a, b) -> EventLedger.merge(b, a)).orElseThrow();
        EventLedger parallel = parts.parallelStream().reduce(EventLedger::merge).orElseThrow();
        assertThat(Stream.of(forth, back, parallel)).allMatch(merged -> sameColumns(merged, whole));
    }

    /** An entry column in which nobody entered is no difference. */
    private static boolean sameColumns(EventLedger a, EventLedger b) {
        boolean same = a.rows() == b.rows() && a.fromStart() == b.fromStart() && a.size() == b.size();
        for (int k = 0; same && k < a.size(); k++) {
            same = a.time(k) == b.time(k)
                    && a.entered(k) == b.entered(k)
                    && a.censored(k) == b.censored(k)
                    && a.events(k) == b.events(k)
                    && a.eventRows(k) == b.eventRows(k);
        }
        return same;
    }

    @Property(tries = 200)
    void bytesGoRoundAndRowsHaveNoOrder(
            @ForAll long seed, @ForAll @IntRange(max = 60) int n, @ForAll boolean entries, @ForAll boolean weights) {
        Samples s = Samples.of(seed, n, entries);
        EventLedger ledger = ledger(s, weights);
        assertThat(EventLedger.fromBytes(ledger.toBytes())).isEqualTo(ledger);
        assertThat(ledger(s.reversed(), weights)).isEqualTo(ledger);
    }

    /** Enough segments make the ledger sweep forward instead of counting as rows come. */
    @Property(tries = 100)
    void bothWaysOfCountingAgree(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int n) {
        Samples s = Samples.of(seed, n, true);
        EventLedger few = EventLedger.bySegment(s.builder().weight(s.weight).build(), new int[n], 1)
                .get(0);
        EventLedger many = EventLedger.bySegment(s.builder().weight(s.weight).build(), new int[n], 500)
                .get(0);
        assertThat(many).isEqualTo(few);
    }

    @Property(tries = 200)
    void numbersAtRiskAreThoseOfTheDefinition(
            @ForAll long seed, @ForAll @IntRange(max = 60) int n, @ForAll boolean entries) {
        Samples s = Samples.of(seed, n, entries);
        EventLedger ledger = ledger(s, true);
        double[] risk = ledger.atRisk();
        for (int k = 0; k < risk.length; k++) {
            double t = ledger.time(k);
            double byHand = IntStream.range(0, n)
                    .filter(i -> s.entry[i] < t && t <= s.exit[i])
                    .mapToDouble(i -> s.weight[i])
                    .sum();
            assertThat(risk[k]).isEqualTo(byHand);
        }
    }
}
