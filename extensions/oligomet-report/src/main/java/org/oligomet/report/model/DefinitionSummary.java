package org.oligomet.report.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A definition, and what it says of the cohort. */
@Value.Immutable
public interface DefinitionSummary {

    /** Id, such as {@code "sakai-2016"}. */
    String id();

    String version();

    /** Short title, for tables. */
    String title();

    /** When it was published, as text. */
    Optional<String> published();

    /** The source, without its DOI. */
    String citation();

    Optional<String> doi();

    /** How far the citation was checked, in words. */
    String status();

    VerdictCounts verdicts();

    List<ClauseSummary> clauses();

    /** Questions that the source leaves open, and the answers taken. */
    List<ChoiceTaken> choices();

    /** Why patients did not meet it, the commonest first; a patient may have several reasons. */
    List<ReasonCount> reasonsNotMet();

    /** What undetermined verdicts wait for, the commonest first; a patient may wait for several. */
    List<ReasonCount> missing();

    /** Cautions that do not change a verdict, with the patients they concern. */
    List<ReasonCount> findings();

    @Value.Check
    default void check() {
        for (ClauseSummary clause : clauses()) {
            if (clause.verdicts().total() != verdicts().total()) {
                throw new IllegalArgumentException("clause." + clause.id() + ": "
                        + clause.verdicts().total() + " verdicts; the definition has "
                        + verdicts().total());
            }
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DefinitionSummary}. */
    final class Builder extends ImmutableDefinitionSummary.Builder {
        Builder() {}
    }
}
