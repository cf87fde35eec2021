/** Dates as they are known: to the day, the month or the year. */
@NullMarked
package org.oligomet.core.time;

import org.jspecify.annotations.NullMarked;
