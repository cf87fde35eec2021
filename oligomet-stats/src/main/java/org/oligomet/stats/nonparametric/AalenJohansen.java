package org.oligomet.stats.nonparametric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Convention;
import org.oligomet.stats.ConventionItem;
import org.oligomet.stats.Factor;
import org.oligomet.stats.IncidenceVariance;
import org.oligomet.stats.Interval;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.ledger.EventLedger;

/**
 * The Aalen-Johansen estimate of cumulative incidence under competing risks: {@code F_j(t) = Σ S(s-) d_j / n} over event
 * times s up to t, d_j events of cause j among n at risk, S the Kaplan-Meier estimate that counts events of any cause.
 *
 * <p>F_j is the probability of an event of cause j by t where other causes preclude it; with S the F of all causes sum
 * to 1. One minus a Kaplan-Meier curve that censors other causes is larger and no probability of anything observed.
 *
 * <p><b>Errors.</b> By default the infinitesimal jackknife, as R's {@code survfit} prints; Greenwood's for several causes and
 * Aalen's, as R's {@code cuminc}, by name: {@link IncidenceVariance}.
 *
 * <p><b>Intervals.</b> {@link ConfidenceType#LOG} of F by default, as R's {@code survfit}; {@code cuminc} gives none. At F = 0 they are [0, 0] and at F = 1 [1, 1] where the error is 0, as R survival 3.8-11
 * (Debian's 3.5-3 gives NA).
 *
 * <p><b>Groups</b> have curves of their own; strata play no part. Without an event F is 0 throughout; a risk set of delayed
 * entries that events empty early holds F for good, as the formula has it: look at the numbers at risk. A subject's rows
 * may follow one another, but an event ends them.
 *
 * <p>Cost: linear after the sort, times the number of causes.
 *
 * <p>Source: Aalen and Johansen 1978, Scandinavian Journal of Statistics 5:141-150, jstor:4615704. R: {@code survfit} with a
 * factor for status, {@code cmprsk::cuminc}; SAS: {@code LIFETEST} with {@code EVENTCODE}.
 *
 * <pre>{@code
 * CumulativeIncidences fit = AalenJohansen.withDefaults().fit(data);
 * Estimate fiveYears = fit.curve("B", "relapse").at(1826).get(0).estimate();
 * }</pre>
 */
public final class AalenJohansen {

    private final Convention convention;
    private final double level;
    private final IncidenceVariance variance;

    private AalenJohansen(Convention convention, double level) {
        this.convention = convention;
        this.level = level;
        this.variance = convention.incidenceVariance();
    }

    /**
     * The estimator with the defaults of R's {@code survfit}.
     *
     * @return log intervals of level 0.95, errors by the infinitesimal jackknife
     */
    public static AalenJohansen withDefaults() {
        return new AalenJohansen(Convention.r(), 0.95);
    }

    /**
     * The estimator with another scale for its intervals.
     *
     * @param newType the scale, on which F takes the place of S
     * @return a new estimator
     */
    public AalenJohansen withConfidenceType(ConfidenceType newType) {
        return withConvention(convention.with(ConventionItem.INCIDENCE_INTERVAL, newType));
    }

    /**
     * The estimator with another level for its intervals.
     *
     * @param newLevel between 0 and 1
     * @return a new estimator
     */
    public AalenJohansen withLevel(double newLevel) {
        return new AalenJohansen(convention, Interval.requireLevel(newLevel));
    }

    /**
     * The estimator with another variance.
     *
     * @param newVariance where standard errors come from
     * @return a new estimator
     */
    public AalenJohansen withVariance(IncidenceVariance newVariance) {
        return withConvention(convention.with(ConventionItem.INCIDENCE_VARIANCE, newVariance));
    }

    /**
     * The estimator as another program has it.
     *
     * @param newConvention the profile, its scale of intervals and its variance included
     * @return a new estimator
     */
    public AalenJohansen withConvention(Convention newConvention) {
        return new AalenJohansen(newConvention, level);
    }

