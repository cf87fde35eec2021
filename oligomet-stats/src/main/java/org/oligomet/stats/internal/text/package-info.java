/** Numbers as text in tables. Not for use outside this library. */
@NullMarked
package org.oligomet.stats.internal.text;

import org.jspecify.annotations.NullMarked;
