/** The sorted sample and the one sweep over it. Not for use outside this library. */
@NullMarked
package org.oligomet.stats.internal.risk;

import org.jspecify.annotations.NullMarked;
