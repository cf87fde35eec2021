package org.oligomet.core.evidence;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.core.criteria.Message;

/** Everything that speaks against setting a cohort beside an arm. */
final class ComparisonCheck {

    private final CohortSide cohort;
    private final PublishedOutcome arm;
    private final List<Refusal> reasons = new ArrayList<>();

    ComparisonCheck(CohortSide cohort, PublishedOutcome arm) {
        this.cohort = cohort;
        this.arm = arm;
    }

    List<Refusal> reasons() {
        checkOrigin();
        checkCriteria();
        checkFigures();
        return reasons;
    }

    private void checkOrigin() {
        boolean armKnown = arm.clockOrigin() != ClockOrigin.NOT_STATED;
        boolean cohortKnown = cohort.origin() != ClockOrigin.NOT_STATED;
        if (!armKnown) {
            refuse(RefusalReason.ARM_CLOCK_ORIGIN_NOT_STATED, "trial", arm.trial());
        }
        if (!cohortKnown) {
            refuse(RefusalReason.COHORT_CLOCK_ORIGIN_NOT_STATED, "rule", cohort.indexRule());
        }
        if (armKnown && cohortKnown && arm.clockOrigin() != cohort.origin()) {
            refuse(RefusalReason.CLOCK_ORIGIN_DIFFERS, "cohort", cohort.origin(), "arm", arm.clockOrigin());
        }
    }

    private void checkCriteria() {
        if (arm.definitions().isEmpty() && !arm.subgroup()) {
            refuse(RefusalReason.CRITERIA_NOT_ENCODED, "trial", arm.trial());
        } else if (!arm.definitions().isEmpty() && !arm.definitions().contains(cohort.definitionId())) {
            refuse(
                    RefusalReason.CRITERIA_DIFFER,
                    "cohort",
                    cohort.definitionId(),
                    "arm",
                    String.join(", ", arm.definitions()));
        }
        if (arm.subgroup()) {
            refuse(RefusalReason.ARM_IS_SUBGROUP, "trial", arm.trial(), "arm", arm.arm());
        }
        if (!cohort.definitionApplied()) {
            refuse(
                    RefusalReason.CRITERIA_NOT_APPLIED,
                    "definition",
                    cohort.definitionId(),
                    "version",
                    cohort.definitionVersion());
        }
        if (cohort.undeterminedKept()) {
            refuse(RefusalReason.UNDETERMINED_KEPT, "definition", cohort.definitionId());
        }
        if (!cohort.furtherSteps().isEmpty()) {
            refuse(RefusalReason.COHORT_SELECTED_FURTHER, "steps", String.join("; ", cohort.furtherSteps()));
        }
    }

    private void checkFigures() {
        boolean sameEvents = arm.endpoint()
                .endpointId()
                .filter(id -> id.equals(cohort.endpointId()))
                .isPresent();
        if (!sameEvents) {
            refuse(RefusalReason.ENDPOINT_DIFFERS, "cohort", cohort.endpointId(), "arm", arm.endpointText());
        }
        if (arm.figures().isEmpty()) {
            refuse(RefusalReason.ARM_HAS_NO_FIGURE, "trial", arm.trial(), "arm", arm.arm());
        } else if (arm.figures().stream().allMatch(figure -> cohort.like(figure).isEmpty())) {
            refuse(RefusalReason.COHORT_HAS_NO_SUCH_FIGURE, "arm", arm.figures().toString());
        }
    }

    private void refuse(RefusalReason reason, Object... namesAndValues) {
        reasons.add(new Refusal(reason, Message.of("comparison." + reason.name(), namesAndValues)));
    }
}
