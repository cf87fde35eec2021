package org.oligomet.io.internal.definition;

import java.util.List;
import java.util.Optional;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountedDisease;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.CoveragePolicy;
import org.oligomet.core.criteria.CoverageRule;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.ReportedPeriodRule;
import org.oligomet.core.criteria.TimeFrame;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.definition.CountingChange;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;
import org.oligomet.io.internal.json.JsonTree;
import org.oligomet.io.internal.json.JsonValue;

/** Counting policies and changes of them. All that a policy says is written, its defaults too. */
public final class CountingCodec {

    /** Fields of a policy. */
    public static final List<String> POLICY = List.of(
            "unit",
            "scope",
            "primary",
            "regionalNodes",
            "brain",
            "treatedLesions",
            "timeFrame",
            "disease",
            "moment",
            "reportedPeriods",
            "coverage");

    /** Fields of what says which imaging closes a count. */
    public static final List<String> COVERAGE = List.of("rules", "maxAgeDays", "stagingWindowDays");

    /** Fields of one rule of coverage. */
    public static final List<String> COVERAGE_RULE = List.of("modalities", "ifShown", "closes");

    /** Fields of a change. */
    public static final List<String> CHANGE = List.of(
            "unit",
            "scope",
            "regionalNodes",
            "brain",
            "treatedLesions",
            "reportedPeriods",
            "scanWindowDays",
            "coverageRule");

    private CountingCodec() {}

    static CountingPolicy read(Node node) {
        return node.allowOnly(POLICY).make(CountingCodec::policy);
    }

    private static CountingPolicy policy(Node node) {
        CountingPolicy.Builder builder = CountingPolicy.builder()
                .unit(node.code("unit", CountUnit.class))
                .scope(node.code("scope", CountScope.class))
                .primary(node.code("primary", PrimaryRule.class))
                .regionalNodes(node.code("regionalNodes", RegionalNodeRule.class))
                .brain(node.code("brain", BrainRule.class))
                .treatedLesions(node.code("treatedLesions", TreatedLesionRule.class))
                .moment(node.code("moment", CountingMoment.class));
        node.optionalCode("timeFrame", TimeFrame.class).ifPresent(builder::timeFrame);
        node.optionalCode("disease", CountedDisease.class).ifPresent(builder::disease);
        node.optionalCode("reportedPeriods", ReportedPeriodRule.class).ifPresent(builder::reportedPeriods);
        if (node.has("coverage")) {
            builder.coverage(node.object("coverage").allowOnly(COVERAGE).make(CountingCodec::coverage));
        }
        return builder.build();
    }

    /** What is left out is as in our assumption. */
    private static CoveragePolicy coverage(Node node) {
        CoveragePolicy.Builder builder = CoveragePolicy.builder().from(CoveragePolicy.assumed());
        if (node.has("rules")) {
            builder.rules(node.all("rules", CountingCodec::rule));
        }
        node.optionalWhole("maxAgeDays").ifPresent(builder::maxAgeDays);
        node.optionalWhole("stagingWindowDays").ifPresent(builder::stagingWindowDays);
        return builder.build();
    }

    private static CoverageRule rule(Node node) {
        return node.allowOnly(COVERAGE_RULE)
                .make(n -> CoverageRule.of(
                        n.codes("modalities", Modality.class),
                        n.codes("ifShown", BodyRegion.class),
                        n.codes("closes", BodyRegion.class)));
    }

    static CountingChange readChange(Node node) {
        return node.allowOnly(CHANGE).make(CountingCodec::change);
    }

    private static CountingChange change(Node node) {
        CountingChange.Builder builder = CountingChange.builder()
                .unit(node.optionalCode("unit", CountUnit.class))
                .scope(node.optionalCode("scope", CountScope.class))
                .regionalNodes(node.optionalCode("regionalNodes", RegionalNodeRule.class))
                .brain(node.optionalCode("brain", BrainRule.class))
                .treatedLesions(node.optionalCode("treatedLesions", TreatedLesionRule.class))
                .reportedPeriods(node.optionalCode("reportedPeriods", ReportedPeriodRule.class))
                .scanWindowDays(node.optionalWhole("scanWindowDays"));
        return node.has("coverageRule")
                ? builder.coverageRule(rule(node.object("coverageRule"))).build()
                : builder.build();
    }

    static JsonValue write(CountingPolicy policy) {
        return new JsonTree()
                .code("unit", policy.unit())
                .code("scope", policy.scope())
                .code("primary", policy.primary())
                .code("regionalNodes", policy.regionalNodes())
                .code("brain", policy.brain())
                .code("treatedLesions", policy.treatedLesions())
                .code("timeFrame", policy.timeFrame())
                .code("disease", policy.disease())
                .code("moment", policy.moment())
                .code("reportedPeriods", policy.reportedPeriods())
                .value("coverage", write(policy.coverage()))
                .object();
    }

    private static JsonValue write(CoveragePolicy coverage) {
        return new JsonTree()
                .list(
                        "rules",
                        coverage.rules().stream().map(CountingCodec::write).toList())
                .whole("maxAgeDays", coverage.maxAgeDays())
                .whole("stagingWindowDays", coverage.stagingWindowDays())
                .object();
    }

    private static JsonValue write(CoverageRule rule) {
        return new JsonTree()
                .codes("modalities", rule.modalities())
                .codes("ifShown", rule.ifShown())
                .codes("closes", rule.closes())
                .object();
    }

    /** The change, empty if it changes nothing. */
    static Optional<JsonValue> write(CountingChange change) {
        if (change.equals(CountingChange.none())) {
            return Optional.empty();
        }
        JsonTree tree = new JsonTree()
                .code("unit", change.unit())
                .code("scope", change.scope())
                .code("regionalNodes", change.regionalNodes())
                .code("brain", change.brain())
                .code("treatedLesions", change.treatedLesions())
                .code("reportedPeriods", change.reportedPeriods())
                .whole("scanWindowDays", change.scanWindowDays());
        change.coverageRule().ifPresent(rule -> tree.value("coverageRule", write(rule)));
        return Optional.of(tree.object());
    }
}
