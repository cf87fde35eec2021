package org.oligomet.stats.comparison;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.text.Show;

/** Who is at risk at a landmark, who is not and why: see {@link Landmark}. */
public final class LandmarkSample {

    /** Why a row is not in the sample. */
    public enum Reason {
        /** Its event came before the landmark. */
        EVENT_BEFORE("event before"),
        /** It was censored before the landmark. */
        CENSORED_BEFORE("censored before"),
        /** Its event came exactly at the landmark. */
        EVENT_AT("event at"),
        /** It was censored exactly at the landmark. */
        CENSORED_AT("censored at"),
        /** It came under observation after the landmark. */
        ENTERED_LATER("entered later");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /**
         * What it is called in a table.
         *
         * @return a few words
         */
        public String label() {
            return label;
        }
    }

    /**
     * A row that is not in the sample.
     *
     * @param row its number in the data that were selected from
     * @param reason why
     */
    public record Excluded(int row, Reason reason) {}

    /**
     * How many rows of a group there were.
     *
     * @param kept in the sample
     * @param excluded the others, by reason; reasons that do not occur are absent
     */
    public record Count(int kept, Map<Reason, Integer> excluded) {

        static final Count NONE = new Count(0, Map.of());

        /** Unmodifiable, in the order of the reasons. */
        public Count {
            Map<Reason, Integer> ordered = new EnumMap<>(Reason.class);
            ordered.putAll(excluded);
            excluded = Collections.unmodifiableMap(ordered);
        }

        static Count of(Optional<Reason> reason) {
            return reason.map(r -> new Count(0, Map.of(r, 1))).orElse(new Count(1, Map.of()));
        }

        Count plus(Count other) {
            Map<Reason, Integer> sum = new EnumMap<>(Reason.class);
            sum.putAll(excluded);
            other.excluded.forEach((reason, n) -> sum.merge(reason, n, Integer::sum));
            return new Count(kept + other.kept, sum);
        }

        /**
         * All rows of the group.
         *
         * @return kept and excluded
         */
        public int total() {
            return kept + excluded.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final double landmark;
    private final SurvivalData data;
    private final int[] rows;
    private final List<Excluded> excluded;
    private final Map<String, Count> counts;
    private final String explanation;

    LandmarkSample(
            double landmark,
            SurvivalData data,
            int[] rows,
            List<Excluded> excluded,
            Map<String, Count> counts,
            String explanation) {
        this.landmark = landmark;
        this.data = data;
        this.rows = rows;
        this.excluded = List.copyOf(excluded);
        this.counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        this.explanation = explanation;
    }

    /**
     * The landmark.
     *
     * @return in the unit of the data
     */
    public double landmark() {
        return landmark;
    }

    /**
     * The sample.
     *
     * @return rows at risk at the landmark, ready for any estimator
     */
    public SurvivalData data() {
        return data;
    }

    /**
     * Where the sample's rows come from.
     *
     * @return for each row of the sample its number in the data that were selected from
     */
    public int[] rows() {
        return rows.clone();
    }

    /**
     * Who is not in the sample.
     *
     * @return in the order of the rows
     */
    public List<Excluded> excluded() {
        return excluded;
    }

    /**
     * The counts of each group.
     *
     * @return by label; {@code all} if there are no groups
     */
    public Map<String, Count> counts() {
        return counts;
    }

    /**
     * How the sample was selected, by which rule, and where it is published.
     *
     * @return a few sentences
     */
    public String explain() {
        return explanation;
    }

    /** One line a group: all rows, excluded by reason, kept. */
    @Override
    public String toString() {
        StringBuilder out =
                new StringBuilder("landmark at ").append(Show.number(landmark)).append('\n');
        out.append(String.format(Locale.ROOT, "%-24s %8s", "group", "n"));
        for (Reason reason : Reason.values()) {
            out.append(String.format(Locale.ROOT, " %15s", reason.label()));
        }
        out.append(String.format(Locale.ROOT, " %8s\n", "kept"));
        counts.forEach((group, count) -> {
            out.append(String.format(Locale.ROOT, "%-24s %8d", group, count.total()));
            for (Reason reason : Reason.values()) {
                out.append(String.format(Locale.ROOT, " %15d", count.excluded().getOrDefault(reason, 0)));
            }
            out.append(String.format(Locale.ROOT, " %8d\n", count.kept()));
        });
        return out.toString();
    }
}
