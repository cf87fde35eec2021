package org.oligomet.core.evidence;

import org.oligomet.core.criteria.Message;

/**
 * One reason against a comparison.
 *
 * @param reason the reason
 * @param message the same in words, with both sides
 */
public record Refusal(RefusalReason reason, Message message) {

    @Override
    public String toString() {
        return reason + ": " + message.text();
    }
}
