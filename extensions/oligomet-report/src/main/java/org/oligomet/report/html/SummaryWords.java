package org.oligomet.report.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.model.CurveSummary;
import org.oligomet.report.model.DefinitionSummary;
import org.oligomet.report.model.PairDifference;
import org.oligomet.report.model.ReportModel;
import org.oligomet.report.model.SettlingDatum;
import org.oligomet.report.model.SurvivalSection;
import org.oligomet.report.model.VerdictCounts;

/** The report in a few sentences, each made from its numbers. */
final class SummaryWords {

    /** More definitions than this are left to the table. */
    private static final int MOST_DEFINITIONS = 6;

    private SummaryWords() {}

    static List<String> sentences(ReportModel model) {
        List<String> sentences = new ArrayList<>();
        int included = model.cohort().included();
        sentences.add(Words.count(included, "patient") + " of "
                + Decimals.grouped(model.cohort().source())
                + " in the source belong" + (included == 1 ? "s" : "") + " to the cohort; time counts from "
                + model.cohort().indexDate() + ".");
        if (model.definitions().size() <= MOST_DEFINITIONS) {
            model.definitions().forEach(definition -> sentences.add(definition(definition)));
        } else {
            sentences.add(many(model.definitions()));
        }
        model.differences()
                .flatMap(section -> section.pairs().stream().findFirst())
                .ifPresent(pair -> {
                    if (pair.firstOnly() + pair.secondOnly() > 0) {
                        sentences.add(contradiction(pair));
                    }
                });
        if (!model.settling().isEmpty()) {
            sentences.add(settling(model.settling().get(0)));
        }
        for (SurvivalSection section : model.survival()) {
            section.curves().forEach(curve -> sentences.add(survival(section, curve)));
            section.comparison()
                    .map(comparison -> new ComparisonWords(section, comparison).sentences())
                    .ifPresent(found -> sentences.addAll(found.subList(0, Math.min(2, found.size()))));
        }
        return sentences;
    }

    private static String definition(DefinitionSummary definition) {
        VerdictCounts verdicts = definition.verdicts();
        String open = verdicts.undetermined() == 0
                ? "; the record decides for all."
                : "; for " + Decimals.grouped(verdicts.undetermined()) + " the record does not decide.";
        return definition.title() + ": " + Decimals.grouped(verdicts.met()) + " of "
                + Decimals.grouped(verdicts.total()) + " met, " + Decimals.grouped(verdicts.notMet()) + " not met"
                + open;
    }

    /** How many definitions anybody meets, and the one that is met most often. */
    private static String many(List<DefinitionSummary> definitions) {
        long met = definitions.stream().filter(d -> d.verdicts().met() > 0).count();
        String of = "Of " + definitions.size() + " definitions, ";
        if (met == 0) {
            return of + "none is met by any patient as far as the record decides.";
        }
        DefinitionSummary most = Collections.max(
                definitions, Comparator.comparingLong(d -> d.verdicts().met()));
        return of + met + (met == 1 ? " is" : " are") + " met by at least one patient. Met most often: "
                + definition(most);
    }

    private static String contradiction(PairDifference pair) {
        return "Where definitions contradict each other most: "
                + Words.count(pair.firstOnly(), "patient") + (pair.firstOnly() == 1 ? " meets " : " meet ")
                + pair.first()
                + " and not " + pair.second() + ", " + Decimals.grouped(pair.secondOnly()) + " the other way round.";
    }

    private static String settling(SettlingDatum datum) {
        String waiting =
                Words.count(datum.verdicts(), "open verdict") + " in " + Words.count(datum.patients(), "patient");
        if (datum.settles() == 0) {
            return "No missing datum settles an open verdict by itself whatever the answer; the one that may settle most: "
                    + datum.datum() + " (" + Decimals.grouped(datum.maySettle()) + " of " + waiting + ").";
        }
        return "The missing datum that settles most: " + datum.datum() + " (" + Decimals.grouped(datum.settles())
                + " of the " + waiting + " that name it, "
                + (datum.exhaustive() ? "" : "as far as answers were tried, ")
                + "and perhaps " + Decimals.grouped(datum.maySettle() - datum.settles()) + " more).";
    }

    private static String survival(SurvivalSection section, CurveSummary curve) {
        String who = section.curves().size() == 1 ? "" : " in “" + curve.label() + "”";
        String unit = section.timeScale().plural();
        String lead = "Median " + Words.inSentence(section.endpoint()) + who;
        String size = Decimals.count(curve.subjects()) + " patients, " + Decimals.count(curve.events()) + " "
                + section.events() + ").";
        String limits = curve.median().interval().isEmpty()
                ? " ("
                : " (" + Words.level(section.level()) + " interval "
                        + Words.limits(curve.median(), 1, 1, Words.NOT_REACHED) + "; ";
        return curve.median().value().isPresent()
                ? lead + ": " + Words.number(curve.median().value(), 1, 1, "") + " " + unit + limits + size
                : lead + " was not reached" + limits + size;
    }
}
