package org.oligomet.core.evidence;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.definition.VerificationStatus;

/**
 * A cohort beside a published arm. They stand side by side only if time is counted from the same event and the same
 * criteria hold; otherwise the answer says everything that does not agree. Even then it is no randomised comparison: no
 * test and no ratio of the two is given.
 */
public sealed interface TrialComparison {

    CohortSide cohort();

    PublishedOutcome arm();

    /**
     * Figures of both sides.
     *
     * @param cohort the cohort
     * @param arm the arm
     * @param rows figure by figure
     * @param caveats what to mind; the first says that this is no randomised comparison
     */
    record SideBySide(CohortSide cohort, PublishedOutcome arm, List<FigurePair> rows, List<Finding> caveats)
            implements TrialComparison {
        public SideBySide {
            rows = List.copyOf(rows);
            caveats = List.copyOf(caveats);
        }

        /** Both sides as a table, with the caveats. */
        @Override
        public String toString() {
            StringBuilder out = new StringBuilder();
            for (FigurePair row : rows) {
                out.append("cohort: ").append(row.cohort()).append('\n');
                out.append(arm.trial()).append(", ").append(arm.arm()).append(": ");
                out.append(row.published())
                        .append(" [")
                        .append(arm.status().label())
                        .append("]\n");
            }
            caveats.forEach(caveat -> out.append(caveat).append('\n'));
            return out.toString();
        }
    }

    /**
     * A refusal with all its reasons.
     *
     * @param cohort the cohort
     * @param arm the arm
     * @param reasons at least one
     */
    record Refused(CohortSide cohort, PublishedOutcome arm, List<Refusal> reasons) implements TrialComparison {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("refused.reasons: none; a refusal must say why");
            }
        }

        /** Whether this is among the reasons. */
        public boolean isFor(RefusalReason reason) {
            return reasons.stream().anyMatch(refusal -> refusal.reason() == reason);
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder();
            reasons.forEach(reason -> out.append(reason).append('\n'));
            return out.toString();
        }
    }

    /** Sets a cohort beside a published arm, or says why not. */
    static TrialComparison of(CohortSide cohort, PublishedOutcome arm) {
        List<Refusal> reasons = new ComparisonCheck(cohort, arm).reasons();
        if (!reasons.isEmpty()) {
            return new Refused(cohort, arm, reasons);
        }
        List<FigurePair> rows = new ArrayList<>();
        for (PublishedFigure published : arm.figures()) {
            cohort.like(published).ifPresent(own -> rows.add(new FigurePair(own, published)));
        }
        return new SideBySide(cohort, arm, rows, caveats(cohort, arm, rows));
    }

    private static List<Finding> caveats(CohortSide cohort, PublishedOutcome arm, List<FigurePair> rows) {
        List<Finding> caveats = new ArrayList<>();
        caveats.add(caveat("NO_RANDOMISED_COMPARISON", "trial", arm.trial()));
        if (!cohort.originFromRule()) {
            caveats.add(caveat("ORIGIN_AS_DECLARED", "origin", cohort.origin(), "rule", cohort.indexRule()));
        }
        arm.clockOriginStatus()
                .filter(status -> status != VerificationStatus.VERIFIED)
                .ifPresent(status ->
                        caveats.add(caveat("ORIGIN_UNVERIFIED", "origin", arm.clockOrigin(), "status", status)));
        if (!cohort.otherReadings().isEmpty()) {
            caveats.add(caveat("OTHER_READING", "readings", String.join(", ", cohort.otherReadings())));
        }
        if (rows.stream().anyMatch(FigurePair::levelsDiffer)) {
            caveats.add(caveat("LEVELS_DIFFER"));
        }
        caveats.addAll(arm.cautions());
        return caveats;
    }

    private static Finding caveat(String code, Object... namesAndValues) {
        return new Finding(code, Message.of("comparison.caveat." + code, namesAndValues));
    }
}
