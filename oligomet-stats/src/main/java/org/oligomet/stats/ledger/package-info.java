/** Mergeable counts of what happened at each time: all that the nonparametric methods need to know of a sample. */
@NullMarked
package org.oligomet.stats.ledger;

import org.jspecify.annotations.NullMarked;
