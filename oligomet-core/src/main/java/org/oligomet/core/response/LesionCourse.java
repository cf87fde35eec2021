package org.oligomet.core.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/** One lesion through the visits. */
final class LesionCourse {

    private final Patient patient;
    private final MetastaticLesion lesion;
    private final RecistRules rules;
    private final Visit baseline;

    LesionCourse(Patient patient, MetastaticLesion lesion, RecistRules rules, Visit baseline) {
        this.patient = patient;
        this.lesion = lesion;
        this.rules = rules;
        this.baseline = baseline;
    }

    MetastaticLesion lesion() {
        return lesion;
    }

    boolean isNode() {
        return lesion.site().organ().isLymphNode();
    }

    /** Whether it is not shown to be benign by pathology. */
    boolean isMalignant() {
        boolean benign = false;
        for (LesionPathology report : lesion.pathology()) {
            benign |= report.result() == PathologyResult.NOT_MALIGNANT;
        }
        return !benign || lesion.isConfirmedByHistology();
    }

    /** Whether it was there at baseline. */
    Verdict atBaseline() {
        if (lesion.firstSeen().latestDay() <= baseline.last()) {
            return Verdict.MET;
        }
        return lesion.firstSeen().earliestDay() <= baseline.last() ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    }

    /** Whether it was first seen after baseline and by the visit. */
    Verdict isNewAt(Visit visit) {
        Verdict seen = lesion.firstSeen().latestDay() <= visit.last()
                ? Verdict.MET
                : lesion.firstSeen().earliestDay() <= visit.last() ? Verdict.UNDETERMINED : Verdict.NOT_MET;
        return seen.and(atBaseline().not());
    }

    /** The measurement that counts at a visit: the last in it, if one is certainly in it. */
    @Nullable
    Measurement measurement(Visit visit) {
        Measurement last = null;
        for (Measurement m : lesion.measurements()) {
            if (m.kind() == GrowthRule.kindFor(lesion)
                    && visit.certainlyHolds(m.date())
                    && (last == null || m.date().earliestDay() > last.date().earliestDay())) {
                last = m;
            }
        }
        return last;
    }

    MmRange diameter(Visit visit) {
        MmRange range = null;
        Measurement last = measurement(visit);
        if (last != null) {
            for (Measurement m : lesion.measurements()) {
                if (m.kind() == GrowthRule.kindFor(lesion)
                        && visit.mayHold(m.date())
                        && m.date().latestDay() >= last.date().earliestDay()) {
                    MmRange one = MmRange.exactly(m.diameterMm());
                    range = range == null ? one : range.or(one);
                }
            }
        }
        Verdict resolved = resolved(visit);
        if (range != null) {
            return resolved == Verdict.NOT_MET ? range : range.or(MmRange.GONE);
        }
        if (resolved == Verdict.MET) {
            return MmRange.GONE;
        }
        return resolved == Verdict.NOT_MET && isJudged(visit, LesionState.RESPONDING)
                ? MmRange.exactly(rules.tooSmallMm())
                : MmRange.UNKNOWN;
    }

    /** Whether its last judgement by the visit is that it has resolved, and it was not measured since. */
    private Verdict resolved(Visit visit) {
        long lastCertain = Long.MIN_VALUE;
        for (LesionStatus status : lesion.statuses()) {
            if (status.date().latestDay() <= visit.last()) {
                lastCertain = Math.max(lastCertain, status.date().earliestDay());
            }
        }
        for (Measurement m : lesion.measurements()) {
            if (m.date().latestDay() <= visit.last()) {
                lastCertain = Math.max(lastCertain, m.date().earliestDay());
            }
        }
        Verdict any = Verdict.NOT_MET;
        boolean all = lastCertain != Long.MIN_VALUE;
        for (LesionStatus status : lesion.statuses()) {
            if (status.date().latestDay() >= lastCertain && status.date().earliestDay() <= visit.last()) {
                boolean gone = status.state() == LesionState.RESOLVED;
                any = gone ? Verdict.UNDETERMINED : any;
                all &= gone;
            }
        }
        for (Measurement m : lesion.measurements()) {
            all &= m.date().latestDay() < lastCertain || m.date().earliestDay() > visit.last();
        }
        return any == Verdict.UNDETERMINED && all ? Verdict.MET : any;
    }

