package org.oligomet.core.score;

import java.util.List;
import org.immutables.value.Value;
import org.oligomet.core.definition.VerificationStatus;

/** One item of a score. Its levels exclude one another; which of them holds may be open. */
@Value.Immutable
public interface ScoreItem {

    /** Id within the score, such as {@code "age"}. */
    String id();

    /** What is asked, in our own words. */
    String text();

    /** How far it was checked against the source. */
    VerificationStatus status();

    List<ScoreLevel> levels();

    /** How we read it, where the source leaves a choice; our assumption. */
    List<String> notes();

    @Value.Check
    default void check() {
        if (levels().size() < 2) {
            throw new IllegalArgumentException(
                    "item." + id() + ".levels: " + levels().size() + "; there must be at least 2");
        }
        long withPoints = levels().stream().filter(l -> l.points().isPresent()).count();
        if (withPoints != 0 && withPoints != levels().size()) {
            throw new IllegalArgumentException("item." + id() + ".levels: " + withPoints + " of " + levels().size()
                    + " have points; it must be all or none");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScoreItem}. */
    final class Builder extends ImmutableScoreItem.Builder {
        Builder() {}
    }
}
