package org.oligomet.core.response;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.time.ClinicalDate;

/** Response by RECIST 1.1 at each visit after baseline. */
@Value.Immutable
public abstract class RecistCourse {

    RecistCourse() {}

    public abstract ClinicalDate baseline();

    /** Ids of the target lesions, the largest first; not shown by {@code toString()}. */
    @Value.Redacted
    public abstract List<String> targets();

    /** Sum of the targets at baseline. */
    public abstract MmRange baselineSum();

    /** The visits, by date. */
    public abstract List<RecistAssessment> assessments();

    /** Cautions: what the sum leaves out. */
    public abstract List<Finding> warnings();

    /** The first visit with progression; empty if none has. */
    public final Optional<RecistAssessment> progression() {
        return assessments().stream()
                .filter(a -> a.category() == RecistCategory.PROGRESSIVE_DISEASE)
                .findFirst();
    }

    /**
     * Best category up to the first progression.
     *
     * @param confirmedOnly whether a complete or partial response that no later visit confirms is stable disease
     */
    public final RecistCategory best(boolean confirmedOnly) {
        RecistCategory best = RecistCategory.NOT_EVALUABLE;
        for (RecistAssessment assessment : assessments()) {
            boolean lesser = confirmedOnly
                    && assessment.confirmed().filter(v -> v != Verdict.MET).isPresent();
            RecistCategory one = lesser ? RecistCategory.STABLE_DISEASE : assessment.category();
            best = one.compareTo(best) < 0 ? one : best;
            if (assessment.category() == RecistCategory.PROGRESSIVE_DISEASE) {
                break;
            }
        }
        return best;
    }

    @Override
    public final String toString() {
        StringBuilder out = new StringBuilder(
                "RECIST 1.1, baseline " + baseline() + ": " + targets().size()
                        + (targets().size() == 1 ? " target" : " targets") + ", sum " + baselineSum() + "\n");
        assessments().forEach(one -> out.append(one).append('\n'));
        return out.toString();
    }

    /** The visits lesion by lesion, with the rules that were read only in part. */
    public final String explain() {
        StringBuilder out = new StringBuilder(toString());
        for (RecistAssessment one : assessments()) {
            out.append(one.date()).append('\n');
            one.lesions().forEach(lesion -> out.append("  - ").append(lesion).append('\n'));
        }
        for (RecistRule rule : RecistRule.values()) {
            out.append(rule).append(" {").append(rule.status().label()).append("}\n");
        }
        warnings().forEach(warning -> out.append("! ").append(warning).append('\n'));
        return out.toString();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RecistCourse}. */
    static final class Builder extends ImmutableRecistCourse.Builder {
        Builder() {}
    }
}
