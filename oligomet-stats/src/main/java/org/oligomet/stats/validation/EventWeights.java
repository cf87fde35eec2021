package org.oligomet.stats.validation;

import java.util.Arrays;
import java.util.List;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.risk.SortedSample;
import org.oligomet.stats.ledger.EventLedger;

/** The weight of each event time of a sorted sample under a {@link TimeWeight}, by one fold over each stratum's ledger. */
final class EventWeights {

    private EventWeights() {}

    static double[] of(SortedSample sample, TimeWeight weight, double horizon) {
        double[] weights = new double[sample.events()];
        Arrays.fill(weights, 1);
        if (weight != TimeWeight.N) {
            List<EventLedger> ledgers = ledgers(sample.data());
            for (int s = 0; s < sample.segments(); s++) {
                fold(ledgers.get(s), sample, s, weight, weights);
            }
        }
        for (int e = 0; e < weights.length; e++) {
            if (sample.eventTime(e) > horizon) {
                weights[e] = 0;
            }
        }
        return weights;
    }

    private static List<EventLedger> ledgers(SurvivalData data) {
        return data.stratum()
                .map(stratum -> {
                    int[] segment = new int[data.size()];
                    Arrays.setAll(segment, stratum::code);
                    return EventLedger.bySegment(data, segment, stratum.levels().size());
                })
                .orElseGet(() -> List.of(EventLedger.of(data)));
    }

    private static void fold(EventLedger ledger, SortedSample sample, int s, TimeWeight weight, double[] weights) {
        double[] atRisk = ledger.atRisk();
        double all = ledger.fromStart();
        for (int k = 0; k < ledger.size(); k++) {
            all += ledger.entered(k);
        }
        double survival = 1;
        double uncensored = 1;
        int e = sample.eventStart(s);
        for (int k = 0; k < ledger.size(); k++) {
            double n = atRisk[k];
            double d = ledger.events(k);
            if (ledger.eventRows(k) > 0) {
                weights[e++] = switch (weight) {
                    case N -> 1;
                    case I -> 1 / n;
                    case S -> all * survival / n;
                    case S_OVER_G -> all * survival / (n * uncensored);
                    case N_OVER_G2 -> 1 / (uncensored * uncensored);
                };
                survival *= (n - d) / n;
            }
            if (ledger.censored(k) > 0) {
                uncensored *= (n - d - ledger.censored(k)) / (n - d);
            }
        }
    }
}
