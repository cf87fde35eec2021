package org.oligomet.core.definition;

import static org.oligomet.core.criteria.Verdict.MET;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.criteria.Verdict.UNDETERMINED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PerformanceScale;
import org.oligomet.core.patient.PerformanceStatus;
import org.oligomet.core.patient.PrimaryControl;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.time.ClinicalDate;

/**
 * Cases of the clauses of one definition: each clause has one that is met, one that is not, one at its boundary and one
 * that is open. Where a clause has no boundary (yes or no), the case nearest to the other answer stands for it; where it
 * cannot be not met, the nearest case stands for that.
 */
final class ClauseTable {

    enum Kind {
        MET,
        NOT_MET,
        BOUNDARY,
        OPEN
    }

    record Row(String definition, String clause, Kind kind, Verdict expected, String situation, Case patient) {
        @Override
        public String toString() {
            return definition + " " + clause + " " + expected + ": " + situation;
        }
    }

    /** How the patients of a table begin, and how a metastasis that counts is added to them. */
    enum Setting {
        DIAGNOSIS("2020-04-01", "2020-03-09"),
        NOW("2020-04-01", "2020-03-09"),
        INDUCED("2020-07-01", "2020-06-20"),
        PROGRESSING("2020-04-01", "2020-03-09");

        final String today;
        final String scanned;

        Setting(String today, String scanned) {
            this.today = today;
            this.scanned = scanned;
        }

        /** An adenocarcinoma of the lung, imaged completely. */
        Case staged() {
            return unseen().petCt(scanned).brainMri(scanned);
        }

        /** The same, not imaged at all. */
        Case unseen() {
            return treated(Case.nsclc());
        }

        Case treated(Case patient) {
            patient.asOf(today);
            return this == INDUCED
                    ? patient.induction(4, ResponseCategory.PARTIAL_RESPONSE, SystemicClass.CHEMOTHERAPY)
                    : patient;
        }

        Case add(Case patient, int number, OrganSite organ) {
            Case all = patient;
            for (int i = 0; i < number; i++) {
                all = switch (this) {
                    case DIAGNOSIS, NOW -> all.metastases(1, organ);
                    case INDUCED -> all.metastasis(organ, "2020-03-09", LesionState.STABLE, scanned);
                    case PROGRESSING -> all.metastasis(organ, "2020-03-09", LesionState.PROGRESSING, "2020-03-20");
                };
            }
            return all;
        }
    }

    private final String definition;
    private final Setting setting;
    private final List<Row> rows = new ArrayList<>();

    private ClauseTable(String definition, Setting setting) {
        this.definition = definition;
        this.setting = setting;
    }

    static ClauseTable of(String definition, Setting setting) {
        return new ClauseTable(definition, setting);
    }

    List<Row> rows() {
        return rows;
    }

    ClauseTable row(String clause, Kind kind, Verdict expected, String situation, Case patient) {
        rows.add(new Row(definition, clause, kind, expected, situation, patient));
        return this;
    }

    /** The four cases of a clause; {@code atBoundary} is what it says at its boundary. */
    ClauseTable clause(String clause, Case met, Case not, Verdict atBoundary, Case boundary, Case open) {
        return row(clause, Kind.MET, MET, "met", met)
                .row(clause, Kind.NOT_MET, NOT_MET, "not met", not)
                .row(clause, Kind.BOUNDARY, atBoundary, "boundary", boundary)
                .row(clause, Kind.OPEN, UNDETERMINED, "open", open);
    }

    Case staged() {
        return setting.staged();
    }

    Case unseen() {
        return setting.unseen();
    }

    Case with(int number, OrganSite organ) {
        return setting.add(staged(), number, organ);
    }

    /** A patient with this primary, imaged completely, with one bone metastasis. */
    Case primary(PrimarySite site, Histology histology, String diagnosed) {
        Case patient = Case.blank().primary(site, histology, diagnosed);
        patient = setting.treated(patient).petCt(setting.scanned).brainMri(setting.scanned);
        return setting.add(patient, 1, OrganSite.BONE);
    }

    ClauseTable nsclc(String clause) {
        return clause(
                clause,
                with(1, OrganSite.BONE),
                primary(PrimarySite.LUNG, Histology.SMALL_CELL_CARCINOMA, Case.DIAGNOSIS),
                NOT_MET,
                primary(PrimarySite.LUNG, Histology.LARGE_CELL_NEUROENDOCRINE_CARCINOMA, Case.DIAGNOSIS),
                primary(PrimarySite.LUNG, Histology.UNKNOWN, Case.DIAGNOSIS));
    }

    ClauseTable primaryAmong(String clause, PrimarySite one, PrimarySite nearest, PrimarySite none) {
        return clause(
                clause,
                primary(one, Histology.ADENOCARCINOMA, Case.DIAGNOSIS),
                primary(none, Histology.ADENOCARCINOMA, Case.DIAGNOSIS),
                NOT_MET,
                primary(nearest, Histology.ADENOCARCINOMA, Case.DIAGNOSIS),
                primary(PrimarySite.UNKNOWN, Histology.ADENOCARCINOMA, Case.DIAGNOSIS));
    }

    /** At most {@code max} metastases; those of the organ count. */
    ClauseTable atMost(String clause, int max, OrganSite organ) {
        return clause(
                        clause,
                        with(max - 1, organ),
                        with(max + 2, organ),
                        MET,
                        with(max, organ),
                        setting.add(unseen(), max, organ))
                .row(clause, Kind.BOUNDARY, NOT_MET, "one more", with(max + 1, organ));
    }

