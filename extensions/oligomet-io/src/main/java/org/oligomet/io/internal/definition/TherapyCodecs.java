package org.oligomet.io.internal.definition;

import java.util.List;
import org.oligomet.core.criteria.EarlierRadiotherapy;
import org.oligomet.core.criteria.EarlierSystemicTherapy;
import org.oligomet.core.criteria.FirstLineIncludes;
import org.oligomet.core.criteria.FirstLineWithin;
import org.oligomet.core.criteria.InductionTherapy;
import org.oligomet.core.criteria.SystemicResponse;
import org.oligomet.core.criteria.SystemicTherapyGiven;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicClass;

/** Criteria of the therapy so far. */
final class TherapyCodecs {

    static final List<CriterionCodec<?>> ALL = List.of(
            CriterionCodec.of(
                    "induction-therapy",
                    InductionTherapy.class,
                    "minCycles responses",
                    in -> new InductionTherapy(
                            in.node().whole("minCycles"), in.node().codes("responses", ResponseCategory.class)),
                    (c, out) -> out.tree().whole("minCycles", c.minCycles()).codes("responses", c.responses())),
            CriterionCodec.of(
                    "systemic-therapy",
                    SystemicTherapyGiven.class,
                    "classes minDays maxDays beforeInduction",
                    in -> new SystemicTherapyGiven(
                            in.node().codes("classes", SystemicClass.class),
                            in.node().optionalWhole("minDays").orElse(0),
                            in.node().optionalWhole("maxDays"),
                            in.node().flag("beforeInduction")),
                    (c, out) -> out.tree()
                            .codes("classes", c.classes())
                            .whole("minDays", c.minDays())
                            .whole("maxDays", c.maxDays())
                            .flag("beforeInduction", c.beforeInduction())),
            CriterionCodec.of(
                    "earlier-systemic-therapy",
                    EarlierSystemicTherapy.class,
                    "allowed",
                    in -> new EarlierSystemicTherapy(in.node().codes("allowed", Intent.class)),
                    (c, out) -> out.tree().codes("allowed", c.allowed())),
            CriterionCodec.of(
                    "first-line-class",
                    FirstLineIncludes.class,
                    "systemicClass",
                    in -> new FirstLineIncludes(in.node().code("systemicClass", SystemicClass.class)),
                    (c, out) -> out.tree().code("systemicClass", c.systemicClass())),
            CriterionCodec.of(
                    "first-line-within",
                    FirstLineWithin.class,
                    "months",
                    in -> new FirstLineWithin(in.node().whole("months")),
                    (c, out) -> out.tree().whole("months", c.months())),
            CriterionCodec.of(
                    "systemic-response",
                    SystemicResponse.class,
                    "classes responses",
                    in -> new SystemicResponse(
                            in.node().codes("classes", SystemicClass.class),
                            in.node().codes("responses", ResponseCategory.class)),
                    (c, out) -> out.tree().codes("classes", c.classes()).codes("responses", c.responses())),
            CriterionCodec.of(
                    "earlier-radiotherapy",
                    EarlierRadiotherapy.class,
                    "",
                    in -> new EarlierRadiotherapy(),
                    (c, out) -> {}));

    private TherapyCodecs() {}
}
