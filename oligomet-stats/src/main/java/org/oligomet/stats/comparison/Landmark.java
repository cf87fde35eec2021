package org.oligomet.stats.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oligomet.stats.Factor;
import org.oligomet.stats.Status;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/**
 * A landmark sample: those still under observation and free of the event at a time chosen beforehand, grouped by what was known
 * by then. Grouping by what happens later (response to treatment, say) from time 0 on gives the later responders time in which
 * they could not die; this does not.
 *
 * <p>Kept are rows that are at risk just after the landmark L: entry at or before L, exit after L. Excluded, each with its
 * reason, are rows that ended before or at L, and rows that entered later. An event exactly at L is by default excluded, as the
 * interval (L, exit] is empty; by name it is kept, as an event at time 0 since the landmark.
 *
 * <p>Time then counts from the landmark, or stays as it is with entry at the landmark: the same curve, shifted. Weights, strata,
 * clusters and covariates go along. Results hold for those who reach the landmark, and depend on its choice: it must not be
 * chosen by looking at the outcome.
 *
 * <p>Sources: Anderson, Cain and Gelber 1983, doi:10.1200/JCO.1983.1.11.710; van Houwelingen 2007,
 * doi:10.1111/j.1467-9469.2006.00529.x. R: {@code subset(time > L)} and {@code Surv(time - L, status)}. Linear.
 *
 * <pre>{@code
 * LandmarkSample sample = Landmark.at(180).groupedBy(responseDay, "no response by then", "response").select(data);
 * LogRankResult test = LogRank.withDefaults().test(sample.data());
 * }</pre>
 */
public final class Landmark {

    /** What becomes of a row with an event exactly at the landmark. */
    public enum EventAtLandmark {
        /** Not at risk after it, so not in the sample. */
        EXCLUDED,
        /** In the sample, with the event at time 0 since the landmark. */
        KEPT
    }

    /** From when time counts in the sample. */
    public enum TimeScale {
        /** Time since the landmark. */
        SINCE_LANDMARK,
        /** Time as before, with entry at the landmark. */
        ENTRY_AT_LANDMARK
    }

    private static final class Grouping {
        final double[] since;
        final String before;
        final String after;

        Grouping(double[] since, String before, String after) {
            for (int row = 0; row < since.length; row++) {
                if (Double.isNaN(since[row])) {
                    throw new IllegalArgumentException("time of change of row " + row
                            + " is NaN: use Double.POSITIVE_INFINITY for one that was not seen");
                }
            }
            this.since = since.clone();
            this.before = before;
            this.after = after;
        }
    }

    private final double time;
    private final EventAtLandmark rule;
    private final TimeScale scale;
    private final Optional<Grouping> grouping;

    private Landmark(double time, EventAtLandmark rule, TimeScale scale, Optional<Grouping> grouping) {
        this.time = time;
        this.rule = rule;
        this.scale = scale;
        this.grouping = grouping;
    }

