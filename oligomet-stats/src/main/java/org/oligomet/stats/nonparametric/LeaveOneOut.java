package org.oligomet.stats.nonparametric;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import org.oligomet.stats.ledger.EventLedger;
import org.oligomet.stats.nonparametric.RowInfluence.End;

/**
 * An estimate without each of its rows in turn, exactly, for right-censored rows without weights.
 *
 * <p>Until a row leaves, the sample without it is everybody else with one fewer at risk: a curve that is the same for all
 * rows. From then on it is the whole sample, conditional on having come so far. So three columns by the ledger's times (left
 * by censoring, by the event, by a competing one) hold the estimate without any row, and the cost is linear in times and
 * rows instead of their product. Where the last at risk is left out, curves are carried on flat.
 */
final class LeaveOneOut {

    /** What is estimated: each is a number gathered along the curve up to a time. */
    enum Target {
        SURVIVAL,
        AREA,
        HAZARD,
        INCIDENCE
    }

    private final Target target;
    private final EventLedger ledger;
    private final double[] risk;
    private final int cause;
    private final double until;
    private final int size;
    private final double estimate;
    private final Map<End, double[]> without = new EnumMap<>(End.class);
    private double beyond;

    /** {@code cause} counts for incidence only. */
    LeaveOneOut(Target target, EventLedger ledger, double[] risk, int cause, double until) {
        this.target = target;
        this.ledger = ledger;
        this.risk = risk;
        this.cause = cause;
        this.until = until;
        this.size = ledger.indexAt(until) + 1;
        double[] toCome = new double[size];
        this.estimate = backward(toCome);
        forward(toCome);
    }

    /** The estimate from all rows. */
    double estimate() {
        return estimate;
    }

    /** The estimate without a row that left at that index of the ledger. */
    double without(int exit, End end) {
        return exit < size ? requireNonNull(without.get(end))[exit] : beyond;
    }

    /** Fills in what a curve that is 1 just after each time gathers from there on; returns the whole. */
    private double backward(double[] toCome) {
        double sum = target == Target.SURVIVAL ? 1 : 0;
        double next = until;
        for (int k = size - 1; k >= 0; k--) {
            if (target == Target.AREA) {
                sum += next - ledger.time(k);
                next = ledger.time(k);
            }
            toCome[k] = sum;
            double n = risk[k];
            double d = ledger.events(k);
            if (d == 0) {
                continue;
            }
            switch (target) {
                case SURVIVAL, AREA -> sum *= (n - d) / n;
                case HAZARD -> sum += d / n;
                case INCIDENCE -> sum = ledger.events(cause, k) / n + (n - d) / n * sum;
            }
        }
        return target == Target.AREA ? sum + next : sum;
    }

    /** Carries the curve of everybody but one who is still at risk, and closes it for those who leave at each time. */
    private void forward(double[] toCome) {
        double[] censored = new double[size];
        double[] event = new double[size];
        double[] competing = new double[size];
        double s = 1;
        double gathered = 0;
        double last = 0;
        for (int k = 0; k < size; k++) {
            if (target == Target.AREA) {
                gathered += s * (ledger.time(k) - last);
                last = ledger.time(k);
            }
            double d = ledger.events(k);
            double own = target == Target.INCIDENCE ? ledger.events(cause, k) : d;
            double others = risk[k] - 1;
            censored[k] = closed(s, gathered, others, d, own, toCome[k]);
            event[k] = closed(s, gathered, others, d - 1, own - 1, toCome[k]);
            competing[k] = closed(s, gathered, others, d - 1, own, toCome[k]);
            gathered += gain(s, others, own);
            s = kept(s, others, d);
        }
        without.put(End.CENSORED, censored);
        without.put(End.EVENT, event);
        without.put(End.COMPETING, competing);
        beyond = closed(s, gathered + (target == Target.AREA ? s * (until - last) : 0), 0, 0, 0, 0);
        if (target == Target.SURVIVAL) {
            beyond = s;
        }
    }

    private double closed(double s, double gathered, double others, double d, double own, double toCome) {
        double after = kept(s, others, d);
        double sum = gathered + gain(s, others, own);
        return target == Target.HAZARD ? sum + toCome : sum + after * toCome;
    }

    private double gain(double s, double others, double own) {
        return switch (target) {
            case SURVIVAL, AREA -> 0;
            case HAZARD -> others > 0 ? own / others : 0;
            case INCIDENCE -> others > 0 ? s * own / others : 0;
        };
    }

    private static double kept(double s, double others, double d) {
        return others > 0 ? s * Math.max(0, others - d) / others : s;
    }
}
