package org.oligomet.core.score;

import java.util.OptionalDouble;
import org.oligomet.core.criteria.Criterion;

/**
 * One answer to an item of a score.
 *
 * @param id id within the item, such as {@code "N0"}
 * @param text the answer in words
 * @param points its points; empty in a score that forms groups without points
 * @param criterion when it holds
 */
public record ScoreLevel(String id, String text, OptionalDouble points, Criterion criterion) {

    /** An answer with points. */
    public static ScoreLevel of(String id, String text, double points, Criterion criterion) {
        return new ScoreLevel(id, text, OptionalDouble.of(points), criterion);
    }

    /** An answer without points. */
    public static ScoreLevel of(String id, String text, Criterion criterion) {
        return new ScoreLevel(id, text, OptionalDouble.empty(), criterion);
    }
}
