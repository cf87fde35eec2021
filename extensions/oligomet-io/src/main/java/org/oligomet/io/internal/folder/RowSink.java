package org.oligomet.io.internal.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.io.JsonWriter;
import org.oligomet.io.internal.record.DateText;
import org.oligomet.io.internal.record.FieldSink;
import org.oligomet.io.internal.record.ItemText;
import org.oligomet.io.internal.record.TargetText;

/** Takes fields as the cells of one row. */
final class RowSink extends FieldSink {

    private final TableShape shape;
    private final Map<String, String> cells = new HashMap<>();

    RowSink(TableShape shape) {
        this.shape = shape;
    }

    /** The cells by column. */
    Map<String, String> cells() {
        return cells;
    }

    @Override
    public void text(String name, String value) {
        cells.put(shape.columnOf().getOrDefault(name, name), value);
    }

    @Override
    public void date(String name, ClinicalDate date) {
        text(name, DateText.format(date));
    }

    @Override
    public void number(String name, double value) {
        text(name, JsonWriter.format(value));
    }

    @Override
    public void whole(String name, int value) {
        text(name, Integer.toString(value));
    }

    @Override
    public void flag(String name, boolean value) {
        text(name, Boolean.toString(value));
    }

    @Override
    protected void items(String name, List<String> items) {
        if (!items.isEmpty()) {
            text(name, items.stream().map(ItemText::escape).collect(Collectors.joining(";")));
        }
    }

    @Override
    protected void targetList(String name, List<Target> targets) {
        if (!targets.isEmpty()) {
            text(name, targets.stream().map(TargetText::format).collect(Collectors.joining(";")));
        }
    }

    @Override
    public void target(String name, Target target) {
        text(name, TargetText.format(target));
    }
}
