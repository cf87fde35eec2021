package org.oligomet.stats.nonparametric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oligomet.stats.Factor;
import org.oligomet.stats.Practice;
import org.oligomet.stats.Status;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.ledger.EventLedger;
import org.oligomet.stats.nonparametric.RowInfluence.End;

/**
 * Pseudo-values: for each row a number that stands for its unseen outcome (alive at t, time lived up to a horizon, event of
 * a cause by t), so that censored rows can enter a regression as if they were complete.
 *
 * <p>{@link Kind#JACKKNIFE} (the default): {@code n θ - (n - 1) θ₍₋ᵢ₎}, θ₍₋ᵢ₎ the estimate without row i, exactly.
 * {@link Kind#INFINITESIMAL_JACKKNIFE}: {@code θ + n ∂θ/∂wᵢ}, R's {@code pseudo()}. Without censoring the jackknife gives
 * the outcome itself. They need not lie between 0 and 1, which is no fault.
 *
 * <p>With groups each row is compared with its own group, as R's {@code pseudo} of a curve by group; for a regression on all
 * rows leave the group out. It is taken for granted that censoring does not depend on covariates (within a group).
 *
 * <p>Refused: weights; late entries and several rows of a subject, for which a row is no whole history; times past the
 * follow-up of a group, where the estimate is not determined.
 *
 * <p>Cost: linear in rows and times once the data are sorted, not quadratic: what the sample without a row loses is read from
 * columns over the distinct times.
 *
 * <p>Sources: Andersen, Klein and Rosthøj 2003, doi:10.1093/biomet/90.1.15; restricted mean: Andersen, Hansen and Klein 2004,
 * doi:10.1007/s10985-004-4771-0. R: {@code survival::pseudo}, {@code pseudo::pseudosurv}, {@code prodlim::jackknife}.
 *
 * <pre>{@code
 * double[] years = PseudoValues.ofRestrictedMean(5).fit(data).column(0);
 * }</pre>
 */
public final class PseudoValues {

    /** How a row's part in the estimate is measured. */
    public enum Kind {
        /** By leaving the row out. */
        JACKKNIFE("jackknife (each row left out exactly)"),
        /** By the derivative with respect to its weight; R's {@code pseudo()}. */
        INFINITESIMAL_JACKKNIFE("infinitesimal jackknife, as R's survival::pseudo");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /**
         * What it is called in a sentence.
         *
         * @return a few words
         */
        public String label() {
            return label;
        }
    }

    private final LeaveOneOut.Target target;
    private final String cause;
    private final double[] times;
    private final Kind kind;

