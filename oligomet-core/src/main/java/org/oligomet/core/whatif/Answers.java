package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.LabLimit;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.LabResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PerformanceScale;
import org.oligomet.core.patient.PerformanceStatus;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/**
 * The answers to a question, as edits of the record.
 *
 * @param edits one for each answer; none if the answers are not known
 * @param isExhaustive whether there are no other answers
 */
record Answers(List<Edit> edits, boolean isExhaustive) {

    private static final int OLDEST = 110;
    private static final int MONTHS = 12;

    Answers {
        edits = List.copyOf(edits);
    }

    static Answers of(Snapshot snapshot, DataRequirement need, List<Definition> definitions) {
        ClinicalDate day = need.to().map(ClinicalDate::earliest).orElse(snapshot.asOf());
        return switch (need.kind()) {
            case BIOMARKER -> gene(need, day);
            case ASSESSMENT -> judgement(need, day);
            case PERFORMANCE_STATUS -> performance(day);
            case BIRTH_DATE -> born(snapshot);
            case LABORATORY -> laboratory(need, day, definitions);
            case N_CATEGORY, METASTATIC_STATUS, HISTOLOGY, PRIMARY_CONTROL, PRIMARY_DIAGNOSIS ->
                PrimaryAnswers.of(snapshot, need);
            case SYSTEMIC_THERAPY, RESPONSE, LOCAL_THERAPY -> TherapyAnswers.of(snapshot, need);
            case IMAGING, PATHOLOGY, LESION_COUNT, ORGAN_COUNT, LESION_SITE, LESION_STATUS, LESION_SIZE, EXACT_DATE ->
                LesionAnswers.of(snapshot, need, day);
            default -> some(List.of());
        };
    }

    /** All answers that there are. */
    static Answers all(List<Edit> edits) {
        return new Answers(edits, true);
    }

    /** Some of the answers. */
    static Answers some(List<Edit> edits) {
        return new Answers(edits, false);
    }

    /** An answer that adds something to the record. */
    static Edit adding(Consumer<Patient.Builder> added) {
        return (patient, asOf) -> {
            Patient.Builder builder = Patient.builder().from(patient);
            added.accept(builder);
            return builder.build();
        };
    }

    /** The name of the enum constant that a requirement is about: the last word of {@code "@AssessmentKind.X"}. */
    static String word(DataRequirement need) {
        return need.subject().substring(need.subject().lastIndexOf('.') + 1);
    }

    private static Answers gene(DataRequirement need, ClinicalDate day) {
        Gene gene = Gene.valueOf(word(need));
        List<Edit> edits = new ArrayList<>();
        for (AlterationResult result : List.of(AlterationResult.ALTERED, AlterationResult.NOT_ALTERED)) {
            edits.add(adding(patient ->
                    patient.addBiomarkers(new Biomarker.DriverAlteration(day, gene, result, Optional.empty()))));
        }
        return all(edits);
    }

    private static Answers judgement(DataRequirement need, ClinicalDate day) {
        AssessmentKind kind = AssessmentKind.valueOf(word(need));
        return all(List.of(
                adding(patient -> patient.addAssessments(new Assessment(day, kind, true))),
                adding(patient -> patient.addAssessments(new Assessment(day, kind, false)))));
    }

    private static Answers performance(ClinicalDate day) {
        List<Edit> edits = new ArrayList<>();
        for (int value = 0; value <= 5; value++) {
            PerformanceStatus status = new PerformanceStatus(day, PerformanceScale.ECOG, value);
            edits.add(adding(patient -> patient.addPerformanceStatuses(status)));
        }
        return all(edits);
    }

    /** Every age in years that the recorded date of birth leaves possible. */
    private static Answers born(Snapshot snapshot) {
        List<Edit> edits = new ArrayList<>();
        for (int age = 0; age <= OLDEST; age++) {
            ClinicalDate day = Situation.monthsBefore(snapshot.asOf(), MONTHS * age);
            Optional<ClinicalDate> known = snapshot.patient().born();
            boolean possible = known.isEmpty()
                    || (day.earliestDay() >= known.get().earliestDay()
                            && day.latestDay() <= known.get().latestDay());
            if (possible) {
                edits.add(adding(patient -> patient.born(day)));
            }
        }
        if (snapshot.patient().born().isPresent()) {
            ClinicalDate known = snapshot.patient().born().get();
            edits.add(adding(patient -> patient.born(known.earliest())));
            edits.add(adding(patient -> patient.born(known.latest())));
        }
        return all(edits);
    }

    /** Values at and beyond each limit that a rule has for the analyte: no others can make a difference. */
    private static Answers laboratory(DataRequirement need, ClinicalDate day, List<Definition> definitions) {
        List<Edit> edits = new ArrayList<>();
        for (Definition definition : definitions) {
            for (Clause clause : definition.clauses()) {
                limits(clause.criterion(), need.subject(), day, edits);
            }
        }
        return all(edits);
    }

    private static void limits(Criterion rule, String analyte, ClinicalDate day, List<Edit> edits) {
        rule.children().forEach(child -> limits(child, analyte, day, edits));
        if (rule instanceof LabLimit limit && limit.analytes().get(0).equals(analyte)) {
            boolean times = limit.limit() == LabLimit.Limit.AT_MOST_TIMES_UPPER_LIMIT;
            for (double value : new double[] {limit.bound(), times ? limit.bound() * 2 : limit.bound() / 2}) {
                LabResult.Builder result = LabResult.builder()
                        .date(day)
                        .analyte(analyte)
                        .value(value)
                        .unit(limit.unit());
                LabResult built = times ? result.upperLimitOfNormal(1).build() : result.build();
                edits.add(adding(patient -> patient.addLabResults(built)));
            }
        }
    }
}
