package org.oligomet.stats.nonparametric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.oligomet.stats.BeyondFollowUp;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Convention;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Explained;
import org.oligomet.stats.FlatStretch;
import org.oligomet.stats.StepFunction;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.ledger.EventLedger;
import org.oligomet.stats.suitability.CurveSuitability;
import org.oligomet.stats.suitability.Suitability;

/**
 * An estimated survival curve of one group: at every distinct time at which follow-up of a row ends, whether by an event
 * or a censoring, the numbers at risk, with events and censored, S with its standard error and limits.
 *
 * <p>Numbers are sums of weights. Errors and limits are computed when asked for, so a curve of n times holds three
 * numbers a time beside its ledger. {@code standardError} is that of S, where R's {@code fit$std.err} is that of log S.
 */
public final class SurvivalCurve implements Explained {

    private final CurveOptions options;
    private final Optional<String> group;
    private final EventLedger ledger;
    private final double[] risk;
    private final double[] survival;
    private final double[] logVariance;
    private final ExitTimes times;
    private final CurveLimits limits;

    SurvivalCurve(
            CurveOptions options,
            Optional<String> group,
            EventLedger ledger,
            double[] risk,
            double[] survival,
            double[] logVariance) {
        this.options = options;
        this.group = group;
        this.ledger = ledger;
        this.risk = risk;
        this.survival = survival;
        this.logVariance = logVariance;
        this.times = new ExitTimes(ledger);
        this.limits = new CurveLimits(
                options,
                survival,
                logVariance,
                options.lower() == LowerLimit.USUAL
                        ? null
                        : options.lower().errors(survival, logVariance, risk, ledger::isExit, k -> eventsAt(k) > 0));
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
     * How many rows the curve was made of.
     *
     * @return rows, whatever their weight
     */
    public long rows() {
        return ledger.rows();
    }

    /**
     * How many events there were.
     *
     * @return their sum by weight
     */
    public double totalEvents() {
        double sum = 0;
        for (int k = 0; k < ledger.size(); k++) {
            sum += eventsAt(k);
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
     * At risk just before a time.
     *
     * @param i the index of the time
     * @return the sum by weight
     */
    public double atRisk(int i) {
        return risk[times.index(i)];
    }

    /**
     * Events at a time.
     *
     * @param i the index of the time
     * @return the sum by weight
     */
    public double events(int i) {
        return eventsAt(times.index(i));
    }

    /**
     * Censored at a time, just after its events.
     *
     * @param i the index of the time
     * @return the sum by weight
     */
    public double censored(int i) {
        return censoredAt(times.index(i));
    }

    /**
     * The estimate S(t) at a time, which holds until the next.
     *
     * @param i the index of the time
     * @return between 0 and 1
     */
    public double survival(int i) {
        return survival[times.index(i)];
    }

    /**
     * The standard error of S(t).
     *
     * @param i the index of the time
     * @return empty where it is not estimable: Greenwood's at S = 0
     */
    public OptionalDouble standardError(int i) {
        return optional(limits.error(times.index(i)));
    }

    /**
     * The lower limit of the pointwise interval of S(t).
     *
     * @param i the index of the time
     * @return empty where it is not estimable, and everywhere under {@link ConfidenceType#NONE}
     */
    public OptionalDouble lower(int i) {
        return optional(limits.lower(times.index(i)));
    }

    /**
     * The upper limit of the pointwise interval of S(t).
     *
     * @param i the index of the time
     * @return empty where it is not estimable, and everywhere under {@link ConfidenceType#NONE}
     */
    public OptionalDouble upper(int i) {
        return optional(limits.upper(times.index(i)));
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
     * @return a point for each; R: {@code summary(fit, times = , extend = TRUE)}
     */
    public List<CurvePoint> at(double... chosen) {
        return CurvePoints.of(
                ledger,
                risk,
                this::eventsAt,
                this::censoredAt,
                chosen,
                (t, atRisk, events, censored, eventsSoFar, censoredSoFar, remaining, last) -> new CurvePoint(
                        t,
                        atRisk,
                        events,
                        censored,
                        eventsSoFar,
                        censoredSoFar,
                        remaining,
                        estimateAt(t, last),
                        times.isBeyond(t)));
    }

    private Estimate estimateAt(double t, int last) {
        BeyondFollowUp rule = options.convention().beyondFollowUp();
        boolean known = !times.isBeyond(t)
                || rule == BeyondFollowUp.CARRIED_ON
                || (rule == BeyondFollowUp.NOT_ESTIMABLE_UNLESS_ZERO && last >= 0 && survival[last] == 0);
        return known
                ? limits.estimate(last)
                : Estimate.notEstimable("the time is past the last follow-up; convention: "
                        + options.convention().name());
    }

    /**
     * The time by which a fraction p had the event, with an interval by inversion of the pointwise limits (Brookmeyer and
     * Crowley 1982, doi:10.2307/2530286).
     *
     * <p>The first time with {@code 1 - S >= p}; where S is within sqrt(eps) of 1 - p on a flat stretch, its middle, the
     * last stretch ending at the last follow-up: R's {@code quantile.survfit}. Under another {@link #convention()} as
     * {@link FlatStretch} says: SAS takes a last stretch at exactly 1 - p for not estimable.
     *
     * @param p between 0 and 1: 0.5 for the median
     * @return a limit that the curve's limits do not determine is absent, and so is the value if S does not fall to 1 - p
     */
    public Estimate quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("quantile " + p + " must be between 0 and 1");
        }
        double value = CurveQuantiles.of(options.convention().flatStretch(), size(), this::time, this::survival, p);
        Estimate estimate = Double.isNaN(value) ? Estimate.notEstimable(whyNoQuantile(p)) : Estimate.of(value);
        if (options.type() == ConfidenceType.NONE) {
            return estimate;
        }
        FlatStretch rule = options.convention().flatStretch();
        IntToDoubleFunction lower = i -> limits.lower(times.index(i));
        IntToDoubleFunction upper = i -> limits.upper(times.index(i));
        return estimate.withInterval(limits.interval(
                CurveQuantiles.of(rule, size(), this::time, lower, p),
                CurveQuantiles.of(rule, size(), this::time, upper, p)));
    }

    private String whyNoQuantile(double p) {
        String level = Show.number(1 - p);
        boolean flat = size() > 0 && Math.abs(survival(size() - 1) - (1 - p)) < CurveQuantiles.TOLERANCE;
        return flat
                ? "the curve stays at " + level + " to the end of follow-up; convention: "
                        + options.convention().name()
                : "the curve does not fall to " + level + " during follow-up";
    }

    /**
     * The median: {@link #quantile} at 0.5.
     *
     * @return with its interval
     */
    public Estimate median() {
        return quantile(0.5);
    }

    /**
     * The mean time lived up to a horizon, {@code ∫ S(t) dt} from 0, with variance {@code Σ A(t)² d / (n (n - d))}, A the
     * area from t to the horizon (Klein and Moeschberger 2003, section 4.5, doi:10.1007/b97377); under SAS's convention times
     * m / (m - 1) for m events: {@link org.oligomet.stats.MeanError}. R: {@code rmean}.
     *
     * @param horizon finite, not negative
     * @return the restricted mean; past the last follow-up the curve is carried on flat, and the result says so
     */
    public RestrictedMean restrictedMean(double horizon) {
        return RestrictedMeans.of(this, horizon);
    }

    /**
     * The estimate as a function of time.
     *
     * @return 1 before the first time
     */
    public StepFunction asStepFunction() {
        return times.steps(this::survival, 1);
    }

    /**
     * Where standard errors come from.
     *
     * @return model-based or jackknife
     */
    public VarianceType variance() {
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
     * The same curve as another program presents it; times that the tie rule merged stay merged.
     *
     * @param other the convention
     * @return limits, quantiles and means by that convention
     */
    public SurvivalCurve under(Convention other) {
        return new SurvivalCurve(options.under(other), group, ledger, risk, survival, logVariance);
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
     * Whether these intervals suit so small a sample, from stored simulations.
     *
     * @return the advice; none outside the stored table
     */
    public Suitability suitability() {
        boolean simple = options.variance() == VarianceType.MODEL_BASED
                && !ledger.isWeighted()
                && ledger.fromStart() == ledger.rows()
                && !options.reversed();
        double last = size() == 0 ? 1 : survival(size() - 1);
        return CurveSuitability.of(options.type().label(), options.level(), rows(), totalEvents(), last, simple);
    }

    /**
     * How the curve was obtained, by which conventions, and where they are published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return options.explain(ledger);
    }

    /** The table that R's {@code summary(fit, censored = TRUE)} prints; long ones without their middle. */
    @Override
    public String toString() {
        return CurveTable.of(this);
    }

    /** Of a column by the ledger's times, the elements at the times of this curve. */
    double[] atExits(double[] byLedger) {
        return times.column(byLedger);
    }

    /** Whether numbers are counts of rows that are all at risk from the start. */
    boolean countsRows() {
        return !ledger.isWeighted() && ledger.fromStart() == ledger.rows();
    }

    /** The variance of log S at a time, infinite where S is 0 and the error model-based. */
    double logVariance(int i) {
        return logVariance[times.index(i)];
    }

    private double eventsAt(int k) {
        return options.reversed() ? ledger.censored(k) : ledger.events(k);
    }

    private double censoredAt(int k) {
        return options.reversed() ? ledger.events(k) : ledger.censored(k);
    }

    private static OptionalDouble optional(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
