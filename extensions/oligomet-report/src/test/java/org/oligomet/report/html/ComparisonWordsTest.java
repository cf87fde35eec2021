package org.oligomet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.report.model.Comparison;
import org.oligomet.report.model.SurvivalSection;
import org.oligomet.report.plot.Curves;
import org.oligomet.report.plot.PlotCurve;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Interval;
import org.oligomet.stats.TestResult;

class ComparisonWordsTest {

    private static final PlotCurve A = Curves.sample("A", 30, 10);
    private static final PlotCurve B = Curves.sample("B", 30, 20);

    private static SurvivalSection.Builder groups(PlotCurve... curves) {
        SurvivalSection.Builder section = SampleReports.section();
        for (PlotCurve curve : curves) {
            section.addCurves(SampleReports.summary(curve.label(), curve, 9, 5, 14))
                    .addPlot(curve);
        }
        return section;
    }

    private static Comparison.Builder logRank(double chiSquared, int df) {
        return Comparison.builder().grouping("arm").test(TestResult.chiSquared("log-rank", chiSquared, df));
    }

    private static Estimate ratio(double value, double low, double high) {
        return Estimate.of(value).withInterval(Interval.ofNullable(low, high, 0.95));
    }

    private static List<String> say(SurvivalSection section, Comparison comparison) {
        return new ComparisonWords(section, comparison).sentences();
    }

    @Test
    void noDifferenceShownIsNotToldAsNoDifference() {
        assertThat(say(
                        groups(A, B).build(),
                        logRank(0.61, 1).hazardRatio(ratio(0.66, 0.23, 1.88)).build()))
                .containsExactly(
                        "The data do not show a difference in overall survival between “A” and “B” (log-rank"
                                + " chi-squared 0.61 on 1 df, P = 0.43).",
                        "They do not show that there is none either: with 40 deaths among 60 patients they are"
                                + " compatible with a hazard in “B” anywhere from 0.23 to 1.88 times that in “A” (hazard"
                                + " ratio 0.66, 95% interval 0.23 to 1.88).");
    }

    @Test
    void aDifferenceIsAnAssociation() {
        assertThat(say(
                        groups(A, B).build(),
                        logRank(11, 1).hazardRatio(ratio(0.45, 0.27, 0.74)).build()))
                .containsExactly(
                        "The hazard was lower in “B” than in “A” (hazard ratio 0.45, 95% interval 0.27 to 0.74; log-rank"
                                + " chi-squared 11 on 1 df, P < 0.001).",
                        "The groups were not formed by chance: this is an association, and other differences between the"
                                + " groups may explain it.");
        assertThat(say(
                                groups(A, B).build(),
                                logRank(11, 1).hazardRatio(ratio(2, 1.3, 3)).build())
                        .get(0))
                .startsWith("The hazard was higher in “B”");
    }

    @Test
    void testAndIntervalThatDisagreeAreBorderline() {
        String borderline = "Test and interval disagree on which side of chance this lies: read it as borderline.";
        assertThat(say(
                        groups(A, B).build(),
                        logRank(3.9, 1).hazardRatio(ratio(0.6, 0.35, 1.01)).build()))
                .contains(borderline);
        assertThat(say(
                        groups(A, B).build(),
                        logRank(3.8, 1).hazardRatio(ratio(0.6, 0.35, 0.99)).build()))
                .contains(borderline);
    }

    @Test
    void fewEventsAreCalledFew() {
        assertThat(say(
                        groups(A, Curves.sample("C", 8, 9)).build(),
                        logRank(1, 1).build()))
                .contains("The smallest number of deaths in a group is 5: interval and P value rest on large-sample"
                        + " approximations and are rough.");
    }

    @Test
    void severalGroups() {
        SurvivalSection three = groups(A, B, Curves.sample("C", 30, 5)).build();
        assertThat(say(three, logRank(20, 2).build()).get(0))
                .isEqualTo("Survival curves differ among the 3 groups by more than chance would explain (log-rank"
                        + " chi-squared 20 on 2 df, P < 0.001); the test does not say which groups, or by how much.");
        assertThat(say(three, logRank(1, 2).build()).get(0))
                .contains("do not show a difference")
                .contains("3 groups");
    }

    @Test
    void aHazardRatioWithoutLimitsIsLeftOut() {
        Estimate open = Estimate.of(3).withInterval(Interval.ofNullable(Double.NaN, Double.NaN, 0.95));
        List<String> said =
                say(groups(A, B).build(), logRank(1, 1).hazardRatio(open).build());
        assertThat(said).noneMatch(sentence -> sentence.contains("hazard"));
        assertThat(said.get(1)).contains("with 40 deaths among 60 patients, differences that matter may go unseen");
        assertThat(say(groups(A, B).build(), logRank(9, 1).build()).get(0)).endsWith("P = 0.003).");
    }

    @Test
    void noTestNoComparison() {
        Comparison none = Comparison.builder()
                .grouping("arm")
                .test(TestResult.notEstimable("log-rank", 0, "no events in either group"))
                .build();
        assertThat(say(groups(A, B).build(), none))
                .containsExactly("The groups cannot be compared: no events in either group.");
    }

    @Test
    void theDifferenceOfMeansHasASign() {
        Estimate less = Estimate.of(-2.06).withInterval(Interval.ofNullable(-7.2, 3, 0.95));
        assertThat(say(
                        groups(A, B).build(),
                        logRank(1, 1).restrictedMeanDifference(less).build()))
                .contains("Over the first 24 months the mean time in “B” was 2.1 months shorter than in “A” (difference"
                        + " −2.1 (−7.2 to 3.0)).");
    }
}
