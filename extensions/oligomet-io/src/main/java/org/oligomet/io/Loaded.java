package org.oligomet.io;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a source gave: the good values, and an issue for each row that is not part of them. Nothing is lost in silence: for
 * each file, the rows that have an issue are exactly the rows that were not accepted.
 *
 * @param values the good values, in the order of the source
 * @param issues what was refused, in the order it was found
 * @param sources one count for each file that was read
 */
public record Loaded<T>(List<T> values, List<Issue> issues, List<SourceCount> sources) {

    public Loaded {
        values = List.copyOf(values);
        issues = List.copyOf(issues);
        sources = List.copyOf(sources);
    }

    /** Whether every row of every file is part of a value. */
    public boolean isComplete() {
        return issues.isEmpty();
    }

    /**
     * The values, if nothing was refused.
     *
     * @throws BadDataException with the first issue, otherwise
     */
    public List<T> orThrow() {
        if (!issues.isEmpty()) {
            throw new BadDataException(issues.get(0));
        }
        return values;
    }

    /** The counts of each file and the issues, one a line; never the values, which may identify a patient. */
    @Override
    public String toString() {
        String counts = sources.stream()
                .map(s -> s.file() + ": " + s.rows() + " rows, " + s.accepted() + " accepted, " + s.refused()
                        + " refused\n")
                .collect(Collectors.joining());
        return counts + issues.stream().map(i -> i + "\n").collect(Collectors.joining());
    }
}
