/**
 * Patients and tables in and out. Everything is read as UTF-8, with or without a byte order mark; damaged files are
 * refused with {@link org.oligomet.io.BadDataException}, bad rows end as {@link org.oligomet.io.Issue}s beside the good
 * ones in {@link org.oligomet.io.Loaded}. No message repeats an id, a date of birth or free text.
 */
@NullMarked
package org.oligomet.io;

import org.jspecify.annotations.NullMarked;
