package org.oligomet.core.criteria;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.PerformanceScale;
import org.oligomet.core.patient.PerformanceStatus;

/**
 * The latest ECOG performance status, not older than so many days, is at most this. Karnofsky values are not converted:
 * no source of the definitions gives a table.
 *
 * @param ecog worst ECOG grade that will do, 0 to 5
 * @param withinDays greatest age in days, 0 or more
 */
public record PerformanceAtMost(int ecog, int withinDays) implements Criterion {

    public PerformanceAtMost {
        if (ecog < 0 || ecog > 5 || withinDays < 0) {
            throw new IllegalArgumentException("performance-status: ECOG " + ecog + ", within " + withinDays
                    + " days; it must be 0 to 5 within 0 days or more");
        }
    }

    @Override
    public String id() {
        return "performance-status";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("ecog", ecog, "withinDays", withinDays);
    }

    @Override
    public Verdict verdict(Facts facts) {
        long asOf = facts.asOf();
        return Latest.<PerformanceAtMost, PerformanceStatus>judge(
                facts.patient().performanceStatuses(), asOf - withinDays, asOf, asOf, this, PerformanceAtMost::judge);
    }

    private static @Nullable Verdict judge(PerformanceAtMost criterion, PerformanceStatus status) {
        return status.scale() == PerformanceScale.ECOG ? Verdict.of(status.value() <= criterion.ecog) : null;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Message message = Message.of("performance-status." + verdict.name(), "ecog", ecog, "days", withinDays);
        Evaluation.Builder builder = Leaf.of(this, verdict, message);
        for (PerformanceStatus status : facts.patient().performanceStatuses()) {
            builder.addEvidence(Evidence.of(
                    Message.of("fact.performance", "scale", status.scale(), "value", status.value()), status.date()));
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.PERFORMANCE_STATUS)
                    .between(
                            facts.snapshot().asOf().plusDays(-withinDays),
                            facts.snapshot().asOf()));
        }
        return builder.build();
    }
}
