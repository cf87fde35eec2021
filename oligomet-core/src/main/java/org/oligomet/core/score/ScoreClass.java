package org.oligomet.core.score;

import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.evidence.PublishedOutcome;
import org.oligomet.core.evidence.PublishedOutcomes;

/** A class of a score, with what sources report of it. It carries no prediction for a patient. */
@Value.Immutable
public interface ScoreClass {

    /** Id within the score, such as {@code "low"}. */
    String id();

    /** The class in words. */
    String text();

    /** How far its limits were checked against the source. */
    VerificationStatus status();

    ClassRule rule();

    /** Groups of {@link PublishedOutcomes} that are this class. */
    List<PublishedGroup> groups();

    /** What sources report of this class: each figure with its status, and its interval with its level. */
    default List<PublishedOutcome> published() {
        List<PublishedOutcome> outcomes = new ArrayList<>();
        groups().forEach(group -> outcomes.addAll(PublishedOutcomes.ofArm(group.trial(), group.arm())));
        return outcomes;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScoreClass}. */
    final class Builder extends ImmutableScoreClass.Builder {
        Builder() {}
    }
}
