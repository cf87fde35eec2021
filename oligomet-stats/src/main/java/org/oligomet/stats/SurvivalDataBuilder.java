package org.oligomet.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link SurvivalData} from arrays of equal length, one element a row. Arrays are copied. Everything that is
 * wrong is refused with the row (counted from 0) and the value; nothing is dropped or repaired in silence.
 */
public final class SurvivalDataBuilder {

    private static final int MOST_CAUSES = 127;

    double[] exit = new double[0];
    byte[] cause = new byte[0];
    List<Status> causes = List.of(Status.EVENT);
    double @Nullable [] entry;
    double @Nullable [] weight;
    double @Nullable [] offset;

    @Nullable
    Factor group;

    @Nullable
    Factor stratum;

    int @Nullable [] cluster;
    int clusters;
    int @Nullable [] subject;
    int subjects;
    final Map<String, Object> covariates = new LinkedHashMap<>();

    private boolean tieRule = true;
    private boolean hasExit;
    private boolean hasStatus;
    private boolean built;

    SurvivalDataBuilder() {}

    /** The same columns with one cause; rows that end with another are censored. */
    SurvivalDataBuilder onlyCause(int index) {
        SurvivalDataBuilder one = new SurvivalDataBuilder(this);
        one.cause = new byte[cause.length];
        for (int row = 0; row < cause.length; row++) {
            one.cause[row] = (byte) (cause[row] == index ? 1 : 0);
        }
        one.causes = List.of(causes.get(index - 1));
        return one;
    }

    /** The columns of a sample, which later calls of the builder's methods no longer reach. */
    private SurvivalDataBuilder(SurvivalDataBuilder other) {
        exit = other.exit;
        cause = other.cause;
        causes = other.causes;
        entry = other.entry;
        weight = other.weight;
        offset = other.offset;
        group = other.group;
        stratum = other.stratum;
        cluster = other.cluster;
        clusters = other.clusters;
        subject = other.subject;
        subjects = other.subjects;
        covariates.putAll(other.covariates);
    }

    /**
     * Times at which follow-up ends.
     *
     * @param times finite, not negative
     * @return this builder
     */
    public SurvivalDataBuilder exit(double[] times) {
        exit = times(times, "exit", false);
        hasExit = true;
        return this;
    }

    /**
     * Times after which rows are at risk.
     *
     * @param times finite, not negative and before the exit; {@link SurvivalData#NO_ENTRY} for a row at risk from the
     *     start
     * @return this builder
     */
    public SurvivalDataBuilder entry(double[] times) {
        entry = times(times, "entry", true);
        return this;
    }

    /**
     * Whether an event ended each row.
     *
     * @param events true for an event, false for censored
     * @return this builder
     */
    public SurvivalDataBuilder event(boolean[] events) {
        cause = new byte[events.length];
        for (int row = 0; row < events.length; row++) {
            cause[row] = (byte) (events[row] ? 1 : 0);
        }
        causes = List.of(Status.EVENT);
        hasStatus = true;
        return this;
    }

    /**
     * What ended each row, where several causes compete.
     *
     * @param codes 0 for censored, otherwise a declared code
     * @param names the name of every code but 0
     * @return this builder
     */
    public SurvivalDataBuilder cause(int[] codes, Map<Integer, String> names) {
        if (names.isEmpty() || names.size() > MOST_CAUSES || names.containsKey(0)) {
            throw new IllegalArgumentException("cause names declare the codes " + new TreeMap<>(names).keySet()
                    + ": there must be 1 to " + MOST_CAUSES + ", and 0 is kept for censored");
        }
        List<Status> declared = new ArrayList<>();
        Map<Integer, Byte> index = new HashMap<>();
        new TreeMap<>(names).forEach((code, name) -> {
            declared.add(new Status(code, name));
            index.put(code, (byte) declared.size());
        });
        index.put(0, (byte) 0);
        cause = new byte[codes.length];
        for (int row = 0; row < codes.length; row++) {
            Byte known = index.get(codes[row]);
            if (known == null) {
                throw new IllegalArgumentException("status of row " + row + " is " + codes[row]
                        + ": must be 0 (censored) or one of " + new TreeMap<>(names).keySet());
            }
            cause[row] = known;
        }
        causes = List.copyOf(declared);
        hasStatus = true;
        return this;
    }

    /**
     * Case weights. R: numbers at risk and events become weighted sums.
     *
     * @param weights finite, not negative
     * @return this builder
     */
    public SurvivalDataBuilder weight(double[] weights) {
        for (int row = 0; row < weights.length; row++) {
            require(
                    weights[row] >= 0 && weights[row] <= Double.MAX_VALUE,
                    "weight",
                    row,
                    weights[row],
                    "finite and not negative");
        }
        weight = weights.clone();
        return this;
    }

    /**
     * Offsets of the linear predictor.
     *
     * @param offsets finite
     * @return this builder
     */
    public SurvivalDataBuilder offset(double[] offsets) {
        offset = finite(offsets, "offset");
        return this;
    }

    /**
     * Groups to draw curves for and to compare.
     *
     * @param labels none null
     * @return this builder
     */
    public SurvivalDataBuilder group(String[] labels) {
        group = Factor.of("group", labels);
        return this;
    }

    /**
     * Groups to draw curves for and to compare.
     *
     * @param codes any whole numbers
     * @return this builder
     */
    public SurvivalDataBuilder group(int[] codes) {
        group = Factor.of(codes);
        return this;
    }

    /**
     * Strata. Called again, it crosses the new column with those given before.
     *
     * @param labels none null
     * @return this builder
     */
    public SurvivalDataBuilder stratum(String[] labels) {
        return stratum(Factor.of("stratum", labels));
    }

