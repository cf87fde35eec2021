package org.oligomet.core.definition;

import java.util.EnumSet;
import java.util.Set;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.CountedThing;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.LabResult;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.SpecimenKind;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;

/** A patient in the making: short words for the facts that the clauses ask for. Dates are ISO texts. */
final class Case {

    static final String DIAGNOSIS = "2020-03-02";
    static final Set<BodyRegion> BODY = EnumSet.complementOf(EnumSet.of(BodyRegion.BRAIN));

    private final Patient.Builder patient = Patient.builder().id("P").sex(Sex.FEMALE);
    private int lesions;
    private int treatments;
    private String asOf = "2020-04-01";

    static Case blank() {
        return new Case();
    }

    /** An adenocarcinoma of the right lung of 2 March 2020, clinical N0. */
    static Case nsclc() {
        return new Case().primary(Histology.ADENOCARCINOMA, "N0", DIAGNOSIS);
    }

    /** The same with PET/CT and brain MRI a week later: nothing is left unseen. */
    static Case staged() {
        return nsclc().petCt("2020-03-09").brainMri("2020-03-09");
    }

    Case asOf(String date) {
        asOf = date;
        return this;
    }

    Case born(String date) {
        patient.born(ClinicalDate.parse(date));
        return this;
    }

    Case primary(Histology histology, String n, String date) {
        return primary(PrimarySite.LUNG, histology, date, staging(StagingBasis.CLINICAL, n, date));
    }

    Case primary(PrimarySite site, Histology histology, String date, Staging... stagings) {
        patient.addPrimaries(PrimaryTumor.builder()
                .id("T" + site + histology)
                .site(site)
                .laterality(Laterality.RIGHT)
                .histology(histology)
                .diagnosed(ClinicalDate.parse(date))
                .addStagings(stagings)
                .build());
        return this;
    }

    static Staging staging(StagingBasis basis, String n, String date) {
        return Staging.builder()
                .date(ClinicalDate.parse(date))
                .basis(basis)
                .edition(8)
                .n(n)
                .build();
    }

    Case metastases(int number, OrganSite organ) {
        return metastases(number, organ, "2020-03-09");
    }

    Case metastases(int number, OrganSite organ, String firstSeen) {
        for (int i = 0; i < number; i++) {
            patient.addLesions(lesion(organ, firstSeen).build());
        }
        return this;
    }

    MetastaticLesion.Builder lesion(OrganSite organ, String firstSeen) {
        lesions++;
        Laterality side = organ == OrganSite.LUNG ? Laterality.LEFT : Laterality.NOT_APPLICABLE;
        return MetastaticLesion.builder()
                .id("L" + lesions)
                .site(new Site(organ, side))
                .firstSeen(ClinicalDate.parse(firstSeen));
    }

    Case lesion(MetastaticLesion.Builder lesion) {
        patient.addLesions(lesion.build());
        return this;
    }

    Case metastasis(OrganSite organ, String firstSeen, LesionState state, String date) {
        return lesion(lesion(organ, firstSeen).addStatuses(new LesionStatus(ClinicalDate.parse(date), state)));
    }

    Case biopsied(OrganSite organ, PathologyResult result, String date) {
        return lesion(lesion(organ, "2020-03-09").addPathology(new LesionPathology(ClinicalDate.parse(date), result)));
    }

    static MetastaticLesion.Builder proven(String id, OrganSite organ, String firstSeen, String biopsied) {
        return MetastaticLesion.builder()
                .id(id)
                .site(Site.of(organ))
                .firstSeen(ClinicalDate.parse(firstSeen))
                .addPathology(new LesionPathology(ClinicalDate.parse(biopsied), PathologyResult.MALIGNANT));
    }

    Case specimen(Site from, PathologyResult result, String date) {
        patient.addPathology(PathologyReport.builder()
                .date(ClinicalDate.parse(date))
                .specimen(SpecimenKind.BIOPSY)
                .target(new Target.OfSite(from))
                .result(result)
                .build());
        return this;
    }

    Case petCt(String date) {
        return imaging(
                Modality.FDG_PET_CT,
                date,
                BodyRegion.CHEST,
                BodyRegion.UPPER_ABDOMEN,
                BodyRegion.LOWER_ABDOMEN,
                BodyRegion.PELVIS);
    }

    Case brainMri(String date) {
        return imaging(Modality.MRI, date, BodyRegion.BRAIN);
    }

    Case imaging(Modality modality, String date, BodyRegion... regions) {
        patient.addImaging(Imaging.builder()
                .modality(modality)
                .date(ClinicalDate.parse(date))
                .addRegions(regions)
                .build());
        return this;
    }

    Case judged(AssessmentKind kind, boolean answer) {
        patient.addAssessments(new Assessment(ClinicalDate.parse("2020-03-20"), kind, answer));
        return this;
    }

    Case treatable() {
        return judged(AssessmentKind.ALL_SITES_RADICALLY_TREATABLE, true);
    }

    Case event(DiseaseEventKind kind, String date) {
        patient.addDiseaseEvents(
                DiseaseEvent.builder().kind(kind).date(ClinicalDate.parse(date)).build());
        return this;
    }

    Case reported(CountedThing what, int lower, int upper, String from, String to) {
        patient.addReportedCounts(ReportedCount.builder()
                .what(what)
                .lowerBound(lower)
                .upperBound(upper)
                .periodStart(ClinicalDate.parse(from))
                .periodEnd(ClinicalDate.parse(to))
                .build());
        return this;
    }

    Case induction(int cycles, ResponseCategory response, SystemicClass systemicClass) {
        treatments++;
        patient.addTreatments(SystemicTherapy.builder()
                .id("S" + treatments)
                .start(ClinicalDate.parse("2020-03-20"))
                .stop(ClinicalDate.parse("2020-06-10"))
                .intent(Intent.INDUCTION)
                .line(1)
                .cycles(cycles)
                .addClasses(systemicClass)
                .addResponses(new ResponseAssessment(ClinicalDate.parse("2020-06-20"), response))
                .build());
        return this;
    }

    Case systemic(Intent intent, String start) {
        treatments++;
        patient.addTreatments(SystemicTherapy.builder()
                .id("S" + treatments)
                .start(ClinicalDate.parse(start))
                .intent(intent)
                .addClasses(SystemicClass.CHEMOTHERAPY)
                .build());
        return this;
    }

    Case radiotherapy(RadiotherapyTechnique technique, String date, Target target) {
        treatments++;
        patient.addTreatments(Radiotherapy.builder()
                .id("R" + treatments)
                .technique(technique)
                .start(ClinicalDate.parse(date))
                .addTargets(target)
                .build());
        return this;
    }

    Case lab(String analyte, double value, String unit, double upperLimit, String date) {
        patient.addLabResults(LabResult.builder()
                .analyte(analyte)
                .value(value)
                .unit(unit)
                .upperLimitOfNormal(upperLimit)
                .date(ClinicalDate.parse(date))
                .build());
        return this;
    }

    Patient.Builder record() {
        return patient;
    }

    Patient patient() {
        return patient.build();
    }

    DefinitionEvaluation under(Definition definition) {
        return definition.evaluate(patient().asOf(ClinicalDate.parse(asOf)));
    }

    DefinitionEvaluation under(String id) {
        return under(Definitions.byId(id).orElseThrow());
    }

    Verdict clause(String definition, String clause) {
        return under(definition).clause(clause).verdict();
    }
}
