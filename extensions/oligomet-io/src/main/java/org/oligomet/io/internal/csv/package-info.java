/** Text of CSV files, row by row; the only package that knows FastCSV. */
@NullMarked
package org.oligomet.io.internal.csv;

import org.jspecify.annotations.NullMarked;
