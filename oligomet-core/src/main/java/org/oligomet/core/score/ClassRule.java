package org.oligomet.core.score;

import java.util.List;
import java.util.Map;

/** Which answers put a patient into a class. */
public sealed interface ClassRule {

    /**
     * The total of points lies between two bounds, both included.
     *
     * @param min least total
     * @param max largest total
     */
    record TotalBetween(double min, double max) implements ClassRule {
        public TotalBetween {
            if (!(min <= max)) {
                throw new IllegalArgumentException(
                        "classRule.total: " + min + " to " + max + "; min must not exceed max");
            }
        }
    }

    /**
     * One of several combinations of answers.
     *
     * @param patterns level by item; items that a combination does not name may have any level
     */
    record Combinations(List<Map<String, String>> patterns) implements ClassRule {
        public Combinations {
            patterns = patterns.stream().map(Map::copyOf).toList();
        }
    }
}
