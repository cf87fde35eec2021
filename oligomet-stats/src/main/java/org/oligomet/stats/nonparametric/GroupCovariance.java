package org.oligomet.stats.nonparametric;

import java.util.List;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.ledger.EventLedger;
import org.oligomet.stats.nonparametric.RowInfluence.End;

/**
 * The infinitesimal jackknife covariance of one estimate for each group: sums over units (rows, subjects, clusters) of
 * products of their influences. It is not 0 between groups where a unit has rows in several, such as paired organs.
 */
final class GroupCovariance {

    private GroupCovariance() {}

    static double[][] of(SurvivalData data, List<EventLedger> ledgers, List<RowInfluence> influences) {
        Robustness by = Robustness.byName(data);
        int[] groups = Groups.codes(data.group());
        int count = ledgers.size();
        double[][] byUnit = new double[count][by.units(data)];
        for (int row = 0; row < data.size(); row++) {
            double weight = data.weight(row);
            if (weight > 0) { // the ledger does not know the time of others
                int g = groups.length == 0 ? 0 : groups[row];
                EventLedger ledger = ledgers.get(g);
                int entryRank = data.times().entryRank(row);
                int entry = entryRank < 0 ? -1 : ledger.indexAt(data.times().time(entryRank));
                int exit = ledger.indexAt(data.times().time(data.times().exitRank(row)));
                End end = data.causeIndex(row) == 0 ? End.CENSORED : End.EVENT;
                byUnit[g][by.unit(data, row)] += weight * influences.get(g).of(entry, exit, end);
            }
        }
        double[][] covariance = new double[count][count];
        for (int g = 0; g < count; g++) {
            for (int h = 0; h <= g; h++) {
                double sum = 0;
                for (int unit = 0; unit < byUnit[g].length; unit++) {
                    sum += byUnit[g][unit] * byUnit[h][unit];
                }
                covariance[g][h] = sum;
                covariance[h][g] = sum;
            }
        }
        return covariance;
    }
}