    /**
     * Strata. Called again, it crosses the new column with those given before.
     *
     * @param codes any whole numbers
     * @return this builder
     */
    public SurvivalDataBuilder stratum(int[] codes) {
        return stratum(Factor.of(codes));
    }

    private SurvivalDataBuilder stratum(Factor added) {
        if (stratum != null && stratum.size() != added.size()) {
            throw new IllegalArgumentException(
                    "stratum has " + added.size() + " rows, the stratum given before " + stratum.size());
        }
        stratum = stratum == null ? added : stratum.crossedWith(added);
        return this;
    }

    /**
     * Clusters of rows that may be correlated: variances become robust.
     *
     * @param codes any whole numbers
     * @return this builder
     */
    public SurvivalDataBuilder cluster(int[] codes) {
        Factor factor = Factor.of(codes);
        cluster = codes(factor);
        clusters = factor.levels().size();
        return this;
    }

    /**
     * Clusters of rows that may be correlated: variances become robust.
     *
     * @param labels none null; never shown
     * @return this builder
     */
    public SurvivalDataBuilder cluster(String[] labels) {
        Factor factor = Factor.of("cluster", labels);
        cluster = codes(factor);
        clusters = factor.levels().size();
        return this;
    }

    /**
     * The subject of each row of start-stop data.
     *
     * @param codes any whole numbers
     * @return this builder
     */
    public SurvivalDataBuilder subject(int[] codes) {
        Factor factor = Factor.of(codes);
        subject = codes(factor);
        subjects = factor.levels().size();
        return this;
    }

    /**
     * The subject of each row of start-stop data.
     *
     * @param labels none null; never shown
     * @return this builder
     */
    public SurvivalDataBuilder subject(String[] labels) {
        Factor factor = Factor.of("subject", labels);
        subject = codes(factor);
        subjects = factor.levels().size();
        return this;
    }

    /**
     * A numeric covariate.
     *
     * @param name not yet used
     * @param values finite
     * @return this builder
     */
    public SurvivalDataBuilder covariate(String name, double[] values) {
        return add(name, finite(values, "covariate " + name));
    }

    /**
     * A categorical covariate.
     *
     * @param name not yet used
     * @param labels none null; the first level in sort order is the reference
     * @return this builder
     */
    public SurvivalDataBuilder factor(String name, String[] labels) {
        return add(name, Factor.of("factor " + name, labels));
    }

    /**
     * A categorical covariate.
     *
     * @param name not yet used
     * @param codes any whole numbers; the smallest is the reference
     * @return this builder
     */
    public SurvivalDataBuilder factor(String name, int[] codes) {
        return add(name, Factor.of(codes));
    }

    /**
     * Whether near-equal times are one.
     *
     * @param on true for R's {@code timefix}, the default
     * @return this builder
     */
    public SurvivalDataBuilder tieRule(boolean on) {
        tieRule = on;
        return this;
    }

    /**
     * The sample. The builder cannot be used afterwards.
     *
     * @return the validated sample
     * @throws IllegalArgumentException if columns differ in length, an interval is empty, or exit or status is missing
     */
    public SurvivalData build() {
        if (built) {
            throw new IllegalStateException("this builder has built its sample already");
        }
        if (!hasExit || !hasStatus) {
            throw new IllegalArgumentException("exit times and a status (event or cause) are needed");
        }
        int n = exit.length;
        sameLength("status", cause.length, n);
        sameLength("entry", entry == null ? n : entry.length, n);
        sameLength("weight", weight == null ? n : weight.length, n);
        sameLength("offset", offset == null ? n : offset.length, n);
        sameLength("group", group == null ? n : group.size(), n);
        sameLength("stratum", stratum == null ? n : stratum.size(), n);
        sameLength("cluster", cluster == null ? n : cluster.length, n);
        sameLength("subject", subject == null ? n : subject.length, n);
        covariates.forEach((name, column) ->
                sameLength("covariate " + name, column instanceof Factor f ? f.size() : ((double[]) column).length, n));
        if (entry != null) {
            for (int row = 0; row < n; row++) {
                if (exit[row] <= entry[row]) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT, "row %d: exit %s is not after entry %s", row, exit[row], entry[row]));
                }
            }
        }
        SurvivalData data = new SurvivalData(new SurvivalDataBuilder(this), tieRule).checked();
        built = true;
        return data;
    }

    private SurvivalDataBuilder add(String name, Object column) {
        if (covariates.putIfAbsent(name, column) != null) {
            throw new IllegalArgumentException("covariate " + name + " was given twice");
        }
        return this;
    }

    private static double[] times(double[] times, String what, boolean mayBeAbsent) {
        double[] copy = new double[times.length];
        for (int row = 0; row < times.length; row++) {
            double t = times[row];
            boolean absent = mayBeAbsent && t == SurvivalData.NO_ENTRY;
            require(absent || (t >= 0 && t <= Double.MAX_VALUE), what, row, t, "finite and not negative");
            copy[row] = t + 0.0; // -0.0 becomes 0.0
        }
        return copy;
    }

    private static double[] finite(double[] values, String what) {
        for (int row = 0; row < values.length; row++) {
            require(Math.abs(values[row]) <= Double.MAX_VALUE, what, row, values[row], "finite");
        }
        return values.clone();
    }

    private static int[] codes(Factor factor) {
        int[] codes = new int[factor.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = factor.code(row);
        }
        return codes;
    }

    private static void require(boolean holds, String what, int row, double value, String bound) {
        if (!holds) {
            throw new IllegalArgumentException(what + " of row " + row + " is " + value + ": must be " + bound);
        }
    }

    private static void sameLength(String what, int length, int n) {
        if (length != n) {
            throw new IllegalArgumentException(what + " has " + length + " rows, exit has " + n);
        }
    }
}
