package org.oligomet.stats.nonparametric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Convention;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Explained;
import org.oligomet.stats.IncidenceVariance;
import org.oligomet.stats.Interval;
import org.oligomet.stats.Status;
import org.oligomet.stats.StepFunction;
import org.oligomet.stats.internal.limits.Limits;
import org.oligomet.stats.internal.math.Distributions;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.ledger.EventLedger;

/**
 * An estimated cumulative incidence of one cause in one group: at every distinct time at which follow-up of a row ends, the
 * numbers at risk, with events of the cause and of others and censored, F with its standard error and limits.
 *
 * <p>Numbers are sums of weights. {@code cuminc} lists only times of events of the cause: those with {@code events(i) > 0}.
 */
public final class CumulativeIncidence implements Explained {

    private static final int SHOWN = 50;

    private final IncidenceOptions options;
    private final Optional<String> group;
    private final int cause;
    private final EventLedger ledger;
    private final double[] risk;
    private final double[] incidence;
    private final double[] variance;
    private final ExitTimes times;
    private final double z;

    CumulativeIncidence(
            IncidenceOptions options,
            Optional<String> group,
            int cause,
            EventLedger ledger,
            double[] risk,
            double[] incidence,
            double[] variance) {
        this.options = options;
        this.group = group;
        this.cause = cause;
        this.ledger = ledger;
        this.risk = risk;
        this.incidence = incidence;
        this.variance = variance;
        this.times = new ExitTimes(ledger);
        this.z = Distributions.intervalMultiplier(options.level());
    }

    /**
     * The group.
     *
     * @return its label, empty if the data are not grouped
     */
    public Optional<String> group() {
        return group;
    }

    /**
     * The cause whose events are counted.
     *
     * @return one of those declared
     */
    public Status cause() {
        return ledger.causes().get(cause);
    }

    /**
     * How many rows the curve was made of.
     *
     * @return rows, whatever their weight
     */
    public long rows() {
        return ledger.rows();
    }

    /**
     * How many events of the cause there were.
     *
     * @return their sum by weight
     */
    public double totalEvents() {
        double sum = 0;
        for (int k = 0; k < ledger.size(); k++) {
            sum += ledger.events(cause, k);
        }
        return sum;
    }

    /**
     * How many distinct times there are.
     *
     * @return the number of times at which a row's follow-up ends
     */
    public int size() {
        return times.size();
    }

    /**
     * A time.
     *
     * @param i from 0, ascending
     * @return the time
     */
    public double time(int i) {
        return times.time(i);
    }

    /**
     * At risk just before a time: not yet with an event of any cause.
     *
     * @param i the index of the time
     * @return the sum by weight
     */
    public double atRisk(int i) {
        return risk[times.index(i)];
    }

    /**
     * Events of the cause at a time.
     *
     * @param i the index of the time
     * @return the sum by weight
     */
    public double events(int i) {
        return ledger.events(cause, times.index(i));
    }

    /**
     * Events of other causes at a time.
     *
     * @param i the index of the time
     * @return the sum by weight
     */
    public double competing(int i) {
        return competingAt(times.index(i));
    }

    /**
     * Censored at a time, just after its events.
     *
     * @param i the index of the time
     * @return the sum by weight
     */
    public double censored(int i) {
        return ledger.censored(times.index(i));
    }

    /**
     * The estimate F(t) at a time, which holds until the next.
     *
     * @param i the index of the time
     * @return between 0 and 1
     */
    public double incidence(int i) {
        return incidence[times.index(i)];
    }

    /**
     * The standard error of F(t).
     *
     * @param i the index of the time
     * @return not negative; 0 where F is 0
     */
    public double standardError(int i) {
        return Math.sqrt(variance[times.index(i)]);
    }

    /**
     * The lower limit of the pointwise interval of F(t).
     *
     * @param i the index of the time
     * @return empty where it is not estimable, and everywhere under {@link ConfidenceType#NONE}
     */
    public OptionalDouble lower(int i) {
        return interval(times.index(i)).lower();
    }

    /**
     * The upper limit of the pointwise interval of F(t).
     *
     * @param i the index of the time
     * @return empty where it is not estimable, and everywhere under {@link ConfidenceType#NONE}
     */
    public OptionalDouble upper(int i) {
        return interval(times.index(i)).upper();
    }

