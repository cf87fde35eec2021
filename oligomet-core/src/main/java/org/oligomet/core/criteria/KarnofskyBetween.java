package org.oligomet.core.criteria;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.PerformanceScale;
import org.oligomet.core.patient.PerformanceStatus;

/**
 * The latest Karnofsky performance status, not older than so many days, lies between two values. ECOG grades are not
 * converted: no source of the scores gives a table.
 *
 * @param min least value, 0 to 100
 * @param max largest value, 0 to 100
 * @param withinDays greatest age in days, 0 or more
 */
public record KarnofskyBetween(int min, int max, int withinDays) implements Criterion {

    public KarnofskyBetween {
        if (min < 0 || max > 100 || min > max || withinDays < 0) {
            throw new IllegalArgumentException("karnofsky: " + min + " to " + max + ", within " + withinDays
                    + " days; it must be 0 <= min <= max <= 100 within 0 days or more");
        }
    }

    @Override
    public String id() {
        return "karnofsky";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("min", min, "max", max, "withinDays", withinDays);
    }

    @Override
    public Verdict verdict(Facts facts) {
        long asOf = facts.asOf();
        return Latest.<KarnofskyBetween, PerformanceStatus>judge(
                facts.patient().performanceStatuses(), asOf - withinDays, asOf, asOf, this, KarnofskyBetween::judge);
    }

    private static @Nullable Verdict judge(KarnofskyBetween criterion, PerformanceStatus status) {
        return status.scale() == PerformanceScale.KARNOFSKY
                ? Verdict.of(criterion.min <= status.value() && status.value() <= criterion.max)
                : null;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Message message = Message.of("karnofsky." + verdict.name(), "range", Counts.text(min, max), "days", withinDays);
        Evaluation.Builder builder = Leaf.of(this, verdict, message);
        for (PerformanceStatus status : facts.patient().performanceStatuses()) {
            builder.addEvidence(Evidence.of(
                    Message.of("fact.performance", "scale", status.scale(), "value", status.value()), status.date()));
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.KARNOFSKY_STATUS)
                    .between(
                            facts.snapshot().asOf().plusDays(-withinDays),
                            facts.snapshot().asOf()));
        }
        return builder.build();
    }
}
