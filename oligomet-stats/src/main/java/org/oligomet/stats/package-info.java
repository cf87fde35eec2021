/** Survival statistics on plain columns of numbers. */
@NullMarked
package org.oligomet.stats;

import org.jspecify.annotations.NullMarked;
