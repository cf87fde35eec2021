package org.oligomet.io.internal.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oligomet.core.patient.Patient;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.record.PatientLayout.Children;
import org.oligomet.io.internal.record.PatientLayout.Identity;
import org.oligomet.io.internal.record.PatientLayout.Section;
import org.oligomet.io.internal.record.Refused;

/** Gathers one list of values, and the lists within them, for all patients. */
final class SectionReader<T> {

    /** A value while its children are being gathered. */
    private static final class Slot<T> {
        private T value;
        private T withChildren;

        Slot(T value) {
            this.value = value;
            this.withChildren = value;
        }
    }

    private final Section<T> section;
    private final FolderReader reader;
    private final Map<Draft, List<Slot<T>>> slots = new HashMap<>();
    private final Map<Draft, Map<String, Slot<T>>> byId = new HashMap<>();

    SectionReader(Section<T> section, FolderReader reader) {
        this.section = section;
        this.reader = reader;
    }

    void read() throws IOException {
        Identity<T> identity = section.id();
        reader.readRows(TableShape.of(section), row -> {
            Draft draft = FolderReader.ownerOf(row);
            Slot<T> slot = new Slot<>(section.codec().read().apply(row.fields()));
            if (identity != null
                    && byId.computeIfAbsent(draft, d -> new HashMap<>())
                                    .putIfAbsent(identity.get().apply(slot.value), slot)
                            != null) {
                throw new Refused(IssueCode.DUPLICATE_ID, "id", null, "the patient has an earlier row with this id");
            }
            slots.computeIfAbsent(draft, d -> new ArrayList<>()).add(slot);
        });
        for (Children<T, ?> children : section.children()) {
            if (identity != null) {
                readChildren(children, identity);
            }
        }
    }

    private <C> void readChildren(Children<T, C> children, Identity<T> identity) throws IOException {
        Map<Slot<T>, List<C>> gathered = new HashMap<>();
        reader.readRows(TableShape.of(section, children), row -> {
            Draft draft = FolderReader.ownerOf(row);
            Slot<T> parent = byId.getOrDefault(draft, Map.of()).get(row.fields().text(identity.column()));
            if (parent == null) {
                throw new Refused(
                        IssueCode.UNKNOWN_PARENT,
                        identity.column(),
                        null,
                        "the patient has no such row in " + section.table() + ".csv, or it was refused");
            }
            C child = children.codec().read().apply(row.fields());
            List<C> siblings = gathered.computeIfAbsent(parent, p -> new ArrayList<>());
            siblings.add(child);
            try {
                // Tried row by row, so that what its parent cannot have is refused in the row that brought it.
                parent.withChildren = children.with().apply(parent.value, siblings);
            } catch (IllegalArgumentException | Refused e) {
                siblings.remove(siblings.size() - 1);
                throw e;
            }
        });
        gathered.keySet().forEach(slot -> slot.value = slot.withChildren);
    }

    void addTo(Patient.Builder builder, Draft draft) {
        section.add()
                .accept(
                        builder,
                        slots.getOrDefault(draft, List.of()).stream()
                                .map(s -> s.value)
                                .toList());
    }
}
