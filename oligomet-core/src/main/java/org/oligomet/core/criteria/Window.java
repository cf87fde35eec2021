package org.oligomet.core.criteria;

import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.time.ClinicalDate;

/**
 * The counting moment of a policy for one patient: the days on which it may lie, and which findings, examinations and
 * totals describe it.
 */
final class Window {

    private static final long LONG_AGO = -10_000_000;

    private final Facts facts;
    private CountingPolicy policy;
    private long earliest;
    private long latest;
    private boolean known;

    Window(Facts facts, CountingPolicy policy) {
        this.facts = facts;
        this.policy = policy;
        moveTo(policy);
    }

    /** Makes this the window of another policy: counting allocates nothing per definition. */
    void moveTo(CountingPolicy newPolicy) {
        policy = newPolicy;
        earliest = facts.asOf();
        latest = facts.asOf();
        switch (newPolicy.moment()) {
            case NOW -> known = true;
            case AFTER_INDUCTION -> known = facts.induction().isEnded();
            case DIAGNOSIS_OF_METASTASES -> {
                known = facts.onset().isCertain();
                // Without it, the moment may turn out to lie on any day so far.
                earliest = known ? facts.onset().earliest() : LONG_AGO;
                latest = known ? facts.onset().latest() : facts.asOf();
            }
        }
    }

    /** Whether there is such a moment; otherwise every count is open. */
    boolean isKnown() {
        return known;
    }

    /** Whether metastatic disease certainly exists at the moment, wherever. */
    boolean isPresent() {
        if (policy.moment() == CountingMoment.DIAGNOSIS_OF_METASTASES) {
            return known && policy.treatedLesions() == TreatedLesionRule.COUNTED;
        }
        // A registry that lists no lesion and no local therapy: disease persists until recorded otherwise.
        return policy.moment() == CountingMoment.NOW
                && policy.disease() == CountedDisease.ALL
                && facts.onset().isCertain()
                && facts.lesions().size == 0
                && !facts.hasLocalTherapy();
    }

    /** Whether metastatic disease certainly did not exist by the date of the snapshot. */
    boolean isAbsent() {
        return policy.moment() == CountingMoment.DIAGNOSIS_OF_METASTASES
                && !known
                && facts.metastatic(policy) == Verdict.NOT_MET;
    }

    private int windowAfter() {
        return policy.moment() == CountingMoment.DIAGNOSIS_OF_METASTASES
                ? policy.coverage().stagingWindowDays()
                : 0;
    }

    long firstScan() {
        long first = latest - policy.coverage().maxAgeDays();
        return policy.moment() == CountingMoment.AFTER_INDUCTION
                ? Math.max(first, facts.induction().endLatest())
                : first;
    }

    long lastScan() {
        return Math.min(earliest + windowAfter(), facts.asOf());
    }

    /** Last day whose findings may still describe the moment; up to {@link #lastScan} they certainly do. */
    long lastFinding() {
        return Math.min(latest + windowAfter(), facts.asOf());
    }

    /** {@link Certainty} that a finding of this date may be read as describing the moment. */
    int byThen(ClinicalDate date) {
        if (known && date.latestDay() <= lastScan()) {
            return Certainty.CERTAIN;
        }
        return date.earliestDay() <= lastFinding() ? Certainty.POSSIBLE : Certainty.NO;
    }

    /** {@link Certainty} that a lesion was there at the moment, as far as dates and states tell. */
    int counts(LesionTable lesions, int i) {
        if (policy.moment() == CountingMoment.DIAGNOSIS_OF_METASTASES) {
            int there = known
                    ? facts.onset().atDiagnosis(lesions, i, policy.coverage().stagingWindowDays())
                    : Certainty.POSSIBLE;
            return policy.treatedLesions() == TreatedLesionRule.NOT_COUNTED
                    ? Math.min(there, notTreated(lesions.states[i]))
                    : there;
        }
        int present = present(lesions.states[i], lesions.system[i]);
        if (policy.disease() == CountedDisease.PROGRESSIVE) {
            present = Math.min(present, lesions.progressing[i]);
        }
        if (policy.moment() == CountingMoment.AFTER_INDUCTION
                && (!known || lesions.lastUpdate[i] < facts.induction().endLatest())) {
            // Nothing says that the lesion outlasted the induction.
            return Math.min(present, Certainty.POSSIBLE);
        }
        return present;
    }

    private static int notTreated(int states) {
        if ((states & LesionTable.TREATED) == 0) {
            return Certainty.CERTAIN;
        }
        return states == LesionTable.TREATED ? Certainty.NO : Certainty.POSSIBLE;
    }

    private int present(int states, int system) {
        if (policy.timeFrame() == TimeFrame.LIFETIME) {
            return Certainty.CERTAIN;
        }
        int counted = LesionTable.PRESENT;
        if (policy.treatedLesions() == TreatedLesionRule.COUNTED
                || (policy.treatedLesions() == TreatedLesionRule.COUNTED_IN_BRAIN && Sites.isIntracranial(system))) {
            counted |= LesionTable.TREATED;
        }
        if ((states & ~counted) == 0) {
            return Certainty.CERTAIN;
        }
        // A lesion of unknown site may be one of the brain.
        boolean treatedMayCount =
                policy.treatedLesions() == TreatedLesionRule.COUNTED_IN_BRAIN && system == Sites.UNSPECIFIED;
        int possible = treatedMayCount ? counted | LesionTable.TREATED : counted;
        return (states & possible) == 0 ? Certainty.NO : Certainty.POSSIBLE;
    }

    /** Whether a reported total covers the moment, so that the count then was no larger. */
    boolean boundsFromAbove(ReportedCount count) {
        // What was there over a period says nothing of what was there before it.
        return known
                && policy.timeFrame() == TimeFrame.CURRENT
                && count.periodStart().latestDay() <= earliest + windowAfter()
                && count.periodEnd().earliestDay() >= firstScan();
    }

    /** Whether a reported total describes the moment itself, so that the count then was no smaller. */
    boolean boundsFromBelow(ReportedCount count) {
        boolean withoutTreated = policy.moment() == CountingMoment.DIAGNOSIS_OF_METASTASES
                && policy.treatedLesions() == TreatedLesionRule.NOT_COUNTED;
        if (!known
                || withoutTreated
                || policy.disease() == CountedDisease.PROGRESSIVE
                || count.periodEnd().latestDay() > facts.asOf()) {
            return false;
        }
        if (policy.timeFrame() == TimeFrame.LIFETIME) {
            return true;
        }
        if (policy.reportedPeriods() == ReportedPeriodRule.WHOLE_COURSE) {
            return boundsFromAbove(count);
        }
        return count.periodStart().earliestDay() >= firstScan()
                && count.periodEnd().latestDay() <= lastScan();
    }

    /** Span in which imaging describes the moment, as dates; the moment itself if there is no such span. */
    ClinicalDate from() {
        return date(known ? Math.min(firstScan(), latest) : facts.asOf());
    }

    ClinicalDate to() {
        return date(known ? Math.max(lastScan(), earliest) : facts.asOf());
    }

    /** The moment as a date. */
    ClinicalDate moment() {
        return ClinicalDate.betweenDays(facts.snapshot().asOf().timeline(), earliest, latest);
    }

    private ClinicalDate date(long day) {
        return ClinicalDate.ofDay(facts.snapshot().asOf().timeline(), day);
    }
}
