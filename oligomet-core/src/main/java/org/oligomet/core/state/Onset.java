package org.oligomet.core.state;

import java.util.Optional;
import org.oligomet.core.criteria.DataKind;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Evidence;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.LocalTherapy;
import org.oligomet.core.patient.Target;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;

/** Whether metastases were first found later than so many months after the primary (question 3). */
final class Onset {

    private Onset() {}

    static Evaluation evaluate(StateRules rules, Facts facts) {
        int months = rules.synchronousMonths();
        if (rules.anchor() == Anchor.PRIMARY_DIAGNOSIS) {
            Evaluation within = new Synchronous(months).evaluate(facts);
            return Answers.of(Question.Q3, within.verdict().not(), "months", months)
                    .evidence(within.evidence())
                    .missing(within.missing())
                    .build();
        }
        Optional<ClinicalDate> treated = firstTherapy(facts);
        Optional<ClinicalDate> found = facts.metastasesFirstFound();
        Verdict later = Verdict.UNDETERMINED;
        if (treated.isPresent() && found.isPresent()) {
            ClinicalDate limit = treated.get().plusMonths(months);
            later = found.get().isCertainlyOnOrBefore(limit)
                    ? Verdict.NOT_MET
                    : found.get().isCertainlyAfter(limit) ? Verdict.MET : Verdict.UNDETERMINED;
        }
        Evaluation.Builder builder = Answers.of(Question.Q3, later, "months", months);
        treated.ifPresent(day -> builder.addEvidence(Evidence.of(Message.of("fact.primary.treated"), day)));
        found.ifPresent(day -> builder.addEvidence(Evidence.of(Message.of("fact.onset"), day)));
        if (!later.isDecided()) {
            builder.addMissing(
                    treated.isEmpty()
                            ? DataRequirement.of(DataKind.LOCAL_THERAPY, "@Therapy.OF_PRIMARY")
                            : found.isEmpty()
                                    ? DataRequirement.of(DataKind.METASTATIC_STATUS)
                                    : DataRequirement.of(DataKind.EXACT_DATE, "@Date.DIAGNOSES"));
        }
        return builder.build();
    }

    /**
     * When the first local therapy of a primary began; empty unless one had certainly begun. One that may still lie ahead
     * says nothing: dated better, it would not be on record yet.
     */
    private static Optional<ClinicalDate> firstTherapy(Facts facts) {
        long earliest = Long.MAX_VALUE;
        long latest = Long.MAX_VALUE;
        for (Treatment treatment : facts.patient().treatments()) {
            if (treatment instanceof LocalTherapy local
                    && local.targets().stream().anyMatch(Target.OfPrimary.class::isInstance)) {
                earliest = Math.min(earliest, local.start().earliestDay());
                latest = Math.min(latest, local.start().latestDay());
            }
        }
        ClinicalDate asOf = facts.snapshot().asOf();
        return latest > asOf.earliestDay()
                ? Optional.empty()
                : Optional.of(ClinicalDate.betweenDays(asOf.timeline(), earliest, latest));
    }
}
