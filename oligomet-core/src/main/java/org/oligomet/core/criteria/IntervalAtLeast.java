package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.time.ClinicalDate;

/**
 * Metastases were first found at least so many calendar months after the diagnosis of the primary; the day that ends the
 * last month is enough. The record dates diagnoses, not the end of treatment.
 *
 * @param months calendar months, 0 or more
 */
public record IntervalAtLeast(int months) implements Criterion {

    public IntervalAtLeast {
        if (months < 0) {
            throw new IllegalArgumentException("interval.months: " + months + "; it must be 0 or more");
        }
    }

    @Override
    public String id() {
        return "interval";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("months", months);
    }

    @Override
    public Verdict verdict(Facts facts) {
        List<PrimaryTumor> primaries = facts.patient().primaries();
        if (primaries.isEmpty() || !facts.onset().isCertain()) {
            return Verdict.UNDETERMINED;
        }
        Verdict all = Verdict.MET;
        Verdict any = Verdict.NOT_MET;
        for (int i = 0; i < primaries.size(); i++) {
            if (facts.isIndex(primaries.get(i))) {
                Verdict one = judge(primaries.get(i).diagnosed(), facts.onset());
                all = all.and(one);
                any = any.or(one);
            }
        }
        // Of several primaries it is not known which the metastases come from.
        return all == any ? all : Verdict.UNDETERMINED;
    }

    private Verdict judge(ClinicalDate diagnosed, Onset onset) {
        if (onset.earliest() >= diagnosed.latestDayPlusMonths(months)) {
            return Verdict.MET;
        }
        return onset.latest() < diagnosed.earliestDayPlusMonths(months) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder = Leaf.of(this, verdict, Message.of("interval." + verdict.name(), "months", months));
        Synchronous.addEvidence(builder, facts);
        if (!verdict.isDecided()) {
            builder.addMissing(Synchronous.missing(facts));
        }
        return builder.build();
    }
}