    /**
     * The last time at which follow-up of a row ends.
     *
     * @return empty if there are no rows
     */
    public OptionalDouble lastTime() {
        return times.last();
    }

    /**
     * The curve at chosen times.
     *
     * @param chosen ascending
     * @return a point for each; R: {@code summary(fit, times = , extend = TRUE)}, {@code cmprsk::timepoints}
     */
    public List<IncidencePoint> at(double... chosen) {
        ExitTimes.requireAscending(chosen);
        List<IncidencePoint> points = new ArrayList<>();
        int k = 0;
        for (int i = 0; i < chosen.length; i++) {
            double t = chosen[i];
            double events = 0;
            double competing = 0;
            double censored = 0;
            double atRisk = i > 0 && t == chosen[i - 1] ? points.get(i - 1).atRisk() : -1;
            for (; k < ledger.size() && ledger.time(k) <= t; k++) {
                events += ledger.events(cause, k);
                competing += competingAt(k);
                censored += ledger.censored(k);
                atRisk = ledger.time(k) == t ? risk[k] : atRisk;
            }
            if (atRisk < 0) {
                atRisk = k < ledger.size() ? risk[k] : 0;
            }
            boolean beyond = times.isBeyond(t);
            points.add(new IncidencePoint(t, atRisk, events, competing, censored, estimate(k - 1), beyond));
        }
        return List.copyOf(points);
    }

    /** At the ledger's time k; -1 before the first. */
    private Estimate estimate(int k) {
        Estimate estimate = k < 0 ? Estimate.of(0, 0) : Estimate.of(incidence[k], Math.sqrt(variance[k]));
        return options.type() == ConfidenceType.NONE ? estimate : estimate.withInterval(interval(k));
    }

    private Interval interval(int k) {
        double f = k < 0 ? 0 : incidence[k];
        double se = f == 0 ? 0 : Math.sqrt(variance[k]) / f;
        return Interval.ofNullable(
                Limits.lower(options.type(), f, se, z), Limits.upper(options.type(), f, se, z), options.level());
    }

    private double competingAt(int k) {
        double sum = 0;
        for (int c = 0; c < ledger.causes().size(); c++) {
            sum += c == cause ? 0 : ledger.events(c, k);
        }
        return sum;
    }

    /**
     * The estimate as a function of time.
     *
     * @return 0 before the first time
     */
    public StepFunction asStepFunction() {
        return times.steps(this::incidence, 0);
    }

    /**
     * Where standard errors come from.
     *
     * @return as chosen
     */
    public IncidenceVariance variance() {
        return options.variance();
    }

    /**
     * The scale of the intervals.
     *
     * @return their type
     */
    public ConfidenceType confidenceType() {
        return options.type();
    }

    /**
     * The convention.
     *
     * @return that of the estimator
     */
    @Override
    public Convention convention() {
        return options.convention();
    }

    /**
     * The nominal coverage of the intervals.
     *
     * @return such as 0.95
     */
    public double level() {
        return options.level();
    }

    /**
     * How the curve was obtained, by which conventions, and where they are published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return options.explain(cause(), ledger.causes());
    }

    /** The table that R's {@code summary(fit, censored = TRUE)} prints, of this cause; long ones without their middle. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        group.ifPresent(label -> out.append(label).append(", "));
        out.append(cause().name()).append('\n');
        out.append(String.format(
                Locale.ROOT,
                "%10s %8s %8s %8s %8s %9s %9s %9s %9s\n",
                "time",
                "n.risk",
                "n.event",
                "n.other",
                "n.censor",
                "incidence",
                "std.err",
                "lower",
                "upper"));
        for (int i = 0; i < size(); i++) {
            if (size() > SHOWN && i == SHOWN / 2) {
                i = size() - SHOWN / 2;
                out.append(Show.moreTimes(size() - SHOWN));
            }
            out.append(String.format(
                    Locale.ROOT,
                    "%10s %8s %8s %8s %8s %9.4f %9.4f %9s %9s\n",
                    Show.number(time(i)),
                    Show.number(atRisk(i)),
                    Show.number(events(i)),
                    Show.number(competing(i)),
                    Show.number(censored(i)),
                    incidence(i),
                    standardError(i),
                    CurveTable.shown(lower(i)),
                    CurveTable.shown(upper(i))));
        }
        return out.toString();
    }
}