    private boolean isJudged(Visit visit, LesionState state) {
        return lesion.statuses().stream().anyMatch(s -> s.state() == state && visit.certainlyHolds(s.date()));
    }

    private boolean isThere(Visit visit) {
        return isJudged(visit, LesionState.ACTIVE)
                || isJudged(visit, LesionState.STABLE)
                || isJudged(visit, LesionState.RESPONDING)
                || isJudged(visit, LesionState.PROGRESSING);
    }

    /** Whether a reader judged it progressing at the visit, or an event says so. */
    Verdict judgedProgressing(Visit visit) {
        Verdict any = Verdict.NOT_MET;
        for (LesionStatus status : lesion.statuses()) {
            if (status.state() == LesionState.PROGRESSING && visit.mayHold(status.date())) {
                any = any.or(visit.certainlyHolds(status.date()) ? Verdict.MET : Verdict.UNDETERMINED);
            }
        }
        for (DiseaseEvent event : patient.diseaseEvents()) {
            if (event.kind() != DiseaseEventKind.NEW_METASTASIS
                    && event.targets().contains(new Target.OfLesion(lesion.id()))
                    && visit.mayHold(event.date())) {
                any = any.or(visit.certainlyHolds(event.date()) ? Verdict.MET : Verdict.UNDETERMINED);
            }
        }
        return any;
    }

    /** Whether anything at the visit tells of it. */
    boolean isSeen(Visit visit) {
        return !diameter(visit).equals(MmRange.UNKNOWN)
                || lesion.statuses().stream().anyMatch(s -> visit.certainlyHolds(s.date()));
    }

    /** Whether a target or non-target lesion is gone: resolved, or a node of normal size. */
    Verdict gone(Visit visit) {
        MmRange now = diameter(visit);
        // Seen without being measured; a node may still be of normal size.
        if (!isNode() && now.equals(MmRange.UNKNOWN) && resolved(visit) == Verdict.NOT_MET && isThere(visit)) {
            return Verdict.NOT_MET;
        }
        double limit = isNode() ? rules.normalNodeMm() : 0;
        boolean certain = isNode() ? now.most() < limit : now.most() == 0;
        boolean possible = isNode() ? now.lower() < limit : now.lower() == 0;
        return certain ? Verdict.MET : possible ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    }

    /** New at the last of the visits, judged progressing there, or grown from its own nadir, which after it resolved is 0. */
    Verdict progressive(List<Visit> upTo) {
        Visit now = upTo.get(upTo.size() - 1);
        Verdict isNew = isNewAt(now);
        Verdict known = Verdict.NOT_MET;
        for (Visit before : upTo.subList(0, upTo.size() - 1)) {
            isNew = isNew.and(isNewAt(before).not());
            boolean back = diameter(before).equals(MmRange.GONE)
                    && rules.lesionProgression().isGrown(0, diameter(now).lower());
            known = known.or(Verdict.of(back));
        }
        return known.or(isNew).or(judgedProgressing(now)).or(byDiameters(now));
    }

    private Verdict byDiameters(Visit now) {
        if (diameter(now).equals(MmRange.GONE)) {
            return Verdict.NOT_MET;
        }
        Timeline timeline = lesion.firstSeen().timeline();
        return rules.lesionProgression()
                .grown(lesion, ClinicalDate.ofDay(timeline, now.first()), ClinicalDate.ofDay(timeline, now.last()));
    }

    /** Whether a range has grown from a nadir that is known as a range. */
    static Verdict grown(GrowthRule rule, MmRange nadir, MmRange now) {
        boolean certain = nadir.upper().isPresent() && rule.isGrown(nadir.most(), now.lower());
        boolean possible = now.upper().isEmpty() || rule.isGrown(nadir.lower(), now.most());
        return certain ? Verdict.MET : possible ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    }
}
