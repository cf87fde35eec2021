/** Sorting and ties of times: plain arrays in, plain arrays out. Not for use outside this library. */
@NullMarked
package org.oligomet.stats.internal.order;

import org.jspecify.annotations.NullMarked;
