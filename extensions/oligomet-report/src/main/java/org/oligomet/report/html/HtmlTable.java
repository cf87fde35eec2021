package org.oligomet.report.html;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.report.internal.markup.MarkupWriter;

/** A table with a caption, column heads and row heads. The first column heads its row. */
final class HtmlTable {

    private record Column(String head, boolean number) {}

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
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
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "row: " + cells.size() + " cells for " + columns.size() + " columns; they must be as many");
        }
        rows.add(List.copyOf(cells));
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
        for (List<Cell> row : rows) {
            html.line().open("tr", "role", "row");
            html.open("th", "scope", "row", "role", "rowheader")
                    .markup(row.get(0).markup())
                    .close();
            for (int i = 1; i < row.size(); i++) {
                Column column = columns.get(i);
                html.open("td", "role", "cell", "class", kind(column), "data-label", column.head());
                String markup = row.get(i).markup();
                if (!markup.isEmpty()) {
                    html.open("div").markup(markup).close();
                }
                html.close();
            }
            html.close();
        }
        html.line().close().close().close().line();
    }

    private static String kind(Column column) {
        return column.number() ? "number" : "text";
    }
}
