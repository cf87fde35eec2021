package org.oligomet.core.response;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.oligomet.core.criteria.Verdict;

/** Targets, non-targets and new lesions of one visit put together. */
final class Judgement {

    private static final double ROUNDING = 1e-9;

    private final RecistRules rules;
    private final List<LesionCourse> targets;
    private final List<LesionCourse> others;

    /**
     * Of one course.
     *
     * @param others lesions that are no target and were, or may have been, there at baseline
     */
    Judgement(RecistRules rules, List<LesionCourse> targets, List<LesionCourse> others) {
        this.rules = rules;
        this.targets = targets;
        this.others = others;
    }

    MmRange sum(Visit visit) {
        MmRange sum = MmRange.GONE;
        for (LesionCourse target : targets) {
            sum = sum.plus(target.diameter(visit));
        }
        return sum;
    }

    private Verdict targetsGone(Visit visit) {
        Verdict all = Verdict.MET;
        for (LesionCourse target : targets) {
            all = all.and(target.gone(visit));
        }
        return all;
    }

    private Verdict isPartial(MmRange base, MmRange sum) {
        double share = 1 - rules.partialResponsePercent() / 100;
        boolean certain =
                sum.most() <= base.lower() * share + ROUNDING && sum.upper().isPresent();
        boolean possible = sum.lower() <= base.most() * share + ROUNDING;
        return certain ? Verdict.MET : possible ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    }

    /** What the targets may show; empty if there are none. */
    Set<RecistCategory> possibleOfTargets(Visit visit, MmRange base, MmRange nadir) {
        Set<RecistCategory> possible = EnumSet.noneOf(RecistCategory.class);
        if (targets.isEmpty()) {
            return possible;
        }
        Verdict gone = targetsGone(visit);
        Verdict grown = LesionCourse.grown(rules.progression(), nadir, sum(visit));
        Verdict partial = isPartial(base, sum(visit));
        if (gone != Verdict.NOT_MET) {
            possible.add(RecistCategory.COMPLETE_RESPONSE);
        }
        if (gone == Verdict.MET) {
            return possible;
        }
        if (grown != Verdict.NOT_MET) {
            possible.add(RecistCategory.PROGRESSIVE_DISEASE);
        }
        if (grown != Verdict.MET) {
            if (partial != Verdict.NOT_MET) {
                possible.add(RecistCategory.PARTIAL_RESPONSE);
            }
            if (partial != Verdict.MET) {
                possible.add(RecistCategory.STABLE_DISEASE);
            }
        }
        return possible;
    }

    /** By the sums on record alone: what was measured of incomplete targets may still show progression. */
    RecistCategory ofTargets(Visit visit, MmRange base, OptionalDouble recordedNadir) {
        if (targets.isEmpty()) {
            return RecistCategory.NOT_EVALUABLE;
        }
        MmRange sum = sum(visit);
        boolean complete = sum.exact().isPresent();
        if (targetsGone(visit) == Verdict.MET) {
            return RecistCategory.COMPLETE_RESPONSE;
        }
        if (recordedNadir.isPresent() && rules.progression().isGrown(recordedNadir.getAsDouble(), sum.lower())) {
            return RecistCategory.PROGRESSIVE_DISEASE;
        }
        if (!complete || base.exact().isEmpty()) {
            return RecistCategory.NOT_EVALUABLE;
        }
        return isPartial(base, sum) == Verdict.MET ? RecistCategory.PARTIAL_RESPONSE : RecistCategory.STABLE_DISEASE;
    }

    private Verdict othersProgress(Visit visit, boolean strict) {
        Verdict any = Verdict.NOT_MET;
        for (LesionCourse other : others) {
            Verdict one = other.judgedProgressing(visit).and(other.atBaseline());
            if (one == Verdict.NOT_MET && strict && !other.isSeen(visit)) {
                one = Verdict.UNDETERMINED;
            }
            any = any.or(one);
        }
        return any;
    }

    private Verdict othersGone(Visit visit) {
        Verdict all = Verdict.MET;
        for (LesionCourse other : others) {
            // One that may be no lesion of baseline does not forbid a complete response.
            all = all.and(other.gone(visit).or(other.atBaseline().not()));
        }
        return all;
    }

    /** What the non-targets may show; empty if there are none. */
    Set<RecistCategory> possibleOfOthers(Visit visit) {
        Set<RecistCategory> possible = EnumSet.noneOf(RecistCategory.class);
        if (others.isEmpty()) {
            return possible;
        }
        Verdict progress = othersProgress(visit, true);
        Verdict gone = othersGone(visit);
        if (progress != Verdict.NOT_MET) {
            possible.add(RecistCategory.PROGRESSIVE_DISEASE);
        }
        if (progress != Verdict.MET) {
            if (gone != Verdict.NOT_MET) {
                possible.add(RecistCategory.COMPLETE_RESPONSE);
            }
            if (gone != Verdict.MET) {
                possible.add(RecistCategory.NON_CR_NON_PD);
            }
        }
        return possible;
    }

    RecistCategory ofOthers(Visit visit) {
        if (others.isEmpty()) {
            return RecistCategory.NOT_EVALUABLE;
        }
        if (othersProgress(visit, false) == Verdict.MET) {
            return RecistCategory.PROGRESSIVE_DISEASE;
        }
        if (othersGone(visit) == Verdict.MET) {
            return RecistCategory.COMPLETE_RESPONSE;
        }
        boolean allSeen = others.stream().allMatch(o -> o.isSeen(visit));
        return allSeen ? RecistCategory.NON_CR_NON_PD : RecistCategory.NOT_EVALUABLE;
    }

    /** The table of RECIST 1.1 for patients with target disease, and that for patients without. */
    RecistCategory overall(RecistCategory ofTargets, RecistCategory ofOthers, boolean isNew) {
        if (isNew
                || ofTargets == RecistCategory.PROGRESSIVE_DISEASE
                || ofOthers == RecistCategory.PROGRESSIVE_DISEASE) {
            return RecistCategory.PROGRESSIVE_DISEASE;
        }
        if (targets.isEmpty()) {
            return ofOthers;
        }
        boolean othersGone = others.isEmpty() || ofOthers == RecistCategory.COMPLETE_RESPONSE;
        return ofTargets == RecistCategory.COMPLETE_RESPONSE && !othersGone
                ? RecistCategory.PARTIAL_RESPONSE
                : ofTargets;
    }

    /** All that the parts may add up to. */
    Set<RecistCategory> overall(Set<RecistCategory> ofTargets, Set<RecistCategory> ofOthers, Verdict isNew) {
        Set<RecistCategory> none = EnumSet.of(RecistCategory.NOT_EVALUABLE);
        Set<RecistCategory> all = EnumSet.noneOf(RecistCategory.class);
        for (RecistCategory target : ofTargets.isEmpty() ? none : ofTargets) {
            for (RecistCategory other : ofOthers.isEmpty() ? none : ofOthers) {
                if (isNew != Verdict.MET) {
                    all.add(overall(target, other, false));
                }
            }
        }
        if (isNew != Verdict.NOT_MET) {
            all.add(RecistCategory.PROGRESSIVE_DISEASE);
        }
        return all;
    }
}
