package org.oligomet.core.score;

import java.util.List;
import org.immutables.value.Value;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Citation;
import org.oligomet.core.definition.Statement;
import org.oligomet.core.patient.Snapshot;

/**
 * A published prognostic score: items with levels, and classes. Three-valued: an item that the record leaves open keeps all
 * its possible levels, the total is an interval, and the class is given only if every completion of the record gives the
 * same one. Where the source does not say which class a combination belongs to, there is none.
 */
@Value.Immutable
public interface Score {

    /** Id, such as {@code "fong-1999"}. */
    String id();

    /** Version of this encoding; it changes whenever an answer could. */
    String version();

    String title();

    Citation citation();

    /** Whom the score is for, as far as a record can tell. */
    Criterion appliesTo();

    /** More about whom it is for and how it is read, each with its status. */
    List<Statement> statements();

    List<ScoreItem> items();

    /** From the best to the worst; empty if the limits of the classes are not known. */
    List<ScoreClass> classes();

    /** Questions that the source leaves open. */
    List<Ambiguity> ambiguities();

    default ScoreEvaluation evaluate(Snapshot snapshot) {
        return evaluate(Facts.of(snapshot));
    }

    /** Points, total and class, with the evidence. */
    default ScoreEvaluation evaluate(Facts facts) {
        return ScoreEvaluation.of(this, facts);
    }

    /**
     * The same score with another answer to a question that its source leaves open.
     *
     * @param ambiguityId id of the question
     * @param choiceId id of the answer
     * @throws IllegalArgumentException if there is no such question or answer; the message names those there are
     */
    default Score with(String ambiguityId, String choiceId) {
        return ScoreChoices.apply(this, ambiguityId, choiceId);
    }

    /** Items, classes and published figures as a text (Markdown), with the status of each. */
    default String describe() {
        return ScoreText.describe(this);
    }

    @Value.Check
    default void check() {
        ScoreChoices.checkIds(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Score}. */
    final class Builder extends ImmutableScore.Builder {
        Builder() {}
    }
}
