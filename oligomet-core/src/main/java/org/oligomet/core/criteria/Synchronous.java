package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.time.ClinicalDate;

/**
 * Metastases were first found within so many calendar months of the diagnosis of the primary; the day that ends the last
 * month is within. Metastases found before the primary are synchronous.
 *
 * @param months calendar months, 0 or more
 */
public record Synchronous(int months) implements Criterion {

    public Synchronous {
        if (months < 0) {
            throw new IllegalArgumentException("synchronous.months: " + months + "; it must be 0 or more");
        }
    }

    @Override
    public String id() {
        return "synchronous";
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
        if (onset.latest() <= diagnosed.earliestDayPlusMonths(months)) {
            return Verdict.MET;
        }
        return onset.earliest() > diagnosed.latestDayPlusMonths(months) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder =
                Leaf.of(this, verdict, Message.of("synchronous." + verdict.name(), "months", months));
        addEvidence(builder, facts);
        if (!verdict.isDecided()) {
            builder.addMissing(missing(facts));
        }
        return builder.build();
    }

    static void addEvidence(Evaluation.Builder builder, Facts facts) {
        for (PrimaryTumor primary : facts.patient().primaries()) {
            builder.addEvidence(Evidence.of(Message.of("fact.diagnosed"), primary.diagnosed())
                    .about(primary.id()));
        }
        Onset onset = facts.onset();
        if (onset.isCertain()) {
            ClinicalDate first = ClinicalDate.betweenDays(
                    facts.snapshot().asOf().timeline(), Math.min(onset.earliest(), onset.latest()), onset.latest());
            builder.addEvidence(Evidence.of(Message.of("fact.onset"), first));
        }
    }

    static DataRequirement missing(Facts facts) {
        Onset onset = facts.onset();
        if (onset.isCertain() && !facts.patient().primaries().isEmpty()) {
            return DataRequirement.of(DataKind.EXACT_DATE, "@Date.DIAGNOSES");
        }
        return DataRequirement.of(onset.isCertain() ? DataKind.PRIMARY_DIAGNOSIS : DataKind.METASTATIC_STATUS);
    }
}
