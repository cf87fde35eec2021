package org.oligomet.stats;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.internal.order.TimeRanks;

/**
 * A validated, immutable sample of follow-up times in columns: what every estimator of this library takes.
 *
 * <p>A row is at risk over {@code (entry, exit]}; a row without entry is at risk from the start, so exit 0 is valid and
 * an event at 0 lowers S(0). At equal times events come before censorings and censorings before entries. Times are
 * finite and not negative, in any one unit. One subject may have several rows (start-stop data); name it with
 * {@code subject} so that rows which follow one another are not counted as censored, as R does with {@code id}.
 *
 * <p>Near-equal times are one time under R's tie rule ({@link TimeAxis}), applied once to all entries and exits; it can
 * be turned off ({@link #withTieRule(boolean)}). SAS has no such rule.
 *
 * <pre>{@code
 * SurvivalData data = SurvivalData.of(patients)
 *         .exit(p -> p.days())
 *         .event(p -> p.isEvent())
 *         .group(p -> p.arm())
 *         .build();
 * SurvivalData same = SurvivalData.builder().exit(days).event(died).group(arm).build();
 * }</pre>
 *
 * <p>Columns are primitive arrays: about 13 bytes a row with a group, and 16 more once it was sorted. Accessors that
 * return arrays return copies.
 */
public final class SurvivalData {

    /** The entry of a row that is at risk from the start. */
    public static final double NO_ENTRY = Double.NEGATIVE_INFINITY;

    private final SurvivalDataBuilder columns;
    private final boolean tieRule;
    private final boolean wholeWeights;
    private @Nullable volatile TimeAxis axis;

    SurvivalData(SurvivalDataBuilder columns, boolean tieRule) {
        this.columns = columns;
        this.tieRule = tieRule;
        this.wholeWeights = columns.weight == null || whole(columns.weight);
    }

    /**
     * Begins a sample from arrays.
     *
     * @return an empty builder
     */
    public static SurvivalDataBuilder builder() {
        return new SurvivalDataBuilder();
    }

    /**
     * Begins a sample from objects, one row each.
     *
     * @param <T> what a row is made of
     * @param rows the objects, in the order of the rows
     * @return a mapping to complete
     */
    public static <T> SurvivalDataMapping<T> of(Collection<? extends T> rows) {
        return new SurvivalDataMapping<>(List.copyOf(rows));
    }

    /**
     * The same sample with the tie rule on or off.
     *
     * @param on true for R's {@code timefix}, the default
     * @return a sample that shares the columns of this one
     * @throws IllegalArgumentException if the rule makes an interval empty, naming the row
     */
    public SurvivalData withTieRule(boolean on) {
        return on == tieRule ? this : new SurvivalData(columns, on).checked();
    }

    /**
     * The same sample with one cause as the event; rows that end with another cause are censored there. This is what a
     * cause-specific hazard is estimated from. A Kaplan-Meier curve of it is no probability of the cause.
     *
     * @param name the cause
     * @return a sample that shares the columns of this one
     * @throws IllegalArgumentException if there is no such cause, naming those there are
     */
    public SurvivalData onlyCause(String name) {
        List<String> names = causes().stream().map(Status::name).toList();
        if (!names.contains(name)) {
            throw new IllegalArgumentException("cause '" + name + "' is none of " + names);
        }
        if (names.size() == 1) {
            return this;
        }
        SurvivalData one = new SurvivalData(columns.onlyCause(names.indexOf(name) + 1), tieRule);
        one.axis = axis;
        return one;
    }

