/** Tests of published outcomes. */
@NullMarked
package org.oligomet.core.evidence;

import org.jspecify.annotations.NullMarked;
