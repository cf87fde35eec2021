package org.oligomet.io.internal.folder;

import org.jspecify.annotations.Nullable;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.internal.csv.RowTable;
import org.oligomet.io.internal.record.TextFields;

/** One row of a table of the layout as fields. */
final class RowFields extends TextFields {

    private final TableShape shape;
    private final RowTable table;
    private final RowTable.Row row;

    RowFields(TableShape shape, RowTable table, RowTable.Row row, Timeline timeline) {
        super(timeline);
        this.shape = shape;
        this.table = table;
        this.row = row;
    }

    @Override
    protected @Nullable String cell(String name) {
        String column = shape.columnOf().getOrDefault(name, name);
        int index = table.columns().indexOf(column);
        return index < 0 ? null : row.fields().get(index);
    }
}
