package org.oligomet.report.html;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.ClauseRole;
import org.oligomet.report.model.Characteristic;
import org.oligomet.report.model.ChoiceTaken;
import org.oligomet.report.model.ClauseSummary;
import org.oligomet.report.model.CohortSummary;
import org.oligomet.report.model.Comparison;
import org.oligomet.report.model.CurveSummary;
import org.oligomet.report.model.DataSource;
import org.oligomet.report.model.DefinitionSummary;
import org.oligomet.report.model.FlowStep;
import org.oligomet.report.model.MethodNote;
import org.oligomet.report.model.PatientListing;
import org.oligomet.report.model.PatientRow;
import org.oligomet.report.model.PatientVerdict;
import org.oligomet.report.model.ReasonCount;
import org.oligomet.report.model.ReportModel;
import org.oligomet.report.model.SettlingDatum;
import org.oligomet.report.model.SurvivalSection;
import org.oligomet.report.model.VerdictCounts;
import org.oligomet.report.plot.Curves;
import org.oligomet.report.plot.PlotCurve;
import org.oligomet.report.plot.TimeScale;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Interval;
import org.oligomet.stats.TestResult;

/** Models that nobody's patients stand behind, for tests of rendering. Titles of definitions are placeholders. */
public final class SampleReports {

    private static final Verdict[] CYCLE = {Verdict.MET, Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET
    };

    private SampleReports() {}

    /** 18 patients, two definitions, one survival section with two groups. */
    public static ReportModel.Builder small() {
        List<DefinitionSummary> definitions =
                List.of(definition("alpha-2001", "Alpha 2001", 18, 0), definition("beta-2002", "Beta 2002", 18, 1));
        return ReportModel.builder()
                .title("Oligometastatic lung cancer: a cohort under two definitions")
                .source(source())
                .date("2026-11-21")
                .libraryVersion("0.1.0")
                .cohort(cohort(18))
                .definitions(definitions)
                .patients(PatientListing.builder()
                        .total(18)
                        .rows(rows(18, definitions.size()))
                        .build())
                .settling(settling())
                .addSurvival(overall(), byGroup())
                .addMethods(
                        MethodNote.builder()
                                .topic("Survival")
                                .text("Kaplan–Meier estimate with Greenwood's standard error.")
                                .source("Kaplan EL, Meier P. J Am Stat Assoc 1958;53:457–481.")
                                .doi("10.1080/01621459.1958.10501452")
                                .build(),
                        MethodNote.builder()
                                .topic("Verdicts")
                                .text("Strong Kleene logic: undetermined where the record does not decide.")
                                .build());
    }

    /** The same with more patients than a report lists. */
    public static ReportModel.Builder large() {
        return small().cohort(cohort(4881))
                .definitions(List.of(
                        definition("alpha-2001", "Alpha 2001", 4881, 0), definition("beta-2002", "Beta 2002", 4881, 1)))
                .patients(PatientListing.builder().total(4881).build());
    }

    static DataSource source() {
        return DataSource.builder()
                .name("Made-up cohort")
                .description("Patients invented for a test.")
                .synthetic(true)
                .addReadingIssues(new ReasonCount("lesions.csv: unknown organ site (SITE_UNKNOWN)", 2))
                .build();
    }

    static CohortSummary cohort(int n) {
        return CohortSummary.builder()
                .indexDate("first metastasis")
                .source(n + 5)
                .addSteps(
                        new FlowStep(
                                "Index date: first metastasis",
                                n + 5,
                                List.of(
                                        new ReasonCount("no date of first metastasis", 2),
                                        new ReasonCount("index date not known exactly enough", 1))),
                        new FlowStep("Node-negative", n + 2, List.of(new ReasonCount("not met", 2))))
                .inexactIndexDates(3)
                .dateConvention("A date known to the month stands for its middle.")
                .addCharacteristics(
                        new Characteristic("Age at index date, median (range), years", "63 (41–78)"),
                        new Characteristic("Women", "8 (44%)"),
                        new Characteristic("Brain metastases", "13 (72%)"))
                .build();
    }

