package org.oligomet.stats.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.oligomet.stats.Factor;
import org.oligomet.stats.StepFunction;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.ledger.EventLedger;

/** Samples in which survival times were completed and permuted against completed censoring times. */
final class Imputation {

    private final SurvivalData data;
    private final Factor group;
    private final int[] stratum;
    private final Random random;
    /** Of survival, by stratum. */
    private final List<StepFunction> survival = new ArrayList<>();
    /** Of censoring, by stratum and group. */
    private final List<StepFunction> censoring = new ArrayList<>();

    private final double[] last;
    private final double[] survivalTime;
    private final double[] censoringTime;

    Imputation(SurvivalData data, GroupedSample sample, long seed) {
        this.data = data;
        group = data.group().orElseThrow();
        random = new Random(seed);
        stratum = new int[data.size()];
        last = new double[sample.strata];
        Factor strata = data.stratum().orElse(null);
        for (int row = 0; row < stratum.length; row++) {
            stratum[row] = strata == null ? 0 : strata.code(row);
            last[stratum[row]] = Math.max(last[stratum[row]], data.exit(row));
        }
        for (int s = 0; s < sample.strata; s++) {
            List<EventLedger> two = sample.stratum(s);
            survival.add(productLimit(EventLedger.merge(two.get(0), two.get(1)), false));
            two.forEach(ledger -> censoring.add(productLimit(ledger, true)));
        }
        survivalTime = new double[stratum.length];
        censoringTime = new double[stratum.length];
    }

    /** The product-limit estimate of events, or of censorings: at one time events come first and are no more at risk then. */
    private static StepFunction productLimit(EventLedger ledger, boolean ofCensoring) {
        double[] atRisk = ledger.atRisk();
        double[] times = new double[atRisk.length];
        double[] values = new double[atRisk.length];
        double left = 1;
        for (int k = 0; k < times.length; k++) {
            double events = ledger.events(k);
            double n = ofCensoring ? atRisk[k] - events : atRisk[k];
            double leaving = ofCensoring ? ledger.censored(k) : events;
            left *= n > 0 ? (n - leaving) / n : 1;
            times[k] = ledger.time(k);
            values[k] = left;
        }
        return StepFunction.of(times, values, 1);
    }

    /** The next sample, of the same groups and strata. */
    GroupedSample next() {
        int n = stratum.length;
        for (int row = 0; row < n; row++) {
            double exit = data.exit(row);
            StepFunction lives = survival.get(stratum[row]);
            StepFunction stays = censoring.get(2 * stratum[row] + group.code(row));
            boolean event = data.causeIndex(row) > 0;
            survivalTime[row] = event ? exit : draw(lives, lives.valueAt(exit));
            censoringTime[row] = event ? draw(stays, stays.valueBefore(exit)) : exit;
        }
        permute();
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        int[] code = new int[n];
        for (int row = 0; row < n; row++) {
            event[row] = survivalTime[row] <= censoringTime[row] && survivalTime[row] < Double.POSITIVE_INFINITY;
            exit[row] = Math.min(last[stratum[row]], Math.min(survivalTime[row], censoringTime[row]));
            code[row] = group.code(row);
        }
        SurvivalData drawn = SurvivalData.builder()
                .exit(exit)
                .event(event)
                .group(code)
                .stratum(stratum)
                .tieRule(data.hasTieRule())
                .build();
        return GroupedSample.of(drawn, drawn.group().orElseThrow());
    }

    /** A time from what an estimate leaves below a value; infinity if it comes after the last step. */
    private double draw(StepFunction curve, double below) {
        double level = below * random.nextDouble();
        int low = 0;
        int high = curve.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (curve.value(middle) <= level) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < curve.size() ? curve.time(low) : Double.POSITIVE_INFINITY;
    }

    /** Survival times within strata, each order equally likely. */
    private void permute() {
        int[] order = new int[stratum.length];
        for (int s = 0; s < last.length; s++) {
            int size = 0;
            for (int row = 0; row < stratum.length; row++) {
                if (stratum[row] == s) {
                    order[size++] = row;
                }
            }
            for (int i = size - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double swap = survivalTime[order[i]];
                survivalTime[order[i]] = survivalTime[order[j]];
                survivalTime[order[j]] = swap;
            }
        }
    }
}
