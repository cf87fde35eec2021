package org.oligomet.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.report.model.Characteristic;
import org.oligomet.report.model.CohortSummary;
import org.oligomet.report.model.DataSource;
import org.oligomet.report.model.MultiverseSection;
import org.oligomet.report.model.PatientListing;
import org.oligomet.report.model.PatientRow;
import org.oligomet.report.model.PatientVerdict;
import org.oligomet.report.model.ReportModel;
import org.oligomet.report.model.SurvivalSection;

/**
 * Makes the model of a report from patients, definitions and a cohort. Every patient of the source is judged under every
 * definition; survival is that of the cohort.
 *
 * <pre>{@code
 * ReportModel model = ReportBuilder.forCohort(patients, cohort)
 *     .title("Oligometastatic NSCLC")
 *     .source(source)
 *     .libraryVersion("0.1.0")
 *     .definitions(Definitions.all())
 *     .survival(Endpoint.OVERALL_SURVIVAL)
 *     .survivalByGroup(Endpoint.OVERALL_SURVIVAL)
 *     .build();
 * String html = HtmlReport.withDefaults().render(model);
 * }</pre>
 */
public final class ReportBuilder {

    private record Wanted(Endpoint endpoint, boolean grouped) {}

    private final List<Patient> patients;
    private final Cohort cohort;
    private String title = "Cohort report";
    private DataSource source = DataSource.builder()
            .name("Records")
            .description("Source not described.")
            .build();
    private Optional<String> date = Optional.empty();
    private String libraryVersion = "development version";
    private List<Definition> definitions = List.of();
    private final List<String> aboutRules = new ArrayList<>();
    private Function<Patient, Optional<Snapshot>> judgedAt = ReportBuilder::atLatestDate;
    private String judgedWhen = "at the latest date in the record";
    private final List<Characteristic> characteristics = new ArrayList<>();
    private Optional<MultiverseSection> multiverse = Optional.empty();
    private final List<Wanted> wanted = new ArrayList<>();

    private ReportBuilder(List<Patient> patients, Cohort cohort) {
        this.patients = List.copyOf(patients);
        this.cohort = cohort;
    }

    /**
     * A report on a cohort.
     *
     * @param patients all patients of the source, in the order in which they are listed
     * @param cohort the cohort made from them
     */
    public static ReportBuilder forCohort(List<Patient> patients, Cohort cohort) {
        if (cohort.attrition().source() != patients.size()) {
            throw new IllegalArgumentException("patients: " + patients.size() + "; the cohort was made from "
                    + cohort.attrition().source());
        }
        return new ReportBuilder(patients, cohort);
    }

    /** The record as of its latest date; empty for a record without any date. */
    public static Optional<Snapshot> atLatestDate(Patient patient) {
        return patient.latestDate()
                .map(latest -> patient.asOf(ClinicalDate.ofDay(latest.timeline(), latest.latestDay())));
    }

    public ReportBuilder title(String newTitle) {
        this.title = newTitle;
        return this;
    }

    public ReportBuilder source(DataSource newSource) {
        this.source = newSource;
        return this;
    }

    /** The date to print, as it should read; without it no date is shown. */
    public ReportBuilder date(String newDate) {
        this.date = Optional.of(newDate);
        return this;
    }

    public ReportBuilder libraryVersion(String version) {
        this.libraryVersion = version;
        return this;
    }

    /** The definitions to judge by, in the order in which they are shown; none by default. */
    public ReportBuilder definitions(List<Definition> newDefinitions) {
        this.definitions = List.copyOf(newDefinitions);
        return this;
    }

    /** A sentence on whose the definitions are and of which day: it stands where the verdicts are. */
    public ReportBuilder aboutRules(String sentence) {
        aboutRules.add(sentence);
        return this;
    }

    /**
     * At which date each patient is judged, {@link #atLatestDate} by default; a patient without a snapshot is counted.
     *
     * @param when the date in words, as the end of a sentence: {@code "at the latest date in the record"}
     * @param snapshot what was known then
     */
    public ReportBuilder judgedAt(String when, Function<Patient, Optional<Snapshot>> snapshot) {
        this.judgedWhen = when;
        this.judgedAt = snapshot;
        return this;
    }

