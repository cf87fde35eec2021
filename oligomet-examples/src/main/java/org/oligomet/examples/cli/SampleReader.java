package org.oligomet.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oligomet.io.BadDataException;
import org.oligomet.io.Issue;
import org.oligomet.io.IssueCode;
import org.oligomet.io.Table;
import org.oligomet.io.TableReader;
import org.oligomet.io.TextColumn;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/** Reads the columns that the options name, and makes of them a sample of follow-up times. */
final class SampleReader {

    private final Streams streams;
    private final TableOptions options;
    private final Outcome outcome;
    private final Roles roles;

    SampleReader(Streams streams, TableOptions options, Outcome outcome, Roles roles) {
        this.streams = streams;
        this.options = options;
        this.outcome = outcome;
        this.roles = roles;
    }

    Sample read() throws IOException {
        Table table;
        try (Progress progress = new Progress(streams);
                InputStream in = new WatchedStream(options.file.open(streams), options.file.label(), progress)) {
            table = TableReader.withDefaults().read(in, options.file.label());
        }
        refuseDamaged(table.issues());
        return sample(table);
    }

    /** Unlike for patients, a row that cannot be read stops the work: curves of the rest would be silently wrong. */
    private static void refuseDamaged(List<Issue> issues) {
        if (!issues.isEmpty()) {
            String more = issues.size() == 1
                    ? ""
                    : " (and " + Count.of(issues.size() - 1, "more row", "more rows") + " that cannot be read)";
            throw new UnusableDataException(issues.get(0) + more);
        }
    }

    private Sample sample(Table table) {
        Endings endings = outcome.of(table);
        Comparison comparison = groupComparison(table);
        RowSelection selection = new RowSelection(table, options.where);
        int excluded = table.rows() - selection.rows().length;
        require(selection, table, options.time);
        require(selection, table, endings.column());
        require(selection, table, options.entry);
        require(selection, table, comparison == null ? roles.group() : comparison.column());
        roles.covariates().forEach(column -> require(selection, table, column));
        roles.factors().forEach(column -> require(selection, table, column));
        roles.strata().forEach(column -> require(selection, table, column));
        require(selection, table, roles.cluster());
        require(selection, table, options.weight);
        int[] rows = selection.rows();
        if (rows.length == 0) {
            throw new UnusableDataException(nothingLeft(table, excluded));
        }
        SurvivalDataBuilder builder = SurvivalData.builder();
        int events = endings.give(builder, table, rows);
        endings.note(table).ifPresent(note -> streams.tell("note: " + note));
        return new Sample(build(builder, table, rows, comparison), events, selection.dropped(), excluded);
    }

    /** A column whose whole name is the text goes before a comparison; what is neither is refused as a column. */
    private @Nullable Comparison groupComparison(Table table) {
        if (roles.group() == null || table.hasColumn(roles.group())) {
            return null;
        }
        try {
            return Comparison.parse(roles.group());
        } catch (IllegalArgumentException notAComparison) {
            return null;
        }
    }

    private static void require(RowSelection selection, Table table, @Nullable String column) {
        if (column != null) {
            selection.require(column, Cells.missing(table.column(column)));
        }
    }

    private static String nothingLeft(Table table, int excluded) {
        if (table.rows() == 0) {
            return table.file() + ": a header and no rows";
        }
        if (excluded == table.rows()) {
            return table.file() + ": --where excludes "
                    + (excluded == 1 ? "the only row" : "all " + excluded + " rows");
        }
        return table.file() + ": no row has a value in every column in use";
    }

    private SurvivalData build(SurvivalDataBuilder builder, Table table, int[] rows, @Nullable Comparison comparison) {
        TextColumn time = table.column(options.time);
        double[] exit = Cells.notNegative(time, rows);
        builder.exit(exit);
        if (options.entry != null) {
            builder.entry(entry(table.column(options.entry), rows, exit));
        }
        if (comparison != null) {
            builder.group(answers(table.column(comparison.column()), rows, comparison));
        } else if (roles.group() != null) {
            builder.group(Cells.texts(table.column(roles.group()), rows));
        }
        for (String column : roles.covariates()) {
            builder.covariate(column, covariate(table.column(column), rows));
        }
        for (String column : roles.factors()) {
            builder.factor(column, Cells.texts(table.column(column), rows));
        }
        for (String column : roles.strata()) {
            builder.stratum(Cells.texts(table.column(column), rows));
        }
        if (roles.cluster() != null) {
            builder.cluster(Cells.texts(table.column(roles.cluster()), rows));
        }
        if (options.weight != null) {
            builder.weight(weights(table.column(options.weight), rows));
        }
        return builder.build();
    }

    private static double[] covariate(TextColumn column, int[] rows) {
        try {
            return Cells.numbers(column, rows);
        } catch (BadDataException e) {
            if (e.issue().code() == IssueCode.NOT_A_NUMBER) {
                throw new UnusableDataException(e.getMessage() + "; for categories use --factor " + column.name());
            }
            throw e;
        }
    }

    /** Curves allow weight 0, as in R; a model does not, and its own message could not name the row of the file. */
    private double[] weights(TextColumn column, int[] rows) {
        double[] weights = Cells.notNegative(column, rows);
        boolean model = !roles.covariates().isEmpty() || !roles.factors().isEmpty();
        for (int i = 0; model && i < rows.length; i++) {
            if (weights[i] == 0) {
                throw Cells.refused(
                        column, rows[i], true, "a model needs weights above 0; leave the row out with --where");
            }
        }
        return weights;
    }

    private double[] entry(TextColumn column, int[] rows, double[] exit) {
        double[] entry = Cells.notNegative(column, rows);
        for (int i = 0; i < rows.length; i++) {
            if (exit[i] <= entry[i]) {
                throw Cells.refused(
                        column,
                        rows[i],
                        true,
                        "not before " + options.time + " (" + exit[i]
                                + "), so the row is never at risk; correct it or leave it out");
            }
        }
        return entry;
    }

    private static String[] answers(TextColumn column, int[] rows, Comparison comparison) {
        String[] answers = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            answers[i] = Boolean.toString(comparison.test(column, rows[i]));
        }
        return answers;
    }
}
