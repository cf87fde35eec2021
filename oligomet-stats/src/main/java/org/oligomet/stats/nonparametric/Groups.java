package org.oligomet.stats.nonparametric;

import java.util.Optional;
import org.oligomet.stats.Factor;
import org.oligomet.stats.ledger.EventLedger;

/** What the estimators of curves need of groups and ledgers. */
final class Groups {

    private Groups() {}

    /** The group of each row; empty if there is one. */
    static int[] codes(Optional<Factor> groups) {
        int[] codes = new int[groups.map(Factor::size).orElse(0)];
        groups.ifPresent(factor -> {
            for (int row = 0; row < codes.length; row++) {
                codes[row] = factor.code(row);
            }
        });
        return codes;
    }

    static void requireWholeWeights(EventLedger ledger) {
        for (int k = 0; k < ledger.size(); k++) {
            double sum = ledger.events(k) + ledger.censored(k) + ledger.entered(k);
            if (sum != Math.rint(sum)) {
                throw new IllegalArgumentException(
                        "the ledger has fractional weights, whose standard errors need the rows: fit the data instead");
            }
        }
    }
}
