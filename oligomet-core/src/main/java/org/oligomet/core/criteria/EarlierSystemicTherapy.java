package org.oligomet.core.criteria;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;

/**
 * Systemic therapy before the induction, if any, had one of these intents. The list of systemic therapies is taken as
 * complete once it holds the induction. With several primaries an earlier therapy may have been for another cancer, which
 * is allowed: then a therapy of another intent leaves the question open.
 *
 * @param allowed the intents that are allowed
 */
public record EarlierSystemicTherapy(Set<Intent> allowed) implements Criterion {

    public EarlierSystemicTherapy {
        allowed = Sets.immutableEnumSet(allowed);
    }

    @Override
    public String id() {
        return "earlier-systemic-therapy";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("allowed", allowed);
    }

    @Override
    public Verdict verdict(Facts facts) {
        if (!facts.induction().isGiven()) {
            return Verdict.UNDETERMINED;
        }
        Verdict all = Verdict.MET;
        List<Treatment> treatments = facts.patient().treatments();
        for (int i = 0; i < treatments.size(); i++) {
            all = all.and(judge(treatments.get(i), facts));
        }
        return all;
    }

    private Verdict judge(Treatment treatment, Facts facts) {
        InductionCourse course = facts.induction();
        int part = InductionCourse.partOf(treatment, facts.asOf());
        if (!(treatment instanceof SystemicTherapy therapy)
                || part == Certainty.CERTAIN
                || allowed.contains(therapy.intent())
                || therapy.start().earliestDay() >= course.startLatest()) {
            return Verdict.MET;
        }
        boolean surely = part == Certainty.NO
                && therapy.intent() != Intent.UNKNOWN
                && therapy.start().latestDay() < course.startEarliest()
                && facts.patient().primaries().size() == 1;
        return surely ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder =
                Leaf.of(this, verdict, Message.of("earlier-systemic-therapy." + verdict.name(), "allowed", allowed));
        for (Treatment treatment : facts.patient().treatments()) {
            if (treatment instanceof SystemicTherapy therapy) {
                Message fact =
                        Message.of("fact.systemic.intent", "classes", therapy.classes(), "intent", therapy.intent());
                builder.addEvidence(Evidence.of(fact, therapy.start()).about(therapy.id()));
            }
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(
                    DataKind.SYSTEMIC_THERAPY,
                    facts.induction().isGiven() ? "@Therapy.EARLIER" : "@Therapy.INDUCTION"));
        }
        return builder.build();
    }
}
