package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import org.oligomet.core.patient.PrimaryControl;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.time.ClinicalDate;

/**
 * Every primary was last judged controlled, and has been so for at least this time; the day that ends it is enough. A
 * judgement that does not say since when shows control from its own date.
 *
 * @param months calendar months, 0 or more
 * @param days days after these, 0 or more
 */
public record PrimaryControlled(int months, int days) implements Criterion {

    public PrimaryControlled {
        if (months < 0 || days < 0) {
            throw new IllegalArgumentException(
                    "primary-controlled: " + months + " months, " + days + " days; both must be 0 or more");
        }
    }

    @Override
    public String id() {
        return "primary-controlled";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("months", months, "days", days);
    }

    @Override
    public Verdict verdict(Facts facts) {
        List<PrimaryTumor> primaries = facts.patient().primaries();
        Verdict all = primaries.isEmpty() ? Verdict.UNDETERMINED : Verdict.MET;
        for (int i = 0; i < primaries.size(); i++) {
            if (facts.isIndex(primaries.get(i))) {
                all = all.and(judge(primaries.get(i), facts));
            }
        }
        return all;
    }

    private Verdict judge(PrimaryTumor primary, Facts facts) {
        Verdict last = Latest.<PrimaryControlled, PrimaryControl>judge(
                primary.control(),
                Long.MIN_VALUE,
                facts.asOf(),
                facts.asOf(),
                this,
                (criterion, control) -> Verdict.of(control.controlled()));
        if (last != Verdict.MET || (months == 0 && days == 0)) {
            return last;
        }
        return longEnough(primary.control(), facts.asOf());
    }

    /** The same for each judgement that may be the last, or open. */
    private Verdict longEnough(List<PrimaryControl> controls, long asOf) {
        Verdict all = Verdict.MET;
        Verdict any = Verdict.NOT_MET;
        for (int i = 0; i < controls.size(); i++) {
            PrimaryControl control = controls.get(i);
            if (Latest.mayBeLatest(controls, control, asOf, asOf)) {
                Verdict one = longEnough(control, asOf);
                all = all.and(one);
                any = any.or(one);
            }
        }
        return all == any ? all : Verdict.UNDETERMINED;
    }

    private Verdict longEnough(PrimaryControl control, long asOf) {
        ClinicalDate since = control.since().orElse(control.date());
        if (since.latestDayPlusMonths(months) + days <= asOf) {
            return Verdict.MET;
        }
        boolean tooShort = control.since().isPresent() && since.earliestDayPlusMonths(months) + days > asOf;
        return tooShort ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    /** A sentence about the period: of this key without a period, else of {@code key.months}, {@code key.days} or {@code key.months-days}. */
    public Message sentence(String key) {
        String period = months == 0 ? (days == 0 ? "" : ".days") : days == 0 ? ".months" : ".months-days";
        return Message.of(key + period, "months", months, "days", days);
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder = Leaf.of(this, verdict, sentence("primary-controlled." + verdict.name()));
        for (PrimaryTumor primary : facts.patient().primaries()) {
            for (PrimaryControl control : primary.control()) {
                String key = control.controlled() ? "fact.control.yes" : "fact.control.no";
                builder.addEvidence(Evidence.of(Message.of(key), control.date()).about(primary.id()));
            }
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.PRIMARY_CONTROL));
        }
        return builder.build();
    }
}
