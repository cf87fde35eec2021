package org.oligomet.report.model;

/**
 * A reason and how often it applies.
 *
 * @param reason the reason in words
 * @param count how often; at least 0
 */
public record ReasonCount(String reason, long count) {

    public ReasonCount {
        if (count < 0) {
            throw new IllegalArgumentException("reason.count: " + count + "; it must be at least 0");
        }
    }
}