    /** Refuses a row whose entry and exit became one time. R: "aeqSurv exception, an interval has effective length 0". */
    SurvivalData checked() {
        double[] entry = columns.entry;
        if (tieRule && entry != null) {
            TimeAxis resolved = times();
            for (int row = 0; row < size(); row++) {
                if (resolved.entryRank(row) >= resolved.exitRank(row)) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "row %d: entry %s and exit %s are one time under the tie rule, so the row is never at risk;"
                                    + " correct it, leave it out, or turn the rule off",
                            row,
                            entry[row],
                            columns.exit[row]));
                }
            }
        }
        return this;
    }

    /**
     * How many rows there are.
     *
     * @return the number of rows
     */
    public int size() {
        return columns.exit.length;
    }

    /**
     * The time at which a row's follow-up ends, as it was given.
     *
     * @param row the row
     * @return the time
     */
    public double exit(int row) {
        return columns.exit[row];
    }

    /**
     * The time after which a row is at risk.
     *
     * @param row the row
     * @return the time, or {@link #NO_ENTRY}
     */
    public double entry(int row) {
        double[] entry = columns.entry;
        return entry == null ? NO_ENTRY : entry[row];
    }

    /**
     * Whether any row has an entry time.
     *
     * @return false for purely right-censored data
     */
    public boolean hasEntries() {
        return columns.entry != null;
    }

    /**
     * How a row ended.
     *
     * @param row the row
     * @return censored, or the cause
     */
    public Status status(int row) {
        int cause = columns.cause[row];
        return cause == 0 ? Status.CENSORED : columns.causes.get(cause - 1);
    }

    /**
     * The index of a row's cause: what loops use.
     *
     * @param row the row
     * @return 0 if it was censored, else one more than the index in {@link #causes()}
     */
    public int causeIndex(int row) {
        return columns.cause[row];
    }

    /**
     * The declared causes.
     *
     * @return in ascending order of code; one where only one kind of event is distinguished
     */
    public List<Status> causes() {
        return columns.causes;
    }

    /**
     * A row's case weight.
     *
     * @param row the row
     * @return the weight, 1 if none were given
     */
    public double weight(int row) {
        double[] weight = columns.weight;
        return weight == null ? 1 : weight[row];
    }

    /**
     * Whether case weights were given.
     *
     * @return true even if all are 1
     */
    public boolean hasWeights() {
        return columns.weight != null;
    }

    /**
     * Whether every weight is a whole number, so that weights can be read as replication.
     *
     * @return true also without weights
     */
    public boolean hasWholeWeights() {
        return wholeWeights;
    }

    /**
     * The groups that curves are drawn for and tests compare.
     *
     * @return the column, if there is one
     */
    public Optional<Factor> group() {
        return Optional.ofNullable(columns.group);
    }

    /**
     * The strata; if several columns were given, their combinations that occur.
     *
     * @return the column, if there is one
     */
    public Optional<Factor> stratum() {
        return Optional.ofNullable(columns.stratum);
    }

    /**
     * Whether rows belong to clusters, whose rows may be correlated.
     *
     * @return true if clusters were given
     */
    public boolean hasClusters() {
        return columns.cluster != null;
    }

    /**
     * A row's cluster.
     *
     * @param row the row
     * @return a number from 0, below {@link #clusters()}; the row itself without clusters
     */
    public int cluster(int row) {
        int[] cluster = columns.cluster;
        return cluster == null ? row : cluster[row];
    }

    /**
     * How many clusters there are.
     *
     * @return the number of distinct clusters, the number of rows without
     */
    public int clusters() {
        return columns.cluster == null ? size() : columns.clusters;
    }

    /**
     * Whether rows are known to belong to subjects.
     *
     * @return true if subjects were given
     */
    public boolean hasSubjects() {
        return columns.subject != null;
    }

    /**
     * Whether some subject has several events: its rows are then not independent.
     *
     * @return false without subjects
     */
    public boolean hasRepeatedEvents() {
        BitSet seen = new BitSet();
        for (int row = 0; hasSubjects() && row < size(); row++) {
            if (causeIndex(row) != 0) {
                if (seen.get(subject(row))) {
                    return true;
                }
                seen.set(subject(row));
            }
        }
        return false;
    }

    /**
     * A row's subject.
     *
     * @param row the row
     * @return a number from 0, below {@link #subjects()}; the row itself without subjects
     */
    public int subject(int row) {
        int[] subject = columns.subject;
        return subject == null ? row : subject[row];
    }

    /**
     * How many subjects there are.
     *
     * @return the number of distinct subjects, the number of rows without
     */
    public int subjects() {
        return columns.subject == null ? size() : columns.subjects;
    }

    /**
     * A row's offset in a linear predictor.
     *
     * @param row the row
     * @return the offset, 0 if none were given
     */
    public double offset(int row) {
        double[] offset = columns.offset;
        return offset == null ? 0 : offset[row];
    }

    /**
     * Whether offsets were given.
     *
     * @return true even if all are 0
     */
    public boolean hasOffsets() {
        return columns.offset != null;
    }

    /**
     * The names of covariates and factors.
     *
     * @return in the order in which they were given
     */
    public List<String> covariates() {
        return List.copyOf(columns.covariates.keySet());
    }

    /**
     * A numeric covariate.
     *
     * @param name its name
     * @return a copy of its values; empty if there is none of that name or it is a factor
     */
    public Optional<double[]> numeric(String name) {
        return columns.covariates.get(name) instanceof double[] values ? Optional.of(values.clone()) : Optional.empty();
    }

    /**
     * A numeric covariate, read where it stands: what loops over many rows use.
     *
     * @param name its name
     * @return from a row to its value; empty if there is none of that name or it is a factor
     */
    public Optional<IntToDoubleFunction> numericByRow(String name) {
        return columns.covariates.get(name) instanceof double[] values
                ? Optional.of(row -> values[row])
                : Optional.empty();
    }

    /**
     * A categorical covariate.
     *
     * @param name its name
     * @return the factor; empty if there is none of that name or it is numeric
     */
    public Optional<Factor> factor(String name) {
        return columns.covariates.get(name) instanceof Factor factor ? Optional.of(factor) : Optional.empty();
    }

    /**
     * Whether near-equal times are one.
     *
     * @return true by default
     */
    public boolean hasTieRule() {
        return tieRule;
    }

    /**
     * The distinct times and the rows in their order: sorted at the first call, then kept.
     *
     * @return the axis of this sample
     */
    public TimeAxis times() {
        TimeAxis known = axis;
        if (known == null) {
            // Two threads may both sort; they get equal axes.
            known = new TimeAxis(TimeRanks.of(columns.exit, columns.entry, tieRule));
            axis = known;
        }
        return known;
    }

    /** Sizes only: rows may hold what identifies a patient. */
    @Override
    public String toString() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("rows", size());
        parts.put("events", countEvents());
        group().ifPresent(g -> parts.put("groups", g.levels().size()));
        stratum().ifPresent(s -> parts.put("strata", s.levels().size()));
        return "SurvivalData" + parts;
    }

    private int countEvents() {
        int events = 0;
        for (byte cause : columns.cause) {
            events += cause == 0 ? 0 : 1;
        }
        return events;
    }

    private static boolean whole(double[] weights) {
        return Arrays.stream(weights).allMatch(w -> w == Math.rint(w) && w <= 0x1p53);
    }
}
