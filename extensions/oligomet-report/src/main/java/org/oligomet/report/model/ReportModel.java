package org.oligomet.report.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A whole report. It has no clock: the date is the one that the caller gives, or none. */
@Value.Immutable
public interface ReportModel {

    /** Title of the report. */
    String title();

    DataSource source();

    /** Date to print, as the caller wants it to read. */
    Optional<String> date();

    /** Version of the library. */
    String libraryVersion();

    CohortSummary cohort();

    /** The definitions, in the order in which they are shown. */
    List<DefinitionSummary> definitions();

    /** Whose the definitions are and of which day, in whole sentences; nothing for the latest ones of the library. */
    List<String> aboutRules();

    PatientListing patients();

    /** When the patients were judged, as the end of a sentence: {@code "at the latest date in the record"}. */
    Optional<String> judgedWhen();

    /** Patients that could not be judged, because their records hold no date to judge at. */
    @Value.Default
    default int notJudged() {
        return 0;
    }

    /** Data that open verdicts wait for, the one that would settle most first. */
    List<SettlingDatum> settling();

    /** Where the definitions differ; empty with fewer than two of them. */
    Optional<DifferenceSection> differences();

    /** Patients that answers to missing data were tried on: all that were judged, or a part of them at even distances. */
    OptionalInt triedOn();

    List<SurvivalSection> survival();

    /** Survival under every definition; empty if it was not asked for. */
    Optional<MultiverseSection> multiverse();

    List<MethodNote> methods();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ReportModel}. */
    final class Builder extends ImmutableReportModel.Builder {
        Builder() {}
    }
}
