package org.oligomet.core.criteria;

import java.util.Map;
import java.util.OptionalInt;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;

/**
 * The number of metastases in one organ lies between two bounds.
 *
 * @param counting how they are counted
 * @param organ the organ
 * @param min fewest, 0 or more
 * @param max most; empty if there is no such bound
 */
public record LesionsInOrgan(CountingPolicy counting, OrganSystem organ, int min, OptionalInt max)
        implements CountsMetastases {

    public LesionsInOrgan {
        CountBounds.check("lesions-in-organ", min, max);
    }

    @Override
    public String id() {
        return "lesions-in-organ";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters(
                "organ",
                organ,
                "min",
                min,
                "max",
                max.isPresent() ? max.getAsInt() : "none",
                "moment",
                counting.moment());
    }

    @Override
    public Criterion withCounting(CountingPolicy policy) {
        return new LesionsInOrgan(policy, organ, min, max);
    }

    @Override
    public Verdict verdict(Facts facts) {
        CountTable table = facts.counts(counting);
        int s = Sites.indexOf(organ);
        return CountBounds.within(table.lowerIn(s), table.upperInWithUnplaced(s), min, max);
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        CountTable table = facts.counts(counting);
        int s = Sites.indexOf(organ);
        Verdict verdict = verdict(facts);
        Message message = Message.of(
                "lesions-in-organ",
                "organ",
                organ,
                "count",
                Counts.text(table.lowerIn(s), table.upperInWithUnplaced(s)),
                "required",
                CountBounds.required(min, max));
        Evaluation.Builder builder = Leaf.of(this, verdict, message);
        CountReport report = new CountReport(facts, counting, CountUnit.LESIONS);
        report.addEvidence(builder, system -> system == s);
        if (!verdict.isDecided()) {
            builder.missing(report.missing(system -> system == s));
            if (table.upperInWithUnplaced(s) > table.upperIn(s)) {
                builder.addMissing(DataRequirement.of(DataKind.LESION_SITE, OrganSite.UNKNOWN));
            }
        }
        return builder.build();
    }
}
