package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.LabResult;

/**
 * The latest value of an analyte, not older than so many days, is above a bound. A value in a unit that cannot be
 * converted leaves the answer open.
 *
 * @param analytes names of the analyte, of which a record uses one; case does not matter
 * @param bound the bound in {@code unit}; a value equal to it is not above it
 * @param unit unit of the bound, such as {@code "ng/mL"}
 * @param withinDays greatest age in days, 0 or more
 */
public record LabAbove(List<String> analytes, double bound, String unit, int withinDays) implements Criterion {

    public LabAbove {
        if (analytes.isEmpty() || !(bound > 0) || withinDays < 0) {
            throw new IllegalArgumentException("laboratory-above: " + analytes.size() + " names, bound " + bound + " "
                    + unit + ", " + withinDays + " days; it must be 1 name or more, above 0, 0 days or more");
        }
        analytes = List.copyOf(analytes);
    }

    @Override
    public String id() {
        return "laboratory-above";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("analyte", analytes.get(0), "bound", bound, "unit", unit, "withinDays", withinDays);
    }

    @Override
    public Verdict verdict(Facts facts) {
        long asOf = facts.asOf();
        return Latest.<LabAbove, LabResult>judge(
                facts.patient().labResults(), asOf - withinDays, asOf, asOf, this, LabAbove::judge);
    }

    private static @Nullable Verdict judge(LabAbove criterion, LabResult result) {
        if (!criterion.isOf(result)) {
            return null;
        }
        double factor = LabUnits.factor(result.unit(), criterion.unit);
        return factor > 0 ? Verdict.of(result.value() * factor > criterion.bound) : Verdict.UNDETERMINED;
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
        String analyte = analytes.get(0);
        Message message = Message.of(
                "laboratory-above." + verdict.name(),
                "analyte",
                analyte,
                "bound",
                LabLimit.number(bound),
                "unit",
                unit,
                "days",
                withinDays);
        Evaluation.Builder builder = Leaf.of(this, verdict, message);
        for (LabResult result : facts.patient().labResults()) {
            if (isOf(result)) {
                builder.addEvidence(Evidence.of(
                        Message.of(
                                "fact.laboratory",
                                "analyte",
                                analyte,
                                "value",
                                LabLimit.number(result.value()),
                                "unit",
                                result.unit()),
                        result.date()));
                if (LabUnits.factor(result.unit(), unit) == 0) {
                    builder.addFindings(new Finding(
                            "LAB_UNIT_UNKNOWN",
                            Message.of("finding.LAB_UNIT_UNKNOWN", "analyte", analyte, "unit", unit)));
                }
            }
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.LABORATORY_VALUE, analyte)
                    .between(
                            facts.snapshot().asOf().plusDays(-withinDays),
                            facts.snapshot().asOf()));
        }
        return builder.build();
    }
}
