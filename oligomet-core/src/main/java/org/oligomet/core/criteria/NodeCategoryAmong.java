package org.oligomet.core.criteria;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.RegionalNodes;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;

/**
 * The N category at the counting moment is one of these. A regional node recorded as a lesion rules out N0; beside an N0
 * it leaves the question open. Of several primaries it is not known which one counts: all their categories stay possible.
 *
 * @param counting the moment
 * @param basis which N category
 * @param categories the categories, at least one
 */
public record NodeCategoryAmong(CountingPolicy counting, NodeBasis basis, Set<NodeCategory> categories)
        implements CountsMetastases {

    private static final int ALL = 0b1111;
    private static final int N0 = 0b0001;

    /** What is asked of a staging: has it this category? */
    private record Asked(StagingBasis basis, RegionalNodes category) {}

    private static final List<List<Asked>> ASKED = List.of(
            List.of(
                    clinical(RegionalNodes.N0),
                    clinical(RegionalNodes.N1),
                    clinical(RegionalNodes.N2),
                    clinical(RegionalNodes.N3)),
            List.of(
                    pathological(RegionalNodes.N0),
                    pathological(RegionalNodes.N1),
                    pathological(RegionalNodes.N2),
                    pathological(RegionalNodes.N3)));

    private static Asked clinical(RegionalNodes category) {
        return new Asked(StagingBasis.CLINICAL, category);
    }

    private static Asked pathological(RegionalNodes category) {
        return new Asked(StagingBasis.PATHOLOGICAL, category);
    }

    public NodeCategoryAmong {
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("node-category.categories: empty; at least one must be named");
        }
        categories = Sets.immutableEnumSet(categories);
    }

    @Override
    public String id() {
        return "node-category";
    }

    @Override
    public Map<String, String> parameters() {
        return Leaf.parameters("categories", categories, "basis", basis, "moment", counting.moment());
    }

    @Override
    public Criterion withCounting(CountingPolicy policy) {
        return new NodeCategoryAmong(policy, basis, categories);
    }

    @Override
    public Verdict verdict(Facts facts) {
        int possible = possible(facts, facts.counts(counting).window());
        int wanted = wanted();
        if ((possible & ~wanted) == 0) {
            return Verdict.MET;
        }
        return (possible & wanted) == 0 ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    private int wanted() {
        int wanted = categories.contains(NodeCategory.N0) ? N0 : 0;
        wanted |= categories.contains(NodeCategory.N1) ? N0 << 1 : 0;
        wanted |= categories.contains(NodeCategory.N2) ? N0 << 2 : 0;
        return categories.contains(NodeCategory.N3) ? wanted | N0 << 3 : wanted;
    }

    /** The categories still possible, as bits; all of them where lesion and category contradict each other. */
    private int possible(Facts facts, Window window) {
        int byCategory = byCategory(facts, window);
        int lesion = NodeStatus.nodalLesion(facts, window);
        if (lesion == Certainty.NO) {
            return byCategory;
        }
        if (byCategory == N0) {
            return ALL;
        }
        return lesion == Certainty.CERTAIN ? byCategory & ~N0 : byCategory;
    }

    private int byCategory(Facts facts, Window window) {
        List<PrimaryTumor> primaries = facts.patient().primaries();
        int possible = 0;
        for (int i = 0; i < primaries.size(); i++) {
            if (facts.isIndex(primaries.get(i))) {
                possible |= ofPrimary(primaries.get(i), window);
            }
        }
        return possible == 0 ? ALL : possible;
    }

    private int ofPrimary(PrimaryTumor primary, Window window) {
        return switch (basis) {
            case CLINICAL -> latest(primary, StagingBasis.CLINICAL, window);
            case PATHOLOGICAL -> latest(primary, StagingBasis.PATHOLOGICAL, window);
            case PATHOLOGICAL_ELSE_CLINICAL -> {
                int pathological = NodeStatus.staged(primary, window);
                if (pathological == Certainty.NO) {
                    yield latest(primary, StagingBasis.CLINICAL, window);
                }
                // A specimen of uncertain date may or may not outrank the clinical category.
                yield pathological == Certainty.CERTAIN ? latest(primary, StagingBasis.PATHOLOGICAL, window) : ALL;
            }
        };
    }

    private static int latest(PrimaryTumor primary, StagingBasis basis, Window window) {
        List<Asked> asked = ASKED.get(basis == StagingBasis.CLINICAL ? 0 : 1);
        int possible = 0;
        for (int n = 0; n <= 3; n++) {
            Verdict is = Latest.<Asked, Staging>judge(
                    primary.stagings(),
                    Long.MIN_VALUE,
                    window.lastScan(),
                    window.lastFinding(),
                    asked.get(n),
                    NodeCategoryAmong::is);
            possible |= is == Verdict.NOT_MET ? 0 : 1 << n;
        }
        // A category that is none of these, such as NX, rules none of them out.
        return possible == 0 ? ALL : possible;
    }

    private static @Nullable Verdict is(Asked asked, Staging staging) {
        if (staging.basis() != asked.basis) {
            return null;
        }
        return switch (staging.regionalNodes()) {
            case NOT_ASSIGNED -> null;
            case NX -> Verdict.UNDETERMINED;
            case N0, N1, N2, N3 -> Verdict.of(staging.regionalNodes() == asked.category);
        };
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Window window = facts.counts(counting).window();
        Verdict verdict = verdict(facts);
        Evaluation.Builder builder = Leaf.of(
                this,
                verdict,
                Message.of(
                        "node-category." + verdict.name(),
                        "categories",
                        categories.stream().map(NodeCategory::name).toList(),
                        "basis",
                        basis));
        NodeStatus.addEvidence(builder, facts);
        if (NodeStatus.nodalLesion(facts, window) != Certainty.NO && byCategory(facts, window) == N0) {
            builder.addFindings(new Finding("NODES_CONTRADICT", Message.of("finding.NODES_CONTRADICT")));
        }
        if (!verdict.isDecided()) {
            builder.addMissing(DataRequirement.of(DataKind.N_CATEGORY, basis));
            if (!window.isKnown()) {
                builder.addMissing(DataRequirement.of(DataKind.METASTATIC_STATUS));
            }
        }
        return builder.build();
    }
}
