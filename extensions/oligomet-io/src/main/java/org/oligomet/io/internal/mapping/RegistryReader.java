package org.oligomet.io.internal.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.BadDataException;
import org.oligomet.io.Issue;
import org.oligomet.io.IssueCode;
import org.oligomet.io.Loaded;
import org.oligomet.io.SourceCount;
import org.oligomet.io.internal.csv.CsvFile;
import org.oligomet.io.internal.csv.NearNames;
import org.oligomet.io.internal.csv.RowTable;
import org.oligomet.io.internal.record.PatientLayout;
import org.oligomet.io.internal.record.PatientLayout.Children;
import org.oligomet.io.internal.record.PatientLayout.Section;
import org.oligomet.io.internal.record.Refused;

/** Makes one patient of each row of a wide table. */
public final class RegistryReader {

    private final Mapping mapping;
    private final String file;
    private final List<Issue> issues = new ArrayList<>();

    RegistryReader(Mapping mapping, String file) {
        this.mapping = mapping;
        this.file = file;
    }

    Loaded<Patient> read(InputStream in) throws IOException {
        RowTable table = RowTable.read(in, file, (row, issue) -> issues.add(issue));
        Map<String, Integer> index = index(table);
        List<Patient> patients = new ArrayList<>();
        Map<String, Integer> uses = new HashMap<>();
        for (RowTable.Row row : table.rows()) {
            String id = id(new SourceRow(row, index));
            if (id != null) {
                uses.merge(id, 1, Integer::sum);
            }
        }
        for (RowTable.Row row : table.rows()) {
            Patient patient = patient(new SourceRow(row, index), uses);
            if (patient != null) {
                patients.add(patient);
            }
        }
        return new Loaded<>(patients, issues, List.of(new SourceCount(file, table.seen(), patients.size())));
    }

    private @Nullable String id(SourceRow row) {
        ValueSpec id = mapping.patient().values().get("id");
        return id == null || id.column() == null ? null : row.cell(id.column());
    }

    private Map<String, Integer> index(RowTable table) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            index.put(table.columns().get(i), i);
        }
        for (String column : mapping.used()) {
            if (!index.containsKey(column)) {
                throw refuse(
                        IssueCode.MISSING_COLUMN,
                        "no column " + CsvFile.shorten(column) + ", which the mapping reads"
                                + NearNames.hint(column, table.columns()));
            }
        }
        for (String column : table.columns()) {
            if (!mapping.used().contains(column) && !mapping.ignored().contains(column)) {
                throw refuse(
                        IssueCode.UNKNOWN_COLUMN,
                        "the mapping neither reads nor ignores column " + CsvFile.shorten(column)
                                + "; name it under “ignored” if it is not wanted");
            }
        }
        return index;
    }

    private BadDataException refuse(IssueCode code, String message) {
        return new BadDataException(
                Issue.builder().code(code).file(file).message(message).build());
    }

    private @Nullable Patient patient(SourceRow row, Map<String, Integer> uses) {
        Template current = mapping.patient();
        try {
            String id = id(row);
            if (id != null && uses.getOrDefault(id, 0) > 1) {
                // Which of the rows is right cannot be told, so none is used.
                throw new Refused(IssueCode.DUPLICATE_ID, "id", null, "the id stands in more than one row");
            }
            TemplateFields fields = new TemplateFields(current, row, Timeline.CALENDAR);
            Patient.Builder builder = Patient.builder();
            builder.from(PatientLayout.HEAD.read().apply(fields));
            for (Section<?> section : PatientLayout.SECTIONS) {
                add(section, row, fields.timeline(), builder);
            }
            return builder.build();
        } catch (InTemplate e) {
            refuse(row, e.template, e.refused);
        } catch (Refused e) {
            refuse(row, current, e);
        } catch (IllegalArgumentException e) {
            refuse(row, current, new Refused(IssueCode.IMPOSSIBLE, null, null, String.valueOf(e.getMessage())));
        }
        return null;
    }

    /** A refusal, with the template whose field it speaks of. */
    private static final class InTemplate extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Template template;
        private final Refused refused;

        InTemplate(Template template, Refused refused) {
            super(null, null, false, false);
            this.template = template;
            this.refused = refused;
        }
    }

    private <T> void add(Section<T> section, SourceRow row, Timeline timeline, Patient.Builder builder) {
        List<T> values = new ArrayList<>();
        for (Template template : mapping.sections().getOrDefault(section.field(), List.of())) {
            if (!template.appliesTo(row)) {
                continue;
            }
            try {
                T value = section.codec().read().apply(new TemplateFields(template, row, timeline));
                for (Children<T, ?> children : section.children()) {
                    value = withChildren(value, children, template, row, timeline);
                }
                values.add(value);
            } catch (Refused e) {
                throw new InTemplate(template, e);
            }
        }
        section.add().accept(builder, values);
    }

    private static <P, C> P withChildren(
            P parent, Children<P, C> children, Template template, SourceRow row, Timeline timeline) {
        List<C> values = new ArrayList<>();
        for (Template child : template.children().getOrDefault(children.field(), List.of())) {
            if (child.appliesTo(row)) {
                try {
                    values.add(children.codec().read().apply(new TemplateFields(child, row, timeline)));
                } catch (Refused e) {
                    throw new InTemplate(child, e);
                }
            }
        }
        return values.isEmpty() ? parent : children.with().apply(parent, values);
    }

    private void refuse(SourceRow row, Template template, Refused e) {
        Issue.Builder issue = Issue.builder();
        issue.code(e.code()).file(file).row(row.row().number()).message(e.reason());
        if (e.field() != null) {
            issue.column(template.columnOf(e.field()));
        }
        if (e.shown() != null) {
            issue.value(e.shown());
        }
        issues.add(issue.build());
    }
}
