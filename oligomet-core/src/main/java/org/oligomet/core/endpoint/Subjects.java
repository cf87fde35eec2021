package org.oligomet.core.endpoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.oligomet.core.time.DateConvention;

/**
 * The subjects of an endpoint, those left out with their reasons, and the conventions used. Every person (or treated
 * lesion) of the cohort is in {@link #rows()} or in {@link #leftOut()}.
 */
public final class Subjects {

    private final Endpoint endpoint;
    private final DateConvention convention;
    private final List<Subject> rows;
    private final List<LeftOut> leftOut;

    private Subjects(Endpoint endpoint, DateConvention convention, List<Subject> rows, List<LeftOut> leftOut) {
        this.endpoint = endpoint;
        this.convention = convention;
        this.rows = List.copyOf(rows);
        this.leftOut = List.copyOf(leftOut);
    }

    /** Sorts what an endpoint gave into subjects and those left out. */
    public static Subjects of(Endpoint endpoint, DateConvention convention, List<? extends Row> all) {
        Objects.requireNonNull(endpoint, "endpoint");
        List<Subject> rows = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Row row : all) {
            if (row instanceof Subject subject) {
                rows.add(subject);
            } else if (row instanceof LeftOut out) {
                leftOut.add(out);
            }
        }
        return new Subjects(endpoint, convention, rows, leftOut);
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /** Which day stood for a date that was not known to the day. */
    public DateConvention convention() {
        return convention;
    }

    /** One row per person, or per lesion if the endpoint {@link Endpoint#perLesion()}. */
    public List<Subject> rows() {
        return rows;
    }

    /** Persons or lesions that contribute no time. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Persons with at least one row. */
    public int persons() {
        return Math.toIntExact(
                rows.stream().mapToInt(Subject::person).distinct().count());
    }

    /** Rows with this outcome. */
    public int count(Outcome outcome) {
        return Math.toIntExact(rows.stream().filter(s -> s.outcome() == outcome).count());
    }

    /** Rows that enter the risk set after the origin. */
    public int delayedEntries() {
        return Math.toIntExact(
                rows.stream().filter(s -> s.entryDays().isPresent()).count());
    }

    /** Rows whose origin, entry or end is not known to the day, so that the convention chose it. */
    public int inexactDates() {
        return Math.toIntExact(rows.stream().filter(s -> !s.datesExact()).count());
    }

    /** How many were left out, by reason; reasons that did not occur are absent. */
    public Map<LeftOutReason, Integer> leftOutByReason() {
        Map<LeftOutReason, Integer> counts = new EnumMap<>(LeftOutReason.class);
        leftOut.forEach(l -> counts.merge(l.reason(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** How many were censored, by reason; reasons that did not occur are absent. */
    public Map<CensoringReason, Integer> censoredByReason() {
        Map<CensoringReason, Integer> counts = new EnumMap<>(CensoringReason.class);
        rows.forEach(s -> s.censoringReason().ifPresent(reason -> counts.merge(reason, 1, Integer::sum)));
        return Collections.unmodifiableMap(counts);
    }

    private static String rows(int count) {
        return count + (count == 1 ? " row" : " rows");
    }

    /** Definition, date convention and what they did here. */
    public String explain() {
        StringBuilder text = new StringBuilder(endpoint.explain());
        text.append(' ').append(convention.explain());
        text.append(String.format(Locale.ROOT, " It mattered for %d of %s.", inexactDates(), rows(rows.size())));
        if (delayedEntries() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    " %s the risk set after the origin.",
                    rows(delayedEntries()) + (delayedEntries() == 1 ? " enters" : " enter")));
        }
        if (!leftOut.isEmpty()) {
            text.append(String.format(Locale.ROOT, " Left out: %d", leftOut.size()));
            String separator = " (";
            for (Map.Entry<LeftOutReason, Integer> entry : leftOutByReason().entrySet()) {
                text.append(separator)
                        .append(entry.getKey().label())
                        .append(": ")
                        .append(entry.getValue());
                separator = "; ";
            }
            text.append(").");
        }
        return text.toString();
    }

    /** Counts as a table. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(endpoint.title()).append('\n');
        line(table, endpoint.perLesion() ? "lesions" : "subjects", rows.size());
        if (endpoint.perLesion()) {
            line(table, "persons", persons());
        }
        endpoint.causes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(cause -> line(
                        table,
                        cause.getValue(),
                        Math.toIntExact(rows.stream()
                                .filter(s -> s.outcome().code() == cause.getKey())
                                .count())));
        line(table, "censored", count(Outcome.CENSORED));
        censoredByReason().forEach((reason, n) -> line(table, "  " + reason.label(), n));
        line(table, "left out", leftOut.size());
        leftOutByReason().forEach((reason, n) -> line(table, "  " + reason.label(), n));
        return table.toString();
    }

    private static void line(StringBuilder table, String label, int n) {
        table.append(String.format(Locale.ROOT, "  %-64s %7d\n", label, n));
    }
}
