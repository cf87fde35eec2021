package org.oligomet.core.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oligomet.core.criteria.DataKind;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Evidence;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;

/** Systemic anticancer therapies as known at the date judged, and whether one is active then (question 4). */
final class Therapies {

    private final StateRules rules;
    private final Patient patient;
    private final ClinicalDate now;
    private final List<SystemicTherapy> systemic = new ArrayList<>();

    Therapies(StateRules rules, Patient patient, ClinicalDate now) {
        this.rules = rules;
        this.patient = patient;
        this.now = now;
        for (Treatment treatment : patient.treatments()) {
            if (treatment instanceof SystemicTherapy therapy && anticancer(therapy) != Verdict.NOT_MET) {
                systemic.add(therapy);
            }
        }
    }

    /** Whether a therapy is against the cancer; open where neither classes nor a line are recorded. */
    Verdict anticancer(SystemicTherapy therapy) {
        if (therapy.classes().isEmpty()) {
            return therapy.line().isPresent() ? Verdict.MET : Verdict.UNDETERMINED;
        }
        return Verdict.of(!rules.notAnticancer().containsAll(therapy.classes()));
    }

    /** Those that are or may be against the cancer. */
    List<SystemicTherapy> systemic() {
        return systemic;
    }

    /** Whether the record holds what was given: it names some treatment by now, or is declared complete. */
    boolean isListKnown() {
        return rules.treatmentsComplete()
                || patient.treatments().stream().anyMatch(t -> t.start().isCertainlyOnOrBefore(now));
    }

    /** Last day to which a therapy is certainly known to have been given. */
    Optional<ClinicalDate> certainlyUntil(SystemicTherapy therapy) {
        if (therapy.stop().isPresent()) {
            ClinicalDate stop = therapy.stop().get();
            return therapy.ongoingAsOf()
                    .filter(seen -> seen.earliestDay() > stop.earliestDay())
                    .or(therapy::stop)
                    .map(ClinicalDate::earliest);
        }
        return rules.openTherapies() == OpenTherapyRule.ONGOING
                ? Optional.of(now)
                : therapy.ongoingAsOf().map(ClinicalDate::earliest);
    }

    /** Whether a therapy is active at the date: begun before it, and not over for longer than the washout. */
    private Verdict active(SystemicTherapy therapy) {
        Verdict begun = therapy.start().isCertainlyBefore(now)
                ? Verdict.MET
                : therapy.start().isPossiblyBefore(now) ? Verdict.UNDETERMINED : Verdict.NOT_MET;
        Verdict notOver = Verdict.UNDETERMINED;
        if (certainlyUntil(therapy)
                .filter(until -> until.earliestDay() + rules.washoutDays() >= now.earliestDay())
                .isPresent()) {
            notOver = Verdict.MET;
        } else if (therapy.stop()
                .filter(stop -> stop.latestDay() + rules.washoutDays() < now.earliestDay())
                .isPresent()) {
            notOver = Verdict.NOT_MET;
        }
        return anticancer(therapy).and(begun).and(notOver);
    }

    Verdict activeNow() {
        Verdict any = isListKnown() ? Verdict.NOT_MET : Verdict.UNDETERMINED;
        for (SystemicTherapy therapy : systemic) {
            any = any.or(active(therapy));
        }
        return any;
    }

    Evaluation evaluate() {
        Verdict verdict = activeNow();
        Evaluation.Builder builder = Answers.of(Question.Q4, verdict, "washoutDays", rules.washoutDays());
        boolean open = false;
        for (SystemicTherapy therapy : systemic) {
            builder.addEvidence(Evidence.of(Message.of("fact.systemic", "classes", therapy.classes()), therapy.start())
                    .about(therapy.id()));
            therapy.stop()
                    .ifPresent(stop -> builder.addEvidence(
                            Evidence.of(Message.of("fact.systemic.end"), stop).about(therapy.id())));
            therapy.ongoingAsOf()
                    .ifPresent(seen -> builder.addEvidence(Evidence.of(Message.of("fact.systemic.ongoing"), seen)
                            .about(therapy.id())));
            open |= therapy.stop().isEmpty() && active(therapy) == Verdict.MET && isAssumedOngoing(therapy);
        }
        if (open) {
            builder.addFindings(new Finding("THERAPY_READ_AS_ONGOING", Message.of("finding.THERAPY_READ_AS_ONGOING")));
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.SYSTEMIC_THERAPY, "@Therapy.ACTIVE")
                    .between(now, now));
        }
        return builder.build();
    }

    private boolean isAssumedOngoing(SystemicTherapy therapy) {
        return rules.openTherapies() == OpenTherapyRule.ONGOING
                && therapy.ongoingAsOf()
                        .filter(seen -> seen.earliestDay() + rules.washoutDays() >= now.earliestDay())
                        .isEmpty();
    }
}
