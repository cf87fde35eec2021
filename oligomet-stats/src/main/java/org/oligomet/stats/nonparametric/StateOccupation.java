package org.oligomet.stats.nonparametric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Factor;
import org.oligomet.stats.IncidenceVariance;
import org.oligomet.stats.Interval;
import org.oligomet.stats.ledger.TransitionLedger;
import org.oligomet.stats.ledger.Transitions;

/**
 * The Aalen-Johansen estimate of state occupation probabilities: {@code p(t) = p(0) Π (I + dA(s))} over the times s of moves up to t,
 * {@code dA} with the share {@code d_fg / Y_f} of those in state f that move to g, and rows that sum to 0. With two states it is 1 − the
 * Kaplan-Meier estimate, with competing states from one the cumulative incidences.
 *
 * <p>p(0) is the share of each state among those under observation just before the first move, if nobody moves among the first under
 * observation; where all begin in one state that state has 1. The probabilities sum to 1. They are those of states under no assumption that the past does not matter (Datta and Satten
 * 2001, doi:10.1016/S0167-7152(01)00155-9), if censoring does not depend on the history.
 *
 * <p><b>Errors.</b> By default the infinitesimal jackknife over subjects, as R's {@code survfit}: the cost is subjects times times of moves.
 * {@link IncidenceVariance#GREENWOOD} is the multinomial variance of a Markov process, by a recursion that needs a ledger alone and is
 * linear (Andersen, Borgan, Gill and Keiding 1993, section IV.4.1, doi:10.1007/978-1-4612-4348-9). Intervals: log by default, as R.
 *
 * <p>Source: Aalen and Johansen 1978, jstor:4615704. R: {@code survfit(Surv(start, stop, event), id = )}.
 *
 * <pre>{@code
 * StateProbabilities p = StateOccupation.withDefaults().fit(Transitions.of(rows, "oligometastatic")).get(0);
 * Estimate widespread = p.at("widespread", 730);
 * Estimate days = p.restrictedMean("oligometastatic", 730);
 * }</pre>
 */
public final class StateOccupation {

    private final ConfidenceType type;
    private final double level;
    private final IncidenceVariance variance;

    private StateOccupation(ConfidenceType type, double level, IncidenceVariance variance) {
        this.type = type;
        this.level = level;
        this.variance = variance;
    }

    /**
     * The estimator with the defaults of R's {@code survfit}.
     *
     * @return log intervals of level 0.95, errors by the infinitesimal jackknife
     */
    public static StateOccupation withDefaults() {
        return new StateOccupation(ConfidenceType.LOG, 0.95, IncidenceVariance.INFINITESIMAL_JACKKNIFE);
    }

    /**
     * With another scale for the intervals.
     *
     * @param newType the scale, on which p takes the place of S
     * @return a new estimator
     */
    public StateOccupation withConfidenceType(ConfidenceType newType) {
        return new StateOccupation(newType, level, variance);
    }

    /**
     * With another level for the intervals.
     *
     * @param newLevel between 0 and 1
     * @return a new estimator
     */
    public StateOccupation withLevel(double newLevel) {
        return new StateOccupation(type, Interval.requireLevel(newLevel), variance);
    }

    /**
     * With another variance.
     *
     * @param newVariance the jackknife or Greenwood's
     * @return a new estimator
     * @throws IllegalArgumentException for Aalen's, which is not offered here
     */
    public StateOccupation withVariance(IncidenceVariance newVariance) {
        if (newVariance == IncidenceVariance.AALEN) {
            throw new IllegalArgumentException(
                    "Aalen's variance is offered for competing risks only: choose Greenwood's");
        }
        return new StateOccupation(type, level, newVariance);
    }

    /**
     * Estimates the probabilities in each group.
     *
     * @param histories checked histories
     * @return one result for each group, in the order of the levels; one for all without groups
     */
    public List<StateProbabilities> fit(Transitions histories) {
        Optional<Factor> groups = histories.data().group();
        List<TransitionLedger> ledgers = TransitionLedger.byGroup(histories);
        List<StateProbabilities> results = new ArrayList<>();
        for (int g = 0; g < ledgers.size(); g++) {
            int[] codes = new int[groups.isEmpty() ? 0 : histories.data().size()];
            int at = g;
            groups.ifPresent(f -> Arrays.setAll(codes, f::code));
            StateFold fold = new StateFold(ledgers.get(g));
            OccupationInfluence influence = variance == IncidenceVariance.GREENWOOD
                    ? null
                    : new OccupationInfluence(histories, fold, codes, g, Double.NaN);
            results.add(new StateProbabilities(groups.map(f -> f.levels().get(at)), fold, type, level, influence));
        }
        return results;
    }

    /**
     * Estimates the probabilities from a ledger, such as one merged from parts, with Greenwood's variance.
     *
     * @param ledger the counts
     * @return the result
     * @throws IllegalArgumentException if the variance asked for is the jackknife, which needs the histories
     */
    public StateProbabilities fit(TransitionLedger ledger) {
        if (variance != IncidenceVariance.GREENWOOD) {
            throw new IllegalArgumentException(
                    "the jackknife needs the histories: fit those, or choose Greenwood's variance");
        }
        return new StateProbabilities(Optional.empty(), new StateFold(ledger), type, level, null);
    }
}
