package org.oligomet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.cohort.Grouping;
import org.oligomet.core.cohort.IndexRule;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.whatif.Disagreement;
import org.oligomet.core.whatif.DisagreementMap;
import org.oligomet.report.html.HtmlReport;
import org.oligomet.report.model.Characteristic;
import org.oligomet.report.model.Comparison;
import org.oligomet.report.model.CurveSummary;
import org.oligomet.report.model.DefinitionSummary;
import org.oligomet.report.model.DifferenceSection;
import org.oligomet.report.model.PairDifference;
import org.oligomet.report.model.PatientRow;
import org.oligomet.report.model.ReasonCount;
import org.oligomet.report.model.ReportModel;
import org.oligomet.report.model.SettlingDatum;
import org.oligomet.report.model.SurvivalSection;
import org.oligomet.report.model.VerdictCounts;
import org.oligomet.report.model.VerdictPattern;
import org.w3c.dom.Document;

class ReportBuilderTest {

    private static final double MONTH = 30.4375;

    private static final Cohort COHORT = Cohort.of(SmallCohort.patients(), IndexRule.firstMetastasis())
            .groupedBy(Grouping.of("brain MRI", s -> s.patient().imaging().isEmpty() ? "not seen" : "brain seen"));

    private static final ReportModel MODEL = ReportBuilder.forCohort(SmallCohort.patients(), COHORT)
            .title("Seven patients")
            .libraryVersion("9")
            .definitions(List.of(SmallCohort.alpha(), SmallCohort.beta()))
            .characteristic("Height", "unknown")
            .survival(Endpoint.OVERALL_SURVIVAL)
            .survivalByGroup(Endpoint.OVERALL_SURVIVAL)
            .build();

    @Test
    void everyPatientIsJudgedAlsoOutsideTheCohort() {
        // Alpha: A, B, G met; C, E not met (four lesions, with or without MRI); D, F wait for the MRI.
        DefinitionSummary alpha = MODEL.definitions().get(0);
        assertThat(alpha.verdicts()).isEqualTo(new VerdictCounts(3, 2, 2));
        assertThat(alpha.clauses().get(0).verdicts()).isEqualTo(new VerdictCounts(3, 2, 2));
        assertThat(alpha.clauses().get(1).verdicts()).isEqualTo(new VerdictCounts(5, 2, 0));
        assertThat(alpha.reasonsNotMet()).containsExactly(new ReasonCount("ONE the rule of alpha", 2));
        assertThat(alpha.findings()).containsExactly(new ReasonCount("4 are many (MANY)", 2));
        assertThat(alpha.missing())
                .singleElement()
                .satisfies(r -> assertThat(r.count()).isEqualTo(2));
        assertThat(alpha.choices()).singleElement().satisfies(choice -> {
            assertThat(choice.answer()).isEqualTo("this way (chosen for this report)");
            assertThat(choice.others()).containsExactly("that way");
        });
        // Beta: D, E, F wait for the MRI.
        assertThat(MODEL.definitions().get(1).verdicts()).isEqualTo(new VerdictCounts(4, 0, 3));
        assertThat(MODEL.notJudged()).isZero();
    }

