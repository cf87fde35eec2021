package org.oligomet.io.internal.record;

import java.util.List;
import java.util.Set;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.Biomarker.CirculatingTumorDna;
import org.oligomet.core.patient.Biomarker.DriverAlteration;
import org.oligomet.core.patient.Biomarker.PdL1;
import org.oligomet.core.patient.Biomarker.Signature;
import org.oligomet.core.patient.Biomarker.TumorMutationalBurden;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.SignatureKind;

/** Biomarkers, told apart by the field {@code type}. */
final class BiomarkerCodec {

    private enum Type {
        DRIVER_ALTERATION("gene result variant"),
        PD_L1("tumorProportionPercent assay"),
        TUMOR_MUTATIONAL_BURDEN("mutationsPerMegabase assay"),
        CIRCULATING_TUMOR_DNA("detected assay"),
        SIGNATURE("kind name value unit assay");

        private final String names;

        Type(String names) {
            this.names = names;
        }

        Set<String> names() {
            return Set.of(names.split(" ", -1));
        }
    }

    private static final List<String> OF_SOME_TYPE = List.of(
            "gene",
            "result",
            "variant",
            "tumorProportionPercent",
            "mutationsPerMegabase",
            "detected",
            "kind",
            "name",
            "value",
            "unit",
            "assay");

    static final Codec<Biomarker> BIOMARKER = new Codec<>(
            Codec.names(List.of("type", "date"), OF_SOME_TYPE), BiomarkerCodec::read, BiomarkerCodec::write);

    private BiomarkerCodec() {}

    private static Biomarker read(Fields f) {
        Type type = f.code("type", Type.class);
        f.refuseAllBut(type.name(), OF_SOME_TYPE, type.names());
        return switch (type) {
            case DRIVER_ALTERATION ->
                new DriverAlteration(
                        f.date("date"),
                        f.code("gene", Gene.class),
                        f.code("result", AlterationResult.class),
                        f.optionalText("variant"));
            case PD_L1 -> new PdL1(f.date("date"), f.number("tumorProportionPercent"), f.optionalText("assay"));
            case TUMOR_MUTATIONAL_BURDEN ->
                new TumorMutationalBurden(f.date("date"), f.number("mutationsPerMegabase"), f.optionalText("assay"));
            case CIRCULATING_TUMOR_DNA ->
                new CirculatingTumorDna(f.date("date"), f.flag("detected"), f.optionalText("assay"));
            case SIGNATURE ->
                new Signature(
                        f.date("date"),
                        f.code("kind", SignatureKind.class),
                        f.text("name"),
                        f.number("value"),
                        f.text("unit"),
                        f.optionalText("assay"));
        };
    }

    private static void write(Biomarker b, FieldSink out) {
        if (b instanceof DriverAlteration driver) {
            start(Type.DRIVER_ALTERATION, b, out);
            out.code("gene", driver.gene());
            out.code("result", driver.result());
            out.text("variant", driver.variant());
        } else if (b instanceof PdL1 pdL1) {
            start(Type.PD_L1, b, out);
            out.number("tumorProportionPercent", pdL1.tumorProportionPercent());
            out.text("assay", pdL1.assay());
        } else if (b instanceof TumorMutationalBurden burden) {
            start(Type.TUMOR_MUTATIONAL_BURDEN, b, out);
            out.number("mutationsPerMegabase", burden.mutationsPerMegabase());
            out.text("assay", burden.assay());
        } else if (b instanceof CirculatingTumorDna dna) {
            start(Type.CIRCULATING_TUMOR_DNA, b, out);
            out.flag("detected", dna.detected());
            out.text("assay", dna.assay());
        } else if (b instanceof Signature signature) {
            start(Type.SIGNATURE, b, out);
            out.code("kind", signature.kind());
            out.text("name", signature.name());
            out.number("value", signature.value());
            out.text("unit", signature.unit());
            out.text("assay", signature.assay());
        }
    }

    private static void start(Type type, Biomarker b, FieldSink out) {
        out.code("type", type);
        out.date("date", b.date());
    }
}
