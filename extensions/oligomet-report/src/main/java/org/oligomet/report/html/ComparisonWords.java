package org.oligomet.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.model.Comparison;
import org.oligomet.report.model.CurveSummary;
import org.oligomet.report.model.SurvivalSection;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.TestResult;

/**
 * What a comparison of groups shows and what it does not, in sentences made from its numbers. The size of the difference
 * comes with its interval; the absence of evidence is never told as evidence of absence; an association is not told as an
 * effect.
 */
final class ComparisonWords {

    /** Below this number of events in a group the large-sample intervals are called rough. */
    private static final double FEW_EVENTS = 10;

    private final SurvivalSection section;
    private final Comparison comparison;
    private final List<CurveSummary> groups;

    ComparisonWords(SurvivalSection section, Comparison comparison) {
        this.section = section;
        this.comparison = comparison;
        this.groups = section.curves();
    }

    List<String> sentences() {
        TestResult test = comparison.test();
        if (test.pValue().isEmpty()) {
            return List.of("The groups cannot be compared: "
                    + test.notEstimableBecause().orElse("the test is not estimable") + ".");
        }
        List<String> sentences = new ArrayList<>();
        boolean small = test.pValue().getAsDouble() < 1 - section.level();
        Optional<Estimate> ratio = comparison
                .hazardRatio()
                .filter(hr -> hr.value().isPresent()
                        && hr.lower().isPresent()
                        && hr.upper().isPresent());
        if (groups.size() == 2 && ratio.isPresent()) {
            two(sentences, ratio.get(), small);
        } else {
            testOnly(sentences, small);
        }
        restrictedMean(sentences);
        double fewest = groups.stream().mapToDouble(CurveSummary::events).min().orElse(0);
        if (fewest < FEW_EVENTS) {
            sentences.add("The smallest number of " + section.events() + " in a group is " + Decimals.count(fewest)
                    + ": interval and P value rest on large-sample approximations and are rough.");
        }
        return sentences;
    }

    private void two(List<String> sentences, Estimate ratio, boolean small) {
        double low = ratio.lower().orElseThrow();
        double high = ratio.upper().orElseThrow();
        boolean oneInside = low <= 1 && 1 <= high;
        String numbers = "hazard ratio " + Words.number(ratio.value(), 1, 2, "") + ", " + Words.level(section.level())
                + " interval " + Words.limits(ratio, 1, 2, "");
        if (oneInside) {
            sentences.add("The data do not show a difference in " + endpoint() + " between “" + name(0) + "” and “"
                    + name(1) + "” (" + test() + ").");
            sentences.add("They do not show that there is none either: with " + size()
                    + " they are compatible with a hazard in “" + name(1) + "” anywhere from "
                    + Decimals.fixed(low, 2) + " to " + Decimals.fixed(high, 2) + " times that in “" + name(0) + "” ("
                    + numbers + ").");
        } else {
            sentences.add("The hazard was " + (high < 1 ? "lower" : "higher") + " in “" + name(1) + "” than in “"
                    + name(0) + "” (" + numbers + "; " + test() + ").");
            sentences.add(association());
        }
        if (oneInside == small) {
            sentences.add("Test and interval disagree on which side of chance this lies: read it as borderline.");
        }
    }

    private void testOnly(List<String> sentences, boolean small) {
        String which = groups.size() == 2
                ? "between “" + name(0) + "” and “" + name(1) + "”"
                : "among the " + groups.size() + " groups";
        if (small) {
            sentences.add("Survival curves differ " + which + " by more than chance would explain (" + test() + ")"
                    + (groups.size() > 2 ? "; the test does not say which groups, or by how much." : "."));
            sentences.add(association());
        } else {
            sentences.add("The data do not show a difference in " + endpoint() + " " + which + " (" + test() + ").");
            sentences.add("They do not show that there is none either: with " + size()
                    + ", differences that matter may go unseen.");
        }
    }

    private void restrictedMean(List<String> sentences) {
        comparison.restrictedMeanDifference().filter(d -> d.value().isPresent()).ifPresent(difference -> {
            double value = difference.value().orElseThrow();
            String unit = section.timeScale().plural();
            sentences.add("Over the first " + Decimals.trimmed(groups.get(0).horizon(), 1) + " " + unit
                    + " the mean time in “" + name(1) + "” was " + Decimals.fixed(Math.abs(value), 1) + " " + unit
                    + (value < 0 ? " shorter" : " longer") + " than in “" + name(0) + "” (difference "
                    + Words.estimate(difference, 1, 1, Words.NOT_ESTIMABLE) + ").");
        });
    }

    private String test() {
        TestResult test = comparison.test();
        String statistic = Decimals.trimmed(test.statistic().orElseThrow(), 2);
        String p = Words.pValue(test.pValue().orElseThrow());
        return switch (test.kind()) {
            case CHI_SQUARED ->
                test.method() + " chi-squared " + statistic + " on " + test.df().orElseThrow() + " df, " + p;
            case NORMAL, MAXIMUM -> test.method() + " z " + statistic + ", " + test.alternative() + " " + p;
            case POISSON -> test.method() + ", " + test.alternative() + " " + p;
            case EXACT -> test.method() + ", exact " + p;
            case MONTE_CARLO -> test.method() + ", simulated " + p;
        };
    }

    private String size() {
        double events = groups.stream().mapToDouble(CurveSummary::events).sum();
        double subjects = groups.stream().mapToDouble(CurveSummary::subjects).sum();
        return Decimals.count(events) + " " + section.events() + " among " + Decimals.count(subjects) + " patients";
    }

    private String endpoint() {
        return Words.inSentence(section.endpoint());
    }

    private String name(int group) {
        return groups.get(group).label();
    }

    private static String association() {
        return "The groups were not formed by chance: this is an association, and other differences between the groups"
                + " may explain it.";
    }
}