    @Test
    void rowsSayWhyNotAndWhatIsMissing() {
        List<PatientRow> rows = MODEL.patients().rows();
        assertThat(rows).extracting(PatientRow::id).containsExactly("A", "B", "C", "D", "E", "<F>", "G");
        PatientRow e = rows.get(4);
        assertThat(e.asOf()).isEqualTo(SmallCohort.day(1200).toString());
        assertThat(e.verdicts().get(0).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(e.verdicts().get(0).reasons()).containsExactly("ONE 4 lesions");
        assertThat(e.verdicts().get(0).missing()).isEmpty();
        assertThat(e.verdicts().get(1).missing()).hasSize(1);
    }

    @Test
    void theDatumThatWouldSettleMost() {
        // D and F under both definitions, E under beta. An MRI that finds nothing more decides all five; one that finds
        // two more metastases leaves beta met and turns alpha to not met: decided as well.
        assertThat(MODEL.settling())
                .containsExactly(SettlingDatum.builder()
                        .datum("brain")
                        .patients(3)
                        .verdicts(5)
                        .settles(5)
                        .maySettle(5)
                        .exhaustive(false)
                        .build());
    }

    @Test
    void wherePatientsAreFewEachIsAColumnOfTheDisagreementMap() {
        DifferenceSection map = MODEL.differences().orElseThrow();
        // Beta is met by A, B, C, G; alpha by A, B, G.
        assertThat(map.definitions()).containsExactly("beta", "alpha");
        assertThat(map.patterns()).hasSize(7).allMatch(column -> column.patients() == 1);
        assertThat(map.patterns().get(0).id()).contains("A");
        assertThat(map.patterns().get(3).verdicts()).containsExactly(Verdict.MET, Verdict.NOT_MET);
        // Both met, C, both open, E.
        assertThat(map.allPatterns()).isEqualTo(4);
        assertThat(map.differingPairs()).isEqualTo(1);
        PairDifference pair = map.pairs().get(0);
        // C meets beta and not alpha; E has alpha not met and beta open.
        assertThat(List.of(pair.firstOnly(), pair.secondOnly(), pair.open())).containsExactly(1, 0, 1);
        assertThat(pair.contradictions()).isEqualTo(1);
        assertThat(pair.clauses())
                .containsExactly(
                        new ReasonCount("alpha, ONE: the rule of alpha", 2),
                        new ReasonCount("beta, ONE: the rule of beta", 1));
        assertThat(pair.facts()).containsExactly(new ReasonCount("4 lesions", 2), new ReasonCount("missing: brain", 1));
    }

    @Test
    void theDisagreementsAreThoseOfTheCore() {
        List<Snapshot> snapshots = SmallCohort.patients().stream()
                .map(patient -> ReportBuilder.atLatestDate(patient).orElseThrow())
                .toList();
        List<Disagreement> differing = DisagreementMap.of(List.of(SmallCohort.beta(), SmallCohort.alpha()), snapshots)
                .between(0, 1);
        PairDifference pair = MODEL.differences().orElseThrow().pairs().get(0);
        assertThat(differing.stream().filter(Disagreement::isContradiction)).hasSize(pair.contradictions());
        assertThat(differing).hasSize(pair.contradictions() + pair.open());
        long alphas = differing.stream()
                .flatMap(one -> one.clauses().stream())
                .filter(clause -> clause.clause().text().equals("the rule of alpha"))
                .count();
        assertThat(alphas).isEqualTo(pair.clauses().get(0).count());
    }

    @Test
    void wherePatientsAreManyPatternsStandForThemAndNobodyIsNamed() {
        List<Patient> many = new ArrayList<>(SmallCohort.many(1101));
        many.add(SmallCohort.patient("SECRET", 4, true, 600, true));
        ReportModel model = ReportBuilder.forCohort(many, Cohort.of(many, IndexRule.firstMetastasis()))
                .definitions(List.of(SmallCohort.alpha(), SmallCohort.beta()))
                .build();
        DifferenceSection map = model.differences().orElseThrow();
        assertThat(map.patterns()).allMatch(pattern -> pattern.id().isEmpty());
        assertThat(map.patterns()).extracting(VerdictPattern::patients).containsExactly(1101, 1);
        // One patient has four lesions: in a list of nobody that fact would point at him.
        assertThat(map.pairs().get(0).facts()).isEmpty();
        assertThat(map.pairs().get(0).clauses()).isNotEmpty();
        assertThat(model.triedOn()).hasValue(1000);
        assertThat(model.settling().get(0).patients()).isEqualTo(1000);
        String html = HtmlReport.withDefaults().render(model);
        assertThat(html)
                .doesNotContain("SECRET")
                .contains("2 of 2 patterns, 1,102 (100%) of 1,102 patients")
                .contains("the counts are those of 1,000 patients, taken at even distances from 1,102.");
    }

    @Test
    void oneDefinitionHasNothingToDifferFrom() {
        ReportModel model = ReportBuilder.forCohort(SmallCohort.patients(), COHORT)
                .definitions(List.of(SmallCohort.beta()))
                .build();
        assertThat(model.differences()).isEmpty();
        assertThat(HtmlReport.withDefaults().render(model)).contains("there is nothing to compare");
    }

    @Test
    void theCohortReconciles() {
        assertThat(MODEL.cohort().source()).isEqualTo(7);
        assertThat(MODEL.cohort().included()).isEqualTo(6);
        assertThat(MODEL.cohort().characteristics())
                .contains(
                        new Characteristic("Age in completed years, median (range)", "60 (60–60)"),
                        new Characteristic("Sex: female", "4 (67%)"),
                        new Characteristic("Histology: adenocarcinoma", "6 (100%)"),
                        new Characteristic("Intracranial lesion recorded by the index date", "6 (100%)"),
                        new Characteristic("Height", "unknown"));
    }

    @Test
    void survivalOfTheWholeCohort() {
        SurvivalSection section = MODEL.survival().get(0);
        CurveSummary all = section.curves().get(0);
        // S: 5/6 at 300, 5/8 at 600, 5/12 at 900, 5/24 at 1200 days: the median is 900 days.
        assertThat(all.subjects()).isEqualTo(6);
        assertThat(all.events()).isEqualTo(4);
        assertThat(all.median().value().orElseThrow()).isCloseTo(900 / MONTH, offset(1e-9));
        assertThat(section.landmarks()).containsExactly(12.0, 24.0, 36.0);
        assertThat(all.survivalAt().get(0).value().orElseThrow()).isCloseTo(5 / 6.0, offset(1e-12));
        assertThat(all.survivalAt().get(1).value().orElseThrow()).isCloseTo(5 / 8.0, offset(1e-12));
        assertThat(all.survivalAt().get(2).value().orElseThrow()).isCloseTo(5 / 12.0, offset(1e-12));
        // Floor of 1500 days in tenths of a month.
        assertThat(all.horizon()).isEqualTo(49.2);
        double area = 300 + 300 * 5 / 6.0 + 300 * 5 / 8.0 + 300 * 5 / 12.0;
        assertThat(all.restrictedMean().value().orElseThrow())
                .isCloseTo(area / MONTH + (49.2 - 1200 / MONTH) * 5 / 24, offset(1e-9));
        // Censored at 450 and 1500: the reversed curve falls to 4/5 and then to 0.
        assertThat(all.medianFollowUp().value().orElseThrow()).isCloseTo(1500 / MONTH, offset(1e-9));
        assertThat(section.comparison()).isEmpty();
        assertThat(section.plot().get(0).atRisk(12)).isEqualTo(5);
        assertThat(section.events()).isEqualTo("deaths");
    }

    @Test
    void groupsAreComparedWithoutExtrapolation() {
        SurvivalSection section = MODEL.survival().get(1);
        assertThat(section.curves()).extracting(CurveSummary::label).containsExactly("brain seen", "not seen");
        // The shorter follow-up ends on day 600.
        assertThat(section.curves()).extracting(CurveSummary::horizon).containsOnly(19.7);
        assertThat(section.curves().get(0).survivalAt().get(2).value()).hasValue(0);
        Comparison comparison = section.comparison().orElseThrow();
        assertThat(comparison.grouping()).isEqualTo("brain MRI");
        // Observed 2, expected 3/6 + 1/4 among those with MRI; variance 1/4 + 3/16; chi-squared 1.25²/0.4375.
        assertThat(comparison.test().statistic().orElseThrow()).isCloseTo(1.5625 / 0.4375, offset(1e-9));
        // All deaths with MRI come before all others: the likelihood is monotone and there is no ratio.
        assertThat(comparison.hazardRatio()).isEmpty();
        assertThat(comparison.restrictedMeanDifference().orElseThrow().value().orElseThrow())
                .isCloseTo(19.7 - (300 + 2 / 3.0 * (19.7 * MONTH - 300)) / MONTH, offset(1e-9));
    }

    @Test
    void rendersAsAPage() {
        String html = HtmlReport.withDefaults().render(MODEL);
        Document page = Xml.parse(html);
        assertThat(Xml.texts(page, "bdi")).contains("<F>");
        assertThat(Xml.texts(page, "dt")).contains("Survival curves", "Comparison of groups", "Verdicts");
        assertThat(HtmlReport.withDefaults().render(MODEL)).isEqualTo(html);
    }

    @Test
    void aboveTwoHundredReasonsInsteadOfRows() {
        List<Patient> many = SmallCohort.many(201);
        Cohort cohort = Cohort.of(many, IndexRule.firstMetastasis());
        ReportModel model = ReportBuilder.forCohort(many, cohort)
                .definitions(List.of(SmallCohort.alpha()))
                .build();
        assertThat(model.patients().rows()).isEmpty();
        assertThat(model.patients().total()).isEqualTo(201);
        // The dates differ from patient to patient, the datum is one.
        assertThat(model.settling())
                .singleElement()
                .satisfies(d -> assertThat(d.settles()).isEqualTo(201));
        Xml.parse(HtmlReport.withDefaults().render(model));
        assertThat(ReportBuilder.forCohort(
                                many.subList(0, 200), Cohort.of(many.subList(0, 200), IndexRule.firstMetastasis()))
                        .definitions(List.of(SmallCohort.alpha()))
                        .build()
                        .patients()
                        .rows())
                .hasSize(200);
    }

    @Test
    void thoseWhoCannotBeJudgedAreCounted() {
        ReportModel model = ReportBuilder.forCohort(SmallCohort.patients(), COHORT)
                .definitions(List.of(SmallCohort.beta()))
                .judgedAt("on request", p -> p.id().equals("A") ? Optional.empty() : ReportBuilder.atLatestDate(p))
                .build();
        assertThat(model.notJudged()).isEqualTo(1);
        assertThat(model.patients().total()).isEqualTo(6);
        assertThat(HtmlReport.withDefaults().render(model)).contains("1 patient could not be judged");
    }

    @Test
    void nobodyLeftGivesAReportAllTheSame() {
        Cohort empty = COHORT.where("nobody", snapshot -> false);
        ReportModel model = ReportBuilder.forCohort(SmallCohort.patients(), empty)
                .survival(Endpoint.OVERALL_SURVIVAL)
                .date("today")
                .build();
        assertThat(model.survival()).isEmpty();
        assertThat(HtmlReport.withDefaults().render(model)).contains("No survival was estimated.", "today");
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportBuilder.forCohort(List.of(), COHORT))
                .withMessage("patients: 0; the cohort was made from 7");
        Cohort ungrouped = Cohort.of(SmallCohort.patients(), IndexRule.firstMetastasis());
        ReportBuilder builder = ReportBuilder.forCohort(SmallCohort.patients(), ungrouped);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.survivalByGroup(Endpoint.OVERALL_SURVIVAL));
        builder.survival(Endpoint.TIME_TO_NEW_LESION);
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("competing");
    }
}
