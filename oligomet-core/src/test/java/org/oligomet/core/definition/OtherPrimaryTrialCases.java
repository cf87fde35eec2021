package org.oligomet.core.definition;

import static org.oligomet.core.criteria.Verdict.MET;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.criteria.Verdict.UNDETERMINED;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.BRAIN;
import static org.oligomet.core.patient.OrganSite.LIVER;

import java.util.List;
import org.oligomet.core.definition.ClauseTable.Kind;
import org.oligomet.core.definition.ClauseTable.Setting;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.time.ClinicalDate;

/** Cases of the clauses of {@link OtherPrimaryTrials}. The snapshot is 1 April 2020. */
final class OtherPrimaryTrialCases {

    private OtherPrimaryTrialCases() {}

    static List<ClauseTable> all() {
        return List.of(
                br002("nrg-br002@v1", 2),
                br002("nrg-br002@v2", 4),
                stomp(),
                oriole(),
                extend(ClauseTable.of("extend", Setting.NOW).atMost("EXT-1", 5, BONE)));
    }

    private static ClauseTable br002(String version, int max) {
        ClauseTable table = ClauseTable.of(version, Setting.NOW)
                .primaryAmong("BR2-1", PrimarySite.BREAST, PrimarySite.OVARY, PrimarySite.LUNG)
                .atMost("BR2-2", max, BONE)
                .controlled("BR2-4", "2020-01-02", "2020-01-03")
                .none("BR2-6", BRAIN, BONE);
        table.row("BR2-2", Kind.BOUNDARY, NOT_MET, "brain metastases only", table.with(1, BRAIN));
        table.clause("BR2-3", sized(table, 20), sized(table, 80), MET, sized(table, 50), table.with(1, BONE))
                .row("BR2-3", Kind.BOUNDARY, NOT_MET, "a tenth of a mm more", sized(table, 50.1));
        return table.clause(
                        "BR2-5",
                        firstLine(table, "2019-10-01", ResponseCategory.STABLE_DISEASE),
                        firstLine(table, "2018-10-01", ResponseCategory.STABLE_DISEASE),
                        MET,
                        firstLine(table, "2019-04-01", ResponseCategory.STABLE_DISEASE),
                        table.staged())
                .row(
                        "BR2-5",
                        Kind.BOUNDARY,
                        NOT_MET,
                        "a day longer",
                        firstLine(table, "2019-03-31", ResponseCategory.STABLE_DISEASE))
                .row(
                        "BR2-5",
                        Kind.NOT_MET,
                        NOT_MET,
                        "progression",
                        firstLine(table, "2019-10-01", ResponseCategory.PROGRESSIVE_DISEASE));
    }

    private static Case sized(ClauseTable table, double mm) {
        Case patient = table.staged();
        return patient.lesion(patient.lesion(LIVER, "2020-03-09")
                .addMeasurements(Measurement.builder()
                        .date(ClinicalDate.parse("2020-03-09"))
                        .modality(Modality.CONTRAST_CT)
                        .kind(DiameterKind.LONGEST)
                        .diameterMm(mm)
                        .build()));
    }

    private static Case firstLine(ClauseTable table, String start, ResponseCategory response) {
        Case patient = table.staged();
        patient.record()
                .addTreatments(SystemicTherapy.builder()
                        .id("S")
                        .start(ClinicalDate.parse(start))
                        .intent(Intent.PALLIATIVE)
                        .line(1)
                        .addClasses(SystemicClass.CHEMOTHERAPY)
                        .addResponses(new ResponseAssessment(ClinicalDate.parse("2020-03-20"), response))
                        .build());
        return patient;
    }

    private static ClauseTable prostate(String id, String prefix) {
        ClauseTable table = ClauseTable.of(id, Setting.NOW)
                .primaryAmong(prefix + "-1", PrimarySite.PROSTATE, PrimarySite.BLADDER, PrimarySite.LUNG)
                .atMost(prefix + "-2", 3, BONE)
                .metachronous(prefix + "-3");
        return table.clause(
                prefix + "-4",
                therapy(table, SystemicClass.CHEMOTHERAPY, "2020-01-01"),
                therapy(table, SystemicClass.ENDOCRINE, "2020-01-01"),
                NOT_MET,
                therapy(table, SystemicClass.ENDOCRINE, "2020-04-01"),
                table.staged());
    }

    private static Case therapy(ClauseTable table, SystemicClass of, String start) {
        Case patient = table.staged();
        patient.record()
                .addTreatments(SystemicTherapy.builder()
                        .id("S")
                        .start(ClinicalDate.parse(start))
                        .intent(Intent.PALLIATIVE)
                        .addClasses(of)
                        .build());
        return patient;
    }

    private static ClauseTable stomp() {
        ClauseTable table = prostate("stomp", "STM");
        return table.row("STM-5", Kind.MET, MET, "choline PET/CT", choline(table, "2020-03-09"))
                .row("STM-5", Kind.NOT_MET, UNDETERMINED, "never not met: it can be done", table.staged())
                .row("STM-5", Kind.BOUNDARY, MET, "45 days before", choline(table, "2020-02-16"))
                .row("STM-5", Kind.BOUNDARY, UNDETERMINED, "46 days before", choline(table, "2020-02-15"))
                .row("STM-5", Kind.OPEN, UNDETERMINED, "FDG-PET/CT only", table.staged());
    }

    private static Case choline(ClauseTable table, String date) {
        return table.unseen().imaging(Modality.CHOLINE_PET_CT, date, BodyRegion.PELVIS);
    }

    private static ClauseTable oriole() {
        ClauseTable table = prostate("oriole", "ORI");
        Case noBoneScan = table.unseen().imaging(Modality.CT, "2020-03-09", BodyRegion.PELVIS);
        return table.row("ORI-5", Kind.MET, MET, "CT and bone scan", conventional(table, "2020-03-09"))
                .row("ORI-5", Kind.NOT_MET, UNDETERMINED, "never not met: it can be done", noBoneScan)
                .row("ORI-5", Kind.BOUNDARY, MET, "45 days before", conventional(table, "2020-02-16"))
                .row("ORI-5", Kind.BOUNDARY, UNDETERMINED, "46 days before", conventional(table, "2020-02-15"))
                .row("ORI-5", Kind.OPEN, UNDETERMINED, "no bone scan", noBoneScan);
    }

    private static Case conventional(ClauseTable table, String date) {
        return table.unseen()
                .imaging(Modality.CT, date, BodyRegion.PELVIS)
                .imaging(Modality.BONE_SCINTIGRAPHY, date, BodyRegion.SPINE);
    }

    private static ClauseTable extend(ClauseTable table) {
        return table.row("EXT-1", Kind.BOUNDARY, NOT_MET, "none", table.staged())
                .clause(
                        "EXT-2",
                        table.primary(PrimarySite.PROSTATE, Histology.ADENOCARCINOMA, Case.DIAGNOSIS),
                        table.primary(PrimarySite.LUNG, Histology.ADENOCARCINOMA, Case.DIAGNOSIS),
                        MET,
                        table.primary(PrimarySite.LUNG, Histology.SMALL_CELL_CARCINOMA, Case.DIAGNOSIS),
                        table.primary(PrimarySite.LUNG, Histology.UNKNOWN, Case.DIAGNOSIS));
    }
}