    /**
     * A landmark with events at it excluded, time counted from it, and the groups of the data.
     *
     * @param time finite, not negative
     * @return the landmark
     */
    public static Landmark at(double time) {
        if (!(time >= 0 && time <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("landmark " + time + " must be finite and not negative");
        }
        return new Landmark(time, EventAtLandmark.EXCLUDED, TimeScale.SINCE_LANDMARK, Optional.empty());
    }

    /**
     * Another rule for events exactly at the landmark.
     *
     * @param newRule excluded or kept
     * @return a new landmark
     */
    public Landmark withEventAtLandmark(EventAtLandmark newRule) {
        return new Landmark(time, newRule, scale, grouping);
    }

    /**
     * Another time scale.
     *
     * @param newScale since the landmark, or with entry at it
     * @return a new landmark
     */
    public Landmark withTimeScale(TimeScale newScale) {
        return new Landmark(time, rule, newScale, grouping);
    }

    /**
     * Groups by what was known at the landmark: whether a change (response, transplant, surgery) had been seen at or before it.
     *
     * @param since the time of each row's change, {@link Double#POSITIVE_INFINITY} if none was seen
     * @param before the label of those without the change by then
     * @param after the label of those with it
     * @return a new landmark
     */
    public Landmark groupedBy(double[] since, String before, String after) {
        return new Landmark(time, rule, scale, Optional.of(new Grouping(since, before, after)));
    }

    /**
     * Selects the sample.
     *
     * @param data one row a subject
     * @return those at risk at the landmark, and who is not and why
     * @throws IllegalArgumentException if a subject has several rows, the times of change are of another length, or events at the
     *     landmark are to be kept on a time scale on which they have no interval
     */
    public LandmarkSample select(SurvivalData data) {
        if (data.subjects() != data.size()) {
            throw new IllegalArgumentException("a landmark sample needs one row a subject: " + data.size()
                    + " rows are of " + data.subjects() + " subjects");
        }
        if (rule == EventAtLandmark.KEPT && scale == TimeScale.ENTRY_AT_LANDMARK) {
            throw new IllegalArgumentException(
                    "an event at the landmark cannot be kept with entry at the landmark, because"
                            + " its interval is empty: count time since the landmark");
        }
        grouping.ifPresent(g -> {
            if (g.since.length != data.size()) {
                throw new IllegalArgumentException(
                        "there are " + g.since.length + " times of change for " + data.size() + " rows");
            }
        });
        List<Integer> kept = new ArrayList<>();
        List<LandmarkSample.Excluded> excluded = new ArrayList<>();
        Map<String, LandmarkSample.Count> counts = new LinkedHashMap<>();
        grouping.ifPresent(g -> {
            counts.put(g.before, LandmarkSample.Count.NONE);
            counts.put(g.after, LandmarkSample.Count.NONE);
        });
        data.group()
                .filter(g -> grouping.isEmpty())
                .ifPresent(g -> g.levels().forEach(level -> counts.put(level, LandmarkSample.Count.NONE)));
        for (int row = 0; row < data.size(); row++) {
            Optional<LandmarkSample.Reason> reason = reason(data, row);
            if (reason.isPresent()) {
                excluded.add(new LandmarkSample.Excluded(row, reason.get()));
            } else {
                kept.add(row);
            }
            counts.merge(label(data, row), LandmarkSample.Count.of(reason), LandmarkSample.Count::plus);
        }
        int[] rows = kept.stream().mapToInt(Integer::intValue).toArray();
        return new LandmarkSample(time, build(data, rows), rows, excluded, counts, explanation());
    }

    private Optional<LandmarkSample.Reason> reason(SurvivalData data, int row) {
        double exit = data.times().time(data.times().exitRank(row));
        boolean event = data.causeIndex(row) != 0;
        if (data.entry(row) > time) {
            return Optional.of(LandmarkSample.Reason.ENTERED_LATER);
        }
        if (exit > time || (exit == time && event && rule == EventAtLandmark.KEPT)) {
            return Optional.empty();
        }
        if (exit == time) {
            return Optional.of(event ? LandmarkSample.Reason.EVENT_AT : LandmarkSample.Reason.CENSORED_AT);
        }
        return Optional.of(event ? LandmarkSample.Reason.EVENT_BEFORE : LandmarkSample.Reason.CENSORED_BEFORE);
    }

    /** What a row is counted under: an excluded one with a change before its end is counted with those that changed. */
    private String label(SurvivalData data, int row) {
        return grouping.map(g -> g.since[row] <= time ? g.after : g.before)
                .or(() -> data.group().map(g -> labelOf(g, row)))
                .orElse("all");
    }

    private SurvivalData build(SurvivalData data, int[] rows) {
        int n = rows.length;
        double[] exit = new double[n];
        double[] entry = new double[n];
        int[] cause = new int[n];
        double[] weight = new double[n];
        double[] offset = new double[n];
        int[] cluster = new int[n];
        String[] group = new String[n];
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            double end = data.times().time(data.times().exitRank(row));
            exit[i] = scale == TimeScale.SINCE_LANDMARK ? end - time : end;
            entry[i] = time;
            cause[i] = data.status(row).code();
            weight[i] = data.weight(row);
            offset[i] = data.offset(row);
            cluster[i] = data.cluster(row);
            group[i] = label(data, row);
        }
        Map<Integer, String> names = new LinkedHashMap<>();
        for (Status status : data.causes()) {
            names.put(status.code(), status.name());
        }
        SurvivalDataBuilder builder =
                SurvivalData.builder().exit(exit).cause(cause, names).tieRule(data.hasTieRule());
        if (scale == TimeScale.ENTRY_AT_LANDMARK) {
            builder.entry(entry);
        }
        if (data.hasWeights()) {
            builder.weight(weight);
        }
        if (data.hasOffsets()) {
            builder.offset(offset);
        }
        if (data.hasClusters()) {
            builder.cluster(cluster);
        }
        if (grouping.isPresent() || data.group().isPresent()) {
            builder.group(group);
        }
        data.stratum().ifPresent(stratum -> builder.stratum(labels(stratum, rows)));
        for (String name : data.covariates()) {
            data.numeric(name).ifPresent(column -> {
                double[] values = new double[n];
                for (int i = 0; i < n; i++) {
                    values[i] = column[rows[i]];
                }
                builder.covariate(name, values);
            });
            data.factor(name).ifPresent(factor -> builder.factor(name, labels(factor, rows)));
        }
        return builder.build();
    }

    private static String labelOf(Factor factor, int row) {
        return factor.levels().get(factor.code(row));
    }

    private static String[] labels(Factor factor, int[] rows) {
        String[] labels = new String[rows.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = labelOf(factor, rows[i]);
        }
        return labels;
    }

    private String explanation() {
        return "Landmark sample at " + time + ": rows at risk just after it, grouped "
                + (grouping.isPresent()
                        ? "by whether the change had been seen by then"
                        : "as the data, which must have been" + " known by then")
                + "; an event exactly at the landmark is " + (rule == EventAtLandmark.KEPT ? "kept" : "excluded") + "; "
                + (scale == TimeScale.SINCE_LANDMARK
                        ? "time counts from the landmark"
                        : "time as before, entry at the" + " landmark")
                + " (Anderson, Cain and Gelber 1983, doi:10.1200/JCO.1983.1.11.710). Results hold for those who reach it.";
    }
}
