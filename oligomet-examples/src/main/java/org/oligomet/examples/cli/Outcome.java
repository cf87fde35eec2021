package org.oligomet.examples.cli;

import org.oligomet.io.Table;

/** How a command learns what ended each row: an event or not, or one of several causes. */
interface Outcome {

    /** The coding of a table that was read. */
    Endings of(Table table);
}
