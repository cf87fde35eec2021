package org.oligomet.core.evidence;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.cohort.AttritionStep;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.endpoint.Outcome;
import org.oligomet.core.endpoint.Subjects;

/** The cohort's side of a comparison: from when its time is counted, under which definition, for which endpoint. */
@Value.Immutable
public interface CohortSide {

    /** Name of the index rule. */
    String indexRule();

    ClockOrigin origin();

    /** Whether {@link #origin()} follows from the index rule itself; otherwise the caller has said so. */
    boolean originFromRule();

    /** Id of the definition that the cohort is said to meet. */
    String definitionId();

    String definitionVersion();

    /** Whether the cohort was restricted to those who met it. */
    boolean definitionApplied();

    /** Whether those whose record leaves the definition open were kept. */
    boolean undeterminedKept();

    /** Questions of the definition that are answered otherwise than published, such as {@code "n-basis=clinical"}. */
    List<String> otherReadings();

    /** Further steps that left persons out, such as a choice of the caller's own. */
    List<String> furtherSteps();

    /** Id of the endpoint. */
    String endpointId();

    /** Persons with a time. */
    int persons();

    /** Events. */
    int events();

    /** The figures to set beside those of the trial. */
    List<CohortFigure> figures();

    /**
     * The side of a cohort.
     *
     * @param cohort the cohort; its attrition tells whether the definition was applied
     * @param definition the definition that it was restricted to, as it was used there
     * @param endpoint the endpoint
     * @param figures estimates made of {@code cohort.subjects(endpoint)}
     */
    static CohortSide of(Cohort cohort, Definition definition, Endpoint endpoint, List<CohortFigure> figures) {
        return builderOf(cohort, definition, endpoint, figures).build();
    }

    /**
     * The side of a cohort whose index dates were given, with what they are.
     *
     * @throws IllegalArgumentException if the index rule itself says otherwise
     */
    static CohortSide of(
            Cohort cohort, ClockOrigin origin, Definition definition, Endpoint endpoint, List<CohortFigure> figures) {
        ClockOrigin known = ClockOrigin.of(cohort.indexRule());
        if (known != ClockOrigin.NOT_STATED && known != origin) {
            throw new IllegalArgumentException(
                    "cohortSide.origin: " + origin + "; the index rule “" + cohort.indexRule() + "” is " + known);
        }
        return builderOf(cohort, definition, endpoint, figures)
                .origin(origin)
                .originFromRule(known == origin)
                .build();
    }

    private static Builder builderOf(
            Cohort cohort, Definition definition, Endpoint endpoint, List<CohortFigure> figures) {
        Subjects subjects = cohort.subjects(endpoint);
        String eligible = "Eligible: " + definition.id() + " version " + definition.version();
        Builder side = builder()
                .indexRule(cohort.indexRule().name())
                .origin(ClockOrigin.of(cohort.indexRule()))
                .originFromRule(true)
                .definitionId(definition.id())
                .definitionVersion(definition.version())
                .endpointId(endpoint.id())
                .persons(subjects.persons())
                .events(subjects.count(Outcome.EVENT))
                .figures(figures);
        boolean applied = false;
        boolean kept = false;
        List<AttritionStep> steps = cohort.attrition().steps();
        for (AttritionStep step : steps.subList(1, steps.size())) {
            if (step.name().equals(eligible)) {
                applied = true;
            } else if (step.name().equals(eligible + " (undetermined kept)")) {
                applied = true;
                kept = step.remained() > 0;
            } else if (step.left() > 0) {
                side.addFurtherSteps(step.name());
            }
        }
        definition.ambiguities().stream()
                .filter(question -> !question.chosen().equals(question.published()))
                .forEach(question -> side.addOtherReadings(question.id() + "=" + question.chosen()));
        return side.definitionApplied(applied).undeterminedKept(kept);
    }

    /** The figure of the same kind and time as another; empty if there is none. */
    default Optional<CohortFigure> like(PublishedFigure other) {
        return figures().stream()
                .filter(own -> own.figure().kind() == other.kind()
                        && own.figure().atMonths().equals(other.atMonths()))
                .findFirst();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CohortSide}. */
    final class Builder extends ImmutableCohortSide.Builder {
        Builder() {}
    }
}