    ClauseTable atLeastOne(String clause, OrganSite counts, OrganSite doesNot) {
        return clause(
                clause, with(2, counts), with(1, doesNot), MET, with(1, counts), setting.add(unseen(), 1, doesNot));
    }

    ClauseTable none(String clause, OrganSite excluded, OrganSite other) {
        return clause(
                clause, with(1, other), with(2, excluded), NOT_MET, with(1, excluded), setting.add(unseen(), 1, other));
    }

    ClauseTable judged(String clause, AssessmentKind kind) {
        return clause(
                clause,
                judged(staged(), kind, "2020-03-20", true),
                judged(staged(), kind, "2020-03-20", false),
                MET,
                judged(judged(staged(), kind, "2020-03-20", false), kind, setting.today, true),
                staged());
    }

    ClauseTable judgedNot(String clause, AssessmentKind kind) {
        return clause(
                clause,
                judged(staged(), kind, "2020-03-20", false),
                judged(staged(), kind, "2020-03-20", true),
                NOT_MET,
                judged(judged(staged(), kind, "2020-03-20", false), kind, setting.today, true),
                staged());
    }

    ClauseTable treatable(String clause) {
        return judged(clause, AssessmentKind.ALL_SITES_RADICALLY_TREATABLE);
    }

    static Case judged(Case patient, AssessmentKind kind, String date, boolean answer) {
        patient.record().addAssessments(new Assessment(ClinicalDate.parse(date), kind, answer));
        return patient;
    }

    ClauseTable ecog(String clause, int max) {
        return clause(clause, ecog(0), ecog(4), MET, ecog(max), staged())
                .row(clause, Kind.BOUNDARY, NOT_MET, "one worse", ecog(max + 1));
    }

    private Case ecog(int value) {
        Case patient = staged();
        patient.record()
                .addPerformanceStatuses(
                        new PerformanceStatus(ClinicalDate.parse(setting.today), PerformanceScale.ECOG, value));
        return patient;
    }

    ClauseTable age(String clause, int years) {
        int year = 2020 - years;
        String day = setting.today.substring(4);
        return clause(
                clause,
                staged().born("1950"),
                staged().born(year + 2 + "-01-01"),
                MET,
                staged().born(year + day),
                staged().born(Integer.toString(year)));
    }

    ClauseTable synchronous(String clause) {
        return clause(
                clause,
                with(1, OrganSite.BONE),
                primary(PrimarySite.LUNG, Histology.ADENOCARCINOMA, "2019-01-01"),
                MET,
                primary(PrimarySite.LUNG, Histology.ADENOCARCINOMA, "2019-09-09"),
                primary(PrimarySite.LUNG, Histology.ADENOCARCINOMA, "2019-09"));
    }

    ClauseTable metachronous(String clause) {
        return clause(
                clause,
                primary(PrimarySite.LUNG, Histology.ADENOCARCINOMA, "2019-01-01"),
                with(1, OrganSite.BONE),
                NOT_MET,
                primary(PrimarySite.LUNG, Histology.ADENOCARCINOMA, "2019-09-09"),
                primary(PrimarySite.LUNG, Histology.ADENOCARCINOMA, "2019-09"));
    }

    /** The primary controlled, {@code boundarySince} being just long enough and {@code tooLate} a day too late. */
    ClauseTable controlled(String clause, String boundarySince, String tooLate) {
        return clause(
                        clause,
                        controlled(true, "2019-01-01"),
                        controlled(false, "2019-01-01"),
                        MET,
                        controlled(true, boundarySince),
                        staged())
                .row(clause, Kind.BOUNDARY, NOT_MET, "a day too late", controlled(true, tooLate));
    }

    ClauseTable controlled(String clause) {
        return clause(
                clause,
                controlled(true, "2019-01-01"),
                controlled(false, "2019-01-01"),
                MET,
                controlled(true, setting.today),
                staged());
    }

    Case controlled(boolean yes, String since) {
        Case patient = Case.blank();
        patient.record()
                .addPrimaries(PrimaryTumor.builder()
                        .id("T")
                        .site(PrimarySite.LUNG)
                        .histology(Histology.ADENOCARCINOMA)
                        .diagnosed(ClinicalDate.parse("2018-01-01"))
                        .addControl(new PrimaryControl(
                                ClinicalDate.parse(setting.today), yes, Optional.of(ClinicalDate.parse(since))))
                        .build());
        return setting.treated(patient).petCt(setting.scanned).brainMri(setting.scanned);
    }

    /** None of the genes altered; the first stands for all at the boundary, where the last is not tested. */
    ClauseTable wildType(String clause, Gene... genes) {
        Gene last = genes[genes.length - 1];
        return clause(
                clause,
                tested(staged(), AlterationResult.NOT_ALTERED, genes),
                tested(staged(), AlterationResult.ALTERED, genes),
                NOT_MET,
                tested(staged(), AlterationResult.ALTERED, last),
                genes.length == 1 ? staged() : tested(staged(), AlterationResult.NOT_ALTERED, genes[0]));
    }

    static Case tested(Case patient, AlterationResult result, Gene... genes) {
        for (Gene gene : genes) {
            patient.record()
                    .addBiomarkers(new Biomarker.DriverAlteration(
                            ClinicalDate.parse("2020-03-15"), gene, result, Optional.empty()));
        }
        return patient;
    }

    /** Cases of a therapy: how it went before the date of the table. */
    ClauseTable clause(String clause, Supplier<Case> met, Supplier<Case> not, Verdict at, Supplier<Case> boundary) {
        return clause(
                clause, met.get(), not.get(), at, boundary.get(), Case.nsclc().asOf(setting.today));
    }
}
