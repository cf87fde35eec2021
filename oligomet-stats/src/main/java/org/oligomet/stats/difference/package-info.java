/** Why two programs, or two results, print different numbers for the same data. */
@NullMarked
package org.oligomet.stats.difference;

import org.jspecify.annotations.NullMarked;
