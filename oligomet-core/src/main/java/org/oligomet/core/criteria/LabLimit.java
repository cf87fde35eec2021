package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.LabResult;

/**
 * The latest value of an analyte, taken so many days after the end of induction therapy or later, keeps a limit.
 *
 * @param analytes names of the analyte, of which a record uses one; case does not matter
 * @param limit kind of limit
 * @param bound the limit: a multiple of the upper limit of normal, or a value in {@code unit}
 * @param unit unit of an absolute limit, such as {@code "/mm3"}; {@code "1"} for a multiple
 * @param daysAfterInduction days that must have passed, 0 or more
 */
public record LabLimit(List<String> analytes, Limit limit, double bound, String unit, int daysAfterInduction)
        implements Criterion {

    /** Kind of limit. */
    public enum Limit {
        /** At most a multiple of the upper limit of normal that came with the value. */
        AT_MOST_TIMES_UPPER_LIMIT,
        /** At least a value. */
        AT_LEAST
    }

    public LabLimit {
        if (analytes.isEmpty() || !(bound > 0) || daysAfterInduction < 0) {
            throw new IllegalArgumentException("laboratory: " + analytes.size() + " names, bound " + bound + " " + unit
                    + ", " + daysAfterInduction + " days; it must be 1 name or more, above 0, 0 days or more");
        }
        analytes = List.copyOf(analytes);
    }

    @Override
    public String id() {
        return "laboratory";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters(
                "analyte",
                analytes.get(0),
                "limit",
                limit,
                "bound",
                bound,
                "unit",
                unit,
                "daysAfterInduction",
                daysAfterInduction);
    }

    @Override
    public Verdict verdict(Facts facts) {
        if (!facts.induction().isEnded()) {
            return Verdict.UNDETERMINED;
        }
        return Latest.<LabLimit, LabResult>judge(
                facts.patient().labResults(),
                facts.induction().endLatest() + daysAfterInduction,
                facts.asOf(),
                facts.asOf(),
                this,
                LabLimit::judge);
    }

    private static @Nullable Verdict judge(LabLimit criterion, LabResult result) {
        if (!criterion.isOf(result)) {
            return null;
        }
        if (criterion.limit == Limit.AT_MOST_TIMES_UPPER_LIMIT) {
            return result.upperLimitOfNormal().isPresent()
                    ? Verdict.of(result.value()
                            <= criterion.bound * result.upperLimitOfNormal().getAsDouble())
                    : Verdict.UNDETERMINED;
        }
        double factor = LabUnits.factor(result.unit(), criterion.unit);
        return factor > 0 ? Verdict.of(result.value() * factor >= criterion.bound) : Verdict.UNDETERMINED;
    }

    private boolean isOf(LabResult result) {
        for (int i = 0; i < analytes.size(); i++) {
            if (analytes.get(i).equalsIgnoreCase(result.analyte())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Verdict verdict = verdict(facts);
        Message message = Message.of(
                "laboratory." + limit.name() + "." + verdict.name(),
                "analyte",
                analytes.get(0),
                "bound",
                number(bound),
                "unit",
                unit);
        Evaluation.Builder builder = Leaf.of(this, verdict, message);
        for (LabResult result : facts.patient().labResults()) {
            if (isOf(result)) {
                builder.addEvidence(Evidence.of(
                        Message.of(
                                "fact.laboratory",
                                "analyte",
                                analytes.get(0),
                                "value",
                                number(result.value()),
                                "unit",
                                result.unit()),
                        result.date()));
                if (limit == Limit.AT_LEAST && LabUnits.factor(result.unit(), unit) == 0) {
                    builder.addFindings(new Finding(
                            "LAB_UNIT_UNKNOWN",
                            Message.of("finding.LAB_UNIT_UNKNOWN", "analyte", analytes.get(0), "unit", unit)));
                }
            }
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.LABORATORY, analytes.get(0)));
            if (!facts.induction().isEnded()) {
                builder.addMissing(DataRequirement.of(DataKind.SYSTEMIC_THERAPY, "@Therapy.INDUCTION"));
            }
        }
        return builder.build();
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
