package org.oligomet.report;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.report.model.MethodNote;
import org.oligomet.report.model.SurvivalSection;

/** The conventions behind a report. Each names its source. */
final class MethodNotes {

    private MethodNotes() {}

    static List<MethodNote> of(boolean judged, Cohort cohort, List<SurvivalSection> survival) {
        List<MethodNote> notes = new ArrayList<>();
        if (judged) {
            notes.add(MethodNote.builder()
                    .topic("Verdicts")
                    .text(
                            "A definition is met if all its conditions are, under strong three-valued logic: met and not met"
                                    + " hold for every way in which the record could be completed, undetermined otherwise.")
                    .source("Kleene SC. Introduction to Metamathematics. 1952, section 64.")
                    .build());
            notes.add(MethodNote.builder()
                    .topic("What was known")
                    .text("Each patient is judged on a snapshot of the record at one date; facts that certainly came"
                            + " later are hidden from every rule. Clauses carry how far each was checked against its"
                            + " source.")
                    .build());
        }
        notes.add(MethodNote.builder()
                .topic("Cohort and time")
                .text("Time counts from " + cohort.indexRule().name() + ". "
                        + cohort.convention().explain() + " Months are days divided by 30.4375.")
                .build());
        if (!survival.isEmpty()) {
            survival(notes, survival);
        }
        return notes;
    }

    private static void survival(List<MethodNote> notes, List<SurvivalSection> survival) {
        notes.add(MethodNote.builder()
                .topic("Survival curves")
                .text(
                        "Kaplan–Meier estimate with Greenwood's error; 95% pointwise intervals on the log scale (default of"
                                + " R; SAS and Stata: log-log). Subjects are at risk over (entry, exit]; at equal times events"
                                + " come before censorings. A limit that cannot be estimated is not shown.")
                .source("Kaplan EL, Meier P. J Am Stat Assoc 1958.")
                .doi("10.1080/01621459.1958.10501452")
                .build());
        notes.add(MethodNote.builder()
                .topic("Medians")
                .text("First time at which the curve falls to one half, or the middle of a level stretch at one half;"
                        + " interval by inversion of the pointwise limits. Median follow-up by reverse Kaplan–Meier.")
                .source("Brookmeyer R, Crowley J. Biometrics 1982. Follow-up: Schemper M, Smith TL. Control Clin Trials"
                        + " 1996.")
                .doi("10.2307/2530286")
                .build());
        notes.add(MethodNote.builder()
                .topic("Mean up to a horizon")
                .text(
                        "Restricted mean: the area under the curve up to the shortest follow-up among the groups compared,"
                                + " so that no curve is extrapolated; normal interval.")
                .source("Klein JP, Moeschberger ML. Survival Analysis, 2003, section 4.5.")
                .doi("10.1007/b97377")
                .build());
        if (survival.stream().anyMatch(section -> section.comparison().isPresent())) {
            notes.add(MethodNote.builder()
                    .topic("Comparison of groups")
                    .text("Log-rank test, two-sided, asymptotic. Hazard ratio from Cox's model with Efron's ties and a"
                            + " Wald interval; it averages over time if the ratio changes. Groups were formed from what"
                            + " was known at the index date; nothing was adjusted for, and no correction was made for"
                            + " several comparisons.")
                    .source("Mantel N 1966; Harrington DP, Fleming TR. Biometrika 1982.")
                    .doi("10.1093/biomet/69.3.553")
                    .build());
        }
    }
}
