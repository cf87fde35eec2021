package org.oligomet.io.internal.record;

import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.CountedThing;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.FieldRelation;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.LabResult;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.PerformanceScale;
import org.oligomet.core.patient.PerformanceStatus;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.SpecimenKind;

/** What was found, measured or judged in the patient as a whole. */
final class FindingCodecs {

    static final Codec<Imaging> IMAGING = Codec.of(
            "date modality regions fieldStrengthTesla sliceThicknessMm",
            f -> Imaging.builder()
                    .date(f.date("date"))
                    .modality(f.code("modality", Modality.class))
                    .regions(f.codes("regions", BodyRegion.class))
                    .fieldStrengthTesla(f.optionalNumber("fieldStrengthTesla"))
                    .sliceThicknessMm(f.optionalNumber("sliceThicknessMm"))
                    .build(),
            (i, out) -> {
                out.date("date", i.date());
                out.code("modality", i.modality());
                out.codes("regions", i.regions());
                out.number("fieldStrengthTesla", i.fieldStrengthTesla());
                out.number("sliceThicknessMm", i.sliceThicknessMm());
            });

    static final Codec<PathologyReport> PATHOLOGY = Codec.of(
            "date specimen target result histology",
            f -> PathologyReport.builder()
                    .date(f.date("date"))
                    .specimen(f.code("specimen", SpecimenKind.class))
                    .target(f.target("target"))
                    .result(f.code("result", PathologyResult.class))
                    .histology(f.optionalCode("histology", Histology.class))
                    .build(),
            (p, out) -> {
                out.date("date", p.date());
                out.code("specimen", p.specimen());
                out.target("target", p.target());
                out.code("result", p.result());
                out.code("histology", p.histology());
            });

    static final Codec<PerformanceStatus> PERFORMANCE = Codec.of(
            "date scale value",
            f -> new PerformanceStatus(f.date("date"), f.code("scale", PerformanceScale.class), f.whole("value")),
            (p, out) -> {
                out.date("date", p.date());
                out.code("scale", p.scale());
                out.whole("value", p.value());
            });

    static final Codec<LabResult> LAB = Codec.of(
            "date analyte value unit upperLimitOfNormal",
            f -> LabResult.builder()
                    .date(f.date("date"))
                    .analyte(f.text("analyte"))
                    .value(f.number("value"))
                    .unit(f.text("unit"))
                    .upperLimitOfNormal(f.optionalNumber("upperLimitOfNormal"))
                    .build(),
            (l, out) -> {
                out.date("date", l.date());
                out.text("analyte", l.analyte());
                out.number("value", l.value());
                out.text("unit", l.unit());
                out.number("upperLimitOfNormal", l.upperLimitOfNormal());
            });

    static final Codec<Assessment> ASSESSMENT = Codec.of(
            "date kind answer",
            f -> new Assessment(f.date("date"), f.code("kind", AssessmentKind.class), f.flag("answer")),
            (a, out) -> {
                out.date("date", a.date());
                out.code("kind", a.kind());
                out.flag("answer", a.answer());
            });

    static final Codec<ReportedCount> COUNT = Codec.of(
            "what organ includesIntracranial lowerBound upperBound periodStart periodEnd",
            f -> ReportedCount.builder()
                    .what(f.code("what", CountedThing.class))
                    .organ(f.optionalCode("organ", OrganSite.class))
                    .includesIntracranial(f.optionalFlag("includesIntracranial").orElse(true))
                    .lowerBound(f.whole("lowerBound"))
                    .upperBound(f.optionalWhole("upperBound"))
                    .periodStart(f.date("periodStart"))
                    .periodEnd(f.date("periodEnd"))
                    .build(),
            (c, out) -> {
                out.code("what", c.what());
                out.code("organ", c.organ());
                out.flag("includesIntracranial", c.includesIntracranial());
                out.whole("lowerBound", c.lowerBound());
                out.whole("upperBound", c.upperBound());
                out.date("periodStart", c.periodStart());
                out.date("periodEnd", c.periodEnd());
            });

    static final Codec<DiseaseEvent> EVENT = Codec.of(
            "date kind fieldRelation earlierTherapyIds targets",
            f -> DiseaseEvent.builder()
                    .date(f.date("date"))
                    .kind(f.code("kind", DiseaseEventKind.class))
                    .fieldRelation(
                            f.optionalCode("fieldRelation", FieldRelation.class).orElse(FieldRelation.UNKNOWN))
                    .earlierTherapyIds(f.texts("earlierTherapyIds"))
                    .targets(f.targets("targets"))
                    .build(),
            (e, out) -> {
                out.date("date", e.date());
                out.code("kind", e.kind());
                out.code("fieldRelation", e.fieldRelation());
                out.texts("earlierTherapyIds", e.earlierTherapyIds());
                out.targets("targets", e.targets());
            });

    private FindingCodecs() {}
}