    private PseudoValues(LeaveOneOut.Target target, String cause, double[] times, Kind kind) {
        for (int i = 0; i < times.length; i++) {
            if (!(times[i] >= 0 && times[i] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("time " + i + " is " + times[i] + ": must be finite, not negative");
            }
        }
        this.target = target;
        this.cause = cause;
        this.times = times.clone();
        this.kind = kind;
    }

    /**
     * Pseudo-values of survival: event-free at each time, whatever the cause.
     *
     * @param times in the unit of the data
     * @return the method
     */
    public static PseudoValues ofSurvival(double... times) {
        return new PseudoValues(LeaveOneOut.Target.SURVIVAL, "", times, Kind.JACKKNIFE);
    }

    /**
     * Pseudo-values of the time lived up to each horizon.
     *
     * @param horizons in the unit of the data
     * @return the method
     */
    public static PseudoValues ofRestrictedMean(double... horizons) {
        return new PseudoValues(LeaveOneOut.Target.AREA, "", horizons, Kind.JACKKNIFE);
    }

    /**
     * Pseudo-values of the cumulative hazard (Nelson-Aalen) at each time.
     *
     * @param times in the unit of the data
     * @return the method
     */
    public static PseudoValues ofCumulativeHazard(double... times) {
        return new PseudoValues(LeaveOneOut.Target.HAZARD, "", times, Kind.JACKKNIFE);
    }

    /**
     * Pseudo-values of an event of one cause by each time, where others preclude it (Aalen-Johansen).
     *
     * @param cause the name of a declared cause
     * @param times in the unit of the data
     * @return the method
     */
    public static PseudoValues ofCumulativeIncidence(String cause, double... times) {
        return new PseudoValues(LeaveOneOut.Target.INCIDENCE, cause, times, Kind.JACKKNIFE);
    }

    /**
     * The same with another way to measure a row's part.
     *
     * @param newKind jackknife or infinitesimal jackknife
     * @return a new method
     */
    public PseudoValues withKind(Kind newKind) {
        return new PseudoValues(target, cause, times, newKind);
    }

    /**
     * The pseudo-values of all rows.
     *
     * @param data right-censored, one row a subject, without weights
     * @return a value for each row and time
     * @throws IllegalArgumentException if the data are not of that kind, the cause is not declared, or a time lies past the
     *     follow-up of a group
     */
    public PseudoTable fit(SurvivalData data) {
        refuse(data);
        int cause = causeIndex(data);
        List<EventLedger> ledgers = EventLedger.byGroup(data);
        int[] groups = Groups.codes(data.group());
        double[][] columns = new double[times.length][data.size()];
        for (int g = 0; g < ledgers.size(); g++) {
            EventLedger ledger = ledgers.get(g);
            requireFollowUp(ledger, data.group().map(Factor::levels).orElse(List.of()), g);
            double[] risk = ledger.atRisk();
            for (int i = 0; i < times.length; i++) {
                fill(columns[i], data, groups, g, ledger, risk, cause, times[i]);
            }
        }
        return new PseudoTable(times, columns, practice(), explanation(data));
    }

    private void fill(
            double[] column,
            SurvivalData data,
            int[] groups,
            int group,
            EventLedger ledger,
            double[] risk,
            int cause,
            double t) {
        double n = ledger.rows();
        RowValue value;
        if (kind == Kind.JACKKNIFE) {
            LeaveOneOut left = new LeaveOneOut(target, ledger, risk, cause, t);
            double whole = left.estimate();
            value = (exit, end) -> whole + (n - 1) * (whole - left.without(exit, end));
        } else {
            RowInfluence influence = influence(ledger, risk, cause, t);
            value = (exit, end) -> influence.estimate + n * influence.of(-1, exit, end);
        }
        for (int row = 0; row < column.length; row++) {
            if (groups.length == 0 || groups[row] == group) {
                int exit = ledger.indexAt(data.times().time(data.times().exitRank(row)));
                column[row] = value.of(exit, end(data.causeIndex(row), cause));
            }
        }
    }

    private interface RowValue {
        double of(int exit, End end);
    }

    private End end(int ended, int cause) {
        if (ended == 0) {
            return End.CENSORED;
        }
        return target != LeaveOneOut.Target.INCIDENCE || ended == cause + 1 ? End.EVENT : End.COMPETING;
    }

    private RowInfluence influence(EventLedger ledger, double[] risk, int cause, double t) {
        return switch (target) {
            case SURVIVAL -> RowInfluence.survival(ledger, risk, t);
            case AREA -> RowInfluence.restrictedMean(ledger, risk, t);
            case HAZARD -> RowInfluence.hazard(ledger, risk, t);
            case INCIDENCE -> RowInfluence.incidence(ledger, risk, cause, t);
        };
    }

    private int causeIndex(SurvivalData data) {
        if (target != LeaveOneOut.Target.INCIDENCE) {
            return 0;
        }
        List<String> names = data.causes().stream().map(Status::name).toList();
        if (!names.contains(cause)) {
            throw new IllegalArgumentException("cause '" + cause + "' is none of " + names);
        }
        return names.indexOf(cause);
    }

    private static void refuse(SurvivalData data) {
        if (data.hasWeights()) {
            throw new IllegalArgumentException("pseudo-values are of single rows: weights are not taken");
        }
        if (data.times().entries() > 0) {
            throw new IllegalArgumentException("pseudo-values need whole histories: a row that enters late is not one");
        }
        if (data.subjects() != data.size()) {
            throw new IllegalArgumentException("pseudo-values need whole histories: " + data.size() + " rows are of "
                    + data.subjects() + " subjects");
        }
    }

    private void requireFollowUp(EventLedger ledger, List<String> levels, int group) {
        double last = ledger.size() == 0 ? 0 : ledger.time(ledger.size() - 1);
        boolean ended = ledger.size() > 0 && ledger.censored(ledger.size() - 1) == 0;
        double latest = Arrays.stream(times).max().orElse(0);
        if (latest > last && !ended) {
            throw new IllegalArgumentException("time " + Show.number(latest) + " lies past the last follow-up "
                    + Show.number(last) + (levels.isEmpty() ? "" : " of group '" + levels.get(group) + "'")
                    + ", where nothing is known: choose times up to there");
        }
    }

    private Practice practice() {
        return Practice.of(
                kind == Kind.INFINITESIMAL_JACKKNIFE
                        ? "R survival::pseudo"
                        : target == LeaveOneOut.Target.HAZARD
                                ? "Andersen, Klein and Rosthøj 2003"
                                : "R package pseudo and prodlim::jackknife");
    }

    private String explanation(SurvivalData data) {
        String what = switch (target) {
            case SURVIVAL -> "survival";
            case AREA -> "the restricted mean";
            case HAZARD -> "the cumulative hazard";
            case INCIDENCE -> "the cumulative incidence of " + cause;
        };
        List<String> parts = new ArrayList<>();
        parts.add("Pseudo-values of " + what + " by the " + kind.label()
                + " (Andersen, Klein and Rosthøj 2003, doi:10.1093/biomet/90.1.15).");
        parts.add(
                data.group().isPresent()
                        ? "Each row is compared with its own group."
                        : "Each row is compared with all others.");
        parts.add(
                "Censoring is taken not to depend on covariates. Values need not lie within the range of the outcome.");
        return String.join(" ", parts);
    }
}
