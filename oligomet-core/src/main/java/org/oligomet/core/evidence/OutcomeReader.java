package org.oligomet.core.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.definition.VerificationStatus;

/** Makes values of the rows of the tables. */
final class OutcomeReader {

    private static final String NOT_REACHED = "NR";
    private static final double USUAL_LEVEL = 0.95;
    private static final Pattern LEVEL = Pattern.compile("CI level (\\d+)%");

    private final List<Table.Row> sets;

    OutcomeReader(List<Table.Row> sets) {
        this.sets = sets;
    }

    PublishedOutcome read(Table.Row row) {
        String source = row.text("source");
        PublishedEndpoint endpoint = PublishedEndpoint.parse(row.text("endpoint"));
        VerificationStatus status =
                VerificationStatus.valueOf(row.text("status").replace('-', '_'));
        Table.Row set = setOf(row.text("trial"), row.text("arm"));
        TrialDesign design = TrialDesign.valueOf(set.text("design"));
        boolean subgroup = set.text("subgroup").equals("yes");
        boolean afterProgression = endpoint == PublishedEndpoint.SURVIVAL_AFTER_PROGRESSION;
        ClockOrigin origin = afterProgression ? ClockOrigin.PROGRESSION : ClockOrigin.valueOf(set.text("origin"));
        Optional<VerificationStatus> originStatus = afterProgression
                ? Optional.of(status)
                : text(set, "origin_status").map(VerificationStatus::valueOf);
        boolean hasMedian = !row.text("median_months").isBlank();
        boolean hasRate = !row.text("rate").isBlank();
        return PublishedOutcome.builder()
                .trial(row.text("trial"))
                .arm(row.text("arm"))
                .n(whole(row, "n"))
                .events(whole(row, "events"))
                .endpointText(row.text("endpoint"))
                .endpoint(endpoint)
                .median(figure(row, "median_months", FigureKind.MEDIAN_MONTHS, interval(row, "ci", hasMedian, source)))
                .rate(figure(row, "rate", FigureKind.RATE_PERCENT, interval(row, "ci", !hasMedian && hasRate, source)))
                .hazardRatio(figure(row, "hr", FigureKind.HAZARD_RATIO, interval(row, "hr", true, source)))
                .p(text(row, "p").map(PublishedP::parse))
                .clockOrigin(origin)
                .clockOriginStatus(originStatus)
                .design(design)
                .subgroup(subgroup)
                .definitions(text(set, "definitions").stream()
                        .flatMap(ids -> Arrays.stream(ids.split(" ", -1)))
                        .toList())
                .source(source)
                .status(status)
                .cautions(cautions(source, status, design, subgroup))
                .build();
    }

    /** What is known of the trial: the row of the arm if there is one, else that of the trial. */
    private Table.Row setOf(String trial, String arm) {
        Optional<Table.Row> whole = Optional.empty();
        for (Table.Row set : sets) {
            if (set.text("trial").equals(trial)) {
                if (set.text("arm").equals(arm)) {
                    return set;
                }
                whole = set.text("arm").isEmpty() ? Optional.of(set) : whole;
            }
        }
        return whole.orElseThrow(() -> new IllegalArgumentException("sets: no row for the trial " + trial));
    }

    private static Optional<PublishedFigure> figure(
            Table.Row row, String column, FigureKind kind, Optional<PublishedInterval> interval) {
        Optional<String> value = text(row, column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble number =
                value.get().equals(NOT_REACHED) ? OptionalDouble.empty() : OptionalDouble.of(number(value.get()));
        OptionalDouble at = kind == FigureKind.RATE_PERCENT
                ? OptionalDouble.of(number(row.text("rate_time")))
                : OptionalDouble.empty();
        return Optional.of(new PublishedFigure(kind, number, at, interval));
    }

    private static Optional<PublishedInterval> interval(
            Table.Row row, String prefix, boolean belongsHere, String source) {
        Optional<String> low = text(row, prefix + "_low");
        if (!belongsHere || low.isEmpty()) {
            return Optional.empty();
        }
        String high = row.text(prefix + "_high");
        OptionalDouble upper = high.equals(NOT_REACHED) ? OptionalDouble.empty() : OptionalDouble.of(number(high));
        return Optional.of(new PublishedInterval(number(low.get()), upper, level(source), isDisputed(source)));
    }

    /** The level that the source names, otherwise the usual one. */
    private static double level(String source) {
        Matcher matcher = LEVEL.matcher(source);
        return matcher.find() ? number(matcher.group(1)) / 100 : USUAL_LEVEL;
    }

    private static boolean isDisputed(String source) {
        return source.contains("implied level");
    }

    private static List<Finding> cautions(
            String source, VerificationStatus status, TrialDesign design, boolean subgroup) {
        List<Finding> cautions = new ArrayList<>();
        add(cautions, source.contains("EXPRESSION OF CONCERN"), "EXPRESSION_OF_CONCERN");
        add(cautions, source.contains("conflicting figures"), "CONFLICTING_SOURCES");
        add(cautions, isDisputed(source), "LEVEL_DISPUTED");
        add(cautions, LEVEL.matcher(source).find(), "LEVEL_NOT_95");
        add(
                cautions,
                source.contains("CI not verified") || source.contains("bounds not verified"),
                "BOUNDS_UNVERIFIED");
        boolean recalled = status == VerificationStatus.RECALLED_H
                || status == VerificationStatus.RECALLED_M
                || status == VerificationStatus.RECALLED_L;
        add(cautions, recalled, "RECALLED");
        add(cautions, design == TrialDesign.RETROSPECTIVE || design == TrialDesign.NON_RANDOMISED, "NOT_RANDOMISED");
        add(cautions, subgroup, "SUBGROUP");
        return cautions;
    }

    private static void add(List<Finding> cautions, boolean holds, String code) {
        if (holds) {
            cautions.add(new Finding(code, Message.of("published." + code)));
        }
    }

    private static Optional<String> text(Table.Row row, String column) {
        return Optional.of(row.text(column)).filter(text -> !text.isBlank());
    }

    private static OptionalInt whole(Table.Row row, String column) {
        return row.text(column).isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row.text(column)));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