    static DefinitionSummary definition(String id, String title, int n, int shift) {
        VerdictCounts counts = VerdictCounts.none();
        for (int i = 0; i < n; i++) {
            counts = counts.plus(CYCLE[(i + shift * 2) % CYCLE.length]);
        }
        return DefinitionSummary.builder()
                .id(id)
                .version("1.0")
                .title(title)
                .published("2001-05")
                .citation("Nobody A, Noone B. A definition made for a test. Journal of Nowhere 2001;1:1–2.")
                .doi("10.1000/xyz123<>")
                .status("verified")
                .verdicts(counts)
                .addClauses(
                        ClauseSummary.builder()
                                .id("ALP-1")
                                .text("At most five metastases in one organ, in one or two organs")
                                .role(ClauseRole.CONDITION)
                                .status("verified")
                                .note("A lesion counts once, wherever it was seen first.")
                                .verdicts(counts)
                                .build(),
                        ClauseSummary.builder()
                                .id("ALP-2")
                                .text("Paired organs count as one")
                                .role(ClauseRole.CONVENTION)
                                .status("our assumption")
                                .verdicts(new VerdictCounts(n, 0, 0))
                                .build())
                .addChoices(new ChoiceTaken("Is the primary tumour counted?", "No", List.of("Yes, as one organ")))
                .addReasonsNotMet(new ReasonCount("6 lesions in the liver; at most 5", counts.notMet()))
                .addMissing(new ReasonCount("MRI or contrast CT of the brain", counts.undetermined()))
                .addFindings(new ReasonCount("The brain was seen by CT only", 1))
                .build();
    }

    static List<PatientRow> rows(int n, int definitions) {
        List<PatientRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<PatientVerdict> verdicts = new ArrayList<>();
            for (int d = 0; d < definitions; d++) {
                Verdict verdict = CYCLE[(i + 2 * d) % CYCLE.length];
                verdicts.add(new PatientVerdict(
                        verdict,
                        verdict == Verdict.NOT_MET ? List.of("6 lesions in the liver; at most 5") : List.of(),
                        verdict == Verdict.UNDETERMINED ? List.of("MRI or contrast CT of the brain") : List.of()));
            }
            rows.add(new PatientRow("P-" + (i + 1), "2013-0" + (i % 9 + 1) + "-14", verdicts));
        }
        return rows;
    }

    static List<SettlingDatum> settling() {
        return List.of(
                SettlingDatum.builder()
                        .datum("MRI or contrast CT of the brain")
                        .patients(5)
                        .verdicts(7)
                        .settles(6)
                        .maySettle(7)
                        .exhaustive(false)
                        .build(),
                SettlingDatum.builder()
                        .datum("N category")
                        .patients(1)
                        .verdicts(2)
                        .settles(0)
                        .maySettle(1)
                        .exhaustive(true)
                        .build());
    }

    static SurvivalSection overall() {
        PlotCurve curve = Curves.sample("", 18, 18);
        return section()
                .addCurves(summary("", curve, 15.9, 9.1, 27.4))
                .addPlot(curve)
                .build();
    }

    static SurvivalSection byGroup() {
        PlotCurve a = Curves.sample("EGFR wild type", 10, 14);
        PlotCurve b = Curves.sample("EGFR mutated", 8, 22);
        return section()
                .addCurves(
                        summary("EGFR wild type", a, 13.2, 6.5, Double.NaN),
                        summary("EGFR mutated", b, 19.8, 9.1, Double.NaN))
                .addPlot(a, b)
                .comparison(Comparison.builder()
                        .grouping("EGFR mutation")
                        .test(TestResult.chiSquared("log-rank", 0.61, 1))
                        .hazardRatio(Estimate.of(0.66, 0.5).withInterval(Interval.ofNullable(0.23, 1.88, 0.95)))
                        .restrictedMeanDifference(
                                Estimate.of(2.1, 2.6).withInterval(Interval.ofNullable(-3.0, 7.2, 0.95)))
                        .build())
                .build();
    }

    static SurvivalSection.Builder section() {
        return SurvivalSection.builder()
                .endpoint("Overall survival")
                .origin("first metastasis")
                .timeScale(TimeScale.MONTHS)
                .events("deaths")
                .addLandmarks(12.0, 24.0)
                .addLeftOut(new ReasonCount("no follow-up recorded", 1));
    }

    static CurveSummary summary(String label, PlotCurve curve, double median, double low, double high) {
        Estimate half = Estimate.of(0.61, 0.11).withInterval(Interval.ofNullable(0.38, 0.79, 0.95));
        return CurveSummary.builder()
                .label(label)
                .subjects(curve.subjects())
                .events(curve.totalEvents())
                .median(Estimate.of(median).withInterval(Interval.ofNullable(low, high, 0.95)))
                .restrictedMean(Estimate.of(16.3, 2).withInterval(Interval.ofNullable(12.4, 20.2, 0.95)))
                .horizon(24)
                .addSurvivalAt(half, Estimate.notEstimable("nobody at risk"))
                .medianFollowUp(
                        Estimate.notEstimable("not reached").withInterval(Interval.ofNullable(22.0, Double.NaN, 0.95)))
                .build();
    }
}
