/** Distributions and small dense algebra; the only package that imports Commons. Not for use outside this library. */
@NullMarked
package org.oligomet.stats.internal.math;

import org.jspecify.annotations.NullMarked;
