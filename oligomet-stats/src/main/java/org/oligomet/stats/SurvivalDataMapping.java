package org.oligomet.stats;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Builds a {@link SurvivalData} from a list of objects: each call says how one column is read from an object. Refusals
 * name row and value as those of {@link SurvivalDataBuilder}.
 *
 * @param <T> what a row is made of
 */
public final class SurvivalDataMapping<T> {

    private final List<T> rows;
    private final SurvivalDataBuilder builder = new SurvivalDataBuilder();

    SurvivalDataMapping(List<T> rows) {
        this.rows = rows;
    }

    /**
     * The time at which follow-up ends.
     *
     * @param time finite, not negative
     * @return this mapping
     */
    public SurvivalDataMapping<T> exit(ToDoubleFunction<? super T> time) {
        builder.exit(doubles(time));
        return this;
    }

    /**
     * The time after which the row is at risk.
     *
     * @param time finite, not negative, before the exit, or {@link SurvivalData#NO_ENTRY}
     * @return this mapping
     */
    public SurvivalDataMapping<T> entry(ToDoubleFunction<? super T> time) {
        builder.entry(doubles(time));
        return this;
    }

    /**
     * Whether an event ended the row.
     *
     * @param event false for censored
     * @return this mapping
     */
    public SurvivalDataMapping<T> event(Predicate<? super T> event) {
        boolean[] events = new boolean[rows.size()];
        for (int row = 0; row < events.length; row++) {
            events[row] = event.test(rows.get(row));
        }
        builder.event(events);
        return this;
    }

    /**
     * What ended the row, where several causes compete.
     *
     * @param code 0 for censored, otherwise a declared code
     * @param names the name of every code but 0
     * @return this mapping
     */
    public SurvivalDataMapping<T> cause(ToIntFunction<? super T> code, Map<Integer, String> names) {
        int[] codes = new int[rows.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = code.applyAsInt(rows.get(row));
        }
        builder.cause(codes, names);
        return this;
    }

    /**
     * The case weight.
     *
     * @param weight finite, not negative
     * @return this mapping
     */
    public SurvivalDataMapping<T> weight(ToDoubleFunction<? super T> weight) {
        builder.weight(doubles(weight));
        return this;
    }

    /**
     * The offset of the linear predictor.
     *
     * @param offset finite
     * @return this mapping
     */
    public SurvivalDataMapping<T> offset(ToDoubleFunction<? super T> offset) {
        builder.offset(doubles(offset));
        return this;
    }

    /**
     * The group to draw curves for and to compare.
     *
     * @param label shown as its text; never null
     * @return this mapping
     */
    public SurvivalDataMapping<T> group(Function<? super T, ?> label) {
        builder.group(labels(label));
        return this;
    }

    /**
     * The stratum. Called again, it crosses the new column with those given before.
     *
     * @param label shown as its text; never null
     * @return this mapping
     */
    public SurvivalDataMapping<T> stratum(Function<? super T, ?> label) {
        builder.stratum(labels(label));
        return this;
    }

    /**
     * The cluster of rows that may be correlated.
     *
     * @param label compared as its text, never shown; never null
     * @return this mapping
     */
    public SurvivalDataMapping<T> cluster(Function<? super T, ?> label) {
        builder.cluster(labels(label));
        return this;
    }

    /**
     * The subject of a row of start-stop data.
     *
     * @param label compared as its text, never shown; never null
     * @return this mapping
     */
    public SurvivalDataMapping<T> subject(Function<? super T, ?> label) {
        builder.subject(labels(label));
        return this;
    }

    /**
     * A numeric covariate.
     *
     * @param name not yet used
     * @param value finite
     * @return this mapping
     */
    public SurvivalDataMapping<T> covariate(String name, ToDoubleFunction<? super T> value) {
        builder.covariate(name, doubles(value));
        return this;
    }

    /**
     * A categorical covariate.
     *
     * @param name not yet used
     * @param label shown as its text; never null
     * @return this mapping
     */
    public SurvivalDataMapping<T> factor(String name, Function<? super T, ?> label) {
        builder.factor(name, labels(label));
        return this;
    }

    /**
     * Whether near-equal times are one.
     *
     * @param on true for R's {@code timefix}, the default
     * @return this mapping
     */
    public SurvivalDataMapping<T> tieRule(boolean on) {
        builder.tieRule(on);
        return this;
    }

    /**
     * The sample. The mapping cannot be used afterwards.
     *
     * @return the validated sample
     * @throws IllegalArgumentException as {@link SurvivalDataBuilder#build()}
     */
    public SurvivalData build() {
        return builder.build();
    }

    private double[] doubles(ToDoubleFunction<? super T> value) {
        double[] values = new double[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = value.applyAsDouble(rows.get(row));
        }
        return values;
    }

    private String[] labels(Function<? super T, ?> label) {
        String[] values = new String[rows.size()];
        for (int row = 0; row < values.length; row++) {
            Object value = label.apply(rows.get(row));
            if (value == null) {
                throw new IllegalArgumentException("the label of row " + row + " is null");
            }
            values[row] = value.toString();
        }
        return values;
    }
}
