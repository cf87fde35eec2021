/** Limits of an estimate on its scale. Not for use outside this library. */
@NullMarked
package org.oligomet.stats.internal.limits;

import org.jspecify.annotations.NullMarked;
