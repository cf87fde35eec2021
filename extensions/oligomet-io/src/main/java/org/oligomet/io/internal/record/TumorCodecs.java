package org.oligomet.io.internal.record;

import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.LungLobe;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.PrimaryControl;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;

/** Primaries and lesions, and what belongs to one of them. */
final class TumorCodecs {

    static final Codec<PrimaryTumor> PRIMARY = Codec.of(
            "id site laterality lobe histology diagnosed",
            f -> PrimaryTumor.builder()
                    .id(f.text("id"))
                    .site(f.code("site", PrimarySite.class))
                    .lobe(f.optionalCode("lobe", LungLobe.class))
                    .laterality(f.optionalCode("laterality", Laterality.class)
                            .orElse(f.optionalCode("lobe", LungLobe.class)
                                    .map(LungLobe::side)
                                    .orElse(Laterality.UNKNOWN)))
                    .histology(f.code("histology", Histology.class))
                    .diagnosed(f.date("diagnosed"))
                    .build(),
            (p, out) -> {
                out.text("id", p.id());
                out.code("site", p.site());
                out.code("laterality", p.laterality());
                out.code("lobe", p.lobe());
                out.code("histology", p.histology());
                out.date("diagnosed", p.diagnosed());
            });

    static final Codec<Staging> STAGING = Codec.of(
            "date basis edition t n m",
            f -> Staging.builder()
                    .date(f.date("date"))
                    .basis(f.code("basis", StagingBasis.class))
                    .edition(f.whole("edition"))
                    .t(f.optionalText("t"))
                    .n(f.optionalText("n"))
                    .m(f.optionalText("m"))
                    .build(),
            (s, out) -> {
                out.date("date", s.date());
                out.code("basis", s.basis());
                out.whole("edition", s.edition());
                out.text("t", s.t());
                out.text("n", s.n());
                out.text("m", s.m());
            });

    static final Codec<PrimaryControl> CONTROL = Codec.of(
            "date controlled since",
            f -> new PrimaryControl(f.date("date"), f.flag("controlled"), f.optionalDate("since")),
            (c, out) -> {
                out.date("date", c.date());
                out.flag("controlled", c.controlled());
                out.date("since", c.since());
            });

    static final Codec<MetastaticLesion> LESION = Codec.of(
            "id organ laterality lobe firstSeen",
            f -> MetastaticLesion.builder()
                    .id(f.text("id"))
                    .site(TargetText.site(
                            f.code("organ", OrganSite.class),
                            f.optionalCode("laterality", Laterality.class),
                            f.optionalCode("lobe", LungLobe.class)))
                    .firstSeen(f.date("firstSeen"))
                    .build(),
            (l, out) -> {
                out.text("id", l.id());
                out.code("organ", l.site().organ());
                out.code("laterality", l.site().laterality());
                out.code("lobe", l.site().lobe());
                out.date("firstSeen", l.firstSeen());
            });

    static final Codec<Measurement> MEASUREMENT = Codec.of(
            "date modality kind diameterMm",
            f -> Measurement.builder()
                    .date(f.date("date"))
                    .modality(f.code("modality", Modality.class))
                    .kind(f.code("kind", DiameterKind.class))
                    .diameterMm(f.number("diameterMm"))
                    .build(),
            (m, out) -> {
                out.date("date", m.date());
                out.code("modality", m.modality());
                out.code("kind", m.kind());
                out.number("diameterMm", m.diameterMm());
            });

    static final Codec<LesionStatus> STATUS = Codec.of(
            "date state", f -> new LesionStatus(f.date("date"), f.code("state", LesionState.class)), (s, out) -> {
                out.date("date", s.date());
                out.code("state", s.state());
            });

    static final Codec<LesionPathology> LESION_PATHOLOGY = Codec.of(
            "date result",
            f -> new LesionPathology(f.date("date"), f.code("result", PathologyResult.class)),
            (p, out) -> {
                out.date("date", p.date());
                out.code("result", p.result());
            });

    private TumorCodecs() {}
}
