package org.oligomet.core.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.DataKind;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Evidence;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.TimeFrame;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.LocalTherapy;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Target;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;

/**
 * Whether there was an earlier episode of metastatic disease (question 2). An episode opens with the first finding after
 * none, or after an episode that was treated; examining untreated disease again opens none. Treated is disease that met
 * with local therapy of a metastasis, or with systemic therapy that began after it was found or went on for longer than
 * imaging is current.
 */
final class Episodes {

    private final StateRules rules;
    private final Patient patient;
    private final ClinicalDate now;
    private final Therapies therapies;
    private final Optional<ClinicalDate> found;
    private final Map<String, Verdict> metastases = new HashMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private boolean placeOpen;

    Episodes(StateRules rules, Facts facts, Therapies therapies) {
        this.rules = rules;
        this.patient = facts.patient();
        this.now = facts.snapshot().asOf();
        this.therapies = therapies;
        this.found = facts.metastasesFirstFound();
        List<Verdict> ever = facts.counted(CountingPolicy.builder()
                .from(rules.counting())
                .timeFrame(TimeFrame.LIFETIME)
                .build());
        for (int i = 0; i < ever.size(); i++) {
            metastases.put(patient.lesions().get(i).id(), ever.get(i));
        }
    }

    /** Whether the first finding ever is still current, so that no treatment on record means none. */
    boolean isRecentlyFound() {
        return found.filter(day -> day.earliestDay() >= now.earliestDay() - rules.currentImagingDays())
                .isPresent();
    }

    Evaluation evaluate() {
        Verdict verdict = earlier();
        Evaluation.Builder builder = Answers.of(Question.Q2, verdict, "days", rules.currentImagingDays());
        found.ifPresent(day -> builder.addEvidence(Evidence.of(Message.of("fact.onset"), day)));
        builder.addAllEvidence(evidence);
        if (!verdict.isDecided()) {
            builder.addMissing(
                    found.isEmpty()
                            ? DataRequirement.of(DataKind.METASTATIC_STATUS)
                            : therapies.isListKnown() && !placeOpen
                                    ? DataRequirement.of(DataKind.EXACT_DATE, "@Date.TREATMENTS")
                                    : DataRequirement.of(DataKind.SYSTEMIC_THERAPY, "@Therapy.BEFORE"));
        }
        return builder.build();
    }

    private Verdict earlier() {
        if (found.isEmpty()) {
            return Verdict.UNDETERMINED;
        }
        Verdict any = therapies.isListKnown() || isRecentlyFound() ? Verdict.NOT_MET : Verdict.UNDETERMINED;
        for (Treatment treatment : patient.treatments()) {
            Verdict treated = treatment instanceof SystemicTherapy systemic
                    ? therapies.anticancer(systemic).and(began(systemic).or(wentOn(systemic)))
                    : ofMetastasis((LocalTherapy) treatment).and(began(treatment));
            any = any.or(note(treated, treatment.start(), "fact.treated"));
        }
        for (MetastaticLesion lesion : patient.lesions()) {
            for (LesionStatus status : lesion.statuses()) {
                if (status.state() == LesionState.ABLATED || status.state() == LesionState.RESECTED) {
                    Verdict treated = status.date().isCertainlyOnOrBefore(now) ? Verdict.MET : Verdict.UNDETERMINED;
                    any = any.or(note(treated.and(metastasis(lesion.id())), status.date(), "fact.treated"));
                }
            }
        }
        return any.or(note(cameBack(), now, "fact.resolved"));
    }

    private Verdict note(Verdict verdict, ClinicalDate date, String key) {
        if (verdict == Verdict.MET) {
            evidence.add(Evidence.of(Message.of(key), date));
        }
        return verdict;
    }

    private Verdict ofMetastasis(LocalTherapy therapy) {
        Verdict any = Verdict.NOT_MET;
        for (Target target : therapy.targets()) {
            if (target instanceof Target.OfLesion of) {
                any = any.or(metastasis(of.lesionId()));
            } else if (target instanceof Target.OfSite of) {
                any = any.or(ofMetastasisAt(of.site(), therapy.start()));
            }
        }
        return any;
    }

