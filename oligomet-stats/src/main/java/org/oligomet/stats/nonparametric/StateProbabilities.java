package org.oligomet.stats.nonparametric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Interval;
import org.oligomet.stats.Practice;
import org.oligomet.stats.internal.limits.Limits;
import org.oligomet.stats.internal.math.Distributions;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.ledger.TransitionLedger;

/** Estimated state occupation probabilities of one group: at every distinct time the probability of each state with its error and limits. */
public final class StateProbabilities implements Explained {

    private static final int SHOWN = 50;

    private final Optional<String> group;
    private final StateFold fold;
    private final ConfidenceType type;
    private final double level;
    private final @Nullable OccupationInfluence influence;
    private final double z;

    StateProbabilities(
            Optional<String> group,
            StateFold fold,
            ConfidenceType type,
            double level,
            @Nullable OccupationInfluence influence) {
        this.group = group;
        this.fold = fold;
        this.type = type;
        this.level = level;
        this.influence = influence;
        this.z = Distributions.intervalMultiplier(level);
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
     * The names of the states.
     *
     * @return in the order of their indices
     */
    public List<String> states() {
        return fold.ledger.states();
    }

    /**
     * The counts behind the estimate.
     *
     * @return the ledger
     */
    public TransitionLedger ledger() {
        return fold.ledger;
    }

    /**
     * How many distinct times there are.
     *
     * @return those of the ledger
     */
    public int size() {
        return fold.ledger.size();
    }

    /**
     * A time.
     *
     * @param k from 0, ascending
     * @return the time
     */
    public double time(int k) {
        return fold.ledger.time(k);
    }

    /**
     * At risk of leaving a state just before a time.
     *
     * @param state its index
     * @param k the index of the time
     * @return a count of subjects
     */
    public long atRisk(int state, int k) {
        return fold.risk[state][k];
    }

    /**
     * The probability of a state at a time, which holds until the next.
     *
     * @param state its index
     * @param k the index of the time
     * @return between 0 and 1
     */
    public double probability(int state, int k) {
        return fold.probability[k][state];
    }

    /**
     * Its standard error.
     *
     * @param state its index
     * @param k the index of the time
     * @return not negative
     */
    public double standardError(int state, int k) {
        return Math.sqrt(influence == null ? fold.greenwood[k][state] : influence.variance[k][state]);
    }

    /**
     * The lower limit of its pointwise interval.
     *
     * @param state its index
     * @param k the index of the time
     * @return empty where it is not estimable
     */
    public OptionalDouble lower(int state, int k) {
        return interval(state, k).lower();
    }

    /**
     * The upper limit of its pointwise interval.
     *
     * @param state its index
     * @param k the index of the time
     * @return empty where it is not estimable
     */
    public OptionalDouble upper(int state, int k) {
        return interval(state, k).upper();
    }

    /**
     * The probability of a state at a chosen time.
     *
     * @param state its name
     * @param time not negative
     * @return with error and interval; not estimable past the last follow-up
     */
    public Estimate at(String state, double time) {
        int s = index(state);
        requireTime(time);
        if (size() == 0 || time > time(size() - 1)) {
            return beyond();
        }
        int k = step(time);
        if (k < 0) {
            return Estimate.of(fold.start[s]);
        }
        Estimate estimate = Estimate.of(probability(s, k), standardError(s, k));
        return type == ConfidenceType.NONE ? estimate : estimate.withInterval(interval(s, k));
    }

    /**
     * The mean time spent in a state up to a horizon: the area under its probability, R's {@code rmean}.
     *
     * @param state its name
     * @param horizon above 0
     * @return with its error under the jackknife and a plain interval; not estimable past the last follow-up
     */
    public Estimate restrictedMean(String state, double horizon) {
        int s = index(state);
        requireTime(horizon);
        if (size() == 0 || horizon > time(size() - 1)) {
            return beyond();
        }
        double sum = 0;
        double at = 0;
        double p = fold.start[s];
        for (int k = 0; k < size() && time(k) < horizon; k++) {
            sum += p * (time(k) - at);
            at = time(k);
            p = probability(s, k);
        }
        sum += p * (horizon - at);
        if (influence == null) {
            return Estimate.of(sum);
        }
        double se = Math.sqrt(influence.upTo(horizon).areaVariance(s));
        return Estimate.of(sum, se).withInterval(Interval.ofNullable(Math.max(0, sum - z * se), sum + z * se, level));
    }

    private static void requireTime(double time) {
        if (!(time >= 0)) {
            throw new IllegalArgumentException("time " + time + " must not be negative");
        }
    }

    private Estimate beyond() {
        return Estimate.notEstimable(
                size() == 0 ? "there is no follow-up" : "the last follow-up is at " + Show.number(time(size() - 1)));
    }

    private int index(String state) {
        int s = states().indexOf(state);
        if (s < 0) {
            throw new IllegalArgumentException("state '" + state + "' is none of " + states());
        }
        return s;
    }

    private int step(double time) {
        double[] times = new double[size()];
        Arrays.setAll(times, this::time);
        int k = Arrays.binarySearch(times, time);
        return k >= 0 ? k : -k - 2;
    }

    private Interval interval(int s, int k) {
        double p = probability(s, k);
        double se = p == 0 ? 0 : standardError(s, k) / p;
        return Interval.ofNullable(Limits.lower(type, p, se, z), Limits.upper(type, p, se, z), level);
    }

    /**
     * Whose figures these are.
     *
     * @return R with the infinitesimal jackknife, else a textbook
     */
    @Override
    public Practice convention() {
        return Practice.of(influence == null ? "Andersen and others 1993, multinomial variance" : "R survival");
    }

    /**
     * How it was obtained.
     *
     * @return method, conventions and sources
     */
    @Override
    public String explain() {
        return "Aalen-Johansen estimate (Aalen and Johansen 1978, jstor:4615704) of the probability to be in each of the states "
                + states()
                + ". A subject is at risk of leaving a state over (entry, exit]; at one time, moves come before censorings."
                + " The distribution at the start is that of those under observation before the first move. Standard errors: "
                + (influence == null
                        ? "multinomial, of a Markov process (Andersen and others 1993, section IV.4.1,"
                                + " doi:10.1007/978-1-4612-4348-9); R's survfit prints the infinitesimal jackknife"
                        : "the infinitesimal jackknife over subjects, as R's survfit")
                + (type == ConfidenceType.NONE
                        ? ". No intervals."
                        : ". Pointwise " + Show.number(100 * level) + " % intervals on the " + type.label()
                                + " scale of the probability, not bands.")
                + " " + convention().sentence();
    }

    /** The table that R's {@code summary(fit)} prints: times, numbers at risk and probabilities; long ones without their middle. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        group.ifPresent(label -> out.append(label).append('\n'));
        out.append(String.format(Locale.ROOT, "%10s", "time"));
        for (String state : states()) {
            out.append(String.format(Locale.ROOT, "  %8s  %-20s", "n.risk", "P(" + state + ")"));
        }
        out.append('\n');
        for (int k = 0; k < size(); k++) {
            if (size() > SHOWN && k == SHOWN / 2) {
                k = size() - SHOWN / 2;
                out.append(Show.moreTimes(size() - SHOWN));
            }
            out.append(String.format(Locale.ROOT, "%10s", Show.number(time(k))));
            for (int s = 0; s < states().size(); s++) {
                out.append(String.format(
                        Locale.ROOT,
                        "  %8d  %-20s",
                        atRisk(s, k),
                        String.format(Locale.ROOT, "%.4f (SE %.4f)", probability(s, k), standardError(s, k))));
            }
            out.append('\n');
        }
        return out.toString();
    }
}
