/** Tests of prognostic scores. */
@NullMarked
package org.oligomet.core.score;

import org.jspecify.annotations.NullMarked;
