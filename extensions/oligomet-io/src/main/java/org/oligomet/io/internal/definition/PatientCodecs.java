package org.oligomet.io.internal.definition;

import java.util.List;
import org.oligomet.core.criteria.AgeAtLeast;
import org.oligomet.core.criteria.AssessmentGiven;
import org.oligomet.core.criteria.DriverAltered;
import org.oligomet.core.criteria.ImagingRecorded;
import org.oligomet.core.criteria.IntervalAtLeast;
import org.oligomet.core.criteria.KarnofskyBetween;
import org.oligomet.core.criteria.LabAbove;
import org.oligomet.core.criteria.LabLimit;
import org.oligomet.core.criteria.NoDriverKnown;
import org.oligomet.core.criteria.NotInRecord;
import org.oligomet.core.criteria.PathologyObtained;
import org.oligomet.core.criteria.PdL1AtLeast;
import org.oligomet.core.criteria.PerformanceAtMost;
import org.oligomet.core.criteria.PrimaryControlled;
import org.oligomet.core.criteria.PrimaryHistology;
import org.oligomet.core.criteria.PrimarySiteAmong;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.criteria.TreatedMetastasesControlled;
import org.oligomet.core.criteria.Unrecorded;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PrimarySite;

/** Criteria of the patient, the primary and what was found or judged. */
final class PatientCodecs {

    static final List<CriterionCodec<?>> ALL = List.of(
            CriterionCodec.of(
                    "age",
                    AgeAtLeast.class,
                    "years",
                    in -> new AgeAtLeast(in.node().whole("years")),
                    (c, out) -> out.tree().whole("years", c.years())),
            CriterionCodec.of(
                    "performance-status",
                    PerformanceAtMost.class,
                    "ecog withinDays",
                    in -> new PerformanceAtMost(
                            in.node().whole("ecog"), in.node().whole("withinDays")),
                    (c, out) -> out.tree().whole("ecog", c.ecog()).whole("withinDays", c.withinDays())),
            CriterionCodec.of(
                    "karnofsky",
                    KarnofskyBetween.class,
                    "min max withinDays",
                    in -> new KarnofskyBetween(
                            in.node().whole("min"),
                            in.node().whole("max"),
                            in.node().whole("withinDays")),
                    (c, out) -> out.tree()
                            .whole("min", c.min())
                            .whole("max", c.max())
                            .whole("withinDays", c.withinDays())),
            CriterionCodec.of(
                    "primary-histology",
                    PrimaryHistology.class,
                    "site histologies",
                    in -> new PrimaryHistology(
                            in.node().code("site", PrimarySite.class), in.node().codes("histologies", Histology.class)),
                    (c, out) -> out.tree().code("site", c.site()).codes("histologies", c.histologies())),
            CriterionCodec.of(
                    "primary-site",
                    PrimarySiteAmong.class,
                    "sites",
                    in -> new PrimarySiteAmong(in.node().codes("sites", PrimarySite.class)),
                    (c, out) -> out.tree().codes("sites", c.sites())),
            CriterionCodec.of(
                    "primary-controlled",
                    PrimaryControlled.class,
                    "months days",
                    in -> new PrimaryControlled(
                            in.node().whole("months"), in.node().whole("days")),
                    (c, out) -> out.tree().whole("months", c.months()).whole("days", c.days())),
            CriterionCodec.of(
                    "synchronous",
                    Synchronous.class,
                    "months",
                    in -> new Synchronous(in.node().whole("months")),
                    (c, out) -> out.tree().whole("months", c.months())),
            CriterionCodec.of(
                    "interval",
                    IntervalAtLeast.class,
                    "months",
                    in -> new IntervalAtLeast(in.node().whole("months")),
                    (c, out) -> out.tree().whole("months", c.months())),
            CriterionCodec.of(
                    "assessment",
                    AssessmentGiven.class,
                    "kind",
                    in -> new AssessmentGiven(in.node().code("kind", AssessmentKind.class)),
                    (c, out) -> out.tree().code("kind", c.kind())),
            CriterionCodec.of(
                    "driver-alteration",
                    DriverAltered.class,
                    "genes",
                    in -> new DriverAltered(in.node().codes("genes", Gene.class)),
                    (c, out) -> out.tree().codes("genes", c.genes())),
            CriterionCodec.of(
                    "laboratory",
                    LabLimit.class,
                    "analytes limit bound unit daysAfterInduction",
                    in -> new LabLimit(
                            in.node().texts("analytes"),
                            in.node().code("limit", LabLimit.Limit.class),
                            in.node().number("bound"),
                            in.node().text("unit"),
                            in.node().whole("daysAfterInduction")),
                    (c, out) -> out.tree()
                            .texts("analytes", c.analytes())
                            .code("limit", c.limit())
                            .number("bound", c.bound())
                            .text("unit", c.unit())
                            .whole("daysAfterInduction", c.daysAfterInduction())),
            CriterionCodec.of(
                    "laboratory-above",
                    LabAbove.class,
                    "analytes bound unit withinDays",
                    in -> new LabAbove(
                            in.node().texts("analytes"),
                            in.node().number("bound"),
                            in.node().text("unit"),
                            in.node().whole("withinDays")),
                    (c, out) -> out.tree()
                            .texts("analytes", c.analytes())
                            .number("bound", c.bound())
                            .text("unit", c.unit())
                            .whole("withinDays", c.withinDays())),
            CriterionCodec.of(
                    "no-driver-known",
                    NoDriverKnown.class,
                    "genes",
                    in -> new NoDriverKnown(in.node().codes("genes", Gene.class)),
                    (c, out) -> out.tree().codes("genes", c.genes())),
            CriterionCodec.of(
                    "pd-l1",
                    PdL1AtLeast.class,
                    "percent",
                    in -> new PdL1AtLeast(in.node().number("percent")),
                    (c, out) -> out.tree().number("percent", c.percent())),
            CriterionCodec.of(
                    "not-in-record",
                    NotInRecord.class,
                    "subject",
                    in -> new NotInRecord(in.node().code("subject", Unrecorded.class)),
                    (c, out) -> out.tree().code("subject", c.subject())),
            CriterionCodec.of(
                    "pathology",
                    PathologyObtained.class,
                    "sites",
                    in -> new PathologyObtained(in.node().codes("sites", OrganSite.class)),
                    (c, out) -> out.tree().codes("sites", c.sites())),
            CriterionCodec.of(
                    "treated-metastases-controlled",
                    TreatedMetastasesControlled.class,
                    "",
                    in -> new TreatedMetastasesControlled(),
                    (c, out) -> {}),
            CriterionCodec.of(
                    "imaging-recorded", ImagingRecorded.class, "", in -> new ImagingRecorded(), (c, out) -> {}));

    private PatientCodecs() {}
}
