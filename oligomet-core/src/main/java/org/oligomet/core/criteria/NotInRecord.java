package org.oligomet.core.criteria;

import java.util.Map;

/**
 * Something that a source asks for and a record of this library has no field for. It is never answered, so that a rule
 * that needs it stays open.
 *
 * @param subject what is asked for
 */
public record NotInRecord(Unrecorded subject) implements Criterion {

    @Override
    public String id() {
        return "not-in-record";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("subject", subject);
    }

    @Override
    public Verdict verdict(Facts facts) {
        return Verdict.UNDETERMINED;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Leaf.of(this, Verdict.UNDETERMINED, Message.of("not-in-record", "subject", subject))
                .addMissing(DataRequirement.of(DataKind.BIOMARKER, subject))
                .build();
    }
}
