package org.oligomet.report.html;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.report.internal.markup.MarkupWriter;

/** A table with a caption, column heads and row heads. The first column heads its row. */
final class HtmlTable {

    private record Column(String head, boolean number) {}

    /** The cells of a row, and what stands under them across the whole width; it may be empty. */
    private record Row(List<Cell> cells, Cell remark) {}

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private String layout = "";

    private HtmlTable(String caption) {
        this.caption = caption;
    }

    static HtmlTable captioned(String caption) {
        return new HtmlTable(caption);
    }

    HtmlTable text(String head) {
        columns.add(new Column(head, false));
        return this;
    }

    HtmlTable number(String head) {
        columns.add(new Column(head, true));
        return this;
    }

    /** On a phone each row becomes a card with the column heads as labels; otherwise the table scrolls sideways. */
    HtmlTable cards() {
        layout = " cards";
        return this;
    }

    /** No wider than its content needs: for a few short columns. */
    HtmlTable compact() {
        layout = " compact";
        return this;
    }

    HtmlTable row(Cell... cells) {
        return row(List.of(cells));
    }

    HtmlTable row(List<Cell> cells) {
        return row(cells, Cell.text(""));
    }

    /** A row with a remark under it, across all columns. */
    HtmlTable row(List<Cell> cells, Cell remark) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "row: " + cells.size() + " cells for " + columns.size() + " columns; they must be as many");
        }
        rows.add(new Row(List.copyOf(cells), remark));
        return this;
    }

    /**
     * Writes the table. The roles repeat what the elements say, because cards lose their meaning as a table in browsers
     * that take it from the layout.
     */
    void write(MarkupWriter html, int number, String suffix) {
        String id = "table-" + number;
        html.open("div", "class", "scroll" + layout, "role", "region", "aria-labelledby", id, "tabindex", "0");
        html.open("table", "role", "table");
        html.open("caption", "id", id)
                .element("b", "Table " + number + ".")
                .text(" " + caption + suffix)
                .close();
        html.line().open("thead", "role", "rowgroup").open("tr", "role", "row");
        for (Column column : columns) {
            html.element("th", column.head(), "scope", "col", "role", "columnheader", "class", kind(column));
        }
        html.close().close().line().open("tbody", "role", "rowgroup");
        rows.forEach(row -> write(html, row));
        html.line().close().close().close().line();
    }

    private void write(MarkupWriter html, Row row) {
        List<Cell> cells = row.cells();
        boolean remarked = !row.remark().markup().isEmpty();
        html.line().open("tr", "role", "row", "class", remarked ? "remarked" : "plain-row");
        html.open("th", "scope", "row", "role", "rowheader")
                .markup(cells.get(0).markup())
                .close();
        for (int i = 1; i < cells.size(); i++) {
            Column column = columns.get(i);
            html.open("td", "role", "cell", "class", kind(column), "data-label", column.head());
            String markup = cells.get(i).markup();
            if (!markup.isEmpty()) {
                html.open("div").markup(markup).close();
            }
            html.close();
        }
        html.close();
        if (remarked) {
            String width = Integer.toString(columns.size());
            html.line().open("tr", "role", "row", "class", "remark");
            html.open("td", "role", "cell", "colspan", width, "aria-colspan", width);
            html.markup(row.remark().markup()).close().close();
        }
    }

    private static String kind(Column column) {
        return column.number() ? "number" : "text";
    }
}
