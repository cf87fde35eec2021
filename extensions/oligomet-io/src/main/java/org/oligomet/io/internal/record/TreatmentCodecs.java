package org.oligomet.io.internal.record;

import java.util.List;
import java.util.Set;
import org.oligomet.core.patient.AblationTechnique;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.LocalTherapy;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.Surgery;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.ThermalAblation;
import org.oligomet.core.patient.Treatment;

/** Treatments, told apart by the field {@code type}. */
final class TreatmentCodecs {

    private enum Type {
        SYSTEMIC("ongoingAsOf classes drugs line cycles"),
        RADIOTHERAPY("targets technique doseGy fractions"),
        SURGERY("targets marginsFree"),
        THERMAL_ABLATION("targets technique");

        private final String names;

        Type(String names) {
            this.names = names;
        }

        Set<String> names() {
            return Set.of(names.split(" ", -1));
        }
    }

    private static final List<String> OF_SOME_TYPE = List.of(
            "ongoingAsOf",
            "targets",
            "classes",
            "drugs",
            "line",
            "cycles",
            "technique",
            "doseGy",
            "fractions",
            "marginsFree");

    static final Codec<Treatment> TREATMENT = new Codec<>(
            Codec.names(List.of("type", "id", "start", "stop", "intent"), OF_SOME_TYPE),
            TreatmentCodecs::read,
            TreatmentCodecs::write);

    static final Codec<ResponseAssessment> RESPONSE = Codec.of(
            "date response",
            f -> new ResponseAssessment(f.date("date"), f.code("response", ResponseCategory.class)),
            (r, out) -> {
                out.date("date", r.date());
                out.code("response", r.response());
            });

    private TreatmentCodecs() {}

    private static Treatment read(Fields f) {
        Type type = f.code("type", Type.class);
        f.refuseAllBut(type.name(), OF_SOME_TYPE, type.names());
        Intent intent = f.optionalCode("intent", Intent.class).orElse(Intent.UNKNOWN);
        return switch (type) {
            case SYSTEMIC ->
                SystemicTherapy.builder()
                        .id(f.text("id"))
                        .start(f.date("start"))
                        .stop(f.optionalDate("stop"))
                        .ongoingAsOf(f.optionalDate("ongoingAsOf"))
                        .intent(intent)
                        .classes(f.codes("classes", SystemicClass.class))
                        .drugs(f.texts("drugs"))
                        .line(f.optionalWhole("line"))
                        .cycles(f.optionalWhole("cycles"))
                        .build();
            case RADIOTHERAPY ->
                Radiotherapy.builder()
                        .id(f.text("id"))
                        .start(f.date("start"))
                        .stop(f.optionalDate("stop"))
                        .intent(intent)
                        .targets(f.targets("targets"))
                        .technique(f.code("technique", RadiotherapyTechnique.class))
                        .doseGy(f.optionalNumber("doseGy"))
                        .fractions(f.optionalWhole("fractions"))
                        .build();
            case SURGERY ->
                Surgery.builder()
                        .id(f.text("id"))
                        .start(f.date("start"))
                        .stop(f.optionalDate("stop"))
                        .intent(intent)
                        .targets(f.targets("targets"))
                        .marginsFree(f.optionalFlag("marginsFree"))
                        .build();
            case THERMAL_ABLATION ->
                ThermalAblation.builder()
                        .id(f.text("id"))
                        .start(f.date("start"))
                        .stop(f.optionalDate("stop"))
                        .intent(intent)
                        .targets(f.targets("targets"))
                        .technique(f.code("technique", AblationTechnique.class))
                        .build();
        };
    }

    private static Type typeOf(Treatment t) {
        if (t instanceof SystemicTherapy) {
            return Type.SYSTEMIC;
        }
        if (t instanceof Radiotherapy) {
            return Type.RADIOTHERAPY;
        }
        return t instanceof Surgery ? Type.SURGERY : Type.THERMAL_ABLATION;
    }

    private static void write(Treatment t, FieldSink out) {
        out.code("type", typeOf(t));
        out.text("id", t.id());
        out.date("start", t.start());
        out.date("stop", t.stop());
        out.code("intent", t.intent());
        if (t instanceof LocalTherapy local) {
            out.targets("targets", local.targets());
        }
        if (t instanceof SystemicTherapy systemic) {
            out.date("ongoingAsOf", systemic.ongoingAsOf());
            out.codes("classes", systemic.classes());
            out.texts("drugs", systemic.drugs());
            out.whole("line", systemic.line());
            out.whole("cycles", systemic.cycles());
        } else if (t instanceof Radiotherapy radiotherapy) {
            out.code("technique", radiotherapy.technique());
            out.number("doseGy", radiotherapy.doseGy());
            out.whole("fractions", radiotherapy.fractions());
        } else if (t instanceof Surgery surgery) {
            out.flag("marginsFree", surgery.marginsFree());
        } else if (t instanceof ThermalAblation ablation) {
            out.code("technique", ablation.technique());
        }
    }
}
