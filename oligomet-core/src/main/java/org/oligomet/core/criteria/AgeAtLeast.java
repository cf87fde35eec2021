package org.oligomet.core.criteria;

import java.util.Map;
import org.oligomet.core.time.ClinicalDate;

/**
 * The patient has this age at the date of the snapshot. The birthday counts.
 *
 * @param years completed years, 0 or more
 */
public record AgeAtLeast(int years) implements Criterion {

    public AgeAtLeast {
        if (years < 0) {
            throw new IllegalArgumentException("age.years: " + years + "; it must be 0 or more");
        }
    }

    @Override
    public String id() {
        return "age";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("years", years);
    }

    @Override
    public Verdict verdict(Facts facts) {
        ClinicalDate born = facts.born();
        if (born == null) {
            return Verdict.UNDETERMINED;
        }
        if (born.latestDayPlusMonths(12 * years) <= facts.asOf()) {
            return Verdict.MET;
        }
        return born.earliestDayPlusMonths(12 * years) > facts.asOf() ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder = Leaf.of(this, verdict, Message.of("age." + verdict.name(), "years", years));
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.BIRTH_DATE));
        }
        return builder.build();
    }
}
