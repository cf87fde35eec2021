package org.oligomet.core.criteria;

import java.util.EnumSet;
import java.util.Set;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;

/**
 * The first-line or induction systemic therapy of a snapshot. A therapy belongs to it if its intent is induction, or if
 * it is the first line and its intent is palliative or not stated; it may belong to it if neither line nor intent tell.
 */
final class InductionCourse {

    private static final Set<Intent> OPEN_INTENTS = EnumSet.of(Intent.UNKNOWN, Intent.PALLIATIVE);

    private final boolean given;
    private final boolean ended;
    private final long startEarliest;
    private final long startLatest;
    private final long endLatest;
    private final int minCycles;
    private final int maxCycles;

    InductionCourse(Patient patient, long asOf) {
        boolean anyCertain = false;
        boolean anyOngoing = false;
        long firstStart = Long.MAX_VALUE;
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        int min = 0;
        int max = 0;
        for (Treatment treatment : patient.treatments()) {
            int part = partOf(treatment, asOf);
            if (part == Certainty.NO) {
                continue;
            }
            SystemicTherapy therapy = (SystemicTherapy) treatment;
            firstStart = Math.min(firstStart, therapy.start().earliestDay());
            boolean over = therapy.stop().isPresent() && therapy.stop().get().latestDay() <= asOf;
            anyOngoing |= !over;
            if (over) {
                end = Math.max(end, therapy.stop().get().latestDay());
            }
            max = Counts.add(max, over ? therapy.cycles().orElse(Counts.OPEN) : Counts.OPEN);
            if (part == Certainty.CERTAIN) {
                anyCertain = true;
                start = Math.min(start, therapy.start().latestDay());
                min += over ? therapy.cycles().orElse(0) : 0;
            }
        }
        given = anyCertain;
        ended = anyCertain && !anyOngoing;
        startEarliest = firstStart;
        startLatest = start;
        endLatest = end;
        minCycles = min;
        maxCycles = max;
    }

    /** {@link Certainty} that a treatment belongs to the induction. */
    static int partOf(Treatment treatment, long asOf) {
        if (!(treatment instanceof SystemicTherapy therapy) || isOnlyBoneModifying(therapy)) {
            return Certainty.NO;
        }
        int started = Certainty.onOrBefore(
                therapy.start().earliestDay(), therapy.start().latestDay(), asOf);
        if (therapy.intent() == Intent.INDUCTION) {
            return started;
        }
        if (!OPEN_INTENTS.contains(therapy.intent())) {
            return Certainty.NO;
        }
        if (therapy.line().isEmpty()) {
            return Math.min(started, Certainty.POSSIBLE);
        }
        return therapy.line().getAsInt() == 1 ? started : Certainty.NO;
    }

    private static boolean isOnlyBoneModifying(SystemicTherapy therapy) {
        return therapy.classes().size() == 1 && therapy.classes().contains(SystemicClass.BONE_MODIFYING);
    }

    /** Whether some therapy is certainly part of it. */
    boolean isGiven() {
        return given;
    }

    /** Whether it was given and all that may belong to it has certainly ended. */
    boolean isEnded() {
        return ended;
    }

    /** First day on which it may have begun. */
    long startEarliest() {
        return startEarliest;
    }

    /** Last day on which it may have begun. */
    long startLatest() {
        return startLatest;
    }

    /** Last day on which it may have ended; only if {@link #isEnded}. */
    long endLatest() {
        return endLatest;
    }

    int minCycles() {
        return minCycles;
    }

    int maxCycles() {
        return maxCycles;
    }
}