    /** Whether a place that was treated, without a lesion being named, held a metastasis by then. */
    private Verdict ofMetastasisAt(Site place, ClinicalDate start) {
        Verdict any = Verdict.NOT_MET;
        for (MetastaticLesion lesion : patient.lesions()) {
            ClinicalDate seen = lesion.firstSeen();
            Verdict byThen = and(seen.isCertainlyOnOrBefore(start), seen.isPossiblyOnOrBefore(start), true, true);
            any = any.or(metastasis(lesion.id()).and(byThen).and(Places.holds(place, lesion.site())));
        }
        placeOpen |= !any.isDecided();
        return any;
    }

    /** Whether a treatment began after metastases were found and before the date. */
    private Verdict began(Treatment treatment) {
        ClinicalDate day = found.orElseThrow();
        ClinicalDate start = treatment.start();
        return and(
                day.isCertainlyOnOrBefore(start), day.isPossiblyOnOrBefore(start),
                start.isCertainlyBefore(now), start.isPossiblyBefore(now));
    }

    /** Whether a therapy that may have begun before still went on when the finding was no longer new. */
    private Verdict wentOn(SystemicTherapy therapy) {
        ClinicalDate old = found.orElseThrow().plusDays(rules.currentImagingDays());
        Verdict past = and(old.isCertainlyBefore(now), old.isPossiblyBefore(now), true, true);
        Verdict given = Verdict.UNDETERMINED;
        if (therapies.certainlyUntil(therapy).filter(old::isCertainlyBefore).isPresent()) {
            given = Verdict.MET;
        } else if (therapy.stop().filter(stop -> !old.isPossiblyBefore(stop)).isPresent()) {
            given = Verdict.NOT_MET;
        }
        return past.and(given).and(therapy.start().isCertainlyBefore(now) ? Verdict.MET : began(therapy));
    }

    /** Whether all metastases known at some time had resolved before another was found. */
    private Verdict cameBack() {
        Verdict any = Verdict.NOT_MET;
        for (MetastaticLesion late : patient.lesions()) {
            if (metastasis(late.id()) != Verdict.NOT_MET) {
                any = any.or(cameBackWith(late));
            }
        }
        return any;
    }

    private Verdict cameBackWith(MetastaticLesion late) {
        boolean anyCertain = false;
        boolean anyPossible = false;
        boolean allCertain = true;
        boolean allPossible = true;
        for (MetastaticLesion early : patient.lesions()) {
            if (early == late || metastasis(early.id()) == Verdict.NOT_MET) {
                continue;
            }
            boolean resolved = resolved(early, late.firstSeen(), true);
            boolean perhaps = resolved(early, late.firstSeen(), false);
            if (early.firstSeen().isPossiblyBefore(late.firstSeen())) {
                allCertain &= resolved;
                anyCertain |= resolved && metastasis(early.id()) == Verdict.MET;
                anyPossible |= perhaps;
            }
            if (early.firstSeen().isCertainlyBefore(late.firstSeen())) {
                allPossible &= perhaps;
            }
        }
        Verdict verdict = and(anyCertain && allCertain, anyPossible && allPossible, true, true);
        return verdict.and(metastasis(late.id()));
    }

    private static boolean resolved(MetastaticLesion lesion, ClinicalDate before, boolean certainly) {
        for (LesionStatus status : lesion.statuses()) {
            boolean earlier = certainly
                    ? status.date().isCertainlyBefore(before)
                    : status.date().isPossiblyBefore(before);
            if (status.state() == LesionState.RESOLVED && earlier) {
                return true;
            }
        }
        return false;
    }

    /** Whether the lesion was a metastasis at any time; open for an id that the record does not know yet. */
    private Verdict metastasis(String lesionId) {
        return metastases.getOrDefault(lesionId, Verdict.UNDETERMINED);
    }

    private static Verdict and(boolean certainA, boolean possibleA, boolean certainB, boolean possibleB) {
        Verdict a = certainA ? Verdict.MET : possibleA ? Verdict.UNDETERMINED : Verdict.NOT_MET;
        Verdict b = certainB ? Verdict.MET : possibleB ? Verdict.UNDETERMINED : Verdict.NOT_MET;
        return a.and(b);
    }
}