    /** A trait of the cohort that the report should show beside those it knows of itself. */
    public ReportBuilder characteristic(String name, String value) {
        characteristics.add(new Characteristic(name, value));
        return this;
    }

    /** Adds the survival of the whole cohort. */
    public ReportBuilder survival(Endpoint endpoint) {
        wanted.add(new Wanted(endpoint, false));
        return this;
    }

    /**
     * Adds the survival of the cohort's groups and their comparison.
     *
     * @throws IllegalArgumentException if the cohort is not grouped
     */
    public ReportBuilder survivalByGroup(Endpoint endpoint) {
        if (cohort.grouping().isEmpty()) {
            throw new IllegalArgumentException("cohort: it has no groups; divide it with groupedBy first");
        }
        wanted.add(new Wanted(endpoint, true));
        return this;
    }

    /** Survival under every definition, as computed elsewhere. */
    public ReportBuilder multiverse(MultiverseSection section) {
        this.multiverse = Optional.of(section);
        return this;
    }

    public ReportModel build() {
        Map<Definition, DefinitionTally> tallies = new LinkedHashMap<>();
        definitions.forEach(definition -> tallies.put(definition, new DefinitionTally(definition)));
        List<Snapshot> snapshots = new ArrayList<>();
        DifferenceTally differences = new DifferenceTally(definitions);
        List<PatientRow> rows = new ArrayList<>();
        int judged = 0;
        for (Patient patient : patients) {
            Optional<Snapshot> snapshot = definitions.isEmpty() ? Optional.empty() : judgedAt.apply(patient);
            if (snapshot.isPresent()) {
                judged++;
                PatientRow row = judge(patient, snapshot.get(), tallies, differences);
                snapshots.add(snapshot.get());
                if (judged <= PatientListing.MOST_ROWS) {
                    rows.add(row);
                }
            }
        }
        if (judged > PatientListing.MOST_ROWS) {
            rows.clear();
        }
        List<Snapshot> tried = SettlingData.tried(snapshots);
        List<SurvivalSection> survival = new ArrayList<>();
        wanted.forEach(
                w -> SurvivalSections.of(cohort, w.endpoint(), w.grouped()).ifPresent(survival::add));
        return ReportModel.builder()
                .title(title)
                .source(source)
                .date(date)
                .libraryVersion(libraryVersion)
                .cohort(CohortSummary.builder()
                        .from(CohortSummaries.of(cohort))
                        .addAllCharacteristics(characteristics)
                        .build())
                .definitions(
                        tallies.values().stream().map(DefinitionTally::summary).toList())
                .aboutRules(aboutRules)
                .patients(PatientListing.builder().total(judged).rows(rows).build())
                .judgedWhen(judgedWhen)
                .notJudged(definitions.isEmpty() ? 0 : patients.size() - judged)
                .settling(SettlingData.ranked(definitions, tried))
                .triedOn(tried.size() < snapshots.size() ? OptionalInt.of(tried.size()) : OptionalInt.empty())
                .differences(differences.section())
                .survival(survival)
                .multiverse(multiverse)
                .methods(MethodNotes.of(!definitions.isEmpty(), cohort, survival))
                .build();
    }

    private static PatientRow judge(
            Patient patient, Snapshot snapshot, Map<Definition, DefinitionTally> tallies, DifferenceTally differences) {
        Facts facts = Facts.of(snapshot);
        List<PatientVerdict> verdicts = new ArrayList<>(tallies.size());
        List<DefinitionEvaluation> evaluations = new ArrayList<>(tallies.size());
        tallies.forEach((definition, tally) -> {
            DefinitionEvaluation evaluation = definition.evaluate(facts);
            evaluations.add(evaluation);
            verdicts.add(tally.add(evaluation));
        });
        differences.add(patient.id(), evaluations);
        return new PatientRow(patient.id(), snapshot.asOf().toString(), verdicts);
    }
}