    /**
     * Estimates the incidence of each cause in each group.
     *
     * @param sample any sample in which no subject has a row after its event
     * @return a curve for each declared cause of each group
     * @throws IllegalArgumentException if a subject has a row after its event; or if Greenwood's or Aalen's variance is asked
     *     for of fractional weights or clusters
     */
    public CumulativeIncidences fit(SurvivalData sample) {
        SurvivalData data = convention.applyTo(sample);
        requireOneEvent(data);
        List<EventLedger> ledgers = EventLedger.byGroup(data);
        Optional<Factor> groups = data.group();
        double[][][] robust = new double[0][][];
        if (variance != IncidenceVariance.INFINITESIMAL_JACKKNIFE) {
            if (data.hasClusters()) {
                throw new IllegalArgumentException(
                        "variance " + variance.label() + " takes rows for independent, but clusters were given");
            }
            ledgers.forEach(Groups::requireWholeWeights);
        } else if (!ofOneHistory(data)) {
            robust = IncidenceInfluence.variances(data, Groups.codes(groups), ledgers, Robustness.byName(data));
        }
        List<CumulativeIncidence> curves = new ArrayList<>();
        for (int g = 0; g < ledgers.size(); g++) {
            int at = g;
            Optional<String> group = groups.map(f -> f.levels().get(at));
            double[][] swept = robust.length == 0 ? new double[0][] : robust[g];
            curves.addAll(curves(ledgers.get(g), group, swept));
        }
        return new CumulativeIncidences(curves);
    }

    /**
     * Estimates the incidence of each cause from a ledger, such as one merged from parts.
     *
     * @param ledger counts without weights or with whole-number ones; clusters are unknown to it
     * @return a curve for each cause
     * @throws IllegalArgumentException if a weight is fractional, or the jackknife is asked for with weights or delayed entry:
     *     it needs the rows then
     */
    public CumulativeIncidences fit(EventLedger ledger) {
        Groups.requireWholeWeights(ledger);
        if (variance == IncidenceVariance.INFINITESIMAL_JACKKNIFE
                && (ledger.isWeighted() || ledger.fromStart() != ledger.rows())) {
            throw new IllegalArgumentException(
                    "the jackknife needs the rows where there are weights or delayed entry: fit the"
                            + " data instead, or choose Greenwood's variance");
        }
        return new CumulativeIncidences(curves(ledger, Optional.empty(), new double[0][]));
    }

    private List<CumulativeIncidence> curves(EventLedger ledger, Optional<String> group, double[][] robust) {
        double[] risk = ledger.atRisk();
        IncidenceOptions options = new IncidenceOptions(convention, level);
        List<CumulativeIncidence> curves = new ArrayList<>();
        for (int cause = 0; cause < ledger.causes().size(); cause++) {
            IncidenceRecursion fold = new IncidenceRecursion(ledger, risk, cause, variance == IncidenceVariance.AALEN);
            double[] squared = robust.length == 0 ? fold.variance : robust[cause];
            curves.add(new CumulativeIncidence(options, group, cause, ledger, risk, fold.incidence, squared));
        }
        return curves;
    }

    /** Whether all at risk at a time have one influence, so that the ledger's recursion is the jackknife. */
    private static boolean ofOneHistory(SurvivalData data) {
        return !data.hasWeights()
                && data.times().entries() == 0
                && !data.hasClusters()
                && data.subjects() == data.size();
    }

    private static void requireOneEvent(SurvivalData data) {
        if (!data.hasSubjects()) {
            return;
        }
        double[] eventAt = new double[data.subjects()];
        Arrays.fill(eventAt, Double.POSITIVE_INFINITY);
        int[] eventRow = new int[data.subjects()];
        for (int row = 0; row < data.size(); row++) {
            int subject = data.subject(row);
            int rank = data.times().exitRank(row);
            if (data.causeIndex(row) != 0 && rank < eventAt[subject]) {
                eventAt[subject] = rank;
                eventRow[subject] = row;
            }
        }
        for (int row = 0; row < data.size(); row++) {
            int subject = data.subject(row);
            boolean after = data.times().exitRank(row) > eventAt[subject];
            boolean again = data.causeIndex(row) != 0 && row != eventRow[subject];
            if (after || again) {
                throw new IllegalArgumentException(
                        "row " + row + " follows the event in row " + eventRow[subject]
                                + " of its subject: competing causes end follow-up; states that go on need a model of transitions");
            }
        }
    }
}
