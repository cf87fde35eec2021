package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;

/**
 * First-line or induction systemic therapy began at most so many calendar months before the date of the snapshot; the day
 * that ends the last month is within.
 *
 * @param months calendar months, 1 or more
 */
public record FirstLineWithin(int months) implements Criterion {

    public FirstLineWithin {
        if (months < 1) {
            throw new IllegalArgumentException("first-line-within.months: " + months + "; it must be 1 or more");
        }
    }

    @Override
    public String id() {
        return "first-line-within";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("months", months);
    }

    @Override
    public Verdict verdict(Facts facts) {
        Verdict all = facts.induction().isGiven() ? Verdict.MET : Verdict.UNDETERMINED;
        List<Treatment> treatments = facts.patient().treatments();
        for (int i = 0; i < treatments.size(); i++) {
            int part = InductionCourse.partOf(treatments.get(i), facts.asOf());
            if (part != Certainty.NO) {
                all = all.and(judge(treatments.get(i).start(), part, facts.asOf()));
            }
        }
        return all;
    }

    private Verdict judge(ClinicalDate start, int part, long asOf) {
        if (start.earliestDayPlusMonths(months) >= asOf) {
            return Verdict.MET;
        }
        boolean tooLong = part == Certainty.CERTAIN && start.latestDayPlusMonths(months) < asOf;
        return tooLong ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder =
                Leaf.of(this, verdict, Message.of("first-line-within." + verdict.name(), "months", months));
        for (Treatment treatment : facts.patient().treatments()) {
            if (InductionCourse.partOf(treatment, facts.asOf()) != Certainty.NO
                    && treatment instanceof SystemicTherapy therapy) {
                builder.addEvidence(
                        Evidence.of(Message.of("fact.systemic", "classes", therapy.classes()), therapy.start())
                                .about(therapy.id()));
            }
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.SYSTEMIC_THERAPY, "@Therapy.INDUCTION"));
        }
        return builder.build();
    }
}
