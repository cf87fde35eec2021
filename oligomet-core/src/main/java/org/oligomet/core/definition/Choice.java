package org.oligomet.core.definition;

import java.util.Map;
import org.oligomet.core.criteria.Criterion;

/**
 * One answer to an {@link Ambiguity}.
 *
 * @param id id of the answer
 * @param text the answer in words, with the reason for it if the published definition takes it
 * @param counting what it changes in the counting policy
 * @param criteria criteria that it puts in place of those of clauses, by clause id
 */
public record Choice(String id, String text, CountingChange counting, Map<String, Criterion> criteria) {

    public Choice {
        criteria = Map.copyOf(criteria);
    }
}
