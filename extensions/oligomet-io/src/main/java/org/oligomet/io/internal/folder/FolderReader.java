package org.oligomet.io.internal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.BadDataException;
import org.oligomet.io.Issue;
import org.oligomet.io.IssueCode;
import org.oligomet.io.Loaded;
import org.oligomet.io.SourceCount;
import org.oligomet.io.internal.csv.NearNames;
import org.oligomet.io.internal.csv.RowTable;
import org.oligomet.io.internal.folder.Draft.RowRef;
import org.oligomet.io.internal.record.PatientLayout;
import org.oligomet.io.internal.record.PatientLayout.Section;
import org.oligomet.io.internal.record.Refused;

/** Reads the tables of a folder, and keeps the account of every row. */
public final class FolderReader {

    private final Path folder;
    private final boolean keepIncomplete;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Set<RowRef> refused = new HashSet<>();
    private final Map<String, Long> seen = new LinkedHashMap<>();

    /**
     * @param keepIncomplete whether a patient is kept without its refused rows
     */
    public FolderReader(Path folder, boolean keepIncomplete) {
        this.folder = folder;
        this.keepIncomplete = keepIncomplete;
    }

    /** Reads everything. */
    public Loaded<Patient> read() throws IOException {
        refuseUnknownTables();
        readPatients();
        List<SectionReader<?>> sections = new ArrayList<>();
        for (Section<?> section : PatientLayout.SECTIONS) {
            SectionReader<?> reader = new SectionReader<>(section, this);
            reader.read();
            sections.add(reader);
        }
        List<Patient> patients = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            Patient patient = finish(draft, sections);
            if (patient != null) {
                patients.add(patient);
            }
        }
        return new Loaded<>(patients, issues, counts());
    }

    private void refuseUnknownTables() throws IOException {
        List<String> known = TableShape.all().stream().map(TableShape::file).toList();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> unknown = files.map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> n.endsWith(".csv") && !known.contains(n))
                    .sorted()
                    .toList();
            if (!unknown.isEmpty()) {
                throw new BadDataException(Issue.builder()
                        .code(IssueCode.UNKNOWN_TABLE)
                        .file(unknown.get(0))
                        .message("the layout has no such table" + NearNames.hint(unknown.get(0), known))
                        .build());
            }
        }
        if (!Files.exists(folder.resolve(TableShape.PATIENTS.file()))) {
            throw new BadDataException(Issue.builder()
                    .code(IssueCode.MISSING_TABLE)
                    .file(TableShape.PATIENTS.file())
                    .message("not in the folder; it must list the patients")
                    .build());
        }
    }

    private void readPatients() throws IOException {
        TableShape shape = TableShape.PATIENTS;
        readRows(shape, row -> {
            String id = row.fields().text("id");
            if (drafts.containsKey(id)) {
                // Which of the two rows is right cannot be told, so neither is used.
                drafts.get(id).spoil(row.ref());
                throw new Refused(IssueCode.DUPLICATE_ID, "id", null, "the id stands in an earlier row, too");
            }
            Draft draft = new Draft(id);
            drafts.put(id, draft);
            row.owner = draft;
            try {
                draft.head = PatientLayout.HEAD.read().apply(row.fields());
            } finally {
                // Known even if the row is refused, so that the dates of other rows are not refused for nothing.
                draft.timeline = row.fields().timeline();
            }
        });
    }

    /** A row while it is being read, and the patient it belongs to as soon as that is known. */
    static final class CurrentRow {
        private final RowFields fields;
        private final RowRef ref;

        @Nullable
        Draft owner;

        private CurrentRow(RowFields fields, RowRef ref, @Nullable Draft owner) {
            this.fields = fields;
            this.ref = ref;
            this.owner = owner;
        }

        RowFields fields() {
            return fields;
        }

        RowRef ref() {
            return ref;
        }
    }

    /** Reads the rows of a table, if there is one; whatever a row is refused for ends in an issue. */
    void readRows(TableShape shape, Consumer<CurrentRow> reader) throws IOException {
        Path file = folder.resolve(shape.file());
        if (!Files.exists(file)) {
            return;
        }
        List<RowTable.Row> damaged = new ArrayList<>();
        RowTable table = RowTable.read(file, (row, issue) -> {
            damaged.add(row);
            refuse(issue);
        });
        shape.check(table);
        seen.put(shape.file(), table.seen());
        int idColumn = table.columns().indexOf(TableShape.PATIENT_ID);
        for (RowTable.Row row : damaged) {
            // The fields up to the damage are good: whoever stands in the id column has lost a row.
            String id = idColumn < row.fields().size() ? row.fields().get(idColumn) : null;
            Draft draft = id == null ? null : drafts.get(id);
            if (draft != null) {
                draft.spoil(new RowRef(shape.file(), row.number()));
            }
        }
        for (RowTable.Row row : table.rows()) {
            String id = row.fields().get(idColumn);
            Draft owner = id == null ? null : drafts.get(id);
            Timeline timeline = owner == null ? Timeline.CALENDAR : owner.timeline;
            RowRef ref = new RowRef(shape.file(), row.number());
            CurrentRow current = new CurrentRow(new RowFields(shape, table, row, timeline), ref, owner);
            boolean read = guarded(shape, current, () -> {
                        reader.accept(current);
                        return true;
                    })
                    != null;
            if (read && current.owner != null) {
                current.owner.accept(ref);
            }
        }
    }

    /** The owner of a row of any table but that of the patients. */
    static Draft ownerOf(CurrentRow row) {
        row.fields().text(TableShape.PATIENT_ID);
        if (row.owner == null) {
            throw new Refused(
                    IssueCode.UNKNOWN_PATIENT,
                    TableShape.PATIENT_ID,
                    null,
                    "no such patient in " + TableShape.PATIENTS.file());
        }
        return row.owner;
    }

    private <T> @Nullable T guarded(TableShape shape, CurrentRow row, Supplier<T> read) {
        try {
            return read.get();
        } catch (Refused e) {
            refuse(shape, row, e);
        } catch (IllegalArgumentException e) {
            refuse(shape, row, new Refused(IssueCode.IMPOSSIBLE, null, null, String.valueOf(e.getMessage())));
        }
        return null;
    }

    private void refuse(TableShape shape, CurrentRow row, Refused e) {
        if (row.owner != null) {
            row.owner.spoil(row.ref());
        }
        Issue.Builder issue = Issue.builder();
        issue.code(e.code()).file(shape.file()).row(row.ref().number()).message(e.reason());
        String column = shape.columnFor(e.field());
        if (column != null) {
            issue.column(column);
        }
        if (e.shown() != null) {
            issue.value(e.shown());
        }
        refuse(issue.build());
    }

    private void refuse(Issue issue) {
        issues.add(issue);
        issue.row().ifPresent(row -> refused.add(new RowRef(issue.file(), row)));
    }

    private @Nullable Patient finish(Draft draft, List<SectionReader<?>> sections) {
        Patient head = draft.head;
        RowRef flaw = draft.flaw();
        if (head != null && (flaw == null || keepIncomplete)) {
            try {
                Patient.Builder builder = Patient.builder();
                builder.from(head);
                sections.forEach(s -> s.addTo(builder, draft));
                return builder.build();
            } catch (IllegalArgumentException e) {
                RowRef own = draft.rows().get(0);
                flaw = own;
                draft.spoil(own);
                refuse(Issue.builder()
                        .code(IssueCode.IMPOSSIBLE)
                        .file(own.file())
                        .row(own.number())
                        .message(String.valueOf(e.getMessage()))
                        .build());
            }
        }
        for (RowRef row : draft.rows()) {
            refuse(Issue.builder()
                    .code(IssueCode.WITHHELD)
                    .file(row.file())
                    .row(row.number())
                    .message("sound, but a row of the same patient was refused"
                            + (flaw == null ? "" : " (" + flaw.file() + ", row " + flaw.number() + ")"))
                    .build());
        }
        return null;
    }

    private List<SourceCount> counts() {
        return seen.entrySet().stream()
                .map(e -> new SourceCount(
                        e.getKey(),
                        e.getValue(),
                        e.getValue()
                                - refused.stream()
                                        .filter(r -> r.file().equals(e.getKey()))
                                        .count()))
                .toList();
    }
}
