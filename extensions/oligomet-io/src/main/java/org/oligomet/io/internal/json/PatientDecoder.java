package org.oligomet.io.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.Issue;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.json.JsonValue.JsonObject;
import org.oligomet.io.internal.record.Codec;
import org.oligomet.io.internal.record.PatientLayout;
import org.oligomet.io.internal.record.PatientLayout.Children;
import org.oligomet.io.internal.record.PatientLayout.Section;
import org.oligomet.io.internal.record.Refused;

/** Makes one patient of one JSON object. All objects are looked at, so that a file can be mended in one go. */
public final class PatientDecoder {

    private static final List<String> PATIENT_FIELDS = Stream.concat(
                    PatientLayout.HEAD.names().stream(),
                    PatientLayout.SECTIONS.stream().map(Section::field))
            .toList();

    private final String file;
    private final OptionalLong number;
    private final Consumer<Issue> issues;
    private boolean failed;

    /**
     * @param file name of the file, for issues
     * @param number number of the patient in the list, from 1; empty if the file holds this patient alone
     * @param issues takes what is wrong
     */
    public PatientDecoder(String file, OptionalLong number, Consumer<Issue> issues) {
        this.file = file;
        this.number = number;
        this.issues = issues;
    }

    /** The patient, or null after at least one issue. */
    public @Nullable Patient decode(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            refuse(
                    new Refused(IssueCode.WRONG_TYPE, null, null, value.kind() + "; a patient must be an object"),
                    "",
                    value.line());
            return null;
        }
        JsonFields fields = new JsonFields(object, Timeline.CALENDAR);
        Patient head = guarded(fields, "", () -> {
            fields.allowOnly(PATIENT_FIELDS);
            return PatientLayout.HEAD.read().apply(fields);
        });
        if (head == null) {
            return null;
        }
        Patient.Builder builder = Patient.builder();
        builder.from(head);
        for (Section<?> section : PatientLayout.SECTIONS) {
            guarded(fields, "", () -> add(section, fields, builder));
        }
        return failed ? null : guarded(fields, "", builder::build);
    }

    private <T> Patient.Builder add(Section<T> section, JsonFields patient, Patient.Builder builder) {
        List<String> names = Codec.names(
                section.codec().names(),
                section.children().stream().map(Children::field).toList());
        List<T> values = decodeAll(patient, section.field(), "", (fields, path) -> {
            fields.allowOnly(names);
            T value = section.codec().read().apply(fields);
            for (Children<T, ?> children : section.children()) {
                value = withChildren(value, children, fields, path);
            }
            return value;
        });
        section.add().accept(builder, values);
        return builder;
    }

    private <P, C> P withChildren(P parent, Children<P, C> children, JsonFields fields, String path) {
        List<C> values = decodeAll(fields, children.field(), path + ".", (child, childPath) -> {
            child.allowOnly(children.codec().names());
            return children.codec().read().apply(child);
        });
        return values.isEmpty() ? parent : children.with().apply(parent, values);
    }

    /** Reads one object of a list. */
    private interface ItemReader<T> {
        T read(JsonFields fields, String path);
    }

    private <T> List<T> decodeAll(JsonFields owner, String field, String prefix, ItemReader<T> reader) {
        List<T> values = new ArrayList<>();
        List<JsonValue> items = owner.list(field);
        for (int i = 0; i < items.size(); i++) {
            String path = prefix + field + "[" + i + "]";
            if (items.get(i) instanceof JsonObject object) {
                JsonFields fields = new JsonFields(object, owner.timeline());
                T value = guarded(fields, path, () -> reader.read(fields, path));
                if (value != null) {
                    values.add(value);
                }
            } else {
                refuse(
                        new Refused(
                                IssueCode.WRONG_TYPE, null, null, items.get(i).kind() + "; it must be an object"),
                        path,
                        items.get(i).line());
            }
        }
        return values;
    }

    private <T> @Nullable T guarded(JsonFields fields, String path, Supplier<T> read) {
        try {
            return read.get();
        } catch (Refused e) {
            refuse(e, path, fields.lineOf(Optional.ofNullable(e.field())));
        } catch (IllegalArgumentException e) {
            refuse(
                    new Refused(IssueCode.IMPOSSIBLE, null, null, String.valueOf(e.getMessage())),
                    path,
                    fields.object().line());
        }
        return null;
    }

    private void refuse(Refused e, String path, long line) {
        failed = true;
        Issue.Builder issue = Issue.builder();
        issue.code(e.code()).file(file).row(number).line(line).message(e.reason());
        String column = path + (path.isEmpty() || e.field() == null ? "" : ".") + (e.field() == null ? "" : e.field());
        if (!column.isEmpty()) {
            issue.column(column);
        }
        if (e.shown() != null) {
            issue.value(e.shown());
        }
        issues.accept(issue.build());
    }
}
