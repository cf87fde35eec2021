package org.oligomet.core.staging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evidence;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.time.ClinicalDate;

/** The M categories and stage groups that a record leaves possible at a date, and why. */
@Value.Immutable
public abstract class StageEvaluation {

    StageEvaluation() {}

    public abstract TnmEdition edition();

    public abstract ClinicalDate asOf();

    /** Never empty. */
    @Value.NaturalOrder
    public abstract SortedSet<MCategory> mCategories();

    /** Never empty. */
    @Value.NaturalOrder
    public abstract SortedSet<StageGroup> stageGroups();

    public abstract List<Evidence> evidence();

    /** Cautions: which readings the answer rests on. */
    public abstract List<Finding> warnings();

    /** What would narrow the answer; empty if one M category and one stage group remain. */
    public abstract Set<DataRequirement> missing();

    /** The M category; empty while several remain possible. */
    public final Optional<MCategory> m() {
        return mCategories().size() == 1 ? Optional.of(mCategories().first()) : Optional.empty();
    }

    /** The stage group; empty while several remain possible. */
    public final Optional<StageGroup> stageGroup() {
        return stageGroups().size() == 1 ? Optional.of(stageGroups().first()) : Optional.empty();
    }

    @Override
    public final String toString() {
        return "TNM " + edition().number() + " as of " + asOf() + ": "
                + mCategories().stream().map(MCategory::code).collect(Collectors.joining(" or ")) + "; stage "
                + stageGroups().stream().map(StageGroup::code).collect(Collectors.joining(" or "));
    }

    /** The answer with its facts, cautions and status, in English. */
    public final String explain() {
        StringBuilder out = new StringBuilder(toString()).append('\n');
        out.append("M category {").append(edition().status().label()).append("}");
        if (stageGroups().first() != StageGroup.IVA && stageGroups().first() != StageGroup.IVB) {
            out.append(", groups without metastases {")
                    .append(edition().groupsOfM0().label())
                    .append("}");
        }
        out.append('\n');
        evidence().forEach(fact -> out.append("  - ").append(fact).append('\n'));
        warnings().forEach(warning -> out.append("! ").append(warning).append('\n'));
        missing().forEach(need -> out.append("? ").append(need).append('\n'));
        return out.toString();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StageEvaluation}. */
    static final class Builder extends ImmutableStageEvaluation.Builder {
        Builder() {}
    }
}
